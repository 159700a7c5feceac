import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { listen } from '../listen'

/** A request for a face in a dialog, which every page here has unless it says otherwise. */
export const DIALOG = `<div role="dialog" aria-modal="true"><h2>人脸识别授权</h2>
<p>青禾账户会采集您的人脸信息，与您注册时提交的照片比对，用于登录时核验本人身份。</p>
<button>同意</button><button>不同意</button></div>`

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>青禾</title>${head}</head><body>${body}</body></html>`

const script = (code: string): string => `<script>${code}</script>`

const BREAKS_BUILTINS = `
for (const name of ['map', 'push', 'filter', 'forEach', 'join', 'slice', Symbol.iterator]) Array.prototype[name] = () => { throw new Error('broken') }
for (const name of ['trim', 'replace', 'match', 'split']) String.prototype[name] = () => ''
JSON.stringify = () => '{}'; Map = Set = WeakMap = undefined; Object.keys = () => []
Element.prototype.querySelectorAll = () => []; Document.prototype.createTreeWalker = undefined
Element.prototype.getBoundingClientRect = () => { throw new Error('broken') }
`
const THROWS_IN_GETTERS = `
for (const [of, names] of [[Node.prototype, ['textContent', 'childNodes', 'firstChild', 'parentNode']], [Element.prototype, ['shadowRoot', 'children', 'id', 'className']], [Document.prototype, ['title', 'body']]])
  for (const name of names) Object.defineProperty(of, name, { get() { throw new Error('not for you') } })
