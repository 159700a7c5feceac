/** Why there is no picture: covers were not sure, the page is not the one that was judged, it did not answer in time, or something else. */
export type WhyNone = 'uncovered' | 'changed' | 'late' | 'failed'

/** A picture that was not taken, or thrown away. */
export class PictureFailed extends Error {
  constructor(readonly why: WhyNone) {
    super(`No picture: ${why}`)
  }
}
