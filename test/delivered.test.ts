import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { delivered } from '../lib/delivered'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Each answer in turn; an error is no answer. */
const answering = (...answers: (string | Error)[]) =>
  vi.fn(async () => {
    const answer = answers.shift()!
    if (answer instanceof Error) throw answer
    return answer
  })
const stopped = (): Error => new Error('The message channel closed before a response was received.')

describe('a message to the worker', () => {
  it('is sent once where it is answered', async () => {
    const send = answering('done')
    await expect(delivered(send)).resolves.toBe('done')
    await vi.runAllTimersAsync()
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('is sent again until it is answered', async () => {
    const send = answering(stopped(), stopped(), 'done')
    const answer = expect(delivered(send)).resolves.toBe('done')
    await vi.runAllTimersAsync()
    await answer
    expect(send).toHaveBeenCalledTimes(3)
  })

  it('is not sent for ever', async () => {
    const send = answering(...Array.from({ length: 9 }, stopped))
    const answer = expect(delivered(send)).rejects.toThrow('closed before')
    await vi.runAllTimersAsync()
    await answer
    expect(send).toHaveBeenCalledTimes(5)
  })

  it('throws at once where nobody is left to take it', () => {
    expect(() =>
      delivered(() => {
        throw new Error('Extension context invalidated.')
      }),
    ).toThrow('invalidated')
  })
})
