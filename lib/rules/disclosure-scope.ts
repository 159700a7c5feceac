import { civilCode, dataRegulation, pipl, spc } from '../law/cite'
import { agreementUnread, NOT_A_REQUEST, perhapsTold } from './reasons'
import { type Reason, rule } from './rule'
import { toldOrAbsent } from './statements'

// Measures 5 lists purpose, method and term, and no kinds of information: it is not cited here.
const KINDS = [pipl('17(2)'), pipl('7'), spc('2(2)'), civilCode('1035(3)'), dataRegulation('21(2)')] as const

const SOUGHT = { 'zh-CN': '收集哪些人脸信息', en: 'which face data is taken' }

export const disclosureScopeReasons = {
  absent: {
    outcome: 'violation',
    provisions: KINDS,
    words: {
      'zh-CN': {
        title: '没有说收集哪些人脸信息',
        seen: '页面和读到的协议里，没有写收集的是照片、视频还是面部特征值。处理之前要告知信息的种类、范围。',
        person: '可以问：收集的是照片、视频还是特征值？还有别的吗？',
        officer: '请对方列出信息清单，与实际采集和传输的内容对照。',
        engineer: '逐项列出，并与实际发送的字段一致，例如：“一张人脸照片和由它生成的特征值，不录制视频。”',
        answer: '对方可能说明：种类写在其他页面，或者法律允许不告知。',
      },
      en: {
        title: 'It does not say which face data is taken',
        seen: 'Neither the page nor the agreements read say whether a photo, a video or a template is taken. The kinds and scope of information have to be told before processing.',
        person: 'You can ask whether it is a photo, a video or a template, and whether anything else is taken.',
        officer: 'Ask for the list of data, and compare it with what is really captured and sent.',
        engineer: 'List each kind, the same as the fields really sent: “One photo of the face and a template made from it; no video.”',
        answer: 'The operator may say that the kinds stand on another page, or that the law lets the notice be dropped.',
      },
    },
  },
  'agreement-unread': agreementUnread(SOUGHT, KINDS),
  'perhaps-told': perhapsTold(SOUGHT, KINDS),
  told: {
    outcome: 'pass',
    provisions: KINDS,
    words: {
      'zh-CN': { title: '写明了收集哪些人脸信息' },
      en: { title: 'It says which face data is taken' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Which face data: image, video, feature values. */
export const disclosureScope = rule({
  id: 'disclosure-scope',
  group: 'notice',
  severity: 'moderate',
  reasons: disclosureScopeReasons,
  judge({ surface, facts }) {
    return toldOrAbsent(surface, facts, 'kinds')
  },
})
