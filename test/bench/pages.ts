import { namesFace } from '../../lib/page/face-words'

/** What an audit must say of a page: a measurement of an extension that did not do its work would be none. */
export type Expected = 'nothing' | 'no-request' | 'request'

/** A page to measure on. */
export interface BenchPage {
  id: string
  name: string
  path: string
  html: string
  expected: Expected
  /** Milliseconds after loading, the same with each extension and without. */
  window: number
}

export const AGREEMENT_PATH = '/agreement.html'
/** Autoconsent looks 20 times in 10 s for what it seeks, most often in the beginning; ours is done a second after loading. */
const WINDOW = 2_000
const CHAT_MILLISECONDS = 10_000
const MUTATIONS_A_SECOND = 50

const STYLE = `body{margin:0;font:14px/1.6 sans-serif;color:#303133}.card{border:1px solid #dcdfe6;border-radius:6px;margin:8px;padding:8px}
.shade{position:fixed;inset:0;background:rgba(0,0,0,.5);display:flex;align-items:center;justify-content:center}
.dialog{width:420px;background:#fff;border-radius:8px;padding:24px}`

const document = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body>${body}</body></html>`

const DISHES = ['番茄炒蛋', '清炒时蔬', '红烧豆腐', '冬瓜汤', '凉拌黄瓜', '蒜蓉西兰花', '土豆炖牛肉']
const ELEMENTS_A_CARD = 10

const card = (at: number): string => {
  const dish = DISHES[at % DISHES.length]!
  return `<div><article class="card"><h3><a href="#dish-${at}" aria-label="打开${dish}的做法">${dish} ${at}</a></h3>
<p>先把材料洗净切好，<b>中火</b>翻炒三分钟，加盐少许。Serves two, ready in ${(at % 40) + 5} minutes.</p>
<p class="meta"><span>难度：简单</span> <time>2025-03-${(at % 28) + 1}</time></p><button type="button">加入收藏</button></article></div>`
}

const cards = (elements: number): string => Array.from({ length: Math.ceil(elements / ELEMENTS_A_CARD) }, (_, at) => card(at)).join('\n')

/** The dialog of a sign-up that wants a face, with an agreement to read. */
export const DIALOG = `<div class="shade"><div class="dialog" role="dialog" aria-modal="true" aria-label="实名核验"><h2>人脸识别核验</h2>
<p>为核验身份，杭州云享优选网络科技有限公司将采集您的人脸信息。不同意将无法注册账号。</p>
<label><input type="checkbox">我已阅读并同意<a href="${AGREEMENT_PATH}">《人脸识别服务协议》</a></label>
<button type="button">同意并注册</button></div></div>`

export const AGREEMENT = document(
  '人脸识别服务协议',
  `<h1>人脸识别服务协议</h1>${'<p>本协议由杭州云享优选网络科技有限公司与您订立。您可以随时在“设置-隐私-人脸信息”中撤回同意，我们将在十五个工作日内删除您的人脸信息。</p>'.repeat(40)}`,
)

const PARAGRAPHS = [
  '人脸识别是一种从图像中比对面部特征的技术，二十世纪六十年代就有人研究。',
  '早期的人脸识别算法靠手工测量五官之间的距离，后来由神经网络代替。',
  '不少文章讨论人脸信息的泄露：面部特征一旦泄露，不能像密码那样更换。',
  'Face recognition compares a portrait with one or many others; biometric systems differ in how liveness is checked.',
  '活体检测常用眨眼、张嘴等动作，也有人用三维结构光，论文对此作了比较。',
]

const ARTICLE = document(
  '人脸识别技术史',
  `<article><h1>人脸识别技术史</h1>${Array.from({ length: 300 }, (_, at) => `<p id="p${at}">${PARAGRAPHS[at % PARAGRAPHS.length]}<sup><a href="#note-${at}">${at}</a></sup></p>`).join('\n')}</article>`,
)

/** A conversation that grows by a message every 20 ms and forgets the oldest. */
const CHAT = document(
  '聊天',
  `<ol id="messages"></ol><script>
const messages = document.querySelector('#messages')
let count = 0
const timer = setInterval(() => {
  const message = document.createElement('li')
  message.innerHTML = '<b>小王</b> <time>12:00</time><p>第 ' + count + ' 条：晚上一起去吃饭吗？</p>'
  messages.append(message)
  if (messages.childElementCount > 200) messages.firstElementChild.remove()
  if (++count >= ${(CHAT_MILLISECONDS / 1000) * MUTATIONS_A_SECOND}) clearInterval(timer)
}, ${1000 / MUTATIONS_A_SECOND})
</script>`,
)

/** A page of so many elements, with nothing about faces. */
export const plainPage = (elements: number): string => document('家常菜谱', cards(elements))

/** The same that asks for a face when it is told to: `ask()` puts the dialog up and tells when. */
export const askingPage = (elements: number): string =>
  document(
    '家常菜谱',
    `${cards(elements)}<template id="ask">${DIALOG}</template><script>
const { content } = document.querySelector('#ask')
document.querySelector('#ask').remove()
function ask() { document.body.append(content); return Date.now() }
</script>`,
  )

const plain = (elements: number): BenchPage => ({
  id: `plain-${elements}`,
  name: `${elements.toLocaleString('en')} elements`,
  path: `/plain-${elements}.html`,
  html: plainPage(elements),
  expected: 'nothing',
  window: WINDOW,
})

/** The pages whose main thread is measured. @throws where a page that must be without face words has one */
export function benchPages(): BenchPage[] {
  const pages: BenchPage[] = [
    plain(1_000),
    plain(5_000),
    plain(50_000),
    { id: 'article', name: 'article full of face words', path: '/article.html', html: ARTICLE, expected: 'no-request', window: WINDOW },
    {
      id: 'chat',
      name: 'chat, 50 mutations a second',
      path: '/chat.html',
      html: CHAT,
      expected: 'nothing',
      window: CHAT_MILLISECONDS + WINDOW,
    },
    {
      id: 'dialog',
      name: '5,000 elements and a face dialog',
      path: '/dialog.html',
      html: document('家常菜谱', cards(5_000) + DIALOG),
      expected: 'request',
      window: WINDOW,
    },
  ]
  const wrong = pages.find(({ html, expected }) => namesFace(html) !== (expected !== 'nothing'))
  if (wrong) throw new Error(`${wrong.id}: ${wrong.expected} is expected, but its words say otherwise`)
  return pages
}

/** Pages for the command, by path: of four, one asks for a face, one speaks of faces, two do neither. */
export function commandPages(count: number): Record<string, string> {
  const kinds = [document('家常菜谱', cards(500) + DIALOG), ARTICLE, plainPage(500), plainPage(500)]
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`/audit/${at}.html`, kinds[at % kinds.length]!]))
}
