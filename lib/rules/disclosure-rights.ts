import { dataRegulation, measures, minorsRegulation, pipl } from '../law/cite'
import { agreementUnread, NOT_A_REQUEST, perhapsTold } from './reasons'
import { type Reason, rule } from './rule'
import { toldOrAbsent } from './statements'

const RIGHTS = [
  measures('5(4)'),
  pipl('17(3)'),
  pipl('50'),
  dataRegulation('21(4)'),
  dataRegulation('23'),
  minorsRegulation('34', { minors: true }),
] as const

const SOUGHT = { 'zh-CN': '怎么行使权利', en: 'how to use one’s rights' }

export const disclosureRightsReasons = {
  absent: {
    outcome: 'violation',
    provisions: RIGHTS,
    words: {
      'zh-CN': {
        title: '没有说怎么查阅、更正、投诉',
        seen: '页面和读到的协议里，没有写怎样查阅、复制、更正、删除人脸信息，或者怎样投诉。处理之前要告知行使权利的方式和程序。',
        person: '没有写，也可以直接向对方提出查阅、复制、更正、删除，并留底；被拒绝的，可以要求说明理由。',
        officer: '提一次测试申请，记下入口、步骤和答复时间。',
        engineer: '写明入口和答复时间，并测试能用，例如：“在‘设置 > 隐私’查阅、更正、删除；投诉：privacy@example.com，15个工作日内答复。”',
        answer: '对方可能说明：入口在产品的设置里，或者写在其他页面。',
      },
      en: {
        title: 'It does not say how to see, correct or complain',
        seen: 'Neither the page nor the agreements read say how to see, copy, correct or delete face data, or how to complain. How rights can be used has to be told before processing.',
        person:
          'You can still ask to see, copy, correct or delete it, and keep a copy of what you sent. If you are refused, you can ask for the reasons.',
        officer: 'File a test request; note the entry, the steps and the time to an answer.',
        engineer:
          'Name the way and the time to an answer, and test them: “See, correct and delete in Settings > Privacy; complaints: privacy@example.com, answered within 15 working days.”',
        answer: 'The operator may say that the way is in the settings of the product, or stands on another page.',
      },
    },
  },
  'agreement-unread': agreementUnread(SOUGHT, RIGHTS),
  'perhaps-told': perhapsTold(SOUGHT, RIGHTS),
  told: {
    outcome: 'pass',
    provisions: RIGHTS,
    words: {
      'zh-CN': { title: '写明了怎么查阅、更正、删除或者投诉' },
      en: { title: 'It says how to see, correct, delete or complain' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** How to ask for access, a copy, correction, deletion, or complain. */
export const disclosureRights = rule({
  id: 'disclosure-rights',
  group: 'notice',
  severity: 'moderate',
  reasons: disclosureRightsReasons,
  judge({ surface, facts }) {
    return toldOrAbsent(surface, facts, 'rights')
  },
})
