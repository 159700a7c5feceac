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
    const pdf = { kind: 'parse-pdf', base64: 'JVBERg==', url: 'https://example.cn/terms.pdf' }
    expect(parseMessage(pdf, { id: 'liancha' }, own)).toEqual(pdf)
    expect(parseMessage({ ...pdf, html: '' }, { id: 'liancha' }, own)).toBeUndefined()
    expect(parseMessage({ kind: 'opened', tabId: 1 }, { id: 'liancha' }, own)).toBeUndefined()
  })
})
