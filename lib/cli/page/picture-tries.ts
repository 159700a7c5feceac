import type { Screenshot } from '../../evidence/record'
import { PictureFailed, type WhyNone } from '../../layer/picture-failed'
import { TopFrameLate } from './frames'

/** Pictures of a page, or why there are none. */
export interface Pictures {
  screenshots: Screenshot[]
  /** Set where there are none. */
  whyNone?: WhyNone
}

/** Does one thing after another, each when all before it have ended. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** A queue of its own. */
export const inTurn = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** What an error that ended the taking of pictures says. */
export const whyOf = (error: unknown): WhyNone => {
  if (error instanceof PictureFailed) return error.why
  return error instanceof TopFrameLate ? 'late' : 'failed'
}

/** Pictures by `take`, once more where a machine that was busy may have been why there are none. */
export async function withSecondTry(take: () => Promise<Pictures>): Promise<Pictures> {
  const first = await take()
  return first.whyNone === 'uncovered' || first.whyNone === 'late' ? take() : first
}
