import { dataRegulation, measures, pipl } from '../law/cite'
import { agreementUnread, NOT_A_REQUEST } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first, requested, unread } from './statements'

const NAMED = [measures('5(1)'), pipl('17(1)'), dataRegulation('21(1)')] as const

export const disclosureProcessorReasons = {
  unnamed: {
    outcome: 'violation',
    provisions: NAMED,
    words: {
      'zh-CN': {
        title: '没有说是谁在收集人脸',
        seen: '页面和读到的协议里，没有能认出收集者的单位名称或品牌（“我们”“本平台”不算）。处理之前要告知处理者的名称和联系方式。',
        person: '不知道是谁收集，就先别刷。可以要求对方写明单位全称和联系方式。',
        officer: '核对备案、营业执照和页面底部的名称，确认实际处理者。',
        engineer: '在征求同意的地方写全称，例如：“××科技有限公司（客服电话……）将处理您的人脸图像。”',
        answer: '对方可能说明：名称写在页面其他位置或应用介绍里，或者法律允许不告知。',
      },
      en: {
        title: 'It does not say who collects the face',
        seen: 'Neither the page nor the agreements read give a company name or brand that identifies who collects it (“we” or “this platform” does not). The processor’s name and contact have to be told before processing.',
        person: 'If you cannot tell who it is, hold back. You can ask for the full name and a contact.',
        officer: 'Compare the site’s filing, business licence and footer, and establish the actual processor.',
        engineer: 'Give the full name where you ask: “Example Technology Ltd. (support: …) will process your face image.”',
        answer: 'The operator may say that the name stands elsewhere on the site, or that the law lets the notice be dropped.',
      },
    },
  },
  'agreement-unread': agreementUnread({ 'zh-CN': '是谁在收集人脸', en: 'who collects the face' }, NAMED),
  'party-differs': {
    outcome: 'review',
    provisions: NAMED,
    words: {
      'zh-CN': {
        title: '收集人脸的名称前后不一致',
        seen: '页面和协议里写的处理者名称不一样，看不出人脸由谁处理。处理之前要准确告知处理者的名称。',
        person: '可以问：到底是哪一家处理我的人脸？另一家是什么角色？',
        officer: '弄清几个名称之间的关系：共同处理、委托，还是提供给他人。',
        engineer: '页面和协议用同一个全称；有受托方或接收方的，分别写明角色。',
        answer: '对方可能说明：几个名称是同一家的品牌和公司名，或者其中一家只是受托处理。',
      },
      en: {
        title: 'The names of who collects the face differ',
        seen: 'The page and the agreement give different names, so it is not clear who processes the face. The processor’s name has to be told accurately before processing.',
        person: 'You can ask which of them processes your face, and what the other one does.',
        officer: 'Establish how the names relate: joint processing, entrusting, or giving to another.',
        engineer: 'Use one full name on page and agreement. Where another party is entrusted or receives data, say which it is.',
        answer: 'The operator may say that the names are a brand and its company, or that one of them is only entrusted.',
      },
    },
  },
  'perhaps-named': {
    outcome: 'review',
    provisions: NAMED,
    words: {
      'zh-CN': {
        title: '没有说谁收集人脸，只见一个名称',
        seen: '页面的标题和内容里有“{name}”，可能是应用或品牌的名称，但没有一处说明收集人脸的就是它。处理之前要告知处理者的名称和联系方式。',
        person: '可以问：收集我的人脸的，就是“{name}”吗？单位全称是什么？',
        officer: '核对“{name}”的备案和营业执照，确认它是不是处理者。',
        engineer: '在征求同意的地方写全称，例如：“××科技有限公司（客服电话……）将处理您的人脸图像。”',
        answer: '对方可能说明：“{name}”就是处理者的名称或品牌。',
      },
      en: {
        title: 'It does not say who collects the face; the page bears a name',
        seen: 'The page’s title and text hold “{name}”, which may be an app or a brand, but nothing says that it is the one who collects the face. The processor’s name and contact have to be told before processing.',
        person: 'You can ask whether “{name}” is who collects your face, and for its full name.',
        officer: 'Look up the filing and the business licence of “{name}”, and establish whether it is the processor.',
        engineer: 'Give the full name where you ask: “Example Technology Ltd. (support: …) will process your face image.”',
        answer: 'The operator may say that “{name}” is its name or brand.',
      },
    },
  },
  told: {
    outcome: 'pass',
    provisions: NAMED,
    words: {
      'zh-CN': { title: '写明了谁在收集：{name}' },
      en: { title: 'It says who collects it: {name}' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Who processes the face: a name that identifies an organisation or a brand. */
export const disclosureProcessor = rule({
  id: 'disclosure-processor',
  group: 'notice',
  severity: 'serious',
  reasons: disclosureProcessorReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const named = first(facts, 'processor')
    const linked = facts.stated('processor').find(({ where }) => where === 'linked')
    if (named && surface.sentences.includes(named.sentence) && linked && arePlainlyTwo(named.words, linked.words)) {
      return say('party-differs', evidenceOf(named, linked), { where: 'surface', confidence: 'likely' })
    }
    if (named) return say('told', evidenceOf(named), { where: named.where, params: { name: named.words } })
    if (facts.unread.length > 0) return unread(facts, 'agreement-unread')
    const { called } = surface
    if (called) return say('perhaps-named', [called.evidence], { where: 'absent', params: { name: called.name }, confidence: 'likely' })
    return say('unnamed', requested(surface), { where: 'absent' })
  },
})

const LEGAL_NAME = /(公司|银行|大学|学院|医院|学校|酒店|Ltd|Limited|Inc|LLC)$/

/** Two legal names that share no two characters in a row: the one who asks is hardly the one whose rules are linked. */
function arePlainlyTwo(one: string, other: string): boolean {
  const stem = (name: string): string =>
    name.replace(/[（(].*?[）)]|有限责任公司|股份有限公司|有限公司|集团|科技|技术|服务|信息|网络|管理/g, '')
  if (!LEGAL_NAME.test(one) || !LEGAL_NAME.test(other)) return false
  const [shorter, longer] = [stem(one), stem(other)].sort((a, b) => a.length - b.length) as [string, string]
  return ![...shorter].some((_, at) => at + 1 < shorter.length && longer.includes(shorter.slice(at, at + 2)))
}
