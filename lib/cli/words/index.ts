import type { Language } from '../../law/law'
import { en } from './en'
import { type CommandWords, zhCN } from './zh-CN'

/*
 * Words of the command alone. What a report says has its words in the rules, the law and `lib/i18n`; these are kept apart from
 * them so that the extension does not carry them.
 */

const words: Record<Language, CommandWords> = { 'zh-CN': zhCN, en }

/** The words of the command in a language. */
export const wordsIn = (lang: Language): CommandWords => words[lang]

export type { CommandWords }
