import type { Language } from '../law/law'
import { en } from './en'
import { type Words, zhCN } from './zh-CN'

const words: Record<Language, Words> = { 'zh-CN': zhCN, en }

/** The words of the interface in a language. */
export const t = (lang: Language): Words => words[lang]

export type { Words }
