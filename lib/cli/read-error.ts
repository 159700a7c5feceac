import type { ErrorCode } from '../report/schema'

/** Why a target could not be read. `message` is the detail in the browser's or system's words; the sentence for a person is made from `code`. */
export class ReadError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message)
  }
}
