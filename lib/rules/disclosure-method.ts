import { civilCode, measures, pipl, spc } from '../law/cite'
import { agreementUnread, NOT_A_REQUEST } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first, requested, unread } from './statements'

const STATED = [measures('5(2)'), pipl('7'), pipl('17(2)'), spc('2(2)'), civilCode('1035(3)')] as const

export const disclosureMethodReasons = {
  absent: {
    outcome: 'violation',
    provisions: STATED,
    words: {
      'zh-CN': {
        title: '没有说怎么处理人脸',
        seen: '页面和读到的协议里，没有写人脸怎样采集、跟什么比对、存在哪里或者要不要上传。处理之前要明示方式。',
        person: '可以问：拍照还是录像？跟什么比对？存在手机里还是传到服务器？',
        officer: '把页面所写和实际的采集、比对、存储、传输对照。',
        engineer: '一句话写清采集、比对、存储和上传，例如：“拍摄一张照片，加密上传，与您的证件照比对，比对后即删除。”',
        answer: '对方可能说明：处理方式写在其他页面，或者法律允许不告知。',
      },
      en: {
        title: 'It does not say how the face is processed',
        seen: 'Neither the page nor the agreements read say how the face is taken, with what it is compared, where it is stored or whether it is uploaded. The method has to be stated before processing.',
        person: 'You can ask: a photo or a video? Compared with what? Kept on the phone or sent to a server?',
        officer: 'Compare what the page says with the actual capture, comparison, storage and transfer.',
        engineer:
          'Say capture, comparison, storage and upload in one sentence: “One photo is taken, sent encrypted, compared with your ID photo, and then deleted.”',
        answer: 'The operator may say that the method stands on another page, or that the law lets the notice be dropped.',
      },
    },
  },
  'agreement-unread': agreementUnread({ 'zh-CN': '怎么处理人脸', en: 'how the face is processed' }, STATED),
  told: {
    outcome: 'pass',
    provisions: STATED,
    words: {
      'zh-CN': { title: '说明了怎么处理人脸' },
      en: { title: 'It says how the face is processed' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** How the face is taken, compared and kept. */
export const disclosureMethod = rule({
  id: 'disclosure-method',
  group: 'notice',
  severity: 'moderate',
  reasons: disclosureMethodReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const told = first(facts, 'method')
    if (told) return say('told', evidenceOf(told), { where: told.where })
    if (facts.unread.length > 0) return unread(facts, 'agreement-unread')
    return say('absent', requested(surface), { where: 'absent' })
  },
})
