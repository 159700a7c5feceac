import { describe, expect, it } from 'vitest'
import { readAgreements } from '../../lib/agreements/read'
import type { Control, FrameSnapshot } from '../../lib/page/snapshot'

const PAGE = 'https://a.example/sign-up/'
const LONG = '我们为核验本人身份处理您的人脸信息，核验完成后立即删除。'.repeat(10)

const passwordField: Control = { kind: 'text-field', node: 0, at: 0, end: 0, name: '', hints: [], inputType: 'password', focusable: true }
const textField: Control = { ...passwordField, inputType: 'text' }
const button = (name: string): Control => ({ kind: 'button', node: 0, at: 0, end: 0, name, hints: [], focusable: true })

/** A parser of its own, so that these tests need no DOM: the text between tags, and password fields. */
const parse = async (html: string, url: string): Promise<FrameSnapshot> => ({
  frameId: 0,
  url,
  title: /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '',
  lang: '',
  nodes: [{ parent: -1, step: 'html' }],
  runs: [{ text: html.replace(/<script.*?<\/script>|<title>.*?<\/title>|<[^>]*>/gs, ''), node: 0, block: 0, role: 'text' }],
  controls: [
    ...(/type="?password/.test(html) ? [passwordField] : []),
    ...(/type="?text/.test(html) ? [textField] : []),
    ...[...html.matchAll(/<button>(.*?)</g)].map(([, name = '']) => button(name)),
  ],
  candidates: [],
})

/** Stands for a reader of PDFs that can read those which say so. */
const readPdf = async (bytes: Uint8Array, url: string): Promise<FrameSnapshot> => {
  const text = new TextDecoder().decode(bytes)
  if (!text.includes('READABLE')) throw new Error('no text')
  return parse(text, url)
}

interface Answer {
  status?: number
  type?: string
  body?: BodyInit | null
  url?: string
  length?: number
}

interface Asked {
  url: string
  init: RequestInit | undefined
}

/** A network of the given answers, which remembers what was asked. */
const network = (answers: Record<string, Answer>) => {
  const asked: Asked[] = []
  const fetch = (async (input: string, init?: RequestInit) => {
    asked.push({ url: input, init })
    const answer = answers[input]
    if (!answer) throw new TypeError('fetch failed')
    const headers = new Headers({ 'content-type': answer.type ?? 'text/html; charset=utf-8' })
    if (answer.length !== undefined) headers.set('content-length', String(answer.length))
    const response = new Response(answer.body ?? null, { status: answer.status ?? 200, headers })
    Object.defineProperty(response, 'url', { value: answer.url ?? input })
    return response
  }) as typeof globalThis.fetch
  return { asked, fetch }
}

const statusOf = async (url: string, answer: Answer): Promise<string | undefined> => {
  const { fetch } = network({ [url]: answer })
  const [document] = await readAgreements([{ title: '隐私政策', url }], { pageUrl: PAGE, fetch, parse, readPdf })
  return document?.status
}

describe('readAgreements', () => {
  it('reads an HTML text without cookies or referrer', async () => {
    const { fetch, asked } = network({ 'https://a.example/p.html': { body: `<p>${LONG}</p>` } })
    const documents = await readAgreements([{ title: '隐私政策', url: 'https://a.example/p.html' }], {
      pageUrl: PAGE,
      fetch,
      parse,
      readPdf,
    })
    expect(documents).toHaveLength(1)
    expect(documents[0]).toMatchObject({ title: '隐私政策', url: 'https://a.example/p.html', status: 'read' })
    expect(documents[0]?.frame?.runs[0]?.text).toBe(LONG)
    expect(asked[0]?.init).toMatchObject({ method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer' })
  })

  it('reads a plain text, however short, and takes nothing in it for markup', async () => {
    expect(await statusOf('https://a.example/p.txt', { type: 'text/plain', body: LONG })).toBe('read')
    expect(await statusOf('https://a.example/p.txt', { type: 'text/plain', body: '加载人脸 <script>' })).toBe('read')
    expect(await statusOf('https://a.example/login/p.txt', { type: 'text/plain', body: '人脸仅用于核验。' })).toBe('read')
    expect(await statusOf('https://a.example/p.txt', { type: 'text/plain', body: ' \n ' })).toBe('unreachable')
    expect(await statusOf('https://a.example/p.txt', { type: 'text/plain', body: '人脸'.repeat(100_000) })).toBe('too-large')
  })

  it('reads a PDF that has a text, whatever type it comes with', async () => {
    for (const type of ['application/pdf', 'application/octet-stream', 'text/html']) {
      expect(await statusOf('https://a.example/p', { type, body: '%PDF-1.7 READABLE' }), type).toBe('read')
    }
    expect(await statusOf('https://a.example/p', { type: 'application/pdf', length: 3_000_000, body: '%PDF' })).toBe('too-large')
  })

  it('says pdf where reading it takes too long', async () => {
    const { fetch } = network({ 'https://a.example/p': { type: 'application/pdf', body: '%PDF-1.7 READABLE' } })
    const env = { pageUrl: PAGE, fetch, parse, readPdf: () => new Promise<never>(() => {}), bounds: { bytes: 1000, time: 50 } }
    expect((await readAgreements([{ title: 't', url: 'https://a.example/p' }], env))[0]?.status).toBe('pdf')
  })

  it.each([
    ['nobody answers', 'https://gone.example/p', 'https://a.example/other'],
    ['an error page', 'https://a.example/p', 'https://a.example/p'],
  ])('says unreachable: %s', async (_, url, answered) => {
    const { fetch } = network({ [answered]: { status: 500, body: LONG } })
    const [document] = await readAgreements([{ title: 't', url }], { pageUrl: PAGE, fetch, parse, readPdf })
    expect(document).toEqual({ title: 't', url, status: 'unreachable' })
  })

  it('says unreachable where the server answers too late', async () => {
    const fetch = (() => new Promise(() => {})) as typeof globalThis.fetch
    const bounds = { bytes: 1000, time: 5 }
    const [document] = await readAgreements([{ title: 't', url: 'https://a.example/p' }], { pageUrl: PAGE, fetch, parse, readPdf, bounds })
    expect(document?.status).toBe('unreachable')
  })

  it('says unreachable for a page that says that nothing is there', async () => {
    expect(await statusOf('https://a.example/p', { body: '<title>404</title><p>您访问的页面不存在</p>' })).toBe('unreachable')
  })

  it('says login where the text lies behind a door', async () => {
    expect(await statusOf('https://a.example/p', { status: 401 })).toBe('login')
    expect(await statusOf('https://a.example/p', { status: 403 })).toBe('login')
    expect(await statusOf('https://a.example/p', { body: '<p>欢迎回来</p><input type="password">' })).toBe('login')
    const door = '<p>请先验证</p><input type="text"><button>登 录</button>'
    expect(await statusOf('https://a.example/p', { body: door })).toBe('login')
    expect(await statusOf('https://a.example/p', { body: '<p>扫码</p><button>登录</button>', url: 'https://a.example/login?to=p' })).toBe(
      'login',
    )
  })

  it('takes an address that speaks of signing in for no door by itself, nor a field by itself', async () => {
    const short = '<p>人脸仅用于登录核验，用完即删。</p>'
    expect(await statusOf('https://a.example/passport/face-rules.html', { body: short })).toBe('read')
    expect(await statusOf('https://a.example/sign-in/', { body: short })).toBe('read')
    expect(await statusOf('https://a.example/p', { body: `${short}<input type="text"><button>搜索</button>` })).toBe('read')
  })

  it('reads a long text although it has a field for a password or speaks of signing in', async () => {
    expect(await statusOf('https://a.example/p', { body: `<p>${LONG.repeat(5)}</p><input type="password">` })).toBe('read')
    expect(await statusOf('https://a.example/login-agreement', { body: `<p>${LONG.repeat(5)}</p>` })).toBe('read')
  })

  it('says too-large by the announced length, and by counting where none or a false one is announced', async () => {
    expect(await statusOf('https://a.example/p', { length: 3_000_000, body: 'x' })).toBe('too-large')
    const piece = new Uint8Array(64 * 1024)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += piece.byteLength
        controller.enqueue(piece)
      },
    })
    expect(await statusOf('https://a.example/p', { length: 10, body: endless })).toBe('too-large')
    expect(sent).toBeLessThan(3 * 1024 * 1024)
  })

  it('says pdf by type and by content where it has no text', async () => {
    expect(await statusOf('https://a.example/p', { type: 'application/pdf', body: '%PDF-1.7' })).toBe('pdf')
    expect(await statusOf('https://a.example/p', { type: 'application/octet-stream', body: '%PDF-1.7' })).toBe('pdf')
    expect(await statusOf('https://a.example/p', { type: 'text/html', body: '%PDF-1.7' })).toBe('pdf')
  })

  it('says script-only where nothing stands there without scripts', async () => {
    expect(await statusOf('', {})).toBe('script-only')
    expect(await statusOf('https://a.example/#/privacy', {})).toBe('script-only')
    expect(await statusOf('https://a.example/p', { body: '<div id="app"></div><script src="a.js"></script>' })).toBe('script-only')
    const shell = '<noscript>You need to enable JavaScript to run this app.</noscript><script src="a.js"></script>'
    expect(await statusOf('https://a.example/p', { body: shell })).toBe('script-only')
  })

  it('does not open what is no text', async () => {
    expect(await statusOf('https://a.example/p', { type: 'image/png', body: 'x' })).toBe('not-looked')
    expect(await statusOf('https://a.example/p', { type: 'application/msword', body: 'x' })).toBe('not-looked')
  })

  it('asks for nothing that may act, leads elsewhere or is no address', async () => {
    const { fetch, asked } = network({})
    const urls = ['https://a.example/logout', 'javascript:open()', 'file:///etc/passwd', 'http://[', 'http://192.168.0.1/p']
    const documents = await readAgreements(
      urls.map((url) => ({ title: url, url })),
      { pageUrl: PAGE, fetch, parse, readPdf },
    )
    expect(documents.map((document) => document.status)).toEqual([...Array(4).fill('not-looked'), 'unreachable'])
    expect(asked).toEqual([])
  })

  it('does not read what a redirect to a forbidden address answers', async () => {
    expect(await statusOf('https://a.example/p', { body: LONG, url: 'https://a.example/logout' })).toBe('not-looked')
    expect(await statusOf('https://a.example/p', { body: LONG, url: 'http://127.0.0.1/p' })).toBe('unreachable')
  })

  it('fetches a document once that is named twice, and answers for both', async () => {
    const { fetch, asked } = network({ 'https://a.example/p': { body: LONG } })
    const documents = await readAgreements(
      [
        { title: '隐私政策', url: 'https://a.example/p' },
        { title: '人脸规则', url: 'https://a.example/p#face' },
      ],
      { pageUrl: PAGE, fetch, parse, readPdf },
    )
    expect(asked).toHaveLength(1)
    expect(documents.map((document) => [document.title, document.status])).toEqual([
      ['隐私政策', 'read'],
      ['人脸规则', 'read'],
    ])
  })

  it('fetches five at most, and says that the rest was not looked at', async () => {
    const urls = Array.from({ length: 7 }, (_, index) => `https://a.example/p${index}`)
    const { fetch, asked } = network(Object.fromEntries(urls.map((url) => [url, { body: LONG }])))
    const documents = await readAgreements(
      urls.map((url) => ({ title: url, url })),
      { pageUrl: PAGE, fetch, parse, readPdf },
    )
    expect(asked).toHaveLength(5)
    expect(documents.map((document) => document.status)).toEqual([...Array(5).fill('read'), 'not-looked', 'not-looked'])
  })

  it('takes a link into the page itself for no document', async () => {
    const { fetch, asked } = network({})
    const documents = await readAgreements([{ title: '用户须知', url: `${PAGE}#notice` }], { pageUrl: PAGE, fetch, parse, readPdf })
    expect(documents).toEqual([])
    expect(asked).toEqual([])
  })

  it('says not-looked where taking the text apart fails, and reads the others', async () => {
    const { fetch } = network({ 'https://a.example/1': { body: 'BROKEN' }, 'https://a.example/2': { body: LONG } })
    const breaks = async (html: string, url: string) => {
      if (html === 'BROKEN') throw new Error('no such thing')
      return parse(html, url)
    }
    const documents = await readAgreements(
      [
        { title: '1', url: 'https://a.example/1' },
        { title: '2', url: 'https://a.example/2' },
      ],
      { pageUrl: PAGE, fetch, parse: breaks, readPdf },
    )
    expect(documents.map((document) => document.status)).toEqual(['not-looked', 'read'])
  })
})
