export function licencesOf(root: string, inputs: readonly string[]): Promise<string>
