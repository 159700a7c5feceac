import { type Finding, type Report, SEVERITIES, type Severity } from '../../report/schema'

export const EXIT = { clean: 0, found: 1, usage: 2, incomplete: 3 } as const

/**
 * What fails a run: what does not match from a severity on and, where asked for, what is to be looked at. What is ignored or stands in the
 * baseline fails none.
 */
export function failsFrom(failOn: Severity, failOnReview: boolean): (finding: Finding) => boolean {
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1)
  return ({ outcome, severity, ignored, known }) => {
    if (ignored || known) return false
    return (outcome === 'violation' && grave.includes(severity)) || (failOnReview && (outcome === 'review' || outcome === 'error'))
  }
}

/** What a run as a whole answers to its caller, from the reports seen one by one. */
export class ExitCode {
  private found = false
  private incomplete = false

  constructor(private readonly fails: (finding: Finding) => boolean) {}

  see(report: Report): void {
    if (report.error) this.incomplete = true
    this.found ||= report.surfaces.some(({ findings }) => findings.some(this.fails))
  }

  /** 3 where a target could not be audited: a clean or failing result of the rest must not be taken for that of all. */
  get code(): number {
    if (this.incomplete) return EXIT.incomplete
    return this.found ? EXIT.found : EXIT.clean
  }
}
