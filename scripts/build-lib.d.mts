export function buildLib(outdir?: string): Promise<string[]>
