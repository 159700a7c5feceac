import type { Circumstances } from '../law/law'
import type { Finding, Report, SurfaceReport } from './schema'

/** The circumstances of a finished report, told or not, that decide which provisions, questions and claims are engaged. */
export const circumstancesOf = (
  report: Pick<Report, 'lawAsOf' | 'reach' | 'scene'>,
  surface: Pick<SurfaceReport, 'use' | 'minors'> & { findings: Pick<Finding, 'reason'>[] },
): Circumstances => ({
  date: report.lawAsOf,
  reach: report.reach,
  scene: report.scene,
  use: surface.use,
  minors: surface.minors,
  consentIsBasis: !surface.findings.some(({ reason }) => reason === 'other-basis'),
})
