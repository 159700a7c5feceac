import { describe, expect, it } from 'vitest'
import { LAWS } from '../../lib/law/laws'
import { marksOf } from '../../lib/ui/marks'
import { tellReport } from '../../lib/ui/told'
import { sampleFinding, sampleReport, sampleSurface } from '../report/sample-report'

const marked = (quote: string, rule = 'forced-consent'): string[] => marksOf(quote, rule).map(([from, to]) => quote.slice(from, to))

describe('the deciding words of a quote', () => {
  it.each([
    ['如您不同意，将无法注册本平台。', '不同意'],
    ['我已阅读并同意《用户协议》《隐私政策》', '《用户协议》《隐私政策》'],
    ['If you do not agree, you cannot use our services.', 'do not agree'],
  ])('of “%s” hold “%s”', (quote, words) => {
    expect(marked(quote)).toContain(words)
  })

  it('are found through what pages put between characters, and given back as they stand', () => {
    expect(marked('如您 不 同 意，将无法注册')).toContain('不 同 意')
  })

  it('lie in order, apart from each other, within the quote', () => {
    const quote = '不同意《人脸识别服务协议》将无法注册和使用本平台，必须同意方可继续。'
    let last = -1
    for (const [from, to] of marksOf(quote, 'forced-consent')) {
      expect(from).toBeGreaterThan(last)
      expect(to).toBeGreaterThan(from)
      last = to
    }
    expect(last).toBeLessThanOrEqual(quote.length)
    expect(last).toBeGreaterThan(0)
  })

  it('are those of the point that the words are quoted for', () => {
    const quote = 'Your template is held by our supplier and deleted within a week.'
    expect(marked(quote, 'third-party-sharing')).toEqual(['supplier'])
    const claimed = '按照公安部门要求，请录入人脸'
    expect(marked(claimed, 'induced-consent')).toEqual(['按照公安部门要求'])
    expect(marked(claimed)).toEqual([])
    expect(marked(quote, 'withdrawal')).toEqual(['deleted'])
  })

  it('are none where nothing decides, and none where all does', () => {
    expect(marksOf('今天天气很好', 'forced-consent')).toEqual([])
    expect(marksOf('《用户协议》', 'forced-consent')).toEqual([])
    expect(marksOf('', 'forced-consent')).toEqual([])
  })
})

describe('a report told to the popup', () => {
  it('has every word filled in, in the language asked for', () => {
    const zh = tellReport(sampleReport(), 'zh-CN').surfaces[0]!.findings[0]!
    const en = tellReport(sampleReport(), 'en').surfaces[0]!.findings[0]!
    expect(zh.words.seen).toContain('《会员协议》《人脸服务说明》')
    expect(zh.words.title).not.toBe(en.words.title)
    expect(JSON.stringify([zh.words, en.words])).not.toMatch(/\{\w+\}/)
    expect([zh.mark, en.mark]).toEqual(['重要', 'Important'])
  })

  it('says of a review that it is one, not how grave it would be', () => {
    const review = sampleFinding({ outcome: 'review', reason: 'covers-unclear' })
    expect(tellReport(sampleReport({ surfaces: [sampleSurface({ findings: [review] })] }), 'zh-CN').surfaces[0]!.findings[0]!.mark).toBe(
      '请看一眼',
    )
  })

  it('names each provision with what it asks for, its official address, and whether to check it before use', () => {
    const [spc, measures] = tellReport(sampleReport(), 'zh-CN').surfaces[0]!.findings[0]!.provisions
    expect(spc).toMatchObject({
      name: '司法解释 第四条第（二）项',
      url: LAWS.spc.url,
      checkBeforeUse: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(measures).toMatchObject({ name: '办法 第六条', url: LAWS.measures.url })
    expect(measures).not.toHaveProperty('checkBeforeUse')
    expect(spc!.asks!.length).toBeGreaterThan(10)
  })

  it('shows a law or article that this version does not know as it stands, without a link', () => {
    const unknown = sampleFinding({ provisions: [{ law: 'next-law', article: '12' }] })
    const [provision] = tellReport(sampleReport({ surfaces: [sampleSurface({ findings: [unknown] })] }), 'en').surfaces[0]!.findings[0]!
      .provisions
    expect(provision!.name).toContain('next-law')
    expect(provision).not.toHaveProperty('url')
    expect(provision).not.toHaveProperty('asks')
  })

  it('keeps the page’s words as they stand', () => {
    const quote = '<b onclick="x()">不同意</b>将无法注册'
    const finding = sampleFinding({ evidence: [{ quote, target: ['p'], url: 'https://join.example.cn/' }] })
    const [evidence] = tellReport(sampleReport({ surfaces: [sampleSurface({ findings: [finding] })] }), 'zh-CN').surfaces[0]!.findings[0]!
      .evidence
    expect(evidence!.quote).toBe(quote)
  })

  it('lists where the case can be taken, and nothing where there is nothing to raise', () => {
    expect(tellReport(sampleReport(), 'zh-CN').channels[0]).toMatchObject({
      id: '12377',
      name: '中央网信办举报中心',
      url: 'https://www.12377.cn',
      phone: '12377',
    })
    expect(tellReport(sampleReport({ reach: 'elsewhere' }), 'zh-CN').channels).toEqual([])
  })
})
