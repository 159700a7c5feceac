import type { Language } from '../law/law'

/** Words of the matcher alone. What a finding says has its words in the rules and the law. */
const zhCN = {
  expected: '期望没有与规定的要求不符的地方',
  notExpected: '期望有与规定的要求不符的地方，但是没有',
  notAudited: (message: string) => `页面没有检查成：${message}`,
  found: (count: number) => `${count} 处要改`,
  page: '页面',
  element: '元素',
  quote: '原文',
  seen: '看到',
  asks: '规定',
  mend: '怎么改',
  rule: '规则',
  more: (count: number) => `还有 ${count} 处`,
  reviews: (count: number) => `另有 ${count} 处要人看一眼（failOnReview: true 时也算不通过）`,
  lesser: (count: number) => `另有 ${count} 处低于 failOn`,
  ignored: (count: number) => `按 ignore 跳过 ${count} 处`,
  unread: '没有读到的',
  unknownRule: (id: string, known: string) => `ignore 里的“${id}”不是规则，也不是“规则/理由”。规则有：${known}。`,
  unknownSeverity: (given: string, known: string) => `failOn 不能是“${given}”。可以是：${known}。`,
  neither: 'toHaveNoFaceConsentFindings 要的是 Playwright 的页面，或者 audit()、auditPage() 给出的报告。',
  colon: '：',
  separator: '；',
  quoted: (words: string) => `「${words}」`,
}

export type MatcherWords = typeof zhCN

const en: MatcherWords = {
  expected: 'Expected nothing that does not match what the provisions ask',
  notExpected: 'Expected something that does not match what the provisions ask, and found nothing',
  notAudited: (message) => `The page could not be audited: ${message}`,
  found: (count) => `${count} to mend`,
  page: 'Page',
  element: 'Element',
  quote: 'Quote',
  seen: 'Seen',
  asks: 'Asks',
  mend: 'Mend',
  rule: 'Rule',
  more: (count) => `${count} more`,
  reviews: (count) => `${count} more for a person to look at (failOnReview: true makes them fail)`,
  lesser: (count) => `${count} more below failOn`,
  ignored: (count) => `${count} passed over, as ignore says`,
  unread: 'Not read',
  unknownRule: (id, known) => `“${id}” in ignore is no rule, and no “rule/reason”. The rules are: ${known}.`,
  unknownSeverity: (given, known) => `failOn cannot be “${given}”. It can be: ${known}.`,
  neither: 'toHaveNoFaceConsentFindings takes a page of Playwright, or a report of audit() or auditPage().',
  colon: ': ',
  separator: '; ',
  quoted: (words) => `“${words}”`,
}

const words: Record<Language, MatcherWords> = { 'zh-CN': zhCN, en }

/** The matcher's words in a language. */
export const matcherWords = (lang: Language): MatcherWords => words[lang]
