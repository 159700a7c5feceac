/** Which encoding a fetched text is in, and the text itself. */

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i
const LOOKED_AT = 4096

const marked = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return undefined
}

const decoderFor = (label: string | undefined): TextDecoder | undefined => {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

const declaredIn = (bytes: Uint8Array): string | undefined => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT))
  const label = DECLARED.exec(start)?.[1]
  // A page that can be read to say so cannot be in UTF-16: browsers take it as UTF-8.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}

/** Whether bytes are UTF-8 from the first to the last. */
export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * The text of `bytes`, by byte order mark, `Content-Type`, `<meta charset>`, in this order. Where none says, UTF-8 if it is
 * that, else GB 18030: what old Chinese pages without a declaration are in.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const inHeader = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1]
  const decoder =
    decoderFor(marked(bytes)) ??
    decoderFor(inHeader) ??
    decoderFor(declaredIn(bytes)) ??
    new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030')
  return decoder.decode(bytes)
}
