/**
 * Which part of the network a host is in. A page is hostile: what it names must not make us ask a part that it could not ask itself.
 * `loopback` is this machine, `link` what hangs on the same wire (and the metadata of clouds), `network` the private network.
 */
export type Place = 'public' | 'loopback' | 'link' | 'network'

const PRIVATE_NAME = /(?:^|\.)(?:local|internal|intranet|lan|home|corp|home\.arpa)$/

/** The host of an address as the browser writes it, without dots at its end; undefined where it is none. */
function canonical(host: string): string | undefined {
  const bare = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  try {
    return new URL(`http://${bare}/`).hostname.replace(/\.+$/, '')
  } catch {
    return undefined
  }
}

function placeOfV4(bytes: readonly number[]): Place {
  const [a = 0, b = 0] = bytes
  if (a === 127 || a === 0) return 'loopback'
  if (a === 169 && b === 254) return 'link'
  const isPrivate = a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)
  // Shared by a carrier's customers, and what networks are measured with.
  const isShared = (a === 100 && b >= 64 && b < 128) || (a === 198 && (b === 18 || b === 19)) || (a === 192 && b === 0)
  // Many hosts at once, and what was never given out.
  return isPrivate || isShared || a >= 224 ? 'network' : 'public'
}

/** The eight parts of an IPv6 address as the browser writes it, without brackets. */
function partsOfV6(address: string): number[] {
  const [head = '', tail] = address.split('::')
  const parts = (text: string): number[] => (text === '' ? [] : text.split(':').map((part) => Number.parseInt(part, 16)))
  if (tail === undefined) return parts(head)
  const [before, after] = [parts(head), parts(tail)]
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}

const bytesOf = (high: number, low: number): number[] => [high >> 8, high & 255, low >> 8, low & 255]

/** The IPv4 address that an IPv6 address only wraps: mapped, compatible, or translated on the way. */
function wrappedV4(parts: readonly number[]): number[] | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = parts
  if (a === 0x2002) return bytesOf(b, c)
  const isTranslated = a === 0x64 && b === 0xff9b
  const isMapped = (a | b | c | d) === 0 && (e === 0 || e === 0xffff) && (f === 0 || f === 0xffff)
  return isTranslated || isMapped ? bytesOf(g, h) : undefined
}

function placeOfV6(address: string): Place {
  const parts = partsOfV6(address)
  const [first = 0] = parts
  if (parts.slice(0, 7).every((part) => part === 0) && parts[7]! <= 1) return 'loopback'
  // Translated within one network: where the address in it stands, that network decides.
  if (first === 0x64 && parts[1] === 0xff9b && parts[2] === 1) return 'network'
  const wrapped = wrappedV4(parts)
  if (wrapped) return placeOfV4(wrapped)
  if ((first & 0xffc0) === 0xfe80) return 'link'
  // Unique local, the older site-local, and many hosts at once.
  const isPrivate = (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfec0 || (first & 0xff00) === 0xff00
  return isPrivate ? 'network' : 'public'
}

/**
 * Where a host is, by how it is written; what a name resolves to is not asked.
 * @param hostname of an address, in any way of writing: `127.1`, `0x7f000001`, `[::ffff:10.0.0.1]`, `LOCALHOST.`
 */
export function placeOf(hostname: string): Place {
  const host = canonical(hostname)
  // What no browser takes for a host is asked by none.
  if (host === undefined || host === '') return 'network'
  if (host.startsWith('[')) return placeOfV6(host.slice(1, -1))
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return placeOfV4(host.split('.').map(Number))
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback'
  // A name without a dot is looked for in the network that the machine is in.
  return PRIVATE_NAME.test(host) || !host.includes('.') ? 'network' : 'public'
}

/** Whether a page may make us ask a host: any in public, and beyond that only what is where the page itself is. */
export const mayAsk = (host: string, pageUrl: URL): boolean => {
  const place = placeOf(host)
  return place === 'public' || ((pageUrl.protocol === 'http:' || pageUrl.protocol === 'https:') && place === placeOf(pageUrl.hostname))
}

const BEFORE = '^https?://([^/?#]*@)?'
const AFTER = '\\.*[:/]'

/**
 * Patterns (RE2) of addresses in each place, as the browser writes them: for rules on requests that redirects lead on. `wrapped` are
 * addresses inside of others, which are barred from every page. Several each, since a browser takes none that is large.
 */
export const ADDRESSES_IN: Record<Exclude<Place, 'public'> | 'wrapped', readonly string[]> = {
  loopback: [`${BEFORE}((127|0)(\\.[0-9]+){3}|\\[::1?\\]|([^/?#@:]*\\.)?localhost)${AFTER}`],
  link: [`${BEFORE}(169\\.254(\\.[0-9]+){2}|\\[fe[89ab][0-9a-f]:[^/?#@]*)${AFTER}`],
  network: [
    `${BEFORE}(10|22[4-9]|2[345][0-9])(\\.[0-9]+){3}${AFTER}`,
    `${BEFORE}(192\\.(168|0)|172\\.(1[6-9]|2[0-9]|3[01])|198\\.1[89])(\\.[0-9]+){2}${AFTER}`,
    `${BEFORE}100\\.(6[4-9]|[789][0-9]|1[01][0-9]|12[0-7])(\\.[0-9]+){2}${AFTER}`,
    `${BEFORE}\\[f([cdf][0-9a-f]|e[c-f])[0-9a-f]:`,
    `${BEFORE}([^/?#@:]*\\.)?(local|internal|intranet|lan|home|corp|home\\.arpa)${AFTER}`,
    `${BEFORE}[^/?#@:.\\[]+${AFTER}`,
  ],
  wrapped: [`${BEFORE}\\[(::[^1\\]]|::1[^\\]]|64:ff9b:|2002:)`],
}
