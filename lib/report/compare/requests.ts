import type { SurfaceReport } from '../schema'
import { similarity } from './similar'

/** How alike the words of two requests on different pages have to be to be the same request. */
const SAME_REQUEST = 0.6
/** How much has to speak for two requests of one page to be the same; see `likeness`. */
const ENOUGH = 3.7

/** How much speaks for two requests being the same: their words above all, then their place, kind and rank. */
function likeness(one: SurfaceReport, other: SurfaceReport): number {
  const words = 6 * similarity(one.quote, other.quote)
  const place = JSON.stringify(one.target) === JSON.stringify(other.target) ? 2 : 0
  const kind = one.kind === other.kind ? 1 : 0
  const rank = one.primary && other.primary ? 1.5 : 0
  return words + place + kind + rank
}

const isSame = (one: SurfaceReport, other: SurfaceReport, samePage: boolean): boolean =>
  similarity(one.quote, other.quote) >= SAME_REQUEST || (samePage && likeness(one, other) >= ENOUGH)

/** A request as the earlier and the later audit saw it. */
export type Pair = [old: SurfaceReport | undefined, later: SurfaceReport | undefined]

/** The requests of two audits, those that are the same together, the likest first; and those that have no other. */
export function paired(old: readonly SurfaceReport[], later: readonly SurfaceReport[], samePage: boolean): Pair[] {
  const candidates = old
    .flatMap((one) => later.map((other) => ({ one, other, likeness: likeness(one, other) })))
    .filter(({ one, other }) => isSame(one, other, samePage))
    .sort((a, b) => b.likeness - a.likeness)
  const partner = new Map<SurfaceReport, SurfaceReport>()
  for (const { one, other } of candidates) {
    if (partner.has(one) || partner.has(other)) continue
    partner.set(one, other)
    partner.set(other, one)
  }
  return [
    ...old.map((one): Pair => [one, partner.get(one)]),
    ...later.filter((other) => !partner.has(other)).map((other): Pair => [undefined, other]),
  ]
}
