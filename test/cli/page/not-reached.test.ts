import { describe, expect, it } from 'vitest'
import { type Arrival, notReached } from '../../../lib/cli/page/not-reached'
import type { Control, FrameSnapshot, TextRun } from '../../../lib/page/snapshot'

/** Text, or a control. */
type Part = string | Partial<Control>

const isControl = (part: Part): part is Partial<Control> => typeof part === 'object'

function frame(parts: Part[], url: string): FrameSnapshot {
  const texts = parts.filter((part) => typeof part === 'string')
  const runs = texts.map((text, block): TextRun => ({ text, node: 0, block, role: 'text' }))
  const controls = parts
    .filter(isControl)
    .map((part): Control => ({ kind: 'button', node: 0, at: 0, end: 0, name: '', hints: [], focusable: true, ...part }))
  // What a button says is text of the page, too.
  for (const { kind, name } of controls)
    if (kind !== 'text-field' && name !== '') runs.push({ text: name, node: 0, block: 99, role: 'control' })
  return { frameId: 0, url, title: '', lang: 'zh-CN', nodes: [], runs, controls, candidates: [] }
}

const field = (name: string, inputType = 'text'): Partial<Control> => ({ kind: 'text-field', name, inputType })
const button = (name: string): Partial<Control> => ({ kind: 'button', name })
const link = (name: string): Partial<Control> => ({ kind: 'link', name })

interface Case {
  requested?: string
  /** Where it led; where it was asked for, unless given. */
  url?: string
  title?: string
  status?: number
  headers?: Record<string, string>
  parts: Part[]
  /** What stands in a frame of the page. */
  framed?: Part[]
}

const ASKED = 'https://www.qinghe.example/account/face'

function answer({ requested = ASKED, url = requested, title = '', parts, framed, status, headers }: Case) {
  const frames = [frame(parts, url), ...(framed ? [frame(framed, 'https://challenge.example/')] : [])]
  const arrival: Arrival = {
    requested,
    page: { url, title, frames },
    ...(status === undefined ? {} : { status }),
    ...(headers ? { headers } : {}),
  }
  return notReached(arrival)?.code
}

const LOGIN_FORM: Part[] = ['账号登录', field('手机号'), field('密码', 'password'), button('登 录'), link('忘记密码'), link('注册账号')]
const ARTICLE = '我们整理了常见的人机验证方式：滑动验证、点选验证与拼图验证，以及它们在无障碍方面的不足。'.repeat(8)

const WALLS: Record<string, [expected: string, Case]> = {
  'the challenge of Cloudflare, 403 with its header': [
    'blocked',
    {
      status: 403,
      headers: { 'cf-mitigated': 'challenge' },
      title: 'Just a moment...',
      parts: ['www.qinghe.example', 'Performance & security by Cloudflare'],
    },
  ],
  'the challenge of Cloudflare, 503 by its words alone': [
    'blocked',
    {
      status: 503,
      title: 'Just a moment...',
      parts: ['Checking your browser before accessing qinghe.example.', 'DDoS protection by Cloudflare'],
    },
  ],
  'Cloudflare turning an address away': [
    'blocked',
    {
      status: 403,
      title: 'Attention Required! | Cloudflare',
      parts: ['Sorry, you have been blocked', 'You are unable to access qinghe.example', 'Why have I been blocked?'],
    },
  ],
  'the firewall of Aliyun, 405': [
    'blocked',
    { status: 405, parts: ['405', '很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。', '您的请求ID是：7b3c'] },
  ],
  'a firewall that answers 200': [
    'blocked',
    { title: '网站防火墙', parts: ['您的请求带有不合法参数，已被网站管理员设置拦截！', '可能原因：您提交的内容包含危险的攻击请求'] },
  ],
  'an address that came too often': ['blocked', { parts: ['您的访问过于频繁，请稍后再试'] }],
  'Akamai, 403': [
    'blocked',
    {
      status: 403,
      title: 'Access Denied',
      parts: ["You don't have permission to access this page on this server.", 'Reference #18.2d351ab8'],
    },
  ],
  'the slider of Aliyun': [
    'captcha',
    { title: '访问验证', parts: ['别离开，为了更好的访问体验，请进行验证，通过后即可继续访问网页', '请按住滑块，拖动到最右边'] },
  ],
  'a slider in a frame': [
    'captcha',
    { title: '安全验证', parts: ['请完成验证后继续访问'], framed: ['向右拖动滑块填充拼图', button('刷新')] },
  ],
  'the challenge of Cloudflare, 200': [
    'captcha',
    { title: 'Just a moment...', parts: ['qinghe.example', 'Verify you are human by completing the action below.'] },
  ],
  'characters of a picture': ['captcha', { title: '人机验证', parts: ['请输入图中的字符，确认您是真人', field('验证码'), button('提交')] }],
  'press and hold': ['captcha', { parts: ['Before we continue…', 'Press & Hold to confirm you are a human (and not a bot).'] }],
  '401': ['login-required', { status: 401, parts: [] }],
  'a redirect to a page to sign in': [
    'login-required',
    { url: 'https://www.qinghe.example/login?redirect=%2Faccount%2Fface', parts: LOGIN_FORM },
  ],
  'a redirect to a host to sign in': ['login-required', { url: 'https://passport.qinghe.example/v2/?from=x', parts: LOGIN_FORM }],
  'a redirect to a page to sign in by scanning': [
    'login-required',
    { url: 'https://www.qinghe.example/user/toLogin.do', parts: ['微信扫码登录', '请使用微信扫一扫'] },
  ],
  'a redirect to a page to sign in that names a face, too': [
    'login-required',
    { url: 'https://www.qinghe.example/sso/index', parts: [...LOGIN_FORM, link('刷脸登录')] },
  ],
  'a route to a page to sign in': [
    'login-required',
    { requested: 'https://m.qinghe.example/#/settings/face', url: 'https://m.qinghe.example/#/login?back=1', parts: LOGIN_FORM },
  ],
  'a form to sign in at the address itself': ['login-required', { parts: LOGIN_FORM }],
  'a form to sign in, in English': [
    'login-required',
    {
      requested: 'https://qinghe.example/settings',
      parts: ['Welcome back', field('Email', 'email'), field('Password', 'password'), button('Sign in')],
    },
  ],
}

