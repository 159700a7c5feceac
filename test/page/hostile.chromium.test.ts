import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Beside, type Collected, openBrowser } from './chromium'
import { candidatesOf, controlsOf, faultsOf, textsOf, textWithin } from './shown'

let browser: Browser
let beside: Beside

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  beside = await Beside.open(browser)
})
// A page that a test brought to its knees is no other test's.
afterEach(() => beside.page.close())
afterAll(() => browser.close())

const DIALOG = '<div role="dialog"><p>Scan your face to go on</p><button>Agree</button></div>'
const URL = 'https://sample.example/'
const MOST_BYTES = 512 * 1024

const bytesOf = (frame: unknown) => new TextEncoder().encode(JSON.stringify(frame)).length

describe('a page that hides behind names', () => {
  const NAMES =
    'parentNode children firstChild nextSibling childNodes tagName localName nodeType attributes getAttribute getAttributeNames shadowRoot matches closest id className style textContent querySelector querySelectorAll getBoundingClientRect getRootNode namespaceURI ownerDocument'.split(
      ' ',
    )

  test('form fields do not hide a form', async () => {
    const fields = NAMES.map((name) => `<input name="${name}" aria-label="${name}">`).join('')
    const { frame, limits } = await beside.collect(`<form role="dialog">${fields}<p>Scan your face</p><button>Agree</button></form>`)
    expect(limits).toEqual([])
    expect(faultsOf(frame)).toEqual([])
    expect(controlsOf(frame)).toEqual([...NAMES.map((name) => `text-field ${name}`), 'button Agree'])
    expect(await beside.targetsLead()).toBe(true)
  })

  test('pictures do not hide the document', async () => {
    const names =
      'body documentElement defaultView title querySelector querySelectorAll createElement elementFromPoint URL baseURI head'.split(' ')
    const { frame, limits } = await beside.collect(
      `<title>Mine</title>${names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}${DIALOG}`,
    )
    expect(limits).toEqual([])
    expect(frame).toMatchObject({ url: URL, title: 'Mine' })
    expect(textsOf(frame)).toEqual(['Scan your face to go on', 'Agree'])
    expect(await beside.targetsLead()).toBe(true)
  })

  test('ids may be anything', async () => {
    const ids = [
      '1',
      '-',
      '--',
      '-1',
      'a b',
      'a:b',
      '#x',
      'x > y',
      '.c',
      '\\',
      '"',
      "'",
      '[x]',
      '人脸',
      '😀',
      'a\u0001',
      'same',
      'same',
      'react:r1:',
      '*',
      '',
    ]
    await beside.show(`<main></main><script>for (const id of ${JSON.stringify(ids)}) { const p = document.createElement('p'); p.id = id
      p.innerHTML = '<b>words</b> in it'; document.querySelector('main').append(p) }
      for (const tag of ['x-Y', 'a*b', 'svg:p', 'x.y', 'é']) try { document.querySelector('main').append(Object.assign(document.createElement(tag), { textContent: 'odd' })) } catch {}
      for (const ns of ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg', 'urn:x']) for (const tag of ['P', 'a', 'foreignObject'])
        document.querySelector('main').append(Object.assign(document.createElementNS(ns, tag), { textContent: 'other' }))</script>`)
    const { frame, limits } = await beside.collect()
    expect(limits).toEqual([])
    expect(textsOf(frame).filter((text) => text === 'words')).toHaveLength(ids.length)
    expect(textsOf(frame).filter((text) => text === 'odd').length).toBeGreaterThan(0)
    expect(frame.nodes.map(({ step }) => step)).toContain('#人脸')
    expect(await beside.targetsLead()).toBe(true)
  })
})

