import { measures } from '../law/cite'
import { NOT_A_REQUEST } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

// The Measures alone say this: before 2025-06-01 there is nothing to cite.
const STAYS_IN_DEVICE = [measures('8')] as const

export const networkTransferReasons = {
  sent: {
    outcome: 'review',
    provisions: STAYS_IN_DEVICE,
    words: {
      'zh-CN': {
        title: '人脸会上传，没看到就此问过',
        seen: '页面写着“{words}”，人脸会离开设备，没有看到就上传征求同意。除法律、行政法规另有规定或者取得单独同意外，人脸信息要存在人脸识别设备里，不通过互联网对外传输。',
        person: '可以问：人脸传到哪里、存多久？能不能只在设备上比对？',
        officer: '请对方出示写明上传的单独同意；问清传的是照片还是特征值、传到哪里、存多久。',
        engineer:
          '能在设备上比对就不上传；要上传，就写进人脸的单独同意，例如：“同意将我的人脸图像加密上传到××公司的服务器，仅用于本次比对”。',
        answer: '对方可能说明：法律、行政法规另有规定，单独同意里已经写明上传，或者传的是普通照片、不是识别用的面部特征。',
      },
      en: {
        title: 'The face is sent out, and that is not asked about',
        seen: 'The page says “{words}”: the face leaves the device, and no consent that speaks of sending was found. Unless a law or administrative regulation provides otherwise or the person separately consents, face information has to stay inside the recognition device, and may not be sent out over the internet.',
        person: 'You can ask where your face goes and how long it stays there, and whether it can be compared on the device alone.',
        officer:
          'Ask for the separate consent that speaks of sending; establish whether a photo or a template is sent, where to, and for how long it is kept.',
        engineer:
          'Compare on the device where possible. If it has to be sent, put that into the consent for the face: “I agree that my face image is sent encrypted to the servers of Example Ltd., for this comparison only”.',
        answer:
          'The operator may say that a law or administrative regulation provides otherwise, that the separate consent covers sending, or that an ordinary photo is sent and no facial features for recognition.',
      },
    },
  },
  asked: {
    outcome: 'pass',
    provisions: STAYS_IN_DEVICE,
    words: {
      'zh-CN': { title: '征求同意时写明了会上传' },
      en: { title: 'The consent that is asked for speaks of sending' },
    },
  },
  'on-device': {
    outcome: 'pass',
    provisions: STAYS_IN_DEVICE,
    words: {
      'zh-CN': { title: '写明人脸留在设备里' },
      en: { title: 'It says that the face stays on the device' },
    },
  },
  silent: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有写人脸会不会传出设备' },
      en: { title: 'It does not say whether the face leaves the device' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Whether the face leaves the device, and whether that is asked. */
export const networkTransfer = rule({
  id: 'network-transfer',
  group: 'handling',
  severity: 'serious',
  reasons: networkTransferReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const sent = first(facts, 'sent')
    const asked =
      sent &&
      facts.acts.find(
        (act) => act.ofFace && act.kind !== 'on' && (act.sentences.includes(sent.sentence) || act.control.concepts.has('UPLOADED')),
      )
    if (asked) return say('asked', [asked.evidence])
    if (sent) return say('sent', evidenceOf(sent), { params: { words: sent.words }, confidence: 'likely' })
    const kept = first(facts, 'on-device')
    return kept ? say('on-device', evidenceOf(kept)) : say('silent')
  },
})
