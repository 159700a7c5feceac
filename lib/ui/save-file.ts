/** So long the browser has to take a file before its address is given up, in milliseconds. */
const TAKEN = 60_000

/** Hands a file to the browser, which saves it as the person has it set. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN)
}
