import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Listening, listen } from '../listen'
import { DIALOG } from './hostile-server'

/** Loopback hosts that the pages are spread over; each has a server, and so a port, of its own. */
const HOSTS = ['127.0.0.1', '127.0.0.2', '127.0.0.3', 'localhost']

const page = (body: string, title = '青禾'): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`

const LOGIN = page(
  '<h1>账号登录</h1><form><input name="phone" placeholder="手机号"><input type="password" placeholder="密码"><button>登录</button></form>',
)
const SLIDER = page('<p>别离开，为了更好的访问体验，请进行验证</p><p>请按住滑块，拖动到最右边</p>', '访问验证')
const FIREWALL = page('<p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p>')
const FORM =
  '<form><label><input type="checkbox" checked>我已阅读并同意《用户协议》和《人脸识别协议》，同意采集人脸信息用于核验身份</label><button>提交</button></form>'
const SLOW = 1_200

type Reply = (response: ServerResponse, tried: number) => void

const html =
  (text: string, status = 200, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(text)
  }
const redirect =
  (to: string): Reply =>
  (response) => {
    response.writeHead(302, { location: to })
    response.end()
  }

/** What each kind of page answers, and what becomes of it: a request for a face or none, or why it could not be audited. */
export const KINDS: Record<string, { answer: Reply; becomes: string }> = {
  calm: { answer: html(page('<h1>今日天气</h1><p>晴，微风。</p>')), becomes: 'no request' },
  dialog: { answer: html(page(DIALOG)), becomes: 'request' },
  form: { answer: html(page(FORM)), becomes: 'request' },
  slow: { answer: (response) => void setTimeout(() => html(page(DIALOG))(response, 1), SLOW), becomes: 'request' },
  moved: { answer: redirect('/dialog/here'), becomes: 'request' },
  account: { answer: redirect('/login?back=account'), becomes: 'login-required' },
  settings: { answer: html(LOGIN), becomes: 'login-required' },
  slider: { answer: html(SLIDER), becomes: 'captcha' },
  firewall: { answer: html(FIREWALL, 405), becomes: 'blocked' },
  login: { answer: html(LOGIN), becomes: 'no request' },
  gone: { answer: html(page('<p>页面不存在</p>'), 404), becomes: 'http-error' },
  reset: { answer: (response) => void response.socket?.destroy(), becomes: 'unreachable' },
  failing: { answer: html(page('<p>服务器开小差了</p>'), 500), becomes: 'http-error' },
  recovering: {
    answer: (response, tried) => (tried === 1 ? html('<p>稍后再试</p>', 503, { 'retry-after': '1' }) : html(page(DIALOG)))(response, tried),
    becomes: 'request',
  },
}

/** Most targets are quick, some of each kind are not. */
const ORDER = [
  'calm dialog account form slider calm moved dialog settings calm firewall form gone calm dialog',
  'calm form login calm dialog account calm slider form calm dialog moved calm gone form',
]
  .join(' ')
  .split(' ')
/** Those that take their time, each once in so many. */
const RARE: Record<string, number> = { slow: 20, failing: 60, recovering: 50, reset: 75 }

const kindAt = (index: number): string =>
  Object.entries(RARE).find(([kind, every]) => index % every === Object.keys(RARE).indexOf(kind) + 3)?.[0] ?? ORDER[index % ORDER.length]!

export interface BatchServer {
  targets: string[]
  /** How often the page of a target was asked for. */
  asked: (target: string) => number
  /** Most pages of one host that were asked for and not answered at one time. */
  mostAtOnce: () => number
  /** Forgets what was asked. */
  forget: () => void
  close: () => Promise<void>
}

export const kindOf = (target: string): string => new URL(target).pathname.split('/')[1] ?? ''

/** Serves `count` pages of all kinds on several loopback hosts. */
export async function batchServer(count: number): Promise<BatchServer> {
  const asked = new Map<string, number>()
  const open = new Map<string, number>()
  let most = 0

  const reply = (host: string, request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', `http://${host}`)
    const { answer } = KINDS[pathname.split('/')[1] ?? ''] ?? {}
    if (!answer) {
      html('', 404)(response, 1)
      return
    }
    const key = `http://${request.headers.host}${pathname}`
    const tried = (asked.get(key) ?? 0) + 1
    asked.set(key, tried)
    open.set(host, (open.get(host) ?? 0) + 1)
    most = Math.max(most, open.get(host)!)
    response.on('close', () => open.set(host, open.get(host)! - 1))
    answer(response, tried)
  }

  const servers: Listening[] = []
  for (const host of HOSTS) {
    const server = createServer((request, response) => reply(host, request, response))
    servers.push(await listen(server, host))
  }
  return {
    targets: Array.from({ length: count }, (_, index) => `${servers[index % servers.length]!.origin}/${kindAt(index)}/${index}`),
    asked: (target) => asked.get(target) ?? 0,
    mostAtOnce: () => most,
    forget: () => {
      asked.clear()
      most = 0
    },
    close: async () => {
      for (const server of servers) await server.close()
    },
  }
}
