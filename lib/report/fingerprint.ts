import { cutAddress } from './address'
import type { Finding, Report, SurfaceReport } from './schema'

/** Where on which page a finding stands: the same point in every run, whatever its words are that day. */
export interface FindingPlace {
  /** The page's address as asked for, without query; below `base`, relative to it. */
  page: string
  surface: SurfaceReport['kind']
  /** The path to the surface, its steps in one line. */
  target: string
  rule: string
}

/**
 * The address that a page is known by from run to run: the one asked for, without query.
 * @param base address of a folder, with `/` at its end: a page below it is known by its path from there, on whatever machine that is
 */
export function pageOf({ requested, url }: Pick<Report, 'requested' | 'url'>, base = ''): string {
  const { address } = cutAddress(requested ?? url)
  return base !== '' && address.startsWith(base) ? address.slice(base.length) : address
}

/** Where a finding stands. @param base see `pageOf` */
export const placeOf = (report: Report, surface: SurfaceReport, { rule }: Pick<Finding, 'rule'>, base?: string): FindingPlace => ({
  page: pageOf(report, base),
  surface: surface.kind,
  target: surface.target.join(' '),
  rule,
})

/** The same point on the same surface of the same page, whatever its words are today: what tells a known result from a new one. */
export const fingerprintOf = ({ page, surface, target, rule }: FindingPlace): string => [page, surface, target, rule].join('|')
