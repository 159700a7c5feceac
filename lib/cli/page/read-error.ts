import type { ErrorCode } from '../../report/schema'

/** What the server answered, where it did. */
export interface ServerAnswer {
  status: number
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
}

/** Why a target could not be read. `message` is the detail in the browser's or system's words; the sentence for a person is made from `code`. */
export class ReadError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly answer?: ServerAnswer,
  ) {
    super(message)
  }
}
