import type { Language } from '../../law/law'
import type { Severity } from '../../report/schema'
import type { BatchAsked, WindowAsked } from './batch-options'
import type { CatalogueFormat, CommandName, DiffFormat, Format, VerifyFormat } from './table'

export interface Command {
  name: Exclude<CommandName, 'diff' | 'rules' | 'verify'>
  operands: string[]
  format: Format
  out?: string
  failOn: Severity
  failOnReview: boolean
  lang: Language
  /** Milliseconds. */
  timeout: number
  concurrency: number
  /** How a list is gone through. */
  batch: BatchAsked
  /** As what pages are opened, where that is not as usual. */
  window?: WindowAsked
  /** Path of a script that brings each page to where it is audited. */
  before?: string
  browser?: string
  saveSnapshots?: string
  /** Folder for evidence packages. */
  evidence?: string
  /** Press a sure decline on pages of these hosts, and see what follows. */
  probe?: { hosts: string[] }
  quiet: boolean
  /** `YYYY-MM-DD`: the day whose law is applied, in the place of the day of each snapshot. */
  asOf?: string
  /** The file that is given for the config; false for none at all. */
  config?: string | false
  /** The file of known findings; whether it is written. */
  baseline?: string
  updateBaseline?: true
}

export interface DiffCommand {
  name: 'diff'
  /** Two runs: the earlier one, the later one. */
  operands: [string, string]
  format: DiffFormat
  failOn: Severity
  failOnReview: boolean
  lang: Language
  config?: string | false
}

export interface RulesCommand {
  name: 'rules'
  format: CatalogueFormat
  lang: Language
  /** `YYYY-MM-DD`: provisions in force on that day alone. */
  asOf?: string
  /** One rule, with all its words; all where left out. */
  rule?: string
}

export interface VerifyCommand {
  name: 'verify'
  /** Packages. */
  operands: string[]
  format: VerifyFormat
  lang: Language
  /** SHA-256 of the manifest of the one package, in hex. */
  expect?: string
}

export type Parsed =
  | Command
  | DiffCommand
  | RulesCommand
  | VerifyCommand
  | { name: 'help'; lang: Language; of?: CommandName }
  | { name: 'version'; lang: Language }
