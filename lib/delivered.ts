/** A worker that was stopped is started by the next message; so many are sent at most. */
const AGAIN_AFTER = 500
const MOST = 5

/**
 * Sends the worker a message until it has answered: it answers when what it was asked for is done, and never where it is stopped before.
 * @param send where nobody is left to take it, it throws, and so does this
 * @returns the answer; rejected where none came however often it was sent
 */
export const delivered = <T>(send: () => Promise<T>, times = MOST): Promise<T> =>
  send().catch((error: unknown) => {
    if (times < 2) throw error
    return new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER)).then(() => delivered(send, times - 1))
  })
