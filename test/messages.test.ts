import { describe, expect, it } from 'vitest'
import { parseMessage, workerMessage } from '../lib/messages'

const own = { id: 'liancha', base: 'chrome-extension://liancha/' }
const frame = { id: 'liancha', url: 'https://signup.example.cn/', frameId: 3, tab: { id: 7 } }
const popup = { id: 'liancha', url: 'chrome-extension://liancha/popup.html' }
const popupInTab = { ...popup, frameId: 0, tab: { id: 12 } }

describe('messages to the worker', () => {
  it('takes a frame’s word for its own tab', () => {
    expect(workerMessage({ kind: 'face-words', attended: false }, frame, own)).toMatchObject({ kind: 'face-words', tabId: 7, frameId: 3 })
  })

  it('takes a press on the marker for the tab that it stands in', () => {
    expect(workerMessage({ kind: 'marker', pressed: 'next' }, frame, own)).toMatchObject({ pressed: 'next', tabId: 7 })
    expect(workerMessage({ kind: 'marker', pressed: 'erase' }, frame, own)).toBeUndefined()
    expect(workerMessage({ kind: 'marker', pressed: 'next' }, popup, own)).toBeUndefined()
  })

  it('lets no frame name a tab', () => {
    expect(workerMessage({ kind: 'face-words', attended: false, tabId: 8 }, frame, own)).toBeUndefined()
    expect(workerMessage({ kind: 'audit', tabId: 8 }, frame, own)).toBeUndefined()
    expect(workerMessage({ kind: 'tell', tabId: 7, lang: 'en' }, frame, own)).toBeUndefined()
    expect(workerMessage({ kind: 'save', tabId: 7 }, frame, own)).toBeUndefined()
  })

  it('refuses a name that is too long, and what only has a length', () => {
    const pressed = { kind: 'pressed', box: false, at: 1 }
    expect(workerMessage({ ...pressed, name: 'a'.repeat(40) }, frame, own)).toMatchObject({ kind: 'pressed' })
    expect(workerMessage({ ...pressed, name: 'a'.repeat(41) }, frame, own)).toBeUndefined()
    expect(workerMessage({ ...pressed, name: { length: [{ toString: null }] } }, frame, own)).toBeUndefined()
    const complaint = { kind: 'complaint', tabId: 1, lang: 'zh-CN', surface: 'a', rules: ['no-refusal'] }
    for (const wrong of [
      { surface: { length: { toString: 0 } } },
      { rules: { length: { toString: 0 } } },
      { rules: [{ length: { toString: 0 } }] },
    ])
      expect(workerMessage({ ...complaint, ...wrong }, popup, own)).toBeUndefined()
  })

  it('takes no address of a page for one of ours', () => {
    const pretender = { ...frame, url: 'https://example.cn/?chrome-extension://liancha/popup.html' }
    expect(workerMessage({ kind: 'audit', tabId: 8 }, pretender, own)).toBeUndefined()
  })

  it('lets our pages name a tab, in a popup and in a tab', () => {
    expect(workerMessage({ kind: 'opened', tabId: 8 }, popup, own)).toEqual({ kind: 'opened', tabId: 8 })
    expect(workerMessage({ kind: 'audit', tabId: 8 }, popupInTab, own)).toEqual({ kind: 'audit', tabId: 8 })
    expect(workerMessage({ kind: 'save', tabId: 8 }, popup, own)).toEqual({ kind: 'save', tabId: 8 })
    expect(workerMessage({ kind: 'tell', tabId: 8, lang: 'zh-CN' }, popup, own)).toEqual({ kind: 'tell', tabId: 8, lang: 'zh-CN' })
  })

  it('is none that somebody in no tab and on no page of ours sends', () => {
    for (const sender of [
      {},
      { id: 'liancha' },
      { id: 'liancha', url: 'https://a.example/' },
      { ...frame, tab: undefined },
      { ...frame, tab: {} },
    ])
      for (const message of [{ kind: 'face-words' }, { kind: 'opened', tabId: 7 }, { kind: 'save', tabId: 7 }])
        expect(workerMessage(message, sender, own)).toBeUndefined()
  })

  it('takes nothing from a page of ours that only a frame can know', () => {
    expect(workerMessage({ kind: 'face-words' }, popupInTab, own)).toBeUndefined()
    expect(workerMessage({ kind: 'pressed', name: '同意', box: false, at: 1 }, popupInTab, own)).toBeUndefined()
  })

  it('is bound to tab and address that the browser names, whatever else it says', () => {
    const pressed = { kind: 'pressed', name: '同意', box: false, at: 1 }
    expect(workerMessage(pressed, frame, own)).toEqual({ ...pressed, frameId: 3, tabId: 7, frameUrl: frame.url })
    for (const claim of [
      { tabId: 8 },
      { frameUrl: 'https://b.example/' },
      { frameId: 0 },
      { sender: { tab: { id: 8 } } },
      { __proto__: null, tab: 8 },
    ])
      expect(workerMessage({ ...pressed, ...claim }, frame, own)).toBeUndefined()
  })

  it.each([
    ['a name', { kind: 'pressed', name: '同意'.repeat(1_000_000), box: false, at: 1 }, frame],
    ['a key', { kind: 'face-words', ['x'.repeat(1_000_000)]: 1 }, frame],
    ['a surface', { kind: 'complaint', tabId: 1, lang: 'en', surface: 's'.repeat(1_000_000), rules: [] }, popup],
    ['a rule', { kind: 'complaint', tabId: 1, lang: 'en', surface: 's', rules: ['r'.repeat(1_000_000)] }, popup],
    ['a list of rules', { kind: 'complaint', tabId: 1, lang: 'en', surface: 's', rules: Array(1_000_000).fill('r') }, popup],
    ['a moment', { kind: 'camera', doing: 'live', at: Number.POSITIVE_INFINITY, touched: false }, frame],
  ])('refuses %s that is larger than any of ours', (_, data, sender) => {
    expect(workerMessage(data, sender, own)).toBeUndefined()
  })

  it('answers no other extension', () => {
    expect(workerMessage({ kind: 'opened', tabId: 8 }, { ...popup, id: 'other' }, own)).toBeUndefined()
    expect(workerMessage({ kind: 'face-words', attended: false }, { ...frame, id: 'other' }, own)).toBeUndefined()
  })

  it.each([
    ['nothing', undefined],
    ['a string', 'opened'],
    ['another kind', { kind: 'erase', tabId: 1 }],
    ['a tab that is no number', { kind: 'opened', tabId: '1' }],
    ['a tab that is no whole number', { kind: 'opened', tabId: 1.5 }],
    ['a language that we do not speak', { kind: 'tell', tabId: 1, lang: 'fr' }],
    ['rules that are no strings', { kind: 'complaint', tabId: 1, lang: 'en', surface: 's', rules: [1] }],
    ['more than it should say', { kind: 'opened', tabId: 1, more: true }],
  ])('refuses %s', (_, data) => {
    expect(workerMessage(data, popup, own)).toBeUndefined()
  })
})

describe('messages to the parsing document', () => {
  const wanted = { kind: 'parse', html: '<p>x', url: 'https://example.cn/terms' }

  it('come from the worker alone, which is in no tab', () => {
    expect(parseMessage(wanted, { id: 'liancha' }, own)).toEqual(wanted)
    expect(parseMessage(wanted, frame, own)).toBeUndefined()
    expect(parseMessage(wanted, { id: 'other' }, own)).toBeUndefined()
    expect(parseMessage(wanted, {}, own)).toBeUndefined()
    expect(parseMessage({ ...wanted, more: true }, { id: 'liancha' }, own)).toBeUndefined()
    const pdf = { kind: 'parse-pdf', base64: 'JVBERg==', url: 'https://example.cn/terms.pdf' }
    expect(parseMessage(pdf, { id: 'liancha' }, own)).toEqual(pdf)
    expect(parseMessage({ ...pdf, html: '' }, { id: 'liancha' }, own)).toBeUndefined()
    expect(parseMessage({ kind: 'opened', tabId: 1 }, { id: 'liancha' }, own)).toBeUndefined()
  })
})
