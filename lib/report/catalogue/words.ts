import type { Language } from '../../law/law'

type Use = 'verify' | 'identify' | 'analyse'

/**
 * Words of the rule catalogue alone. What a rule says stands with the rule, what a provision asks with the law; these are kept apart
 * from `lib/i18n` so that the extension does not carry them.
 */
const zhCN = {
  title: '规则目录',
  lead: '每条规则会给出哪些结果、对人怎么说、依据哪些规定、从哪一天起。页面上的原话用“…”表示。这里只说页面上看到了什么、规定要求什么，不是法律结论。',
  asOf: (date: string) => `只列 ${date} 当天已经施行的规定。`,
  language: '中文',
  rule: '规则',
  severity: '程度',
  about: '会发现什么',
  answers: '可能的结果',
  provisions: '规定',
  none: '不依据具体条文',
  part: { seen: '看到', person: '给本人', officer: '给执法和办案人员', engineer: '给工程师', answer: '对方可能会说' },
  since: (date: string) => `${date} 起施行`,
  always: '不论页面情形',
  and: '，',
  law: '出处',
  address: '官方地址',
  noAddress: '没有确认过的官方地址',
  more: '看一条规则的全部文字：liancha rules 规则名',
  unknownRule: (rule: string, meant: string | undefined) =>
    `没有“${rule}”这条规则。${meant ? `是不是想写 ${meant}？` : ''}运行 liancha rules 查看全部规则。`,
  notADate: (date: string) => `“${date}”不是日期，请写成 2021-12-01 这样。`,
  condition: {
    consentIsBasis: '以同意为依据时',
    minors: '涉及未成年人时',
    scenes: (scenes: readonly string[]) => `限这些场景：${scenes.map((scene) => SCENE_WORDS['zh-CN'][scene] ?? scene).join('、')}`,
    uses: (uses: readonly Use[]) => `用来${uses.map((use) => USE_WORDS['zh-CN'][use]).join('或者')}时`,
  },
  colon: '：',
  separator: '；',
  aside: (text: string) => `（${text}）`,
}

export type CatalogueWords = typeof zhCN

const en: CatalogueWords = {
  title: 'Rules',
  lead: 'What each rule may answer, what people are told, which provisions it rests on and since when. “…” stands for the page’s own words. This says what a page shows and what a provision asks for; it is no legal conclusion.',
  asOf: (date) => `Only provisions in force on ${date} are listed.`,
  language: 'English',
  rule: 'Rule',
  severity: 'Severity',
  about: 'What it finds',
  answers: 'What it may answer',
  provisions: 'Provisions',
  none: 'rests on no provision',
  part: {
    seen: 'Seen',
    person: 'For the person asked',
    officer: 'For officers',
    engineer: 'For engineers',
    answer: 'What the operator may say',
  },
  since: (date) => `in force since ${date}`,
  always: 'whatever the page',
  and: ', ',
  law: 'From',
  address: 'Official address',
  noAddress: 'no official address confirmed',
  more: 'All the words of one rule: liancha rules RULE',
  unknownRule: (rule, meant) => `There is no rule “${rule}”. ${meant ? `Did you mean ${meant}? ` : ''}Run liancha rules for all of them.`,
  notADate: (date) => `“${date}” is no date; write it as 2021-12-01.`,
  condition: {
    consentIsBasis: 'where consent is the basis',
    minors: 'where minors are concerned',
    scenes: (scenes) => `in these settings only: ${scenes.map((scene) => SCENE_WORDS.en[scene] ?? scene).join(', ')}`,
    uses: (uses) => `where it is used ${uses.map((use) => USE_WORDS.en[use]).join(' or ')}`,
  },
  colon: ': ',
  separator: '; ',
  aside: (text) => ` (${text})`,
}

const SCENE_WORDS: Record<Language, Record<string, string>> = {
  'zh-CN': {
    bank: '银行',
    property: '小区物业',
    campus: '校园',
    hospital: '医院',
    signup: '注册账号',
    payment: '支付',
    work: '工作单位',
    government: '政务服务',
    hotel: '酒店',
    exam: '考试',
    other: '其他',
  },
  en: {
    bank: 'bank',
    property: 'residential property',
    campus: 'campus',
    hospital: 'hospital',
    signup: 'sign-up',
    payment: 'payment',
    work: 'work',
    government: 'government services',
    hotel: 'hotel',
    exam: 'exam',
    other: 'other',
  },
}

const USE_WORDS: Record<Language, Record<Use, string>> = {
  'zh-CN': { verify: '验证身份', identify: '辨识是谁', analyse: '分析人脸' },
  en: { verify: 'to verify who someone is', identify: 'to find out who someone is', analyse: 'to analyse a face' },
}

const words: Record<Language, CatalogueWords> = { 'zh-CN': zhCN, en }

/** The words of the rule catalogue in a language. */
export const catalogueWords = (lang: Language): CatalogueWords => words[lang]
