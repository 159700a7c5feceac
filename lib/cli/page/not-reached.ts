import type { Control, FrameSnapshot, PageSnapshot, TextRun } from '../../page/snapshot'
import type { NOT_REACHED } from '../../report/schema'

/*
 * Pages that stand in the way of the page that was asked for: they are no page of the site, and are never judged as one. The criteria, in
 * their order; a page that meets none is judged.
 *
 * `blocked`         The server answered with an error status other than 404 and 410, and a header shows that a protection wrote the page, or
 *                   it has words of one (or of a challenge) and little other text; or it answered 200 with words of a protection and hardly
 *                   any other text.
 * `captcha`         The page has words of a challenge and hardly any other text; no field, or one for the characters of a picture. Not where
 *                   it names a face or shows a camera: verification by face is what we are here for.
 * `login-required`  401; or the address that was asked for led to another, which is an address of signing in, and the page has a way to sign
 *                   in; or the page, wherever it stands, is a sign-in form with hardly any other text that names no face. Never where the
 *                   address asked for is itself one of signing in or up, or the front page of a site: then this is the page asked for,
 *                   with whatever it asks.
 *
 * Files are never behind a sign-in.
 */

export type Obstacle = (typeof NOT_REACHED)[number]

export interface Arrival {
  /** The address that was asked for. */
  requested: string
  /** What stands there. */
  page: Pick<PageSnapshot, 'url' | 'title' | 'frames'>
  /** Of the document's answer; undefined for a file. */
  status?: number
  /** The answer's headers, names in lower case. */
  headers?: Readonly<Record<string, string>>
}

/** Words of those who turn a visitor away. */
const BLOCK_WORDS =
  /访问(?:已)?被(?:阻断|拦截|拒绝|禁止|限制)|(?:请求|访问|操作)(?:已)?被.{0,12}(?:拦截|阻断)|被网站管理员设置(?:为)?拦截|网站防火墙|访问(?:过于|太)频繁|请求(?:过于|太)频繁|(?:ip|IP|网络环境).{0,12}(?:异常|被封|被限制)|访问异常|you have been blocked|access (?:to this page has been )?denied|request (?:was |has been )?(?:blocked|rejected)|(?:the )?requested url was rejected|incapsula incident id|could not be satisfied|unusual traffic|attention required|error 10(?:06|07|08|09|10|15|20)\b/i

/** Words of those who ask a visitor to show that they are human. */
const CHALLENGE_WORDS =
  /访问验证|人机(?:身份)?(?:验证|校验|识别)|(?:安全|行为|滑动|滑块|拼图|点选)(?:的)?(?:验证|校验)|(?:拖动|按住|滑动|拖拽).{0,8}(?:滑块|拼图|最右|右侧)|(?:完成|通过).{0,8}(?:验证|拼图).{0,6}(?:后)?.{0,6}(?:继续|访问)|(?:确认|证明|验证)您?(?:不是机器人|是真人)|just a moment|checking (?:your browser|if the site connection is secure)|verif(?:y|ying) (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|not a (?:ro)?bot\b|security (?:check|verification)|press (?:&|and) hold|enable javascript and cookies to continue|complete the (?:captcha|challenge|security check)/i

/** What a page is told to ask with, beside a face: `namesFace` of the look would take 真人 for one. */
const FACE =
  /[脸臉]|[面⾯]部|活[体體]|生物(?:识别|識別|特征|特徵)|自拍|(?<![a-z]|font-|sur)fac(?:e(?!book|t)|ial)|selfie|biometr|liveness|head ?shot/i

/** Answers of protections that show themselves by a header. */
const byHeader = ({ headers = {} }: Arrival): boolean =>
  headers['cf-mitigated'] !== undefined || headers['x-datadome'] !== undefined || headers['x-amzn-waf-action'] !== undefined

/** Words (Latin) and characters (Han) that a person would have to read: more than so many are not hardly any text. */
const HARDLY_ANY = 150
/** Pages of protections explain themselves. */
const LITTLE = 400
/** A form of signing in says more: ways to sign in, agreements. */
const SMALL_FORM = 200
const MOST_FIELDS = 4

const countWords = (text: string): number => text.match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu)?.length ?? 0

const isFurniture = ({ role }: TextRun): boolean => role === 'furniture'

interface Seen {
  text: string
  words: number
  controls: Control[]
}

function seen({ page }: Arrival): Seen {
  const runs = page.frames.flatMap((frame: FrameSnapshot) => frame.runs)
  const text = [page.title, ...runs.map((run) => run.text)].join('\n')
  const main = runs.filter((run) => !isFurniture(run)).map((run) => run.text)
  return { text, words: countWords(main.join('\n')), controls: page.frames.flatMap(({ controls }) => controls) }
}

const fieldsIn = ({ controls }: Seen): Control[] => controls.filter(({ kind }) => kind === 'text-field')
const passwordsIn = (page: Seen): Control[] => fieldsIn(page).filter(({ inputType }) => inputType === 'password')
const asksForFace = ({ text, controls }: Seen): boolean =>
  FACE.test(text) || controls.some(({ kind, accepts = '' }) => kind === 'live-video' || /capture|image/.test(accepts))

const quoteOf = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0]?.replace(/\s+/g, ' ') ?? ''

/* Signing in */

