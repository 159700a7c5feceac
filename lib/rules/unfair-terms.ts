import { CONSUMER_SCENES, civilCode, consumerRegulation, spc } from '../law/cite'
import { NOT_A_REQUEST } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

const STANDARD_TERMS = [civilCode('497'), civilCode('496'), consumerRegulation('17', { scenes: CONSUMER_SCENES })] as const
// SPC 11 is about the right that is taken, not about who answers for a leak.
const BOUNDLESS_RIGHT = [spc('11'), ...STANDARD_TERMS] as const

export const unfairTermsReasons = {
  boundless: {
    outcome: 'violation',
    provisions: BOUNDLESS_RIGHT,
    words: {
      'zh-CN': {
        title: '条款对人脸的授权没有限度',
        seen: '条款写着“{words}”，授权没有期限、不可撤销或者可以随意转给别人。格式条款要求这样的权利的，个人可以请求法院确认它无效。',
        person: '先不同意，保存条款原文。已经同意的，仍可以要求停用和删除。',
        officer: '摘录条款原文和所在位置，核对是不是事先拟好、不能协商的格式条款。',
        engineer: '按目的、期限、撤回写清授权，例如：“仅用于登录核验，您可随时撤回；注销账号后××日内删除，不转授权。”',
        answer: '对方可能说明：这一条不适用于人脸，或者经过单独协商。',
      },
      en: {
        title: 'The terms take a right without bounds',
        seen: 'The terms say “{words}”: a right without time limit, irrevocable or passed on at will. Where standard terms take such a right to process faces, the person may ask the court to declare them void.',
        person: 'Hold back, and keep the wording. If you have agreed, you can still ask that use stop and the face be deleted.',
        officer: 'Quote the clause and where it stands; check whether it is a standard term, drafted in advance and not negotiable.',
        engineer:
          'Bound the right by purpose, term and withdrawal: “Only to check sign-in; withdraw at any time; deleted within X days of closing the account; not sub-licensed.”',
        answer: 'The operator may say that the clause does not reach faces, or that it was negotiated individually.',
      },
    },
  },
  'liability-disclaimed': {
    outcome: 'violation',
    provisions: STANDARD_TERMS,
    words: {
      'zh-CN': {
        title: '条款写着泄露概不负责',
        seen: '条款写着“{words}”，把泄露等的责任全部免除。格式条款不合理地免除提供方责任的无效；与人有重大利害关系的条款，要合理提示并按要求说明。',
        person: '条款里的“概不负责”不一定有效。保存原文；有了损害，仍可以请求赔偿。',
        officer: '摘录原文，核对有没有以合理方式提示过这一条。',
        engineer: '删去“概不负责”，写明会怎么做，例如：“如发生泄露，我们会立即补救、通知您，并依法承担责任。”',
        answer: '对方可能说明：已经提示过，免除的只是法律允许免除的部分。',
      },
      en: {
        title: 'The terms disclaim all liability for a leak',
        seen: 'The terms say “{words}”, and disclaim all liability for a leak or the like. A standard term that unreasonably frees its supplier from liability is void; terms of major concern have to be pointed out in a reasonable way, and explained on request.',
        person: '“Not liable” in the terms does not settle it. Keep the wording; if harm is done, you can still claim.',
        officer: 'Quote the clause, and check whether it was pointed out in a reasonable way.',
        engineer:
          'Drop “not liable” and say what you will do: “If there is a leak, we repair at once, tell you, and answer for it by law.”',
        answer: 'The operator may say that the term was pointed out, and frees it only where the law allows.',
      },
    },
  },
  'partly-disclaimed': {
    outcome: 'review',
    provisions: STANDARD_TERMS,
    words: {
      'zh-CN': {
        title: '条款免除了一部分责任',
        seen: '条款写着“{words}”，在一些情形下不承担责任。是否合理，要看免除的是什么、有没有合理提示。',
        person: '看清哪些情形不负责；不合理的，可以提出来。',
        officer: '核对所列情形是不是对方无法控制的，有没有合理提示。',
        engineer: '只写确实无法控制的情形，并写明补救，例如：“因不可抗力造成的损失依法处理，我们仍会及时通知您。”',
        answer: '对方可能说明：只涉及不可抗力等法律允许免除的情形，并且提示过。',
      },
      en: {
        title: 'The terms disclaim part of the liability',
        seen: 'The terms say “{words}”, and disclaim liability in some cases. Whether that is reasonable depends on what is disclaimed and whether it was pointed out in a reasonable way.',
        person: 'Read in which cases they do not answer. Where that seems unreasonable, you can raise it.',
        officer: 'Check whether the cases are really beyond the operator’s control, and whether they were pointed out.',
        engineer:
          'Name only what is beyond your control, and the remedy: “Loss through force majeure is dealt with by law; we still tell you in time.”',
        answer: 'The operator may say that only force majeure and the like is meant, as the law allows, and was pointed out.',
      },
    },
  },
  bounded: {
    outcome: 'pass',
    provisions: BOUNDLESS_RIGHT,
    words: {
      'zh-CN': { title: '条款对人脸的授权有限度' },
      en: { title: 'The right that the terms take has bounds' },
    },
  },
  silent: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有看到这类条款' },
      en: { title: 'No terms of this kind were found' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** A boundless right to the face, or all liability for a leak disclaimed. */
export const unfairTerms = rule({
  id: 'unfair-terms',
  group: 'consent',
  severity: 'serious',
  reasons: unfairTermsReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const boundless = first(facts, 'boundless')
    if (boundless) return say('boundless', evidenceOf(boundless), { params: { words: boundless.words }, where: boundless.where })
    const disclaimed = first(facts, 'liability-disclaimed')
    if (disclaimed)
      return say('liability-disclaimed', evidenceOf(disclaimed), { params: { words: disclaimed.words }, where: disclaimed.where })
    const partly = first(facts, 'partly-disclaimed')
    if (partly) return say('partly-disclaimed', evidenceOf(partly), { params: { words: partly.words }, confidence: 'likely' })
    const bounded = first(facts, 'bounded')
    return bounded ? say('bounded', evidenceOf(bounded)) : say('silent')
  },
})
