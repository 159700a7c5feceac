import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../lib/language/normalise'

const plain = '如您不同意采集人脸，将无法使用本平台。'

describe('normalise', () => {
  it.each([
    ['确 定', '确定'],
    ['人\u200b脸\u00ad识\ufeff别', '人脸识别'],
    ['臉部辨識', '脸部辨识'],
    ['Ｆａｃｅ　ＩＤ', 'face id'],
    ['  I  agree\n to  ', 'i agree to'],
    ['同意 《协议》 ', '同意《协议》'],
  ])('makes %j comparable as %j', (raw, text) => {
    expect(normalise(raw).text).toBe(text)
  })

  it('leads every character back to the words of the page', () => {
    const raw = ' 确 定 Ａgree '
    const { text, origin } = normalise(raw)
    expect(raw.slice(origin[text.indexOf('确')], origin[text.indexOf('定') + 1]).trim()).toBe('确 定')
    expect(raw.slice(origin[text.indexOf('a')], origin[text.length]).trim()).toBe('Ａgree')
  })

  it('is not changed by white space or invisible characters put between Han characters', () => {
    const noise = fc.constantFrom(' ', '\n', '\u200b', '\u2060', '\u3000', '')
    fc.assert(
      fc.property(fc.array(noise, { minLength: plain.length, maxLength: plain.length }), (noises) => {
        const noisy = [...plain].map((character, index) => character + noises[index]).join('')
        expect(normalise(noisy).text).toBe(plain)
      }),
    )
  })

  it('takes any text and keeps its way back in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
        const { text, origin } = normalise(raw)
        expect(origin).toHaveLength(text.length + 1)
        expect([...origin].sort((a, b) => a - b)).toEqual(origin)
      }),
    )
  })
})
