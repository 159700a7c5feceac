import { describe, expect, it } from 'vitest'
import { complaintText } from '../../lib/report/complaint'
import type { Report } from '../../lib/report/schema'
import { sampleFinding, sampleReport, sampleSurface } from './sample-report'

const bundled = sampleFinding()
const unnamed = sampleFinding({
  rule: 'disclosure-processor',
  reason: 'unnamed',
  severity: 'serious',
  params: {},
  evidence: [],
  provisions: [
    { law: 'measures', article: '5(1)' },
    { law: 'pipl', article: '17(1)' },
  ],
})
const weak = sampleFinding({
  rule: 'no-refusal',
  reason: 'way-outside',
  outcome: 'review',
  severity: 'serious',
  params: {},
  evidence: [{ quote: '返回首页', target: ['nav a'], url: 'https://join.example.cn/face?token=s3cret' }],
  provisions: [{ law: 'pipl', article: '14' }],
})
const report = (more: Partial<Report> = {}) => sampleReport({ surfaces: [sampleSurface({ findings: [bundled, unnamed, weak] })], ...more })

describe('complaintText', () => {
  const text = complaintText(report(), 'zh-CN', [bundled, weak])

  it('says which page, when and whose, without what may name the person', () => {
    expect(text).toContain('页面标题：注册会员\n')
    expect(text).toContain('网址：https://join.example.cn/face（已略去网址中“?”之后的部分）\n')
    expect(text).toContain('查看时间：2026-11-21 23:48（北京时间，UTC+8）\n')
    expect(text).toContain('页面显示的处理者：示例云会员')
    expect(text).not.toContain('s3cret')
  })

  it('quotes what was asked, and each point with its words and provisions', () => {
    expect(text).toContain('“请同意采集您的人脸以完成注册”')
    expect(text).toContain('1. 我看过页面，情况属实：人脸同意和其他协议捆在了一起\n')
    expect(text).toContain('页面原文：“已阅读并同意《会员协议》《人脸服务说明》”')
    expect(text).toContain('相关规定：司法解释 第四条第（二）项、办法 第六条')
  })

  it('holds the chosen findings and no others', () => {
    expect(text).not.toContain('没有说是谁在收集人脸')
    expect(complaintText(report(), 'zh-CN', [unnamed])).toContain('1. 我看过页面，情况属实：没有说是谁在收集人脸')
    expect(complaintText(report(), 'zh-CN', [unnamed])).not.toContain('捆在了一起')
  })

  it('says which point needs looking into, and leaves passes out', () => {
    expect(text).toContain('2. 我看过页面，情况属实：拒绝只能靠离开页面（这一条需要进一步核实）')
    const pass = sampleFinding({ rule: 'disclosure-purpose', reason: 'told', outcome: 'pass', params: {} })
    expect(complaintText(report(), 'zh-CN', [pass])).not.toContain('说明了人脸拿来做什么')
  })

  it('asks to tick first where nothing is chosen', () => {
    const none = complaintText(report(), 'zh-CN', [])
    expect(none).toContain('请先勾选你亲眼看到的')
    expect(none).not.toContain('情况属实')
  })

  it('says so where there is nothing to quote', () => {
    expect(complaintText(report(), 'zh-CN', [unnamed])).toContain('页面原文：无（这一条说的是页面上没有看到的内容）')
  })

  it('quotes the request once: a point about something missing does not repeat it', () => {
    const pointing = {
      ...unnamed,
      where: 'absent' as const,
      evidence: [{ ...bundled.evidence[0]!, quote: '请同意采集您的人脸以完成注册' }],
    }
    const text = complaintText(report(), 'zh-CN', [pointing])
    expect(text.split('请同意采集您的人脸以完成注册')).toHaveLength(2)
    expect(text).toContain('页面原文：无')
    const vague = { ...pointing, evidence: [{ ...bundled.evidence[0]!, quote: '提升体验' }] }
    expect(complaintText(report(), 'zh-CN', [vague])).toContain('页面原文：“提升体验”')
  })

  it('asks to look into it, stop, offer another way, delete and explain, each with what it rests on', () => {
    expect(text).toContain('处理结果告知我（个人信息保护法 第六十五条、办法 第十七条）')
    expect(text).toMatch(/停止以这种方式收集人脸\n/)
    expect(text).toContain('其他合理、便捷的方式（办法 第十条）')
    expect(text).toContain('请要求对方删除并告知我结果（个人信息保护法 第四十七条）')
    expect(text).toContain('并答复我（个人信息保护法 第四十八条）')
  })

  it('rests a wish only on what applies', () => {
    const analysed = report({ surfaces: [sampleSurface({ findings: [bundled], use: ['analyse'] })] })
    expect(complaintText(analysed, 'zh-CN', [bundled])).toMatch(/其他合理、便捷的方式\n/)
    expect(complaintText(report({ scene: 'property' }), 'zh-CN', [bundled])).toContain('（办法 第十条、司法解释 第十条）')
    expect(complaintText(report({ lawAsOf: '2021-12-01' }), 'zh-CN', [])).not.toContain('办法 第十七条')
  })

  it('names each provision once under its law, with the official address', () => {
    const cited = text.slice(text.indexOf('五、'), text.indexOf('六、'))
    expect(cited).toContain('按 2026-11-21 有效')
    expect(cited.match(/- 司法解释 第四条第（二）项：/g)).toHaveLength(1)
    expect(cited).toContain('《中华人民共和国个人信息保护法》 https://www.cac.gov.cn/2021-08/20/c_1631050028355286.htm')
  })

  it('leaves blanks for the person, never asks for a face, and leaves the conclusion to the authority', () => {
    expect(text).toMatch(/姓名：_+\n联系方式：_+\n/)
    expect(text).toContain('不要附上自己的人脸照片或视频')
    expect(text).toContain('liancha 0.1.0')
    expect(text).toContain('是否符合规定，请依职权核实')
    for (const lang of ['zh-CN', 'en'] as const) {
      expect(complaintText(report(), lang, [bundled, unnamed, weak])).not.toMatch(/违法|违规|非法|侵权|illegal|unlawful|violat/i)
    }
  })

  it('names the hash of an evidence package, where one was made', () => {
    expect(complaintText(report(), 'zh-CN', [bundled], 'ab12')).toMatch(/附件（页面截图等）：_+\n证据包清单的哈希值（SHA-256）：ab12\n/)
    expect(text).not.toContain('SHA-256')
  })

  it('puts reach as a question where it is unclear, and names no provision elsewhere', () => {
    expect(complaintText(report({ reach: 'unclear' }), 'zh-CN', [bundled])).toContain('是否处理中国境内人员的人脸，请一并核实')
    const bare = { ...bundled, provisions: [] }
    const abroad = complaintText(report({ reach: 'elsewhere', surfaces: [sampleSurface({ findings: [bare] })] }), 'zh-CN', [bare])
    expect(abroad).not.toMatch(/第.{1,6}条/)
    expect(abroad).not.toContain('五、')
  })

  it('is told in English too, with the page’s own words', () => {
    const en = complaintText(report(), 'en', [bundled])
    expect(en).toContain('1. I looked at the page, and this is so: Consent to the face is bundled with other agreements')
    expect(en).toContain('Words of the page: “已阅读并同意《会员协议》《人脸服务说明》”')
    expect(en).toContain('Provisions: SPC Provisions art. 4(2), Face Recognition Measures art. 6')
    expect(en).toContain('send the Chinese text')
  })

  it('speaks of the surface that was chosen from, found by content as well', () => {
    const second = sampleSurface({ id: 's2', primary: false, quote: '刷脸进小区', operator: '示例物业', findings: [weak] })
    const both = report({ surfaces: [sampleSurface({ findings: [bundled] }), second] })
    const copied = complaintText(both, 'zh-CN', [structuredClone(weak)])
    expect(copied).toContain('“刷脸进小区”')
    expect(copied).toContain('示例物业')
    expect(copied).not.toContain('请同意采集您的人脸')
  })

  it('says so where no operator was read', () => {
    const { operator: _, ...surface } = sampleSurface({ findings: [unnamed] })
    expect(complaintText(report({ surfaces: [surface] }), 'zh-CN', [unnamed])).toContain('页面显示的处理者：页面上没有读到')
  })
})

