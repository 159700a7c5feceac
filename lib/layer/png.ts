import { fromBase64 } from '../agreements/base64'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * The bytes of a picture that came as an address of its own.
 * @throws where it is no PNG
 */
export const pngOf = (address: string): Uint8Array => {
  const bytes = fromBase64(/^data:image\/png;base64,(.*)$/s.exec(address)?.[1] ?? '')
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw new Error('The picture is no PNG.')
  return bytes
}

/** Width and height of a PNG, in its own pixels: what its first part says. */
export const sizeOfPng = (bytes: Uint8Array): { width: number; height: number } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
