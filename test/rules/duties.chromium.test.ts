import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimsFor } from '../../lib/law/beyond/claims'
import { questionsFor } from '../../lib/law/beyond/questions'
import type { Circumstances } from '../../lib/law/law'
import type { Finding, Report } from '../../lib/report/schema'
import { wordsOf } from '../../lib/report/words'
import { answerWords } from './answers'
import { openPages, type PageAuditor } from './read-page'

/** What the law asks of a page that asks for a face, duty by duty: a page of ours that leaves it out, and what has to be said of it. */
interface Duty {
  duty: string
  page: string
  rule: string
  answer: string
  /** Provisions that must be named. */
  names?: string[]
  /** Provisions that must not: they are about somebody else. */
  notNames?: string[]
  /** What the operator may answer, as it has to be said. */
  operatorMaySay?: RegExp
}

const TELLS_NOTHING = '/tells-nothing/index.html'

/** A request that tells nothing but that it wants a face. */
const SILENT = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>授权</title><link rel="stylesheet" href="/rules/pages/base.css"></head>
<body><div class="mask"></div><div class="dialog" role="dialog" aria-modal="true"><h2 class="title">人脸授权</h2><p>是否同意使用您的人脸信息？</p>
<div class="row"><button type="button" class="btn">不同意</button><button type="button" class="btn primary">同意</button></div></div></body></html>`

const ofRule = (rule: string, page: string): Pick<Duty, 'rule' | 'page'> => ({ rule, page: `/rules/pages/${rule}/${page}/index.html` })
const untold = (duty: string, rule: string, ...names: string[]): Duty => ({
  duty,
  page: TELLS_NOTHING,
  rule,
  answer: 'violation · absent',
  names,
})

const DUTIES: Duty[] = [
  {
    duty: '单独同意',
    ...ofRule('bundled-consent', 'one-box-three-agreements'),
    answer: 'violation · general-agreement',
    names: ['spc 4(2)', 'pipl 29', 'measures 6'],
  },
  {
    duty: '不点击同意就不提供服务',
    ...ofRule('forced-consent', 'register-refused'),
    answer: 'violation · service-denied',
    names: ['spc 4(1)', 'pipl 16'],
    operatorMaySay: /必需|必要/,
  },
  {
    duty: '不点击同意就不提供服务：点名法定义务',
    ...ofRule('forced-consent', 'duty-named-by-law'),
    answer: 'review · duty-named',
    names: ['pipl 13'],
  },
  {
    duty: '处理规则公开：打不开',
    ...ofRule('rules-unpublished', 'dead-link'),
    answer: 'violation · dead-link',
    names: ['spc 2(2)', 'pipl 7'],
  },
  { duty: '处理规则公开：要登录', ...ofRule('rules-unpublished', 'behind-a-login'), answer: 'violation · login-wall', names: ['spc 2(2)'] },
  { duty: '处理规则公开：没有给出', ...ofRule('rules-unpublished', 'nothing-linked'), answer: 'review · none-linked' },
  untold('目的', 'disclosure-purpose', 'spc 2(2)', 'pipl 17'),
  untold('方式', 'disclosure-method', 'spc 2(2)', 'pipl 17'),
  untold('范围', 'disclosure-scope', 'spc 2(2)', 'pipl 17'),
  { ...untold('处理者名称', 'disclosure-processor', 'measures 5', 'pipl 17'), answer: 'violation · unnamed' },
  untold('联系方式', 'disclosure-contact', 'measures 5', 'pipl 17'),
  untold('保存期限', 'disclosure-retention', 'measures 5', 'pipl 17'),
  untold('必要性和影响', 'disclosure-necessity', 'measures 5', 'pipl 30'),
  untold('行使权利的方式', 'disclosure-rights', 'measures 5', 'pipl 17'),
  {
    duty: '显著方式：字小',
    ...ofRule('inconspicuous-notice', 'eight-pixels'),
    answer: 'review · small-print',
    names: ['measures 5', 'pipl 17'],
  },
  { duty: '显著方式：色淡', ...ofRule('inconspicuous-notice', 'light-grey-on-white'), answer: 'review · faint' },
  { duty: '显著方式：折叠', ...ofRule('inconspicuous-notice', 'folded-details'), answer: 'review · folded-away' },
  { duty: '显著方式：只在链接里', ...ofRule('inconspicuous-notice', 'only-behind-the-link'), answer: 'review · only-linked' },
  {
    duty: '监护人同意：13 岁',
    ...ofRule('guardian-consent', 'aged-thirteen'),
    answer: 'violation · not-asked',
    names: ['pipl 31', 'measures 7'],
  },
  {
    duty: '监护人同意：15 岁',
    ...ofRule('guardian-consent', 'aged-fifteen'),
    answer: 'review · fourteen-to-seventeen',
    notNames: ['pipl 31', 'measures 7'],
  },
  {
    duty: '监护人同意：17 岁',
    ...ofRule('guardian-consent', 'aged-seventeen'),
    answer: 'review · fourteen-to-seventeen',
    notNames: ['pipl 31', 'measures 7'],
  },
  {
    duty: '唯一验证方式：小区门禁',
    ...ofRule('sole-verification', 'the-only-way-in'),
    answer: 'violation · only-way',
    names: ['measures 10', 'spc 10'],
  },
  {
    duty: '唯一验证方式：提现',
    ...ofRule('sole-verification', 'no-other-way-yet'),
    answer: 'violation · only-way',
    names: ['measures 10'],
    notNames: ['spc 10'],
  },
  {
    duty: '误导',
    ...ofRule('induced-consent', 'state-rules-unnamed'),
    answer: 'violation · required-without-law',
    names: ['measures 12', 'pipl 5'],
  },
  { duty: '欺诈', ...ofRule('induced-consent', 'agreed-before'), answer: 'violation · already-agreed', names: ['measures 12', 'pipl 5'] },
  { duty: '胁迫', ...ofRule('induced-consent', 'credit-will-suffer'), answer: 'violation · threat', names: ['measures 12', 'pipl 5'] },
  { duty: '利诱', ...ofRule('induced-consent', 'eight-yuan-off'), answer: 'review · benefit', notNames: ['measures 12'] },
  { duty: '向他人提供', ...ofRule('third-party-sharing', 'partners'), answer: 'violation · unnamed', names: ['pipl 23', 'spc 2(6)'] },
  { duty: '向他人提供：只列名称', ...ofRule('third-party-sharing', 'one-is-named'), answer: 'review · named-only', names: ['pipl 23'] },
  { duty: '存储与传输', ...ofRule('network-transfer', 'server-in-the-agreement'), answer: 'review · sent', names: ['measures 8'] },
  { duty: '出境', ...ofRule('cross-border', 'singapore'), answer: 'review · abroad', names: ['pipl 39'] },
  { duty: '最小必要', ...ofRule('over-collection', 'mood-at-work'), answer: 'review · more-than-aim', names: ['pipl 6', 'measures 4'] },
  {
    duty: '无期限、不可撤销、可任意转授权',
    ...ofRule('unfair-terms', 'for-ever-and-for-anyone'),
    answer: 'violation · boundless',
    names: ['spc 11'],
  },
  {
    duty: '泄露概不负责',
    ...ofRule('unfair-terms', 'no-liability-whatever'),
    answer: 'violation · liability-disclaimed',
    names: ['civil-code 497'],
  },
  { duty: '撤回', ...ofRule('withdrawal', 'nothing-said'), answer: 'violation · absent', names: ['pipl 15', 'measures 6'] },
  { duty: '拒绝的办法', ...ofRule('no-refusal', 'one-button-dialog'), answer: 'violation · no-way-out', names: ['pipl 14'] },
  {
    duty: '老年人、残疾人：键盘',
    ...ofRule('no-refusal', 'unreachable-by-tab'),
    answer: 'review · way-unreachable',
    names: ['measures 5'],
  },
  {
    duty: '老年人、残疾人：名称',
    ...ofRule('no-refusal', 'unreachable-nameless-icon'),
    answer: 'review · way-unreachable',
    names: ['measures 5'],
  },
]

let pages: PageAuditor
beforeAll(async () => {
  pages = await openPages(new URL('../', import.meta.url), new Map([[TELLS_NOTHING, SILENT]]))
}, 60_000)
afterAll(() => pages?.close())

function findingOf(report: Report, rule: string): Finding {
  const finding = report.surfaces.find((surface) => surface.primary)?.findings.find((each) => each.rule === rule)
  if (!finding) throw new Error(`no answer of ${rule} on a primary surface`)
  return finding
}

/** `5(1)` and `5¶4` are parts of `5`; `15` is not. */
const standsIn = (part: string, whole: string): boolean =>
  part === whole || (part.startsWith(whole) && /^[(¶]/.test(part.slice(whole.length)))
const namedBy = (finding: Finding, provision: string): boolean =>
  finding.provisions.some(({ law, article }) => standsIn(`${law} ${article}`, provision))

describe('each duty', () => {
  it.concurrent.each(DUTIES)('$duty', { timeout: 30_000 }, async ({ page, rule, answer, names = [], notNames = [], operatorMaySay }) => {
    const { report } = await pages.audit(page)
    const finding = findingOf(report, rule)
    expect(answerWords({ outcome: finding.outcome, reason: finding.reason })).toBe(answer)
    expect(
      names.filter((provision) => !namedBy(finding, provision)),
      'not named',
    ).toEqual([])
    expect(
      notNames.filter((provision) => namedBy(finding, provision)),
      'named',
    ).toEqual([])
    for (const lang of ['zh-CN', 'en'] as const) {
      const words = wordsOf(finding, lang)
      expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([])
      expect(words).toMatchObject({
        title: expect.any(String),
        person: expect.any(String),
        officer: expect.any(String),
        engineer: expect.any(String),
      })
    }
    if (operatorMaySay) expect(wordsOf(finding, 'zh-CN').answer).toMatch(operatorMaySay)
  })
})

const circumstancesOf = ({ reach, scene, surfaces, lawAsOf }: Report): Circumstances => {
  const request = surfaces.find((surface) => surface.primary)!
  return { date: lawAsOf, reach, scene, minors: request.minors, use: request.use, consentIsBasis: true }
}

describe('what no finding can be made of', () => {
  it.each([
    {
      page: '/rules/pages/forced-consent/register-refused/index.html',
      questions: ['real-necessity', 'impact-assessment', 'filing-100k', 'which-ground', 'kept-safe'],
    },
    { page: '/site/hotel-check-in/index.html', questions: ['private-rooms', 'filing-100k', 'impact-assessment'] },
    { page: '/rules/pages/sole-verification/the-only-way-in/index.html', questions: ['other-way-elsewhere', 'public-place-sign'] },
    { page: '/site/hospital-booking/index.html', questions: ['staffed-service'] },
  ])('is asked of the operator: $page', async ({ page, questions }) => {
    const { report } = await pages.audit(page)
    const asked = questionsFor(circumstancesOf(report)).map(({ id }) => id)
    expect(asked).toEqual(expect.arrayContaining(questions))
  })

  it('举证责任、合理开支、人格权禁令、公益诉讼线索', async () => {
    const { report } = await pages.audit('/rules/pages/sole-verification/the-only-way-in/index.html')
    const claims = claimsFor(circumstancesOf(report))
    expect(claims.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['burden', 'costs', 'injunction', 'public-interest', 'another-way-in']),
    )
    const provisions = Object.fromEntries(
      claims.map(({ id, provisions }) => [id, provisions.map(({ law, article }) => `${law} ${article}`)]),
    )
    expect(provisions.burden).toEqual(expect.arrayContaining(['spc 6', 'pipl 69']))
    expect(provisions.costs).toContain('spc 8')
    expect(provisions.injunction).toContain('spc 9')
    expect(provisions['public-interest']).toEqual(expect.arrayContaining(['spc 14', 'pipl 70']))
  })

  it('another way in is asked for at a property gate only', async () => {
    const { report } = await pages.audit('/rules/pages/sole-verification/no-other-way-yet/index.html')
    const claims = claimsFor(circumstancesOf(report)).map(({ id }) => id)
    expect(claims).toContain('another-way')
    expect(claims).not.toContain('another-way-in')
  })
})