describe('a page that breaks things', () => {
  test('its prototypes are not ours', async () => {
    await beside.show(`${DIALOG}<script>
      for (const key of ['push', 'map', 'filter', 'find', 'slice', 'some', 'join', 'sort', 'at']) Array.prototype[key] = () => { throw new Error('no') }
      for (const key of ['getAttribute', 'matches', 'getBoundingClientRect', 'querySelectorAll']) Element.prototype[key] = () => { throw new Error('no') }
      for (const key of ['firstChild', 'nextSibling', 'parentNode', 'textContent']) Object.defineProperty(Node.prototype, key, { get() { throw new Error('no') } })
      window.getComputedStyle = null; window.JSON = null; String.prototype.trim = () => ''; RegExp.prototype.test = () => false
      Object.defineProperty(document.querySelector('[role=dialog]'), 'shadowRoot', { get() { throw new Error('no') } })</script>`)
    const { frame, limits } = await beside.collect()
    expect(limits).toEqual([])
    expect(controlsOf(frame)).toEqual(['button Agree'])
    expect(candidatesOf(frame, 'overlay')).toHaveLength(1)
  })

  // Chromium itself falls over when it lays out some thousands of boxes in each other: deeper ones are tried without layout.
  test('as deep as a browser lays out', async () => {
    await beside.show(`<main></main><script>let at = document.querySelector('main')
      for (let i = 0; i < 800; i++) at = at.appendChild(document.createElement('div'))
      at.innerHTML = ${JSON.stringify(DIALOG)}</script>`)
    const { frame, limits } = await beside.collect()
    expect(limits).toEqual([])
    expect(faultsOf(frame)).toEqual([])
    expect(textsOf(frame)).toEqual(['Scan your face to go on', 'Agree'])
    expect(await beside.targetsLead()).toBe(true)
  })

  test('ten thousand deep, where nothing is laid out', async () => {
    await beside.show('')
    const { frame, limits, text } = await beside.evaluate<Collected & { text: string }>(`(() => {
      const doc = document.implementation.createHTMLDocument('')
      let at = doc.body
      for (let i = 0; i < 10000; i++) at = at.appendChild(doc.createElement('div'))
      at.innerHTML = ${JSON.stringify(DIALOG)}
      const read = page.collectFrame(doc, { frameId: 0, layout: false })
      return { ...read, text: page.find(doc, page.targetOf(read.frame, read.frame.controls[0].node)).textContent }
    })()`)
    expect(limits).toEqual([])
    expect(textsOf(frame)).toEqual(['Scan your face to go on', 'Agree'])
    expect(frame.nodes.length).toBeLessThan(10)
    expect(text).toBe('Agree')
  })

  test('more elements than are walked: the dialog at the end is read, and what was left out is told', async () => {
    await beside.show(`<main></main><script>const main = document.querySelector('main')
      for (let i = 0; i < 70000; i++) main.append(document.createElement('i'))
      document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(`${DIALOG}<div style="position:fixed;inset:0;background:#fff"><p>Hidden by no role</p><button>Yes</button></div><p>人脸识别 far below</p>`)})</script>`)
    const { frame, limits } = await beside.collect()
    expect(textsOf(frame)).toEqual(['Scan your face to go on', 'Agree', 'Hidden by no role', 'Yes', '人脸识别 far below'])
    expect(limits).toMatchObject([{ code: 'elements-cut', params: { url: URL } }])
    expect(limits[0]!.params.elements).toBeGreaterThan(20_000)
  })

  test('more text than is kept: overlays and what is near words for a face stay, within the bound', async () => {
    const filler = '<p>This line says nothing about it and there are many of its kind on this page, one like the other.</p>'
    await beside.show(`${filler.repeat(4000)}<p>Then we scan your face.</p><p>Right after it.</p>${filler.repeat(4000)}${DIALOG}`)
    const { frame, limits } = await beside.collect()
    expect(bytesOf(frame)).toBeLessThanOrEqual(MOST_BYTES)
    expect(bytesOf(frame)).toBeGreaterThan(MOST_BYTES / 3)
    expect(faultsOf(frame)).toEqual([])
    expect(textsOf(frame)).toEqual(expect.arrayContaining(['Then we scan your face.', 'Right after it.', 'Agree']))
    expect(candidatesOf(frame, 'overlay').map((overlay) => textWithin(frame, overlay))).toEqual(['Scan your face to go on|Agree'])
    const cut = limits.find(({ code }) => code === 'text-cut')!
    expect(Number(cut.params.runs) + frame.runs.length).toBe(8004)
  })

  test('words for a face on every line: the buttons by those that are kept are kept too', async () => {
    await beside.show('<p>Scan your face</p><div role="button">Agree</div>'.repeat(9000))
    const { frame, limits } = await beside.collect()
    expect(bytesOf(frame)).toBeLessThanOrEqual(MOST_BYTES)
    expect(frame.controls.length).toBeGreaterThan(1000)
    expect(Math.abs(frame.controls.length * 2 - frame.runs.length)).toBeLessThan(5)
    expect(limits.map(({ code }) => code).sort()).toEqual(['elements-cut', 'text-cut'])
  })

  test('more controls than are kept, and one endless text', async () => {
    await beside.show(`<a href="/x" class="${'one two '.repeat(50)}">go</a>`.repeat(9000) + DIALOG)
    const many = await beside.collect()
    expect(bytesOf(many.frame)).toBeLessThanOrEqual(MOST_BYTES)
    expect(controlsOf(many.frame)).toContain('button Agree')
    expect(faultsOf(many.frame)).toEqual([])
    await beside.show(`<pre></pre>${DIALOG}<script>document.querySelector('pre').textContent = '不知道 '.repeat(1e5)</script>`)
    const long = await beside.collect()
    expect(bytesOf(long.frame)).toBeLessThanOrEqual(MOST_BYTES)
    expect(textsOf(long.frame)).toContain('Scan your face to go on')
    expect(long.limits.map(({ code }) => code)).toContain('text-cut')
  })

  test('a dialog that goes while it is read', async () => {
    await beside.show(`<p>Before</p><div id="gone">${DIALOG}</div><p>After</p>`)
    // The page cannot run while it is read; this takes its part, in the world that reads.
    const read = await beside.evaluate<Collected>(`(() => {
      const styles = window.getComputedStyle.bind(window)
      window.getComputedStyle = (el, pseudo) => { if (el.getAttribute('role') === 'dialog') document.getElementById('gone')?.remove(); return styles(el, pseudo) }
      return page.collectFrame(document, { frameId: 0, layout: true })
    })()`)
    expect(JSON.stringify(read.frame)).toContain('Before')
    expect(JSON.stringify(read.frame)).toContain('After')
  })

  test('a part that cannot be read is told, and the rest is read', async () => {
    await beside.show(`<p>Before</p><div class="bad"><p>Inside</p></div>${DIALOG}`)
    const { frame, limits } = await beside.evaluate<Collected>(`(() => {
      const styles = window.getComputedStyle.bind(window)
      window.getComputedStyle = (el, pseudo) => { if (el.className === 'bad') throw new Error('broken'); return styles(el, pseudo) }
      return page.collectFrame(document, { frameId: 0, layout: true })
    })()`)
    expect(limits).toEqual([{ code: 'read-failed', params: { url: URL, message: 'broken' } }])
    expect(textsOf(frame)).toEqual(['Before', 'Scan your face to go on', 'Agree'])
    expect(candidatesOf(frame, 'overlay')).toHaveLength(1)
  })

  test('the page is left as it was, and its scripts see nothing', async () => {
    await beside.show(
      `<form>${DIALOG}</form><script>window.seen = 0; new MutationObserver((list) => { window.seen += list.length }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })</script>`,
    )
    await beside.collect()
    expect(await beside.page.evaluate(() => (window as unknown as { seen: number }).seen)).toBe(0)
  })
})

