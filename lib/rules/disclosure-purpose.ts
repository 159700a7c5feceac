import { civilCode, measures, pipl, spc } from '../law/cite'
import { agreementUnread, NOT_A_REQUEST, perhapsTold } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first, toldOrAbsent } from './statements'

const STATED = [measures('5(2)'), pipl('7'), pipl('17(2)'), spc('2(2)'), civilCode('1035(3)')] as const

const SOUGHT = { 'zh-CN': '人脸拿来做什么', en: 'what the face is for' }

export const disclosurePurposeReasons = {
  absent: {
    outcome: 'violation',
    provisions: STATED,
    words: {
      'zh-CN': {
        title: '没有说人脸拿来做什么',
        seen: '页面和读到的协议里，没有写处理人脸的目的。处理之前要明示目的。',
        person: '先问清楚：人脸拿来做什么？只用这一次吗？不清楚就先别刷。',
        officer: '记下页面和协议的版本；请对方说明实际用途，与页面对照。',
        engineer: '在征求同意的地方写具体用途，例如：“仅用于开户时核对您与身份证照片是否为同一人。”',
        answer: '对方可能说明：目的写在其他页面，或者法律允许不告知。',
      },
      en: {
        title: 'It does not say what the face is for',
        seen: 'Neither the page nor the agreements read give a purpose for processing the face. The purpose has to be stated before processing.',
        person: 'Ask what your face is for, and whether for this once only. If it stays unclear, hold back.',
        officer: 'Keep the versions of page and agreements. Ask what the face is used for, and compare.',
        engineer: 'Give the concrete use where you ask: “Only to check, when you open the account, that you match your ID photo.”',
        answer: 'The operator may say that the purpose stands on another page, or that the law lets the notice be dropped.',
      },
    },
  },
  'only-vague': {
    outcome: 'violation',
    provisions: STATED,
    words: {
      'zh-CN': {
        title: '人脸的用途写得太笼统',
        seen: '关于用途只看到“{words}”，看不出人脸具体用来做什么。处理之前要明示目的。',
        person: '“提升体验”一类的话不算具体用途。可以要求对方说清人脸用在哪一步。',
        officer: '请对方逐项说明用途，核对有没有超出页面所写。',
        engineer: '把笼统的话换成具体用途，例如：“用于登录时核对是否为您本人，不作其他用途。”',
        answer: '对方可能说明：具体用途在别处另有说明。',
      },
      en: {
        title: 'What the face is for is put too vaguely',
        seen: 'All that is said of the purpose is “{words}”, which does not tell what the face is used for. The purpose has to be stated before processing.',
        person: '“Better service” is no concrete purpose. You can ask for which step your face is used.',
        officer: 'Ask for each use, and check that none goes beyond what the page says.',
        engineer: 'Replace the vague words with the use: “To check at sign-in that it is you, and for nothing else.”',
        answer: 'The operator may say that the concrete use is told elsewhere.',
      },
    },
  },
  'agreement-unread': agreementUnread(SOUGHT, STATED),
  'perhaps-told': perhapsTold(SOUGHT, STATED),
  told: {
    outcome: 'pass',
    provisions: STATED,
    words: {
      'zh-CN': { title: '说明了人脸拿来做什么' },
      en: { title: 'It says what the face is for' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** What the face is used for, in concrete words. */
export const disclosurePurpose = rule({
  id: 'disclosure-purpose',
  group: 'notice',
  severity: 'serious',
  reasons: disclosurePurposeReasons,
  judge({ surface, facts }) {
    const answer = toldOrAbsent(surface, facts, 'purpose')
    const vague = first(facts, 'vague-purpose')
    if (answer.reason !== 'absent' || !vague) return answer
    return say('only-vague', evidenceOf(vague), { params: { words: vague.words }, where: 'absent' })
  },
})
