import type { Circumstances } from '../law/law'
import type { Report, SurfaceReport } from './schema'

/** The circumstances of a finished report that decide which provisions, questions and claims are engaged. */
export const circumstancesOf = (report: Report, surface: SurfaceReport): Circumstances => ({
  date: report.lawAsOf,
  reach: report.reach,
  scene: report.scene,
  use: surface.use,
  minors: surface.minors,
  consentIsBasis: !surface.findings.some(({ reason }) => reason === 'other-basis'),
})
