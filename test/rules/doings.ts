import type { Doings } from '../../lib/page/snapshot'

/** A page, and what it and the person were seen to do; what the rule has to answer of it. */
export interface DoingsCase {
  rule: 'capture-before-consent' | 'repeat-asking' | 'undisclosed-vendor'
  outcome: string
  reason: string
  why: string
  doings?: Partial<Doings>
  reached?: string[]
  text?: string
  /** Address of the page, where it matters. */
  url?: string
}

export const ASKS = '松屿乐园将采集您的人脸，用于入园核验。'
const T = Date.parse('2026-09-01T08:00:00Z')
const HOUR = 3_600_000

const live = (at: number, touched: boolean): Doings['camera'] => [{ doing: 'live', at, touched, frameUrl: 'https://songyu.example.cn/' }]
const pressed = (name: string, at: number): Doings['pressed'] => [{ name, box: false, at }]
const refusal = (askedAgain: number[], quote = ASKS): Doings['refusal'] => ({ at: T, quote, followed: 'closed', askedAgain })

const capture = (outcome: string, reason: string, why: string, doings?: Partial<Doings>, text?: string): DoingsCase => ({
  rule: 'capture-before-consent',
  outcome,
  reason,
  why,
  ...(doings ? { doings } : {}),
  ...(text === undefined ? {} : { text }),
})
const repeat = (outcome: string, reason: string, why: string, doings?: Partial<Doings>, text?: string): DoingsCase => ({
  ...capture(outcome, reason, why, doings, text),
  rule: 'repeat-asking',
})
const vendor = (outcome: string, reason: string, why: string, reached: string[], more: Partial<DoingsCase> = {}): DoingsCase => ({
  rule: 'undisclosed-vendor',
  outcome,
  reason,
  why,
  reached,
  ...more,
})

export const DOINGS: readonly DoingsCase[] = [
  capture('violation', 'live-untouched', 'the picture is there before anything was pressed', { camera: live(T, false) }),
  capture('violation', 'live-untouched', 'pressed only afterwards', { camera: live(T, false), pressed: pressed('同意', T + 900) }),
  capture('review', 'assent-unclear', 'something was pressed, no yes', { camera: live(T, true), pressed: pressed('开始录入', T - 900) }),
  capture('review', 'assent-unclear', 'a press before anybody watched', { camera: live(T, true) }),
  capture('review', 'assent-unclear', 'the yes came after', { camera: live(T, true), pressed: pressed('同意', T + 1) }),
  capture('review', 'asked-untouched', 'asked for at once, and not played', {
    camera: [{ doing: 'asked', at: T, touched: false, frameUrl: '' }],
  }),
  capture(
    'review',
    'other-basis',
    'another basis than consent',
    { camera: live(T, false) },
    '为履行法定义务，松屿银行处理您的人脸信息，与证件照比对。',
  ),
  capture('na', 'after-assent', 'after a yes', { camera: live(T, true), pressed: pressed('同意并继续', T - 900) }),
  capture('na', 'after-assent', 'after a yes in English', { camera: live(T, true), pressed: pressed('I agree', T - 900) }),
  capture('na', 'not-seen', 'nobody watched'),
  capture('na', 'not-seen', 'watched, and nothing was played', { pressed: pressed('同意', T) }),
  capture('na', 'not-seen', 'asked for after a press', { camera: [{ doing: 'asked', at: T, touched: true, frameUrl: '' }] }),
  capture('na', 'not-a-request', 'a video call, and no word of a face', { camera: live(T, false) }, '视频会议即将开始。'),

  repeat('violation', 'asked-twice', 'came back twice by itself', { refusal: refusal([T + HOUR, T + 2 * HOUR])! }),
  repeat('violation', 'asked-twice', 'on three visits', { refusal: refusal([T + HOUR, T + 9 * HOUR, T + 30 * HOUR])! }),
  repeat('review', 'asked-once', 'came back once', { refusal: refusal([T + 60_000])! }),
  repeat('review', 'asked-once', 'once, a day later', { refusal: refusal([T + 24 * HOUR])! }),
  repeat('na', 'not-again', 'refused, and left alone', { refusal: refusal([])! }),
  repeat('na', 'not-again', 'nobody watched'),
  repeat('na', 'not-again', 'another request came back', { refusal: refusal([T + HOUR, T + 2 * HOUR], '开启通知，不错过优惠。')! }),
  repeat('na', 'not-again', 'opened by a press each time', { refusal: refusal([])!, pressed: pressed('刷脸入园', T + HOUR) }),
  repeat('na', 'not-a-request', 'what comes back asks for no face', { refusal: refusal([T + 1, T + 2])! }, '开启通知，不错过优惠。'),

  vendor('review', 'vendor-not-named', 'an end point of a cloud', ['faceid.tencentcloudapi.com/']),
  vendor('review', 'vendor-not-named', 'with a region in it', ['cdn.example.com/app.js', 'cloudauth.cn-hangzhou.aliyuncs.com/v2']),
  vendor('review', 'vendor-not-named', 'a frame of an identity service', ['withpersona.com/verify']),
  vendor('review', 'vendor-not-named', 'the firm named compares for somebody else', ['api-cn.faceplusplus.com/facepp/v3/compare'], {
    text: `${ASKS}腾讯云提供短信服务。`,
  }),
  vendor('na', 'named', 'the text names the firm', ['faceid.tencentcloudapi.com/'], { text: `${ASKS}人脸比对委托腾讯云完成。` }),
  vendor('na', 'named', 'by the name of its service', ['api-cn.faceplusplus.com/facepp/v3/compare'], { text: `${ASKS}比对由Face++完成。` }),
  vendor('na', 'none-seen', 'nothing reached', []),
  vendor('na', 'none-seen', 'a library that works on the device', ['cdn.jsdelivr.net/npm/face-api.js@0.22.2/dist/face-api.min.js']),
  vendor('na', 'none-seen', 'another service of the same firm', ['sms.tencentcloudapi.com/', 'aip.baidubce.com/rest/2.0/ocr/v1/idcard']),
  vendor('na', 'none-seen', 'a look-alike host', ['faceid.tencentcloudapi.com.evil.example/', 'notonfido.com/']),
  vendor('na', 'none-seen', 'its own site', ['api.onfido.com/v3'], { url: 'https://id.onfido.com/demo' }),
]
