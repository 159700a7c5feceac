/** The shape of a law and of a citation. The laws themselves are data in `laws.ts`, the provisions in `provisions.ts`. */

export type LawId =
  | 'spc'
  | 'measures'
  | 'pipl'
  | 'data-regulation'
  | 'civil-code'
  | 'consumer-regulation'
  | 'children-rules'
  | 'minors-regulation'
  | 'accessibility'
  | 'video-regulation'
  | 'cross-border-rules'

export type Language = 'zh-CN' | 'en'

export interface Law {
  id: LawId
  /** First day in force, `YYYY-MM-DD`: an act before it is not measured against it. */
  inForce: string
  /** Official text. Left out where no official address is confirmed. */
  url?: string
  /** True where our copy of the text is second-hand: shown with "check before use". */
  checkBeforeUse?: true
  names: Record<Language, { full: string; short: string }>
}

export interface Provision {
  law: LawId
  /** Article, with its item where one is meant: `4(2)`. */
  article: string
  /** What it asks for, in our own words. */
  asks: Record<Language, string>
}

/** When a provision is engaged. All that is given must hold; nothing given means always. */
export interface Condition {
  /** Only where consent is the basis of the processing (PIPL 13(1), Measures 6). */
  consentIsBasis?: true
  /** Only where the page is aimed at or speaks of under-14s. */
  minors?: true
  scenes?: readonly string[]
  /** Measures 10 and 12 speak of verifying or identifying a person, not of analysing a face. */
  uses?: readonly ('verify' | 'identify' | 'analyse')[]
}

export interface Citation extends Condition {
  law: LawId
  article: string
}

/** The circumstances of one audit that decide which citations are engaged. */
export interface Circumstances {
  /** `YYYY-MM-DD`. */
  date: string
  reach: 'china' | 'unclear' | 'elsewhere'
  consentIsBasis: boolean
  minors: boolean
  scene: string
  use: readonly ('verify' | 'identify' | 'analyse')[]
}

/** What the provisions of one law ask for, by article. */
export type Articles = Readonly<Record<string, Provision['asks']>>
