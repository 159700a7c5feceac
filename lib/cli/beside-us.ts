/** A file that is built into the same folder. */
export const besideUs = (name: string): URL => new URL(`./${name}`, import.meta.url)
