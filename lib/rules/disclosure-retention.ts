import { dataRegulation, measures, pipl } from '../law/cite'
import { agreementUnread, NOT_A_REQUEST, perhapsTold } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first, toldOrAbsent } from './statements'

const TERM_TOLD = [measures('5(2)'), pipl('17(2)'), dataRegulation('21(3)')] as const
const SHORTEST = [pipl('19'), measures('8¶2')] as const

const SOUGHT = { 'zh-CN': '人脸保存多久', en: 'how long the face is kept' }

export const disclosureRetentionReasons = {
  absent: {
    outcome: 'violation',
    provisions: TERM_TOLD,
    words: {
      'zh-CN': {
        title: '没有说人脸保存多久',
        seen: '页面和读到的协议里，没有写人脸保存多久、什么时候删除。处理之前要告知保存期限。',
        person: '先问清保存多久、比对完删不删。没写期限，可能一直留着。',
        officer: '请对方说明期限并出示删除记录，与页面所写对照。',
        engineer: '写出期限和到期后的处理，并真的去做，例如：“比对完成后立即删除，不保存照片和特征值。”',
        answer: '对方可能说明：比对后并不保存，期限写在其他页面，或者法律允许不告知。',
      },
      en: {
        title: 'It does not say how long the face is kept',
        seen: 'Neither the page nor the agreements read say how long the face is kept or when it is deleted. The term has to be told before processing.',
        person: 'Ask how long it is kept, and whether it is deleted after the comparison. Without a term it may stay.',
        officer: 'Ask for the term and the record of deletions, and compare with what the page says.',
        engineer:
          'Give the term and what happens then, and do it: “Deleted at once after the comparison; neither photo nor template is kept.”',
        answer:
          'The operator may say that nothing is kept after the comparison, that the term stands on another page, or that the law lets the notice be dropped.',
      },
    },
  },
  'only-vague': {
    outcome: 'violation',
    provisions: TERM_TOLD,
    words: {
      'zh-CN': {
        title: '保存多久写得太笼统',
        seen: '关于保存多久只看到“{words}”，看不出是多久，也看不出怎样确定。处理之前要告知保存期限。',
        person: '可以要求说清：到底多久，什么时候删除？',
        officer: '请对方说明实际期限或者确定的方法，核对删除记录。',
        engineer: '换成期限或者确定的方法，例如：“保存到您注销账号，之后15日内删除。”',
        answer: '对方可能说明：期限确实难以预先确定，怎样确定写在处理规则里。',
      },
      en: {
        title: 'How long it is kept is put too vaguely',
        seen: 'All that is said of the term is “{words}”, which tells neither how long nor how that is fixed. The term has to be told before processing.',
        person: 'You can ask how long exactly, and when it is deleted.',
        officer: 'Ask for the actual term or how it is fixed, and check the record of deletions.',
        engineer: 'Give a term, or how it is fixed: “Kept until you close your account, then deleted within 15 days.”',
        answer: 'The operator may say that the term cannot be fixed in advance, and that its rules say how it is worked out.',
      },
    },
  },
  'for-ever': {
    outcome: 'violation',
    provisions: [...SHORTEST, ...TERM_TOLD],
    words: {
      'zh-CN': {
        title: '写着一直保存，没有期限',
        seen: '关于保存多久，页面写着“{words}”。除法律、行政法规另有规定外，保存期限是实现目的所必要的最短时间。',
        person: '可以问：目的达到之后为什么还要留？目的已经实现的，可以请求删除。',
        officer: '请对方说明为什么需要一直保存、依据哪部法律或者行政法规。',
        engineer: '改成与目的相称的期限，到期自动删除，例如：“保存到您停用刷脸登录，之后7日内删除。”',
        answer: '对方可能说明：法律、行政法规规定了更长的保存期限，或者这句话不包括人脸。',
      },
      en: {
        title: 'It is kept for ever',
        seen: 'Of how long it is kept, the page says “{words}”. Unless a law or administrative regulation provides otherwise, information may be kept no longer than the purpose needs.',
        person: 'You can ask why it stays once the purpose is met; then you may ask for it to be deleted.',
        officer: 'Ask why it is kept without end, and under which law or administrative regulation.',
        engineer:
          'Set a term that fits the purpose, and delete when it ends: “Kept until you switch off face sign-in, then deleted within 7 days.”',
        answer: 'The operator may say that a law or administrative regulation sets a longer term, or that the words do not cover the face.',
      },
    },
  },
  'agreement-unread': agreementUnread(SOUGHT, TERM_TOLD),
  'perhaps-told': perhapsTold(SOUGHT, TERM_TOLD),
  told: {
    outcome: 'pass',
    provisions: TERM_TOLD,
    words: {
      'zh-CN': { title: '写明了人脸保存多久' },
      en: { title: 'It says how long the face is kept' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** How long the face is kept, or how that is fixed. */
export const disclosureRetention = rule({
  id: 'disclosure-retention',
  group: 'notice',
  severity: 'serious',
  reasons: disclosureRetentionReasons,
  judge({ surface, facts }) {
    const answer = toldOrAbsent(surface, facts, 'retention')
    const forEver = first(facts, 'for-ever')
    if (surface.request && forEver) return say('for-ever', evidenceOf(forEver), { params: { words: forEver.words }, where: forEver.where })
    const vague = first(facts, 'vague-retention')
    if (answer.reason !== 'absent' || !vague) return answer
    return say('only-vague', evidenceOf(vague), { params: { words: vague.words }, where: 'absent' })
  },
})