describe('a hostile page', () => {
  it('cannot lay out our text: its breaks, controls and direction marks are gone', () => {
    const hostile = report({
      title: '注册\n六、我的信息\n姓名：张三\u202e',
      surfaces: [sampleSurface({ findings: [{ ...bundled, params: { titles: '《甲》\r\n\u2028五、假的' } }] })],
    })
    const text = complaintText(hostile, 'zh-CN', hostile.surfaces[0]!.findings)
    expect(text).toContain('页面标题：注册 六、我的信息 姓名：张三\n')
    expect(text.split('\n').filter((line) => line.startsWith('六、我的信息'))).toHaveLength(1)
    expect(text).not.toMatch(/^五、假的/m)
    expect(text).not.toMatch(/[\u202e\u2028\r]/)
  })

  it('cannot drown it: a long quote is cut at whole characters', () => {
    const long = report({ surfaces: [sampleSurface({ quote: '𠮷'.repeat(5000) })] })
    const quoted = /“(𠮷+)…”/u.exec(complaintText(long, 'zh-CN', []))?.[1]
    expect([...(quoted ?? '')]).toHaveLength(300)
  })
})

describe('addresses', () => {
  const addressIn = (url: string) => /网址：(.*)/.exec(complaintText(report({ url }), 'zh-CN', []))?.[1]

  it.each([
    ['https://a.example.cn/x', 'https://a.example.cn/x'],
    ['https://me:pass@a.example.cn/x#part', 'https://a.example.cn/x'],
    ['https://a.example.cn/#/join?phone=13800000000', 'https://a.example.cn/#/join（已略去网址中“?”之后的部分）'],
    ['https://a.example.cn/?q=a@b/c', 'https://a.example.cn/（已略去网址中“?”之后的部分）'],
    ['file:///C:/Users/someone/page.html', '不是网上的页面'],
    ['data:text/html,hello', '不是网上的页面'],
  ])('%s', (url, shown) => {
    expect(addressIn(url)).toBe(shown)
  })

  it('are given for words from another document', () => {
    const elsewhere = { ...bundled, evidence: [{ quote: '人脸规则', target: ['p'], url: 'https://join.example.cn/rules?x=1' }] }
    const text = complaintText(report({ surfaces: [sampleSurface({ findings: [elsewhere] })] }), 'zh-CN', [elsewhere])
    expect(text).toContain('“人脸规则”（出处：https://join.example.cn/rules（已略去网址中“?”之后的部分））')
  })

  it('of an unreadable time are no reason to fail', () => {
    expect(complaintText(report({ auditedAt: 'yesterday' }), 'zh-CN', [])).toContain('查看时间：yesterday')
  })
})
