import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADDRESSES_IN, mayAsk, type Place, placeOf } from '../../lib/agreements/private-address'

type Bytes = [number, number, number, number]

/** Ways of writing one IPv4 address that browsers take for it. */
const written = ([a, b, c, d]: Bytes): string[] => {
  const number = ((a * 256 + b) * 256 + c) * 256 + d
  const hex = number.toString(16)
  const [high, low] = [((a << 8) | b).toString(16), ((c << 8) | d).toString(16)]
  return [
    `${a}.${b}.${c}.${d}`,
    `${a}.${b}.${c}.${d}.`,
    `${number}`,
    `0${number.toString(8)}`,
    `0x${hex}`,
    `0X${hex.toUpperCase()}.`,
    `0${a.toString(8)}.${b}.0x${c.toString(16)}.${d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `[::ffff:${a}.${b}.${c}.${d}]`,
    `[0:0:0:0:0:FFFF:${high}:${low}]`,
    `[::ffff:${high}:${low}]`,
    `::ffff:${high}:${low}`,
    `[64:ff9b::${a}.${b}.${c}.${d}]`,
    `[2002:${high}:${low}::1]`,
  ]
}

const byte = fc.integer({ min: 0, max: 255 })
const inV4 = (first: readonly number[], second: fc.Arbitrary<number> = byte): fc.Arbitrary<Bytes> =>
  fc.tuple(fc.constantFrom(...first), second, byte, byte)
const between = (min: number, max: number) => fc.integer({ min, max })

const V4: [string, Place, fc.Arbitrary<Bytes>][] = [
  ['loopback', 'loopback', inV4([127])],
  ['this network', 'loopback', inV4([0])],
  ['10/8', 'network', inV4([10])],
  ['172.16/12', 'network', inV4([172], between(16, 31))],
  ['192.168/16', 'network', inV4([192], fc.constant(168))],
  ['100.64/10', 'network', inV4([100], between(64, 127))],
  ['link-local', 'link', inV4([169], fc.constant(254))],
  ['many hosts and reserved', 'network', fc.tuple(between(224, 255), byte, byte, byte)],
]

const PUBLIC: fc.Arbitrary<Bytes> = fc
  .tuple(between(1, 223), byte, byte, byte)
  .filter(
    ([a, b]) =>
      ![10, 127].includes(a) &&
      !(a === 172 && b >= 16 && b < 32) &&
      !(a === 192 && (b === 168 || b === 0)) &&
      !(a === 100 && b >= 64 && b < 128) &&
      !(a === 169 && b === 254) &&
      !(a === 198 && (b === 18 || b === 19)),
  )

const group = between(0, 0xffff).map((value) => value.toString(16))
const v6 = (first: fc.Arbitrary<number>): fc.Arbitrary<string> =>
  fc.tuple(first, fc.array(group, { minLength: 7, maxLength: 7 })).map(([head, rest]) => `[${[head.toString(16), ...rest].join(':')}]`)

const randomCase = (host: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: host.length, maxLength: host.length })
    .map((upper) => [...host].map((sign, at) => (upper[at] ? sign.toUpperCase() : sign)).join(''))

/** Whether a rule on requests would stop an address, as the browser writes it. */
const isBarred = (host: string, pagePlace: Place = 'public'): boolean => {
  const { href } = new URL(`http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:81/x`)
  return Object.entries(ADDRESSES_IN).some(
    ([place, patterns]) => place !== pagePlace && patterns.some((one) => new RegExp(one, 'i').test(href)),
  )
}

describe('placeOf', () => {
  it.each(V4)('knows %s however it is written', (_, place, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (bytes) => {
        for (const host of written(bytes)) {
          expect([host, placeOf(host)]).toEqual([host, place])
          expect([host, isBarred(host)]).toEqual([host, true])
        }
      }),
    )
  })

  it('knows what is public', () => {
    fc.assert(
      fc.property(PUBLIC, (bytes) => {
        for (const host of written(bytes)) expect([host, placeOf(host)]).toEqual([host, 'public'])
        for (const host of written(bytes).slice(0, 9)) expect([host, isBarred(host)]).toEqual([host, false])
      }),
    )
  })

  it.each<[string, Place, fc.Arbitrary<number>]>([
    ['fc00::/7', 'network', between(0xfc00, 0xfdff)],
    ['fe80::/10', 'link', between(0xfe80, 0xfebf)],
    ['fec0::/10', 'network', between(0xfec0, 0xfeff)],
    ['ff00::/8', 'network', between(0xff00, 0xffff)],
    ['the public part', 'public', between(0x2003, 0x3fff)],
  ])('knows %s', (_, place, first) => {
    fc.assert(
      fc.property(v6(first), (host) => {
        expect([host, placeOf(host)]).toEqual([host, place])
        expect([host, isBarred(host)]).toEqual([host, place !== 'public'])
      }),
    )
  })

  it.each<[string, Place]>([
    ['localhost', 'loopback'],
    ['a.b.localhost', 'loopback'],
    ['[::1]', 'loopback'],
    ['[::]', 'loopback'],
    ['printer.local', 'network'],
    ['nas.lan', 'network'],
    ['host.docker.internal', 'network'],
    ['router.home.arpa', 'network'],
    ['intranet', 'network'],
    ['a.example', 'public'],
    ['local.example', 'public'],
    ['localhost.example', 'public'],
    ['10.0.0.1.example', 'public'],
    ['[2001:db8::1]', 'public'],
    ['xn--fiqs8s.cn', 'public'],
    // Signs that browsers take for letters, digits and dots.
    ['ｌｏｃａｌｈｏｓｔ', 'loopback'],
    ['①②⑦.0.0.1', 'loopback'],
    ['printer。local', 'network'],
    ['local%68ost', 'loopback'],
    ['192.168.1.1', 'network'],
    ['[::ffff:0:127.0.0.1]', 'loopback'],
    ['[::127.0.0.1]', 'loopback'],
    ['[64:ff9b:1::808:808]', 'network'],
    ['[fd00:ec2::254]', 'network'],
    ['metadata.google.internal', 'network'],
    ['mylocal', 'network'],
    ['notlocal.example', 'public'],
  ])('%s, in any case and with a dot behind it', (host, place) => {
    fc.assert(
      fc.property(randomCase(host), fc.boolean(), (cased, dot) => {
        const given = dot && !host.startsWith('[') ? `${cased}.` : cased
        expect(placeOf(given)).toBe(place)
        expect(isBarred(given)).toBe(place !== 'public')
      }),
    )
  })

  it('knows a name by any number of dots behind it', () => {
    for (const host of ['localhost..', 'printer.local..', '10.0.0.1..']) {
      expect([host, placeOf(host)]).not.toEqual([host, 'public'])
      expect([host, isBarred(host)]).toEqual([host, true])
    }
  })

  it('takes what is no host for one that is not to be asked', () => {
    for (const host of ['[fe80::1%25eth0]', '', ' ', 'a b', '[::g]', '1.2.3.4.5.6', '%']) expect(placeOf(host)).toBe('network')
  })

  it('is never mistaken for what else stands in an address', () => {
    const bars = (url: string) => Object.values(ADDRESSES_IN).some((patterns) => patterns.some((one) => new RegExp(one).test(url)))
    expect(bars('https://name@127.0.0.1/')).toBe(true)
    expect(bars('https://a.example/@127.0.0.1/')).toBe(false)
    expect(bars('https://a.example/?http://intranet/')).toBe(false)
    expect(bars('https://a.example:10/localhost/')).toBe(false)
  })
})

describe('mayAsk', () => {
  it.each([
    ['b.example', 'https://a.example/', true],
    ['127.0.0.1', 'https://a.example/', false],
    ['localhost', 'http://127.0.0.1:3000/', true],
    ['192.168.0.1', 'http://127.0.0.1:3000/', false],
    ['10.0.0.1', 'http://192.168.0.1/', true],
    ['127.0.0.1', 'file:///page.html', false],
    ['b.example', 'file:///page.html', true],
  ])('%s for %s: %s', (host, page, may) => expect(mayAsk(host, new URL(page))).toBe(may))

  it('bars by rules nothing that stands where the page does', () => {
    expect(isBarred('127.0.0.1', 'loopback')).toBe(false)
    expect(isBarred('nas.lan', 'network')).toBe(false)
    expect(isBarred('127.0.0.1', 'network')).toBe(true)
  })
})
