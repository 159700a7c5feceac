/** Bytes as text and back: what a message of the extension can carry. */

/** Arguments of one call; an engine takes only so many. */
const AT_ONCE = 8192

export const toBase64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE) binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  return btoa(binary)
}

/** @throws DOMException where the text is no base64 */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
