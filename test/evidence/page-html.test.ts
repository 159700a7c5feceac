// @vitest-environment happy-dom
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageAbout, pageHtml, pageText } from '../../lib/evidence/page-html'
import { collectFrame } from '../../lib/page/collect'
import { frameOf } from './sample-record'

const about = (more: Partial<PageAbout> = {}): PageAbout => ({
  kind: 'page',
  title: '注册',
  address: 'https://join.example.cn/face?…',
  takenAt: '2026-01-02T03:04:05.678Z',
  lang: 'zh-CN',
  ...more,
})

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')
const mainOf = (html: string): Element => parsed(html).querySelector('main')!
const lines = (html: string): string[] =>
  [...mainOf(html).querySelectorAll('p, h2, blockquote')].map((line) => (line.textContent ?? '').trim())

describe('pageHtml', () => {
  it('says that it is a reconstruction, of what and when, in either language', async () => {
    const zh = parsed(await pageHtml(frameOf([['你好']]), about({ part: [1, 2] })))
    expect(zh.querySelector('h1')!.textContent).toBe('根据读到的内容重建的页面')
    expect(zh.querySelector('header')!.textContent).toContain('https://join.example.cn/face?…（网址里的“?…”表示略去了“?”之后的部分）')
    expect(zh.querySelector('header')!.textContent).toContain('2026-01-02T03:04:05.678Z（北京时间 2026-01-02 11:04）')
    expect(zh.querySelector('header')!.textContent).toContain('第 1 部分，共 2 部分')
    const en = parsed(await pageHtml(frameOf([['你好']]), about({ lang: 'en', kind: 'agreement' })))
    expect(en.querySelector('h1')!.textContent).toBe('The text of an agreement, rebuilt from what was read')
    expect(en.documentElement.lang).toBe('en')
    expect(en.querySelector('main')!.getAttribute('lang')).toBe('zh-CN')
  })

  it('has a policy that lets in its own style and nothing else', async () => {
    const html = await pageHtml(frameOf([['你好']]), about())
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`)
    // Before anything that it governs.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
  })

  it('shows headings, lines as they read, quotations and what only assistive technology says', async () => {
    const frame = frameOf([
      ['人脸授权', { role: 'heading' }],
      ['我已阅读 ', { block: 1 }],
      ['《规则》', { block: 1 }],
      ['某人说', { role: 'quotation' }],
      ['关闭', { role: 'spoken' }],
      ['页脚', { role: 'furniture' }],
    ])
    const html = await pageHtml(frame, about())
    expect(mainOf(html).querySelector('h2')!.textContent).toBe('人脸授权')
    expect(mainOf(html).querySelector('blockquote')!.textContent).toBe('某人说')
    expect(lines(html)).toEqual(['浮在页面上方的部分（弹窗）', '人脸授权', '我已阅读 《规则》', '某人说', '（读屏文字：关闭）', '页脚'])
  })

  it('shows every control once, as a look-alike that says what it is and how it stands', async () => {
    const frame = frameOf(
      [
        ['我同意', { block: 0, role: 'label' }],
        ['《规则》', { block: 0 }],
        ['请输入身份证号', { role: 'placeholder' }],
        ['上海'],
        ['同意'],
        ['并继续', { block: 4 }],
      ],
      [
        { kind: 'clickable', at: 0, end: 2, name: '我同意《规则》' },
        { kind: 'checkbox', at: 0, end: 0, checked: true, label: [0, 1], name: '我同意' },
        { kind: 'link', at: 1, end: 2, name: '《规则》', href: 'https://a.example/rules' },
        { kind: 'text-field', at: 2, end: 3, name: '请输入身份证号', required: true },
        { kind: 'select', at: 3, end: 4, name: '城市' },
        { kind: 'button', at: 4, end: 6, name: '同意并继续', disabled: true, sendsTo: 'https://a.example/send' },
        { kind: 'button', at: 6, end: 6, name: '×', iconOnly: true },
        { kind: 'switch', at: 6, end: 6, name: '' },
        { kind: 'live-video', at: 6, end: 6 },
      ],
    )
    const html = await pageHtml(frame, about())
    expect(lines(html)).toEqual([
      '浮在页面上方的部分（弹窗）',
      '☑（勾选框、已勾选） 我同意（可点击）《规则》（链接、https://a.example/rules）',
      '请输入身份证号（输入框、必填）',
      '城市（下拉框）',
      '同意并继续（按钮、不可用、提交到 https://a.example/send）',
      '×（按钮）',
      '▣ （没有名称）（开关、看不出是否勾选）',
      '（实时画面，没有保存）',
    ])
  })

  it('is text throughout: nothing of the page is markup, loads, leads anywhere or runs', async () => {
    const nasty = '</main><script>x()</script><img src=//a.example onerror=x()>&lt;"\'\u202e\u0000'
    const frame = frameOf(
      [[nasty], [nasty, { role: 'heading' }]],
      [
        { kind: 'link', at: 0, end: 1, name: nasty, href: 'javascript:x()' },
        { kind: 'button', at: 2, end: 2, name: nasty, sendsTo: nasty },
      ],
    )
    const html = await pageHtml({ ...frame, lang: '"><script>' }, about({ title: nasty, address: nasty, takenAt: nasty }))
    const page = parsed(html)
    expect(
      page.querySelectorAll('script, img, a, form, input, button, select, iframe, link, object, [href], [src], [value], [onclick]'),
    ).toHaveLength(0)
    expect(page.querySelectorAll('main')).toHaveLength(1)
    expect(page.querySelector('h2')!.textContent).toContain('<script>x()</script>')
    for (const sign of ['\u202e', '\u0000']) expect(html).not.toContain(sign)
  })

  it('makes no element from any words', async () => {
    const count = async (words: string): Promise<number> =>
      parsed(await pageHtml(frameOf([[words]]), about({ title: words, address: words }))).querySelectorAll('*').length
    const plain = await count('x')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('<', '>', '"', "'", '&', '/', 'p', '!--', ']]>', 'script', '\n', '=')), async (parts) => {
        expect(await count(`x${parts.join('')}`)).toBe(plain)
      }),
      { numRuns: 60 },
    )
  })

  it('says so where nothing was read', async () => {
    expect(lines(await pageHtml(frameOf([]), about()))).toEqual(['没有读到文字和控件。'])
  })

  it('holds nothing that was typed, chosen or hidden', async () => {
    document.body.innerHTML = `
      <form action="/send"><h2>人脸认证</h2><label>身份证号 <input name="idno" value="11010519491231002X" data-value="11010519491231002X"></label>
      <textarea>typed-words</textarea><input type="hidden" name="csrf" value="hidden-words"><input type="password" value="secret-words">
      <select><option>城市</option><option selected>chosen-words</option></select>
      <div contenteditable="true">edited-words</div><script>const a = 'script-words'</script><button value="button-words">同意</button></form>`
    const inputs = [...document.querySelectorAll('input')]
    inputs[0]!.value = '11010519491231002X'
    const { frame } = collectFrame(document, { frameId: 0, layout: false, url: 'https://a.example/' })
    const all = (await pageHtml(frame, about())) + pageText(frame, about())
    expect(all).toContain('身份证号')
    expect(all).not.toMatch(/11010519491231002X|typed-words|hidden-words|secret-words|chosen-words|edited-words|script-words|button-words/i)
  })
})

describe('pageText', () => {
  it('is the words line by line, under a head that says what it is', () => {
    const text = pageText(
      frameOf([['规则', { role: 'heading' }], ['一、目的\u0007。'], ['图', { role: 'spoken' }]]),
      about({ kind: 'agreement' }),
    )
    expect(text).toMatch(/^根据读到的内容重建的协议文本\n注册\n网址：https:\/\/join\.example\.cn\/face\?…/)
    expect(text.endsWith('\n规则\n一、目的。\n（读屏文字：图）\n')).toBe(true)
  })
})