document.addEventListener('DOMContentLoaded', () => { const d = document.querySelector('[role=dialog]'); Object.defineProperty(d, 'innerText', { get() { throw 1 } }) })
`
const CLOBBERS = `<form><input name="body"><input name="children"><input name="getAttribute"></form><img name="querySelectorAll"><img name="createElement"><img name="body"><img name="title">`

/** Answers by path. */
const ANSWERS: Record<string, (response: ServerResponse) => void> = {}
const html = (path: string, text: string): void => {
  ANSWERS[path] = (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(text.replaceAll('PORT', String(response.socket?.localPort)))
  }
}
const redirect = (path: string, to: string): void => {
  ANSWERS[path] = (response) => {
    response.writeHead(302, { location: to })
    response.end()
  }
}
const typed = (path: string, type: string, body: string | Buffer, more: Record<string, string> = {}): void => {
  ANSWERS[path] = (response) => {
    response.writeHead(200, { 'content-type': type, ...more })
    response.end(body)
  }
}

html('/plain', page(DIALOG))
html('/no-face', page('<h1>今日天气</h1><p>晴，微风。</p>'))
html('/builtins', page(DIALOG, script(BREAKS_BUILTINS)))
html('/getters', page(DIALOG, script(THROWS_IN_GETTERS)))
html('/clobbers', page(CLOBBERS + DIALOG))
html(
  '/dialogs',
  page(
    DIALOG +
      script(
        `alert('a'); confirm('b'); prompt('c'); addEventListener('beforeunload', (e) => { e.preventDefault(); e.returnValue = 'stay' })`,
      ),
  ),
)
html('/closes', page(DIALOG + script('window.close(); setTimeout(() => window.close(), 10)')))
html('/stops', page(DIALOG + script('window.stop()')))
html('/opens', page(DIALOG + script(`for (let i = 0; i < 5; i++) window.open('/plain')`)))
html('/prints', page(DIALOG + script('window.print()')))
html('/loops', page(DIALOG + script('while (true) {}')))
html('/loops-later', page(DIALOG + script('addEventListener("load", () => setTimeout(() => { while (true) {} }, 300))')))
html('/loops-first', `<!doctype html><script>while (true) {}</script>`)
html('/alerts-forever', page(DIALOG + script('while (true) alert(1)')))
html('/leaves', page(script(`setTimeout(() => { location.href = '/plain' }, 200)`)))
html('/refreshes', page('<p>请稍候</p>', '<meta http-equiv="refresh" content="0;url=/plain">'))
html('/reloads', page(DIALOG + script('addEventListener("load", () => setTimeout(() => location.reload(), 30))')))
html(
  '/removes',
  page(DIALOG + script(`addEventListener('load', () => setTimeout(() => document.querySelector('[role=dialog]').remove(), 1900))`)),
)
html(
  '/churns',
  page(
    DIALOG +
      script(
        `setInterval(() => { const d = document.querySelector('[role=dialog]'); const p = d.parentNode; d.remove(); p.append(d) }, 1)`,
      ),
  ),
)
html(
  '/later',
  page(`<h1>欢迎</h1>${script(`setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(DIALOG)}), 1200)`)}`),
)
html('/closed-root', page(`<div id="host"></div>${script(`host.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(DIALOG)}`)}`))
html(
  '/removes-closed-root',
  page(
    `<div id="host"></div>${script(`host.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(DIALOG)}; addEventListener('load', () => setTimeout(() => host.remove(), 1900))`)}`,
  ),
)
html(
  '/deep-closed-root',
  page(
    `${'<div>'.repeat(300)}<div id="host"></div>${script(`host.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(DIALOG)}`)}`,
  ),
)
html('/frame', page('<h1>核验</h1><iframe src="/plain" width="600" height="400"></iframe>'))
html('/other-site', page(`<h1>核验</h1><iframe src="http://localhost:PORT/plain" width="600" height="400"></iframe>`))
html('/other-site-loops', page(`${DIALOG}<iframe src="http://localhost:PORT/loops" width="600" height="400"></iframe>`))
html('/other-site-closed', page(`<h1>核验</h1><iframe src="http://localhost:PORT/closed-root" width="600" height="400"></iframe>`))
html('/refused-frame', page(`${DIALOG}<iframe src="http://localhost:1/"></iframe>`))
html('/srcdoc', page(`<h1>核验</h1><iframe width="600" height="400" srcdoc="${DIALOG.replaceAll('"', '&quot;')}"></iframe>`))
html('/hanging-frame', page(`${DIALOG}<iframe src="/never"></iframe>`))
html(
  '/asks',
  page(
    `<p id="out"></p>${DIALOG}` +
      script(
        `Promise.all(['camera', 'geolocation', 'notifications'].map(async (name) => name + '=' + (await navigator.permissions.query({ name })).state)).then((all) => { document.title = all.join(' ') })`,
      ),
  ),
)
html(
  '/worker',
  page(
    DIALOG +
      script(
        `navigator.serviceWorker?.register('/worker.js').then(() => { document.title = 'registered' }, () => { document.title = 'refused' })`,
      ),
  ),
)
html('/hanging-image', page(`${DIALOG}<img src="/never">`))
html('/stream', page(`${DIALOG}${script(`new EventSource('/never')`)}`))
html(
  '/linked',
  page(
    `<script>document.cookie = 'session=1'</script><h1>注册</h1><form><label><input type="checkbox">我已阅读并同意<a href="/agreement">《人脸识别服务协议》</a></label><button>注册</button></form>`,
  ),
)
html(
  '/agreement',
  page(
    `<h1>人脸识别服务协议</h1>${'<p>青禾科技有限公司采集您的人脸图像，与证件照片比对，用于核验本人身份；您可以在“设置—隐私”中撤回同意。</p>'.repeat(5)}`,
  ),
)
html(
  '/linked-gbk',
  page(
    `<h1>注册</h1><form><label><input type="checkbox">我已阅读并同意<a href="/agreement-gbk">《人脸识别服务协议》</a></label><button>注册</button></form>`,
  ),
)
ANSWERS['/agreement-gbk'] = (response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=gbk' })
  // 本公司采集您的人脸用于核验。 in GBK, many times over.
  const sentence = Buffer.from('b1bebab9cbbeb2c9bcafc4fab5c4c8cbc1b3d3c3d3dabacbd1e9a1a3', 'hex')
  response.end(Buffer.concat([Buffer.from('<p>'), ...Array<Buffer>(20).fill(sentence)]))
}
ANSWERS['/never'] = (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(':\n')
}
ANSWERS['/silent'] = () => undefined
ANSWERS['/half'] = (response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.write(page(DIALOG).replace('</body></html>', ''))
}
for (const status of [403, 404, 500, 503]) {
  ANSWERS[`/status-${status}`] = (response) => {
    response.writeHead(status, { 'content-type': 'text/html' })
    response.end(page(DIALOG))
  }
}
ANSWERS['/status-404-empty'] = (response) => {
  response.writeHead(404)
  response.end()
}
ANSWERS['/no-content'] = (response) => {
  response.writeHead(204)
  response.end()
}
ANSWERS['/resets'] = (response) => {
  response.socket?.destroy()
}
redirect('/circle', '/circle')
redirect('/moved', '/plain')
typed('/pdf', 'application/pdf', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>')
typed('/image', 'image/png', Buffer.from('89504e470d0a1a0a', 'hex'))
typed('/json', 'application/json', '{"face":1}')
typed('/text', 'text/plain; charset=utf-8', '人脸')
typed('/zip', 'application/zip', 'PK')
typed('/attachment', 'text/html', page(DIALOG), { 'content-disposition': 'attachment; filename="a.html"' })
typed('/huge-announced', 'text/html', '', { 'content-length': '104857600' })
ANSWERS['/huge'] = (response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  const piece = Buffer.alloc(1024 * 1024, '<p>人脸</p>\n')
  let sent = 0
  const more = (): void => {
    while (sent < 100 && !response.destroyed) {
      sent++
      if (!response.write(piece)) return void response.once('drain', more)
    }
    response.end()
  }
  more()
}

export interface HostileServer {
  url: string
  /** What was asked for so far. */
  hits: { path: string; headers: IncomingHttpHeaders }[]
  close: () => Promise<void>
}

/** A server on this machine whose pages misbehave. */
export async function hostileServer(): Promise<HostileServer> {
  const hits: HostileServer['hits'] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    hits.push({ path, headers: request.headers })
    const answer = ANSWERS[path]
    if (answer) answer(response)
    else response.writeHead(404).end()
  })
  const { origin, close } = await listen(server)
  return { url: origin, hits, close }
}

/** Every page of it. */
export const HOSTILE_PATHS = Object.keys(ANSWERS)