test('the look finds words in shadow roots, fields and names, in spite of the page', async () => {
  const asks = async (html: string) => {
    await beside.show(`<!doctype html><title>Sample</title>${html}`)
    return beside.evaluate<boolean>('page.mentionsFace(document)')
  }
  expect(
    await asks(
      '<p>Nothing here<img name="documentElement"><img name="querySelectorAll"><form><input name="getAttribute" placeholder="x"></form>',
    ),
  ).toBe(false)
  expect(
    await asks('<my-x><template shadowrootmode="open"><div><template shadowrootmode="open">请刷脸</template></div></template></my-x>'),
  ).toBe(true)
  expect(await asks('<input type="submit" value="刷脸登录">')).toBe(true)
  expect(await asks('<form aria-label="Selfie check"><input name="getAttribute"></form>')).toBe(true)
})

test('a fetched text is read by its own styles alone, and nothing in it runs or loads', async () => {
  await beside.show('<style>p { display: none }</style>')
  const requests: string[] = []
  beside.page.on('request', (request) => requests.push(request.url()))
  const html = `<title>Notice</title><p>Kept</p><p style="COLOR: red; Display : none">gone</p><p hidden>gone</p><noscript>gone</noscript>
    <img src="/x.png" onerror="document.title = 'run'"><script>document.title = 'run'</script><a href="next.html">next</a>`
  const frame = await beside.evaluate<Collected['frame']>(
    `page.parseDocument(${JSON.stringify(html)}, 'https://other.example/docs/a.html')`,
  )
  expect(textsOf(frame)).toEqual(['Kept', 'next'])
  expect(frame).toMatchObject({
    url: 'https://other.example/docs/a.html',
    title: 'Notice',
    controls: [{ href: 'https://other.example/docs/next.html' }],
  })
  expect(requests).toEqual([])
})
