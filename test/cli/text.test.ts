import { describe, expect, it } from 'vitest'
import { inColour, plain, textOf, withoutColour } from '../../lib/cli/text'
import { wordsIn } from '../../lib/cli/words'
import type { Language } from '../../lib/law/law'
import { ERROR_CODES, FOLLOWED, NOT_PRESSED_REASONS, type Probe } from '../../lib/report/schema'
import { failedReport, finding, reportOf } from './report-of-a-run'

describe('textOf', () => {
  it('tells verdict, finding, quote, provisions and what to do, in Chinese', () => {
    const text = textOf(
      reportOf([finding(), finding({ rule: 'no-refusal', reason: 'can-refuse', outcome: 'pass' })]),
      'zh-CN',
      withoutColour,
    )
    expect(text).toContain('https://a.example/\n  这个弹窗要收集你的人脸')
    expect(text).toContain('「我们会采集您的人脸」')
    expect(text).toContain('不同意就不能用')
    expect(text).toMatch(/看到：.*无法.*注册/)
    expect(text).toMatch(/规定：个人信息保护法 第十六条/)
    expect(text).toMatch(/你可以：./)
    expect(text).toContain('《隐私政策》')
    expect(text).not.toMatch(/违法|违规|非法|侵权/)
  })

  it('tells the same in English', () => {
    const text = textOf(reportOf([finding()]), 'en', withoutColour)
    expect(text).toContain('This dialog asks for your face')
    expect(text).toMatch(/Provisions: PIPL art\. 16/)
    expect(text).not.toMatch(/illegal|unlawful/i)
  })

  it('obeys no sign of the page on the terminal', () => {
    const text = textOf(reportOf([finding()], { url: 'https://a.example/\u001b[2J' }), 'zh-CN', withoutColour)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    expect(plain('a\u200b\u001b[31m\n\tb')).toBe('a [31m b')
  })

  it('is calm where there is no request', () => {
    expect(textOf(reportOf([]), 'zh-CN', withoutColour)).toContain('没有发现人脸请求')
    expect(textOf(reportOf([]), 'en', withoutColour)).toContain('No face request found')
  })

  it('says what can be asked for, what a page cannot show, and where a face may be asked for later', () => {
    const later = [{ quote: '使用刷脸登录时，会采集您的人脸', target: [], url: 'https://a.example/' }]
    const text = textOf(reportOf([finding()], { mayAskLater: later }), 'zh-CN', withoutColour)
    expect(text).toMatch(/可以要求的\n {6}- ./)
    expect(text).toMatch(/页面看不出来、可以问的\n {6}- ./)
    expect(text).toContain('「使用刷脸登录时，会采集您的人脸」')
    expect(textOf(reportOf([finding()], { reach: 'elsewhere' }), 'en', withoutColour)).not.toContain('What can be asked for')
  })

  it('says what went wrong and what to do, with the detail', () => {
    const text = textOf(failedReport(), 'en', withoutColour)
    expect(text).toContain(wordsIn('en').errors['http-error'])
    expect(text).toContain('HTTP 404')
  })

  it('says what could not be seen, and that a page may not be meant for China', () => {
    const text = textOf(
      reportOf([finding()], {
        reach: 'unclear',
        limits: [
          { code: 'frame-unread', params: { url: 'x' } },
          { code: 'of-a-later-version', params: {} },
        ],
      }),
      'en',
      withoutColour,
    )
    expect(text).toContain('An embedded part of the page could not be read')
    expect(text).toContain('A part could not be seen')
    expect(text).toContain('not clear whether this page is for people in China')
  })

  describe('where a decline was tried', () => {
    const told = (probe: Probe, lang: Language = 'en'): string => {
      const report = reportOf([finding()])
      return textOf({ ...report, surfaces: report.surfaces.map((surface) => ({ ...surface, probe })) }, lang, withoutColour)
    }
    const held = { method: 'POST', url: 'https://a.example/no?user=', type: 'fetch', bytes: 3 }
    const pressed = (more: Partial<Extract<Probe, { held: unknown }>>): Probe => ({
      pressed: { name: '不\u001b同意', target: ['#no'] },
      followed: 'closed',
      before: { url: 'https://a.example/' },
      after: { url: 'https://a.example/\u001bhome' },
      held: [],
      ...more,
    })

    it('tells what was pressed and what followed, in either language', () => {
      expect(told(pressed({}))).toContain('Declining was tried: “不 同意” was pressed: the request closed and the page can be used.')
      expect(told(pressed({}), 'zh-CN')).toContain('试按拒绝：按了“不 同意”，请求关闭，页面可以继续使用。')
      expect(told(pressed({ followed: 'left' }))).toContain('the page went to https://a.example/ home.')
      expect(told(pressed({ followed: 'left', after: { url: '' } }))).toContain('the page closed itself.')
      for (const followed of FOLLOWED) expect(told(pressed({ followed }))).toContain('was pressed: ')
    })

    it('tells what was held back, and that the page may wait for it where it still stands', () => {
      expect(told(pressed({ held: [held] }))).toMatch(/1 message of the page held back, not sent: POST https:\/\/a\.example\/no\?user=$/m)
      expect(told(pressed({ held: [held], followed: 'stays' }))).toContain('The page may be waiting for the answer.')
    })

    it('tells why nothing was pressed', () => {
      for (const lang of ['zh-CN', 'en'] as const)
        for (const reason of NOT_PRESSED_REASONS)
          expect(told({ followed: 'not-pressed', reason }, lang)).toContain(wordsIn(lang).probe.reasons[reason])
    })

    it('says where it was not tried', () => {
      const limits = [{ code: 'probe-host-not-named', params: { url: 'https://a.example/' } }]
      expect(textOf(reportOf([finding()], { limits }), 'zh-CN', withoutColour)).toContain('没有试按拒绝')
    })
  })

  it('colours only where asked to', () => {
    expect(textOf(reportOf([finding()]), 'en', inColour)).toContain('\u001b[31;1m')
    expect(textOf(reportOf([finding()]), 'en', withoutColour)).not.toContain('\u001b')
  })

  it('has words for every error code in both languages', () => {
    for (const lang of ['zh-CN', 'en'] as const)
      for (const code of ERROR_CODES) expect(wordsIn(lang).errors[code].length).toBeGreaterThan(5)
  })
})
