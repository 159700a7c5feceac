import { cpus, release, type } from 'node:os'
import { type CommandResult, measureCommand } from './command'
import { type DialogResult, measureDialog } from './dialog'
import { type EngineResult, measureEngine } from './engine'
import { measurePages, type PageResult } from './main-thread'
import { measurePopup, type PopupResult } from './popup'
import type { Tools } from './tools'

export { benchText } from './tell'

export const PARTS = ['pages', 'dialog', 'popup', 'command', 'engine'] as const
export type Part = (typeof PARTS)[number]

/** Everything that was measured, as `--json` prints it. Times are milliseconds, memory is megabytes. */
export interface BenchResult {
  date: string
  machine: { cpu: string; cores: number; system: string; node: string; browser: string }
  runs: number
  /** Programs that were to be compared with and are not installed. */
  missing: string[]
  pages?: PageResult[]
  dialog?: DialogResult
  popup?: PopupResult
  command?: CommandResult
  engine?: EngineResult[]
}

async function browserVersion({ chromium, browserPath }: Tools): Promise<string> {
  const browser = await chromium.launch({ executablePath: browserPath, chromiumSandbox: process.geteuid?.() !== 0 })
  const version = browser.version()
  await browser.close()
  return `Chromium ${version}`
}

/** Measures the parts that are asked for, one after another: two at once would measure each other. */
export async function bench(tools: Tools, parts: readonly Part[]): Promise<BenchResult> {
  const processors = cpus()
  const result: BenchResult = {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: processors[0]?.model.trim() ?? 'unknown',
      cores: processors.length,
      system: `${type()} ${release()}`,
      node: process.version,
      browser: await browserVersion(tools),
    },
    runs: tools.runs,
    missing: [...(tools.autoconsent ? [] : ['@duckduckgo/autoconsent']), ...(tools.axe ? [] : ['axe-core'])],
  }
  if (parts.includes('pages')) result.pages = await measurePages(tools)
  if (parts.includes('dialog')) result.dialog = await measureDialog(tools)
  if (parts.includes('popup')) result.popup = await measurePopup(tools)
  if (parts.includes('command')) result.command = await measureCommand(tools)
  if (parts.includes('engine')) result.engine = measureEngine(tools)
  return result
}
