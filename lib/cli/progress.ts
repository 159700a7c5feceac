import type { Report } from '../report/schema'
import { plain } from './text'
import type { CommandWords } from './words'

interface Screen {
  write(text: string): unknown
  isTTY?: boolean
}

const CLEAR_LINE = '\r\u001b[K'
const WIDTH = 100

/** What is going on, on standard error: one line that changes on a terminal, a line a target elsewhere. */
export class Progress {
  private done = 0

  constructor(
    private readonly screen: Screen,
    private readonly all: number,
    private readonly words: CommandWords,
    private readonly quiet: boolean,
  ) {}

  private outcome({ error, faceRequest, summary }: Report): string {
    const { progress } = this.words
    if (error) return `${progress.error} (${error.code})`
    return faceRequest ? progress.result(summary.violations, summary.reviews) : progress.nothing
  }

  report(report: Report): void {
    this.done++
    if (this.quiet) return
    const url = plain(report.url)
    const shown = url.length > WIDTH ? `…${url.slice(-WIDTH)}` : url
    const line = this.words.progress.done(this.done, this.all, `${shown}  ${this.outcome(report)}`)
    this.screen.write(this.screen.isTTY ? CLEAR_LINE + line : `${line}\n`)
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