const SIGN_IN = 'log-?_?(?:in|on)|sign-?_?(?:in|on)|denglu|sso|cas|passport|oauth2?|idp'
/** 实名认证 is often called `auth`, too: enough for an address asked for to be taken as it is, not for one that stands in the way. */
const PERHAPS_SIGN_IN = 'auth|authenticate|authorize|verify'
const SIGN_UP = 'sign-?_?up|reg(?:ister|istration)?|join|create-?_?account|zhuce|enrol(?:l|ment)?'
/** `/login`, `/user/toLogin.do`, `#/m-login`, `/wxlogin.html`; not `/blog/login-guide`. */
const partIn = (words: string): RegExp =>
  new RegExp(
    `(?:^|[/._!#-])(?:(?:user|member|account|admin|my|to|go|pre|quick|face|m|wx|pc|web|h5|app|mobile|unified)[-_]?)?(?:${words})(?:index|page)?(?:\\.[a-z]{2,5})?(?:/|$)`,
    'i',
  )
const SIGN_IN_PATH = partIn(SIGN_IN)
const DOOR_PATH = partIn(`${SIGN_IN}|${PERHAPS_SIGN_IN}|${SIGN_UP}`)
const SIGN_IN_HOST = /^(?:login|signin|sso|passport|auth|accounts?|cas|idp|oauth)\d?\./i

/** Path and the route behind `#`, without queries; a place within the page is none. */
const placeOf = ({ pathname, hash }: URL): string => pathname + (/^#!?\//.test(hash) ? hash.replace(/\?.*$/s, '') : '')

const signsIn = (url: URL): boolean => SIGN_IN_PATH.test(placeOf(url)) || SIGN_IN_HOST.test(url.hostname)
const isDoor = (url: URL): boolean => DOOR_PATH.test(placeOf(url)) || SIGN_IN_HOST.test(url.hostname)
const isFront = (url: URL): boolean => /^\/(?:(?:index|default|home|main)(?:\.[a-z]{2,5})?)?\/?(?:#!?\/)?$/i.test(placeOf(url))

const SIGN_IN_NAME = /登\s*[录錄陆]|登\s*入|sign\s?in|log\s?(?:in|on)\b/i
const SIGN_UP_NAME = /注\s*[册冊]|sign\s?up|register|create (?:an )?account/i
const SCAN_TO_SIGN_IN = /扫码登[录陆]|扫一扫.{0,8}登[录陆]|scan .{0,20}(?:sign|log) ?in/i
const isPressed = ({ kind }: Control): boolean => kind === 'button' || kind === 'clickable'

const hasSignIn = (page: Seen): boolean =>
  passwordsIn(page).length > 0 ||
  SCAN_TO_SIGN_IN.test(page.text) ||
  (fieldsIn(page).length > 0 && page.controls.some((control) => isPressed(control) && SIGN_IN_NAME.test(control.name)))

/** Little more than fields, one of them perhaps for a password, and a button that signs in: no form of signing up, where a password is chosen. */
function isOnlySignIn(page: Seen): boolean {
  if (page.words > SMALL_FORM || fieldsIn(page).length > MOST_FIELDS || passwordsIn(page).length > 1) return false
  const button = page.controls.some((control) => isPressed(control) && SIGN_IN_NAME.test(control.name))
  const signsUp = page.controls.some((control) => isPressed(control) && SIGN_UP_NAME.test(control.name) && !SIGN_IN_NAME.test(control.name))
  return !signsUp && ((fieldsIn(page).length > 0 && button) || SCAN_TO_SIGN_IN.test(page.text))
}

/** The address with what does not lead elsewhere made alike: the scheme, `www.`, a slash at the end. */
const alike = (url: URL): string => `${url.host.replace(/^www\./, '')}${placeOf(url).replace(/\/$/, '')}`

function signInWall({ requested, page, status }: Arrival, what: Seen): string | undefined {
  if (status === 401) return 'HTTP 401'
  if (!/^https?:/i.test(requested) || !URL.canParse(requested) || !URL.canParse(page.url)) return undefined
  const [asked, here] = [new URL(requested), new URL(page.url)]
  if (isDoor(asked) || isFront(asked)) return undefined
  if (alike(asked) !== alike(here) && signsIn(here) && hasSignIn(what)) return withoutQuery(here)
  return isOnlySignIn(what) && !asksForFace(what) ? withoutQuery(here) : undefined
}

/** Queries of sign-in addresses hold tokens. */
const withoutQuery = (url: URL): string => `${url.origin}${url.pathname}`

/* All three */

const PICTURE_CHARACTERS = /图(?:片|形|像|中)|字符|picture|image|characters/i

/** Hardly any text, and nothing to fill in but what a picture shows. */
function isBare(what: Seen): boolean {
  const fields = fieldsIn(what)
  if (what.words > HARDLY_ANY || asksForFace(what) || passwordsIn(what).length > 0) return false
  return fields.length === 0 || (fields.length === 1 && PICTURE_CHARACTERS.test(what.text))
}

function refusal(arrival: Arrival, status: number, what: Seen, words: string): string | undefined {
  if (status === 404 || status === 410) return undefined
  const worded = words !== '' && what.words <= LITTLE
  if (!worded && !byHeader(arrival)) return undefined
  return worded ? `HTTP ${status}, ${words}` : `HTTP ${status}`
}

/** What stands in the way of the page asked for, with what shows it; undefined where this is the page asked for, or a plain error. Pure. */
export function notReached(arrival: Arrival): { code: Obstacle; message: string } | undefined {
  const what = seen(arrival)
  const { status = 200 } = arrival
  const challenge = quoteOf(CHALLENGE_WORDS, what.text)
  const block = quoteOf(BLOCK_WORDS, what.text)
  if (status >= 400 && status !== 401) {
    const message = refusal(arrival, status, what, block || challenge)
    return message === undefined ? undefined : { code: 'blocked', message }
  }
  const wall = signInWall(arrival, what)
  if (wall !== undefined) return { code: 'login-required', message: wall }
  if (!isBare(what)) return undefined
  if (challenge !== '') return { code: 'captcha', message: challenge }
  return block === '' ? undefined : { code: 'blocked', message: block }
}
