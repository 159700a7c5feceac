import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { documentOf } from '../../entrypoints/background/collect'
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
