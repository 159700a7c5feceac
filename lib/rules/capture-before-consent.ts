import { saysYes } from '../language/controls'
import type { Facts } from '../language/facts'
import { CONSENT_IS_BASIS, measures, pipl } from '../law/cite'
import { NOT_A_REQUEST, ONLY_TEXT, otherBasis } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first, inWords, requested } from './statements'

const TOLD_AND_ASKED_FIRST = [pipl('13', CONSENT_IS_BASIS), pipl('14', CONSENT_IS_BASIS), pipl('17'), measures('5')] as const

export const captureBeforeConsentReasons = {
  'live-untouched': {
    outcome: 'violation',
    provisions: TOLD_AND_ASKED_FIRST,
    words: {
      'zh-CN': {
        title: '还没同意，摄像头已经打开',
        seen: '{time}，页面播放了摄像头的实时画面，那时还没有人在页面上点过任何东西。处理人脸前要先告知；以同意为依据的，要先取得同意。浏览器询问能否使用摄像头，并不等于同意处理人脸。',
        person: '先关掉页面或者遮住镜头。可以在浏览器的网站设置里收回摄像头权限。',
        officer: '记下画面出现和第一次点击的时间；用抓包或录屏核对画面有没有被发送或保存。',
        engineer: '只在用户点了“同意”之后才调用 getUserMedia，例如：agree.onclick = () => navigator.mediaDevices.getUserMedia(…)。',
        answer: '对方可能说明：画面只在本机显示，没有被采集；或者用户在上一页已经明确同意。',
      },
      en: {
        title: 'The camera was on before anybody agreed',
        seen: 'At {time} the page played a live picture of the camera, before anything on it had been pressed. People have to be told before their face is processed and, where consent is the basis, asked first. The browser’s own question about the camera is no consent to the processing of a face.',
        person:
          'Close the page or cover the camera first. You can take back the camera permission in the browser’s settings for this site.',
        officer:
          'Keep the times of the picture and of the first press; check by a recording of the traffic or screen whether pictures were sent or kept.',
        engineer:
          'Call getUserMedia in the handler of “I agree” and nowhere before: agree.onclick = () => navigator.mediaDevices.getUserMedia(…).',
        answer:
          'The operator may say that the picture was shown on the device only and not captured, or that the person had agreed on the page before.',
      },
    },
  },
  'assent-unclear': {
    outcome: 'review',
    provisions: TOLD_AND_ASKED_FIRST,
    words: {
      'zh-CN': {
        title: '摄像头打开前，没有看到明确的同意',
        seen: '{time}，页面打开了摄像头，在那之前有过点击，但没有看到点的是“同意”一类的按钮。处理人脸前要先告知；以同意为依据的，要先取得同意。',
        person: '回想一下：镜头打开前，你点过“同意”吗？没有的话可以先关闭，再问清楚。',
        officer: '重新走一遍流程，记下镜头打开前点了什么、看到了什么告知。',
        engineer: '让打开镜头的按钮自己写明同意的内容，例如：“同意采集人脸并开始”。',
        answer: '对方可能说明：用户点了开始按钮，按钮旁已经写明点击就是同意。',
      },
      en: {
        title: 'No clear yes was seen before the camera came on',
        seen: 'At {time} the page opened the camera. Something had been pressed before, but nothing that says yes in so many words was seen. People have to be told before their face is processed and, where consent is the basis, asked first.',
        person: 'Think back: did you press “I agree” before the camera came on? If not, close it first and ask.',
        officer: 'Go through the steps again; note what was pressed and what was told before the camera came on.',
        engineer: 'Let the button that opens the camera say what it agrees to: “Agree to the capture of my face and start”.',
        answer: 'The operator may say that the person pressed the start button, beside which it says that pressing it is consent.',
      },
    },
  },
  'asked-untouched': {
    outcome: 'review',
    provisions: TOLD_AND_ASKED_FIRST,
    words: {
      'zh-CN': {
        title: '一打开页面就要用摄像头',
        seen: '还没有人点过任何东西，页面就请求使用摄像头。请求本身不等于采集；要看允许之后画面是不是马上打开。',
        person: '浏览器询问时可以先选“禁止”，看清告知再决定。',
        officer: '允许后再看一次，记下画面出现在同意之前还是之后。',
        engineer: '把 getUserMedia 放到用户点“同意”之后再调用。',
        answer: '对方可能说明：只是提前取得权限，点“同意”之前不会打开画面。',
      },
      en: {
        title: 'The page asks for the camera as soon as it opens',
        seen: 'The page asked for the camera before anything had been pressed. Asking is not capturing: what counts is whether the picture comes on at once when it is allowed.',
        person: 'When the browser asks, you can choose “Block” first, read what is told, and decide then.',
        officer: 'Allow it once and look again: note whether the picture comes on before or after the consent.',
        engineer: 'Call getUserMedia after “I agree” was pressed, not when the page loads.',
        answer: 'The operator may say that it only gets the permission early, and that no picture comes on before “I agree”.',
      },
    },
  },
  'other-basis': otherBasis({
    'zh-CN': '先取得同意的要求也就不一定适用，但仍要先告知',
    en: 'and asking first may not be called for, though telling first still is',
  }),
  'after-assent': {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '点了“同意”之后才打开摄像头' },
      en: { title: 'The camera came on after a yes' },
    },
  },
  'not-seen': {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有看到摄像头打开' },
      en: { title: 'No camera was seen to come on' },
    },
  },
  'only-text': ONLY_TEXT,
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Live video before the act of assent, where a face is asked for. That it comes after proves nothing: never a pass. */
export const captureBeforeConsent = rule({
  id: 'capture-before-consent',
  group: 'handling',
  severity: 'critical',
  reasons: captureBeforeConsentReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    if (facts.onlyText) return say('only-text')
    const camera = facts.doings?.camera ?? []
    const opened = camera.find(({ doing }) => doing !== 'asked')
    if (!opened) {
      const asked = camera.find(({ touched }) => !touched)
      return asked ? say('asked-untouched', requested(surface), { confidence: 'likely' }) : say('not-seen')
    }
    const basis = first(facts, 'other-basis')
    if (basis) return say('other-basis', evidenceOf(basis), { params: { basis: basis.words }, confidence: 'likely' })
    const params = { time: inWords(opened.at) }
    if (!opened.touched) return say('live-untouched', requested(surface), { params })
    if (assentedBefore(facts, opened.at)) return say('after-assent')
    return say('assent-unclear', requested(surface), { params, confidence: 'likely' })
  },
})

const assentedBefore = ({ doings }: Facts, at: number): boolean => !!doings?.pressed.some((press) => press.at <= at && saysYes(press.name))
