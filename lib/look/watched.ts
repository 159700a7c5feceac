import type { LookMessage } from '../messages'
import type { Places } from './places'

/** The look at one document, as far as what comes in later has to know it. */
export interface Watched {
  /** The document and the shadow trees that were met. */
  roots: ReadonlySet<Node>
  /** Where its words for a face stand; undefined until that was brought in. */
  places?: Places
  /** Something may have come into sight or gone out of it: look again, in idle time. */
  stirred(): void
  /** Tells that the page speaks of faces, or speaks otherwise; at most so often as is good for it. */
  say(): void
  /** What comes now is no unrest of the page's own. */
  anew(): void
  send(message: LookMessage): void
  /** The same step, which cannot throw into the page: what fails counts as a change. */
  guarded<Args extends unknown[]>(step: (...args: Args) => void): (...args: Args) => void
  /** Hears events that a person caused, before the page does. */
  listen(type: string, hear: (event: Event) => unknown): void
  isHidden(): boolean
}

/** All our scripts of one document share an isolated world, which the page cannot see. */
const WATCHED = Symbol.for('liancha.watched')

const world = globalThis as { [WATCHED]?: Watched }

export const setWatched = (watched: Watched): void => {
  world[WATCHED] = watched
}
export const getWatched = (): Watched | undefined => world[WATCHED]
