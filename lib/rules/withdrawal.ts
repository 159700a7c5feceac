import { CONSENT_IS_BASIS, dataRegulation, measures, pipl } from '../law/cite'
import { agreementUnread, NOT_A_REQUEST, perhapsTold } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first, notMet } from './statements'

// Withdrawing presupposes consent; the regulation’s ways to delete and to file requests hold whatever the basis.
const WAY_BACK = [measures('6¶2', CONSENT_IS_BASIS), pipl('15', CONSENT_IS_BASIS), dataRegulation('21(4)'), dataRegulation('23')] as const

const SOUGHT = { 'zh-CN': '怎么撤回或删除', en: 'how to withdraw or delete' }

export const withdrawalReasons = {
  absent: {
    outcome: 'violation',
    provisions: WAY_BACK,
    words: {
      'zh-CN': {
        title: '没有说怎么撤回或删除',
        seen: '页面和读到的协议里，没有写怎样撤回同意、关闭刷脸或者删除人脸。以同意为依据的，要有便捷的撤回方式；怎样删除也要告知。',
        person: '同意之前先问：以后怎么撤回、怎么删？已经同意的，可以书面要求撤回和删除，并留底。',
        officer: '实际试一次撤回和删除，数一数步骤，与给出同意时比较。',
        engineer: '写明入口并真的做出来，例如：“在‘设置 > 人脸’可随时关闭并删除”；撤回不比同意更难，并删除特征值。',
        answer: '对方可能说明：入口在设置里，或者比对后即删除、没有留存。',
      },
      en: {
        title: 'It does not say how to withdraw or delete',
        seen: 'Neither the page nor the agreements read say how to withdraw consent, switch the face feature off or have the face deleted. Where consent is the basis, a convenient way to withdraw has to be offered; how to delete has to be told as well.',
        person:
          'Before you agree, ask how to withdraw and delete later. If you have agreed, you can ask for both in writing and keep a copy.',
        officer: 'Try to withdraw and delete, count the steps, and compare with how consent was given.',
        engineer:
          'Name the place and build it: “Settings > Face: switch off and delete at any time”. Withdrawing is no harder than agreeing, and deletes the template.',
        answer: 'The operator may say that it is in the settings, or that the face is deleted at once after the comparison.',
      },
    },
  },
  'right-without-way': {
    outcome: 'review',
    provisions: WAY_BACK,
    words: {
      'zh-CN': {
        title: '说了可以撤回，没说怎么撤回',
        seen: '文字里提到可以撤回或删除，但没有写在哪里、找谁办。以同意为依据的，撤回的方式要便捷；怎样删除也要告知。',
        person: '先问清在哪里撤回、多久办好；也可以书面提出，并留底。',
        officer: '按页面能找到的办法试一次，记下步骤和答复时间。',
        engineer: '在这句话后面加上入口，例如：“可在‘设置 > 人脸’关闭，或致电客服，××个工作日内删除。”',
        answer: '对方可能说明：入口在产品的设置里，或者客服可以办理。',
      },
      en: {
        title: 'It speaks of withdrawing, and does not say how',
        seen: 'The words speak of withdrawing or deleting, and not of where or with whom. Where consent is the basis, the way to withdraw has to be convenient; how to delete has to be told as well.',
        person: 'Ask where to withdraw and how long it takes. You can also ask in writing and keep a copy.',
        officer: 'Try what the page lets one find, and note the steps and the time to an answer.',
        engineer: 'Add the way to the sentence: “Switch it off in Settings > Face, or call us: deleted within X working days.”',
        answer: 'The operator may say that it is in the settings of the product, or that support does it.',
      },
    },
  },
  'agreement-unread': agreementUnread(SOUGHT, WAY_BACK),
  'perhaps-told': perhapsTold(SOUGHT, WAY_BACK),
  told: {
    outcome: 'pass',
    provisions: WAY_BACK,
    words: {
      'zh-CN': { title: '说明了怎么撤回或删除' },
      en: { title: 'It says how to withdraw or delete' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** How consent is taken back, the function switched off or the data deleted. */
export const withdrawal = rule({
  id: 'withdrawal',
  group: 'notice',
  severity: 'serious',
  reasons: withdrawalReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const way = first(facts, 'withdrawal-way')
    if (way) return say('told', evidenceOf(way), { where: way.where })
    const right = first(facts, 'withdrawal-right')
    if (right) return say('right-without-way', evidenceOf(right), { where: right.where, confidence: 'likely' })
    return notMet(surface, facts, 'withdrawal')
  },
})
