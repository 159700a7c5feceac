const digest = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))

/** SHA-256 of bytes, 64 digits of hex in lower case. */
export const sha256 = async (bytes: Uint8Array): Promise<string> =>
  [...(await digest(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a text's UTF-8 in base64, as a content security policy names it. */
export const sha256Base64 = async (text: string): Promise<string> =>
  btoa(String.fromCharCode(...(await digest(new TextEncoder().encode(text)))))

/** A hash as a person may have copied it: in groups, in capitals, with `sha256:` before it. @returns undefined where it is none */
export function hashGiven(given: string): string | undefined {
  const hash = given
    .toLowerCase()
    .replace(/^\s*sha-?256\s*[:=]?/, '')
    .replace(/[\s-]/g, '')
  return /^[0-9a-f]{64}$/.test(hash) ? hash : undefined
}
