/** Why there is no picture: covers were not sure, the page is not the one that was judged, it did not answer in time, or something else. */
export const WHY_NONE = ['uncovered', 'changed', 'late', 'failed'] as const
export type WhyNone = (typeof WHY_NONE)[number]

/** A picture that was not taken, or thrown away. */
export class PictureFailed extends Error {
  constructor(readonly why: WhyNone) {
    super(`No picture: ${why}`)
  }
}
