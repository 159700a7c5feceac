import { createHash } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { listen } from '../listen'

/** Pages that ask for a face and differ in what follows when they are declined. */

const TEXT = '青禾账户会采集您的人脸信息，与您注册时提交的照片比对，用于登录时核验本人身份。'
const STYLE = `<style>.dialog { position: fixed; inset: 200px 300px; background: #fff; z-index: 20 }
.mask { position: fixed; inset: 0; background: rgba(0, 0, 0, .5); z-index: 10 }</style>`

const dialogOf = (buttons: string, text = TEXT): string =>
  `<div class="dialog" id="ask" role="dialog" aria-modal="true"><h2>人脸识别授权</h2><p>${text}</p>${buttons}</div>`

/** The page behind: with a control of its own, and a picture that is asked for whenever something is pressed. */
const page = (body: string, code = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>青禾</title>${STYLE}</head><body>
<h1>青禾账户</h1><p>今天的账单已经出来，可以在这里查看明细、下载回单，也可以联系客服。</p><button id="bill">查看账单</button>
<div class="mask" id="mask"></div>${body}
<script>
const ask = document.getElementById('ask'), mask = document.getElementById('mask'), no = document.getElementById('no')
const close = () => { ask.hidden = true; ask.style.display = 'none'; mask.remove() }
document.addEventListener('click', (event) => { new Image().src = '/pressed?' + location.pathname.slice(1) + ':' + (event.target.id || event.target.tagName) }, true)
${code}
</script></body></html>`

const YES = '<button id="yes">同意</button>'
const NO = '<button id="no">不同意</button>'
const BOTH = dialogOf(YES + NO)
const onNo = (code: string): string => page(BOTH, `no.onclick = () => { ${code} }`)

const PAGES: Record<string, string> = {
  '/closes': onNo('close()'),
  '/fades': page(
    `<style>.dialog { transition: opacity .3s } .out { opacity: 0 }</style>${BOTH}`,
    `no.onclick = () => { ask.classList.add('out'); ask.addEventListener('transitionend', close) }`,
  ),
  '/stays': page(BOTH),
  '/scolds': onNo(`no.disabled = true; ask.querySelector('h2').textContent = '不同意将无法继续'`),
  '/leaves': onNo(`location.href = '/bye'`),
  '/routes': onNo(`close(); history.pushState({}, '', '/home')`),
  '/asks-again': onNo(`close(); setTimeout(() => { ask.style.display = ''; ask.hidden = false; document.body.append(mask) }, 1200)`),
  '/asks-at-once': onNo(`close(); setTimeout(() => { ask.style.display = ''; ask.hidden = false; document.body.append(mask) }, 150)`),
  '/asks-otherwise': onNo(
    `close(); const sure = document.createElement('div'); sure.className = 'dialog'; sure.setAttribute('role', 'dialog'); sure.innerHTML = '<h2>再想想</h2><p>请再考虑：我们会采集您的人脸信息，用于核验本人身份。</p><button>同意</button><button>放弃</button>'; document.body.append(sure)`,
  ),
  '/reloads': onNo('location.reload()'),
  '/stays-covered': onNo(`ask.remove()`),
  '/disables': onNo(`close(); document.querySelectorAll('button').forEach((button) => { button.disabled = true })`),
  '/freezes': onNo(`close(); document.body.style.pointerEvents = 'none'`),
  '/posts': onNo(
    `fetch('/decline?user=7', { method: 'POST', body: 'declined' }).then(close); navigator.sendBeacon('/beacon', 'no'); const x = new XMLHttpRequest(); x.open('PUT', '/put'); x.send('1');
     new Worker(URL.createObjectURL(new Blob(["fetch('" + location.origin + "/from-worker', { method: 'POST', body: 'x' })"])))`,
  ),
  '/submits': page(
    dialogOf(`${YES}<form action="/decline" method="post" style="display:inline">${NO}<input type="hidden" name="user" value="7"></form>`),
  ),
  '/cross-posts': onNo(
    `fetch('http://localhost:' + location.port + '/elsewhere', { method: 'POST', headers: { 'x-own': '1' }, body: '{}' }); close()`,
  ),
  '/sends': page(
    BOTH,
    `const socket = new WebSocket('ws://' + location.host + '/live?token=7'); socket.onopen = () => socket.send('hello'); no.onclick = () => { socket.send('declined'); close() }`,
  ),
  '/cross-only': page(dialogOf(`${YES}<button id="no" aria-label="关闭">×</button>`)),
  '/link-only': page(dialogOf(`${YES}<a id="no" href="/bye">不同意</a>`)),
  '/two': page(dialogOf(`${YES}${NO}<button id="no2">拒绝</button>`)),
  '/disabled': page(dialogOf(`${YES}<button id="no" disabled>不同意</button>`)),
  '/covered': page(`${BOTH}<div style="position: fixed; inset: 150px 250px; z-index: 30; opacity: .01" id="veil"></div>`),
  '/runs-away': page(BOTH, `no.onmouseover = () => { no.style.marginLeft = '-9999px' }`),
  '/throws': onNo(`throw new Error('no')`),
  '/alerts': onNo(`alert('a'); if (!confirm('真的吗')) close()`),
  '/opens': onNo(`open('/popup'); open('/popup', 'x', 'popup'); close()`),
  '/downloads': onNo(
    `const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x.txt'; document.body.append(a); a.click(); close()`,
  ),
  '/hangs': onNo('while (true) {}'),
  '/shuts': onNo('window.close()'),
  '/asks-before-leaving': page(
    BOTH,
    `addEventListener('beforeunload', (e) => { e.preventDefault(); e.returnValue = 'x' }); no.onclick = () => { location.href = '/bye' }`,
  ),
  '/breaks': page(
    BOTH,
    `Array.prototype.map = () => { throw 1 }; JSON.stringify = () => '{}'; document.elementFromPoint = () => null; Element.prototype.getBoundingClientRect = () => { throw 1 }; no.onclick = () => { close() }`,
  ),
  '/far-down': page(
    `<div style="height: 4000px"></div><section><h2>人脸识别授权</h2><p>${TEXT}</p>${YES}${NO}</section>`,
    `mask.remove(); no.onclick = () => { document.querySelector('section').remove() }`,
  ),
  '/closed-root': page(
    '<x-ask></x-ask>',
    `const root = document.querySelector('x-ask').attachShadow({ mode: 'closed' }); root.innerHTML = ${JSON.stringify(STYLE + BOTH).replaceAll('</', '<\\/')}; root.getElementById('no').onclick = () => { root.getElementById('ask').remove(); mask.remove() }`,
  ),
  '/frame': page(
    '<iframe src="/framed" style="position: fixed; inset: 90px 60px; width: 1000px; height: 600px; border: 7px solid; padding: 5px; z-index: 20"></iframe>',
    'mask.remove()',
  ),
  '/other-site': page(
    '<iframe src="http://localhost:PORT/framed" style="position: fixed; inset: 90px 60px; width: 1000px; height: 600px; border: 7px solid; padding: 5px; z-index: 20"></iframe>',
    'mask.remove()',
  ),
  '/framed': onNo('close()'),
  '/calm': page('', 'mask.remove()'),
  '/bye': page('<p>再见</p>', 'mask.remove()'),
  '/popup': page('<p>小窗</p>', 'mask.remove()'),
}

export interface ProbeServer {
  host: string
  url: string
  /** Method and path, with its query, of what arrived. */
  hits: string[]
  /** Frames with a payload that arrived on WebSockets. */
  messages: number
  close: () => Promise<void>
}

/** A server on this machine. */
export async function probeServer(): Promise<ProbeServer> {
  const seen: ProbeServer = { host: '', url: '', hits: [], messages: 0, close: async () => undefined }
  const server = createServer((request, response: ServerResponse) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    seen.hits.push(`${request.method} ${request.url}`)
    const text = PAGES[path]
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(text?.replaceAll('PORT', String(response.socket?.localPort)))
  })
  const sockets: Duplex[] = []
  server.on('upgrade', (request, socket) => {
    sockets.push(socket)
    seen.hits.push(`UPGRADE ${request.url}`)
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
    // Only frames of text count: 0x81.
    socket.on('data', (data: Buffer) => {
      if (data[0] === 0x81) seen.messages++
    })
    socket.on('error', () => undefined)
  })
  const { origin, close } = await listen(server)
  seen.host = '127.0.0.1'
  seen.url = origin
  seen.close = () => {
    for (const socket of sockets) socket.destroy()
    return close()
  }
  return seen
}
