import { NOT_REACHED, type Report } from '../../report/schema'
import { plain } from '../text'
import type { CommandWords } from '../words'

interface Screen {
  write(text: string): unknown
  isTTY?: boolean
}

const CLEAR_LINE = '\r\u001b[K'
const WIDTH = 100
/** A log of a long run has about so many lines, and one for each target that could not be audited. */
const LOG_LINES = 60

/** What is going on, on standard error: one line that changes on a terminal, a line now and then elsewhere. */
export class Progress {
  private done = 0
  private left: number | undefined
  private readonly step: number

  constructor(
    private readonly screen: Screen,
    private readonly all: number,
    private readonly words: CommandWords,
    private readonly quiet: boolean,
  ) {
    this.step = Math.ceil(all / LOG_LINES)
  }

  private outcome({ error, faceRequest, summary }: Report): string {
    const { progress } = this.words
    if (error) {
      const reached = !NOT_REACHED.some((code) => code === error.code)
      return `${reached ? progress.error : progress.notReached} (${error.code})`
    }
    return faceRequest ? progress.result(summary.violations, summary.reviews) : progress.nothing
  }

  /** Targets whose result stands from an earlier run. */
  already(count: number): void {
    this.done += count
    if (count > 0) this.say(this.words.progress.goesOn(count, this.all - count))
  }

  /** Milliseconds that the rest is likely to take. */
  timeLeft(milliseconds: number): void {
    this.left = milliseconds
  }

  report(report: Report): void {
    this.done++
    if (this.quiet) return
    const { isTTY } = this.screen
    if (!isTTY && !report.error && this.done % this.step !== 0 && this.done !== this.all) return
    const url = plain(report.url)
    const shown = url.length > WIDTH ? `…${url.slice(-WIDTH)}` : url
    const left = this.left === undefined || this.done === this.all ? '' : `  ${this.words.progress.left(Math.ceil(this.left / 60_000))}`
    const line = this.words.progress.done(this.done, this.all, `${shown}  ${this.outcome(report)}${left}`)
    this.screen.write(isTTY ? CLEAR_LINE + line : `${line}\n`)
  }

  /** Makes way for what is printed on the same terminal. */
  hide(): void {
    if (this.screen.isTTY && !this.quiet) this.screen.write(CLEAR_LINE)
  }

  say(line: string): void {
    if (this.quiet) return
    this.hide()
    this.screen.write(`${line}\n`)
  }
}
