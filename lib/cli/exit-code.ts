import { type Report, SEVERITIES, type Severity } from '../report/schema'

export const EXIT = { clean: 0, found: 1, usage: 2, incomplete: 3 } as const

/** What a run as a whole answers to its caller, from the reports seen one by one. */
export class ExitCode {
  private found = false
  private incomplete = false

  constructor(
    private readonly failOn: Severity,
    private readonly failOnReview: boolean,
  ) {}

  see(report: Report): void {
    if (report.error) this.incomplete = true
    const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(this.failOn) + 1)
    const findings = report.surfaces.flatMap((surface) => surface.findings)
    this.found ||= findings.some(
      ({ outcome, severity }) =>
        (outcome === 'violation' && grave.includes(severity)) || (this.failOnReview && (outcome === 'review' || outcome === 'error')),
    )
  }

  /** 3 where a target could not be audited: a clean or failing result of the rest must not be taken for that of all. */
  get code(): number {
    if (this.incomplete) return EXIT.incomplete
    return this.found ? EXIT.found : EXIT.clean
  }
}
