import { Inflate } from 'fflate'

/**
 * Reads a zip that anybody may have made, to check what is in it. fflate unpacks; what stands where is read here, because its own reader
 * merges entries of one name, looks at no checksum and believes whatever count it is told. Sizes are bounded before anything is unpacked.
 */

export interface ZipBounds {
  /** Bytes of the zip. */
  zip: number
  /** Bytes of all files unpacked. */
  unpacked: number
  files: number
}

export interface ZipFile {
  path: string
  /** Bytes as the zip says; `unpack` holds it to that. */
  size: number
  /** @returns undefined where what is packed is damaged, or not of that size or checksum */
  unpack: () => Uint8Array | undefined
}

/** What the archive says in a way that not every program reads alike. */
export type Ambiguity =
  /** The list says other things of a file (its name, form or size) than what stands before its content. */
  | { code: 'told-twice'; path: string }
  /** Something stands between the files, or before them, that the list does not name. */
  | { code: 'hidden-bytes' }

export type ZipRead = { files: ZipFile[]; ambiguous: Ambiguity[] } | { refused: 'not-a-zip' | 'too-large' | 'unsupported' }

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LISTED_SIZE = 46
const LOCAL_SIZE = 30
/** What some programs write behind a file's content: its checksum and sizes once more. */
const MOST_DESCRIPTOR = 24
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 0x2041
const DESCRIBED_BEHIND = 8
const NAME_IN_UTF8 = 0x800
/** Flags that change how a file is read; others tell how it was packed. */
const TELLING = ENCRYPTED | DESCRIBED_BEHIND | NAME_IN_UTF8

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}

/** Compressed bytes handed over at a time: what unfolds beyond its size is noticed after at most a thousand times as many. */
const CHUNK = 16_384

/** @returns undefined where it does not unfold to just that size */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size)
  let filled = 0
  let over = false
  const stream = new Inflate((part) => {
    over ||= filled + part.length > size
    if (!over) whole.set(part, filled)
    filled += part.length
  })
  try {
    for (let at = 0; at < packed.length && !over; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
  } catch {
    return undefined
  }
  return over || filled !== size ? undefined : whole
}

interface Listed {
  path: string
  flags: number
  method: number
  crc: number
  packedSize: number
  size: number
  offset: number
}

interface End {
  at: number
  count: number
  listAt: number
  listSize: number
}

/** Where the list of files is: told by what stands last, before a comment that ends with the zip. */
function findEnd(view: DataView): End | undefined {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END || view.getUint16(at + 20, true) !== last - at) continue
    // Of several volumes, or counted in two ways.
    if (view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== view.getUint16(at + 10, true)) return undefined
    return {
      at,
      count: view.getUint16(at + 10, true),
      listSize: view.getUint32(at + 12, true),
      listAt: view.getUint32(at + 16, true),
    }
  }
  return undefined
}

const utf8 = new TextDecoder()

/** @throws RangeError where it is cut off */
function readList(bytes: Uint8Array, view: DataView, { count, listAt, listSize }: End): Listed[] | undefined {
  const listed: Listed[] = []
  let at = listAt
  for (let number = 0; number < count; number++) {
    if (view.getUint32(at, true) !== LISTED) return undefined
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number]
    listed.push({
      path: utf8.decode(bytes.subarray(at + LISTED_SIZE, at + LISTED_SIZE + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += LISTED_SIZE + name + extra + comment
  }
  return at === listAt + listSize ? listed : undefined
}

interface Located extends Listed {
  /** What stands before the content says the same as the list. */
  agrees: boolean
  from: number
  to: number
}

/** @throws RangeError where it is cut off */
function locate(bytes: Uint8Array, view: DataView, listed: Listed, limit: number): Located | undefined {
  const { offset, packedSize } = listed
  if (view.getUint32(offset, true) !== LOCAL) return undefined
  const name = view.getUint16(offset + 26, true)
  const from = offset + LOCAL_SIZE + name + view.getUint16(offset + 28, true)
  const to = from + packedSize
  if (to > limit) return undefined
  const path = utf8.decode(bytes.subarray(offset + LOCAL_SIZE, offset + LOCAL_SIZE + name))
  const [crc, packed, size] = [14, 18, 22].map((field) => view.getUint32(offset + field, true))
  const flags = view.getUint16(offset + 6, true)
  // With that flag, checksum and sizes stand behind the content.
  const sameSizes = (flags & DESCRIBED_BEHIND) !== 0 || (crc === listed.crc && packed === packedSize && size === listed.size)
  const sameFlags = ((flags ^ listed.flags) & TELLING) === 0
  const agrees = path === listed.path && sameFlags && view.getUint16(offset + 8, true) === listed.method && sameSizes
  return { ...listed, agrees, from, to }
}

/** Whether the files stand one after another from the first byte to the list, with nothing between them. */
function standClose(files: readonly Located[], listAt: number): boolean {
  const ordered = [...files].sort((a, b) => a.offset - b.offset)
  let at = 0
  for (const { offset, to, flags } of ordered) {
    if (offset !== at) return false
    at = to
    // A description follows, of one of four lengths: the next file or the list tells which.
    if (flags & DESCRIBED_BEHIND) {
      const next = ordered.find((other) => other.offset >= to)?.offset ?? listAt
      if (next - to > MOST_DESCRIPTOR) return false
      at = next
    }
  }
  return at === listAt
}

/** @throws RangeError where it is cut off */
function readWhole(bytes: Uint8Array, bounds: ZipBounds): ZipRead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (!end || end.listAt + end.listSize !== end.at) return { refused: end?.listAt === 0xffffffff ? 'unsupported' : 'not-a-zip' }
  if (end.count > bounds.files) return { refused: 'too-large' }
  const listed = readList(bytes, view, end)
  if (!listed) return { refused: 'not-a-zip' }
  if (listed.reduce((sum, { size }) => sum + size, 0) > bounds.unpacked) return { refused: 'too-large' }
  const located = listed.map((one) => locate(bytes, view, one, end.listAt))
  const found = located.filter((one) => one !== undefined)
  if (found.length < located.length) return { refused: 'not-a-zip' }
  const isKnown = ({ method, flags }: Located): boolean => (method === STORED || method === DEFLATED) && (flags & ENCRYPTED) === 0
  if (!found.every(isKnown)) return { refused: 'unsupported' }

  const unpack = ({ method, from, to, size, crc }: Located): Uint8Array | undefined => {
    const packed = bytes.subarray(from, to)
    const content = method === DEFLATED ? inflate(packed, size) : packed
    return content?.length === size && crc32(content) === crc ? content : undefined
  }
  return {
    files: found
      // Folders are named by some programs; they hold nothing.
      .filter(({ path, size }) => !(path.endsWith('/') && size === 0))
      .map((one) => ({ path: one.path, size: one.size, unpack: () => unpack(one) })),
    ambiguous: [
      ...found.filter(({ agrees }) => !agrees).map(({ path }): Ambiguity => ({ code: 'told-twice', path })),
      ...(standClose(found, end.listAt) ? [] : [{ code: 'hidden-bytes' } as const]),
    ],
  }
}

/** What a zip holds. Reads any bytes; unpacks nothing yet. */
export function readZip(bytes: Uint8Array, bounds: ZipBounds): ZipRead {
  if (bytes.length > bounds.zip) return { refused: 'too-large' }
  try {
    return readWhole(bytes, bounds)
  } catch (error) {
    // Something points out of the zip.
    if (error instanceof RangeError) return { refused: 'not-a-zip' }
    throw error
  }
}
