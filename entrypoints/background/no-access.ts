/** A page that may not be read: `withheld` until the person allows it, `closed` to every extension. */
export class NoAccess extends Error {
  constructor(readonly phase: 'withheld' | 'closed') {
    super(phase)
  }
}
