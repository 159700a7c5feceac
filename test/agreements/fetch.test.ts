import { describe, expect, it } from 'vitest'
import { decode } from '../../lib/agreements/charset'

/** 人脸 in GB 18030 and Big5 (人臉). */
const GBK = [0xc8, 0xcb, 0xc1, 0xb3]
const BIG5 = [0xa4, 0x48, 0xc1, 0x79]
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)))

describe('decode', () => {
  it('honours the charset of Content-Type', () => {
    expect(decode(bytes('<p>', GBK), 'text/html; charset=GBK')).toBe('<p>人脸')
    expect(decode(bytes('<p>', BIG5), 'text/html;charset="big5"')).toBe('<p>人臉')
  })

  it('honours the charset of a meta element', () => {
    expect(decode(bytes('<meta charset="gb2312"><p>', GBK), 'text/html')).toContain('<p>人脸')
    expect(decode(bytes('<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>', BIG5), '')).toContain('人臉')
  })

  it('puts Content-Type before meta, and a byte order mark before both', () => {
    expect(decode(bytes('<meta charset="big5">', GBK), 'text/html; charset=gbk')).toContain('人脸')
    expect(decode(bytes([0xef, 0xbb, 0xbf], [0xe4, 0xba, 0xba]), 'text/html; charset=gbk')).toBe('人')
  })

  it('tells UTF-8 from GB 18030 where nothing is declared', () => {
    expect(decode(bytes('<p>', [0xe4, 0xba, 0xba, 0xe8, 0x84, 0xb8]), 'text/html')).toBe('<p>人脸')
    expect(decode(bytes('<p>', GBK), 'text/html')).toBe('<p>人脸')
  })

  it('goes on with an encoding that nobody knows', () => {
    expect(decode(bytes('<p>', [0xe4, 0xba, 0xba]), 'text/html; charset=klingon')).toBe('<p>人')
  })
})
