import { dataRegulation, measures, pipl } from '../law/cite'
import { agreementUnread, NOT_A_REQUEST, perhapsTold } from './reasons'
import { type Reason, rule } from './rule'
import { toldOrAbsent } from './statements'

const NECESSITY = [pipl('30'), measures('5(3)'), dataRegulation('21(2)')] as const

const SOUGHT = { 'zh-CN': '为什么要人脸、有什么影响', en: 'why it takes a face or what that means for the person' }

export const disclosureNecessityReasons = {
  absent: {
    outcome: 'violation',
    provisions: NECESSITY,
    words: {
      'zh-CN': {
        title: '没有说为什么要人脸、有何影响',
        seen: '页面和读到的协议里，没有写为什么要用人脸，也没有写对个人有什么影响。处理人脸之前，要告知必要性和对个人权益的影响。',
        person: '可以问：为什么非用人脸不可？万一泄露会怎样？不同意又会怎样？',
        officer: '请对方说明必要性和影响，核对背后有没有影响评估。',
        engineer: '两样都写，例如：“为防止他人冒用证件开户，需要比对人脸。人脸无法更换，一旦泄露影响较大；您也可以到网点办理。”',
        answer: '对方可能说明：写在其他页面，或者法律允许不告知。',
      },
      en: {
        title: 'It does not say why a face, and with what effect',
        seen: 'Neither the page nor the agreements read say why it takes a face, nor what that means for the person. Why it is necessary and how it affects the person’s rights have to be told before a face is processed.',
        person: 'You can ask why it takes a face, what a leak would mean, and what happens if you do not agree.',
        officer: 'Ask for the need and the effect, and whether an impact assessment stands behind them.',
        engineer:
          'Say both: “We compare faces so that nobody opens an account with your ID. A face cannot be changed, so a leak would weigh heavily; you can also come to a branch.”',
        answer: 'The operator may say that this stands on another page, or that the law lets the notice be dropped.',
      },
    },
  },
  'agreement-unread': agreementUnread(SOUGHT, NECESSITY),
  'perhaps-told': perhapsTold(SOUGHT, NECESSITY),
  told: {
    outcome: 'pass',
    provisions: NECESSITY,
    words: {
      'zh-CN': { title: '写到了为什么要人脸或者有什么影响' },
      en: { title: 'It says why it takes a face, or what that means' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Why a face is needed, or what it means for the person. */
export const disclosureNecessity = rule({
  id: 'disclosure-necessity',
  group: 'notice',
  severity: 'moderate',
  reasons: disclosureNecessityReasons,
  judge({ surface, facts }) {
    return toldOrAbsent(surface, facts, 'necessity')
  },
})
