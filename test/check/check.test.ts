// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Checked, check } from '../../lib/check/check'
import { givenFile, givenText, LARGEST_FILE } from '../../lib/check/given'
import { MOST_CHARACTERS, transcriptFrame } from '../../lib/check/transcript'
import { complaintText } from '../../lib/report/complaint'
import type { Finding, Report } from '../../lib/report/schema'
import { FLAGGED, PASSED } from './texts'

const AT = '2026-09-01T08:00:00.000Z'

const resultOf = (given: ReturnType<typeof givenText>): Checked => {
  if (typeof given === 'string') throw new Error(given)
  const result = check(given, AT)
  if (typeof result === 'string') throw new Error(result)
  return result
}
const checked = (text: string): Checked => resultOf(givenText(text))

const findingsIn = ({ surfaces }: Report): Finding[] => surfaces.find(({ primary }) => primary)?.findings ?? []
const violationsIn = (report: Report): string[] =>
  findingsIn(report)
    .filter(({ outcome }) => outcome === 'violation')
    .map(({ rule, reason }) => `${rule}/${reason}`)
const buttonsIn = ({ report, snapshot }: Checked): string[] => {
  const [frame] = snapshot.frames
  const id = report.surfaces.find(({ primary }) => primary)?.id
  const overlays = frame!.candidates.filter(({ kind }) => kind === 'overlay')
  const [from, to] = overlays[Number(id?.split('-')[1] ?? 0)]?.controls ?? [0, 0]
  return frame!.controls.slice(from, to).flatMap(({ kind, name }) => (kind === 'button' ? [name] : []))
}

/** What only a page shows. */
const OF_PAGES = [
  'rules-unpublished',
  'inconspicuous-notice',
  'insecure-transport',
  'capture-before-consent',
  'repeat-asking',
  'undisclosed-vendor',
]

