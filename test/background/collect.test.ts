import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { collectTab, documentOf } from '../../entrypoints/background/collect'
import { NoAccess } from '../../entrypoints/background/no-access'

const tabs = vi.hoisted(() => ({ get: vi.fn(), run: vi.fn() }))
vi.mock('webextension-polyfill', () => ({ default: { tabs: { get: tabs.get }, scripting: { executeScript: tabs.run } } }))

beforeEach(() => {
  vi.useFakeTimers()
  tabs.get.mockReset().mockResolvedValue({ url: 'https://signup.example.cn/' })
  tabs.run.mockReset()
})
afterEach(() => void vi.useRealTimers())

describe('which document stands in a tab', () => {
  it('is told of the next one where the first gives place to it meanwhile', async () => {
    tabs.run.mockRejectedValueOnce(new Error('Frame with ID 0 was removed.')).mockResolvedValueOnce([{ result: 200 }])
    const document = expect(documentOf(7)).resolves.toBe(200)
    await vi.runAllTimersAsync()
    await document
  })

  it('is told of none where the browser lets nobody in', async () => {
    tabs.run.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'))
    const document = expect(documentOf(7)).rejects.toEqual(new NoAccess('closed'))
    await vi.runAllTimersAsync()
    await document
  })

  it('is no page of the browser’s own where the tab is closed meanwhile', async () => {
    tabs.get.mockResolvedValueOnce({ url: 'https://signup.example.cn/' }).mockRejectedValue(new Error('No tab with id: 7.'))
    tabs.run.mockRejectedValue(new Error('No tab with id: 7.'))
    const document = expect(documentOf(7)).rejects.toThrow('No tab')
    await vi.runAllTimersAsync()
    await document
  })
})

/** What the browser is asked to run. */
interface Asked {
  target: { frameIds?: number[]; allFrames?: boolean }
  files?: string[]
}

const COUNT = 40
const GONE = 21
const HANGS = 38
const everyFrame = Array.from({ length: COUNT }, (_, frameId) => frameId)
const addressOf = (frameId: number): string => `https://signup.example.cn/${frameId}`
const part = (frameId: number) => ({
  frame: { frameId, url: addressOf(frameId), title: '', lang: '', nodes: [], runs: [], controls: [], candidates: [] },
  limits: [],
  children: frameId === 0 ? { count: COUNT - 1, urls: everyFrame.slice(1).map(addressOf) } : { count: 0, urls: [] },
})

describe('a tab of many frames', () => {
  const asked: number[][] = []
  /** Answers as browsers do: all that were asked together, or an error where one of them is gone, or nothing where one hangs. */
  const answer = ({ target: { frameIds = everyFrame }, files }: Asked) => {
    if (!files) return Promise.resolve(frameIds.map((frameId) => ({ frameId, result: true })))
    asked.push(frameIds)
    if (frameIds.includes(GONE)) return Promise.reject(new Error(`Frame with ID ${GONE} was removed.`))
    if (frameIds.includes(HANGS)) return new Promise<never>(() => undefined)
    return Promise.resolve(frameIds.map((frameId) => ({ frameId, result: part(frameId) })))
  }

  it('is read lot by lot, and frame by frame where one of a lot is gone or does not answer', async () => {
    asked.length = 0
    tabs.run.mockImplementation(answer)
    const reading = collectTab(7, '2026-01-01T00:00:00Z')
    await vi.runAllTimersAsync()
    const { frames, limits } = await reading
    expect(frames.map(({ frameId }) => frameId)).toEqual(everyFrame.filter((frameId) => frameId !== GONE && frameId !== HANGS))
    expect(asked.filter(({ length }) => length > 1).map(({ length }) => length)).toEqual([16, 16, 8])
    expect(limits).toEqual([GONE, HANGS].map((frameId) => ({ code: 'frame-unread', params: { url: addressOf(frameId) } })))
  })
})
