import type { Language } from '../../law/law'
import { en } from './en'
import { type SheetWords, zhCN } from './zh-CN'

/** Words of the report page and of a report as a document, by language. */
export const SHEET: Record<Language, SheetWords> = { 'zh-CN': zhCN, en }

export type { SheetWords }