describe('a text that asks for a face', () => {
  it.each(FLAGGED)('$name', ({ text, violations, buttons, also = {} }) => {
    const result = checked(text)
    expect(result.report.faceRequest).toBe(true)
    expect(violationsIn(result.report)).toEqual(expect.arrayContaining(violations))
    expect(buttonsIn(result)).toEqual(buttons)
    for (const [rule, outcome] of Object.entries(also))
      expect(findingsIn(result.report).find((one) => one.rule === rule)?.outcome).toBe(outcome)
  })

  it.each(FLAGGED)('$name: says nothing of what only a page shows, and that it was a text', ({ text }) => {
    const { report } = checked(text)
    expect(report).toMatchObject({ url: '', limits: [{ code: 'only-text' }] })
    const ofPages = findingsIn(report).filter(({ rule }) => OF_PAGES.includes(rule))
    expect(ofPages.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual(OF_PAGES.map(() => 'na only-text'))
  })

  it('has a complaint that names no address and carries its first line as title', () => {
    const { report } = checked(FLAGGED[0]!.text)
    expect(report.title).toBe('云享会员')
    const complaint = complaintText(report, 'zh-CN', findingsIn(report))
    expect(complaint).toContain('页面标题：云享会员')
    expect(complaint).toContain('网址：不是网上的页面')
    expect(complaint).not.toMatch(/undefined|null|NaN/)
  })

  it('with a yes alone: the words have no way out, and the screen is to be looked at', () => {
    const { report } = checked('人脸认证\n我们将采集您的人脸信息，用于身份核验。\n同意并继续')
    expect(findingsIn(report).find(({ rule }) => rule === 'no-refusal')).toMatchObject({
      outcome: 'review',
      reason: 'only-yes-in-text',
      params: { accept: '同意并继续' },
    })
  })
})

describe('a text that only looks like one', () => {
  it.each(PASSED)('$name', ({ text, buttons, also = {} }) => {
    const result = checked(text)
    expect(violationsIn(result.report)).toEqual([])
    expect(result.report.faceRequest).toBe(Object.keys(also).length > 0)
    if (result.report.faceRequest) expect(buttonsIn(result)).toEqual(buttons)
    for (const [rule, outcome] of Object.entries(also))
      expect(findingsIn(result.report).find((one) => one.rule === rule)?.outcome).toBe(outcome)
  })
})

const ASKS = '我们将采集您的人脸信息，用于身份核验。'

describe('how a text is read', () => {
  const controls = (text: string) =>
    transcriptFrame(text).controls.map(({ kind, name, checked }) => [kind, name, ...(checked ? ['on'] : [])].join(' '))

  it.each([
    ['同意 不同意', ['button 同意', 'button 不同意']],
    ['「同意」「不同意」', ['button 同意', 'button 不同意']],
    ['【暂不】 / 【同意】', ['button 暂不', 'button 同意']],
    ['取消\t确定', ['button 取消', 'button 确定']],
    ['Not now | Agree', ['button Not now', 'button Agree']],
    ['按钮：同意并刷脸', ['button 同意并刷脸']],
    ['Button: Agree', ['button Agree']],
    ['同意（按钮）', ['button 同意']],
    ['- 同意\n- 拒绝', ['button 同意', 'button 拒绝']],
    ['其他验证方式 >\n开始认证', ['button 其他验证方式', 'button 开始认证']],
    ['同意(3s)', ['button 同意']],
    ['□ 同意  □ 不同意', ['button 同意', 'button 不同意']],
    ['☐ 我同意', ['checkbox 我同意']],
    ['[x] I agree', ['checkbox I agree on']],
    ['- [ ] I agree', ['checkbox I agree']],
    ['○ 我已阅读并同意', ['checkbox 我已阅读并同意']],
    ['√ 我已阅读并同意', ['checkbox 我已阅读并同意 on']],
    ['（已勾选）我已阅读并同意', ['checkbox 我已阅读并同意 on']],
    ['我已阅读并同意（默认勾选）', ['checkbox 我已阅读并同意 on']],
    ['我同意你的看法，但是还要再想想。', []],
    ['● 拍摄人脸照片', []],
    ['1. 同意', []],
  ])('%j', (last, read) => expect(controls(`人脸认证\n${ASKS}\n${last}`)).toEqual(read))

  it('takes no title for a button', () => {
    expect(controls(`登录\n人脸识别\n授权同意\n${ASKS}\n同意`)).toEqual(['button 同意'])
    expect(controls(`返回\n人脸识别\n${ASKS}\n同意`)).toEqual(['button 返回', 'button 同意'])
  })

  it('joins lines that were broken for their width or at a comma', () => {
    const { runs } = transcriptFrame('提示\n我们将采集您的人脸信息，\n用于身份核验。\n\n另起一段')
    expect(runs.map(({ text }) => text)).toEqual(['提示', '我们将采集您的人脸信息，用于身份核验。', '另起一段'])
  })

  it('knows each line by a place of its own', () => {
    const frame = transcriptFrame(FLAGGED[0]!.text)
    expect(new Set(frame.runs.map(({ node }) => node)).size).toBe(frame.runs.length)
  })

  it('is as quick for hostile lines as for others', () => {
    const lines = ['[', '（', '【'.repeat(50), '按钮：', '□', '[x]', '- ', '|||||', '同意 '.repeat(30), '* * *', ' \u0000\u202e<script>']
    const began = performance.now()
    const text = Array.from({ length: 20_000 }, (_, at) => lines[at % lines.length])
      .join('\n')
      .slice(0, MOST_CHARACTERS)
    expect(transcriptFrame(text).runs.length).toBeGreaterThan(100)
    transcriptFrame('['.repeat(MOST_CHARACTERS))
    transcriptFrame(`（${' '.repeat(MOST_CHARACTERS - 2)}`)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

const PAGE = `<!doctype html><html lang="zh-CN"><head><title>注册</title></head><body><div class="modal" role="dialog"><h2>人脸授权</h2>
<p>${ASKS}如您不同意，将无法注册账号。</p><a href="/rules">《人脸信息处理规则》</a><div role="button" tabindex="-1">关闭</div><button>同意</button></div></body></html>`
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const GB = new Uint8Array(readFileSync(join(import.meta.dirname, 'notice.gb18030.txt')))

describe('a file', () => {
  it('that is a saved page is read as a page, its words only', () => {
    const { report } = resultOf(givenFile(bytesOf(PAGE), '注册.html'))
    expect(report).toMatchObject({ title: '注册', url: '' })
    expect(violationsIn(report)).toContain('forced-consent/service-denied')
    expect(findingsIn(report).find(({ rule }) => rule === 'no-refusal')).toMatchObject({ outcome: 'pass' })
    expect(findingsIn(report).find(({ rule }) => rule === 'rules-unpublished')).toMatchObject({ outcome: 'na' })
  })

  it('in GB 18030 is read as such, declared or not', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(GB)).toThrow()
    const { report } = resultOf(givenFile(GB, '告知.txt'))
    expect(report.title).toBe('告知.txt')
    expect(violationsIn(report)).toContain('forced-consent/service-denied')
    const html = new Uint8Array([...bytesOf('<meta charset="gbk"><title>x</title>'), ...GB])
    expect(resultOf(givenFile(html, 'a.htm')).report.surfaces[0]?.quote).toContain('人脸')
  })

  it('in UTF-8 or UTF-16 is read as such, whatever it declares', () => {
    const utf16 = new Uint8Array(2 + ASKS.length * 2)
    utf16.set([0xff, 0xfe])
    for (const [at, sign] of [...ASKS].entries()) utf16.set([sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8], 2 + at * 2)
    expect(givenFile(utf16, 'a.txt')).toMatchObject({ text: ASKS })
    expect(givenFile(bytesOf(`\ufeff${ASKS}`), 'a.md')).toMatchObject({ text: ASKS })
    expect(givenFile(bytesOf(`<meta charset=gb2312>${ASKS}`), 'a.html')).toMatchObject({ text: `<meta charset=gb2312>${ASKS}` })
  })

  it('that is a snapshot is judged as the page that it was', () => {
    const { snapshot } = checked(FLAGGED[0]!.text)
    const { source: _, ...page } = { ...snapshot, url: 'http://signup.example.cn/', limits: [] }
    const { report } = resultOf(givenFile(bytesOf(JSON.stringify(page)), 'a.snapshot.json'))
    expect(report).toMatchObject({ url: 'http://signup.example.cn/', limits: [], lawAsOf: '2026-09-01' })
    expect(findingsIn(report).find(({ rule }) => rule === 'inconspicuous-notice')?.reason).toBe('no-layout')
  })

  it.each([
    ['photo.png', bytesOf('x'), 'wrong-kind'],
    ['a.pdf', bytesOf('%PDF-1.7'), 'wrong-kind'],
    ['a.txt', bytesOf('%PDF-1.7'), 'not-text'],
    ['a.txt', new Uint8Array([0x89, 0x50, 0, 0, 1]), 'not-text'],
    ['a.txt', bytesOf(' \n'), 'empty'],
    ['a.txt', new Uint8Array(LARGEST_FILE + 1).fill(65), 'too-large'],
    ['a.json', bytesOf('{"schema":"other"}'), 'not-snapshot'],
    ['a.json', bytesOf('{'), 'not-snapshot'],
  ])('%s that cannot be checked says why: %#', (name, bytes, error) => expect(givenFile(bytes, name)).toBe(error))

  it('that claims to be a snapshot and is none throws nothing', () => {
    const frame = { nodes: [{}], runs: [{ text: 5 }], controls: [{ kind: 'button' }], candidates: [null] }
    const value = { schema: 'liancha.snapshot/1', url: '', takenAt: AT, frames: [frame], documents: [], limits: [] }
    expect(givenFile(bytesOf(JSON.stringify(value)), 'a.json')).toBe('not-snapshot')
    const strange = { ...value, frames: [], title: { $$typeof: 1 }, limits: [{ code: 'x', params: { a: {} } }] }
    expect(givenFile(bytesOf(JSON.stringify(strange)), 'a.json')).toBe('not-snapshot')
    // Nor where it comes in another way.
    for (const snapshot of [value, strange]) {
      expect(check({ kind: 'snapshot', snapshot: snapshot as never, name: '' }, AT)).toBe('not-snapshot')
    }
  })

  it('with too much text says so', () => {
    expect(check({ kind: 'text', text: 'a'.repeat(MOST_CHARACTERS + 1), name: '' }, AT)).toBe('too-large')
    expect(givenText(' \n ')).toBe('empty')
  })

  it('that is a page’s source, pasted, is read as a page', () => expect(givenText(PAGE)).toMatchObject({ kind: 'html' }))
})