const PAGES: Record<string, Case> = {
  'a page to sign in by face, asked for': {
    requested: 'https://www.qinghe.example/login',
    parts: [...LOGIN_FORM, '刷脸登录前，我们将采集您的人脸信息', button('同意')],
  },
  'a page to sign in, asked for by a redirected address': {
    requested: 'https://qinghe.example/user/login.html',
    url: 'https://passport.qinghe.example/login',
    parts: LOGIN_FORM,
  },
  'a page to sign in on a host for it': { requested: 'https://sso.qinghe.example/', parts: LOGIN_FORM },
  'the front page that leads to signing in': {
    requested: 'https://oa.qinghe.example/',
    url: 'https://oa.qinghe.example/login',
    parts: LOGIN_FORM,
  },
  'a form to sign in that asks for a face, where another path was asked for': {
    parts: ['登录前请完成人脸识别', field('手机号'), button('登录')],
  },
  'a sign-up form': {
    requested: 'https://www.qinghe.example/join-us',
    parts: [field('手机号'), field('密码', 'password'), field('确认密码', 'password'), button('注册'), link('登录')],
  },
  'a sign-up form with one password': {
    requested: 'https://www.qinghe.example/start',
    parts: [field('手机号'), field('密码', 'password'), button('立即注册'), link('已有账号？登录')],
  },
  'a sign-up form with a slider': {
    requested: 'https://www.qinghe.example/start',
    parts: ['请按住滑块，拖动到最右边', field('手机号'), field('短信验证码'), button('下一步')],
  },
  'a page with a way to sign in above it': { parts: ['今日天气', '晴，微风。', field('搜索'), link('登录'), link('注册')] },
  'a redirect to an article on signing in': {
    requested: 'https://www.qinghe.example/help/3',
    url: 'https://www.qinghe.example/help/login-guide',
    parts: ['怎样登录：打开应用，输入手机号。'],
  },
  'a redirect to verification by identity': {
    url: 'https://www.qinghe.example/account/realname-auth',
    parts: ['实名认证', '请上传本人人脸照片', field('姓名'), button('提交'), button('登录')],
  },
  'an article on challenges': { parts: [ARTICLE] },
  'verification by face': { title: '安全验证', parts: ['安全验证', '请完成人脸识别验证后继续', button('开始')] },
  'verification by message': { title: '安全验证', parts: ['短信验证码已发送到您的手机', field('验证码'), button('确定')] },
  'a selfie in English': { parts: ['Security check', 'Take a selfie so that we can verify you are human', button('Start')] },
  'a page of few words': { parts: ['今日天气', '晴，微风。'] },
  'an ordinary error page': { status: 500, parts: ['服务器开小差了，请稍后再试'] },
  'a page that is not there, with a way to verification': { status: 404, parts: ['页面不存在', link('安全验证')] },
  'a forbidden page without a protection': { status: 403, parts: ['Forbidden'] },
  'a file that is a form to sign in': { requested: 'file:///home/a/account/face.html', parts: LOGIN_FORM },
  'a page that a slash and a scheme led to': {
    requested: 'http://qinghe.example/face',
    url: 'https://www.qinghe.example/face/',
    parts: ['人脸识别授权', button('同意'), button('不同意')],
  },
}

describe('notReached', () => {
  it.each(Object.entries(WALLS))('tells %s from the page asked for', (_, [expected, page]) => expect(answer(page)).toBe(expected))

  it.each(Object.entries(PAGES))('takes %s for the page asked for', (_, page) => expect(answer(page)).toBeUndefined())

  it('says what shows it, and nothing of the queries of an address to sign in', () => {
    const arrival = (url: string, parts: Part[], status?: number): Arrival => ({
      requested: ASKED,
      page: { url, title: '', frames: [frame(parts, url)] },
      ...(status === undefined ? {} : { status }),
    })
    expect(notReached(arrival('https://www.qinghe.example/login?token=secret', LOGIN_FORM))?.message).toBe(
      'https://www.qinghe.example/login',
    )
    expect(notReached(arrival(ASKED, ['您的访问被阻断'], 405))?.message).toBe('HTTP 405, 访问被阻断')
    expect(notReached(arrival(ASKED, ['请按住滑块，拖动到最右边']))?.message).toBe('按住滑块，拖动到最右')
  })
})
