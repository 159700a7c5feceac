import { CONSENT_IS_BASIS, civilCode, dataRegulation, measures, pipl, spc, VERIFYING } from '../cite'
import type { Circumstances } from '../law'
import { AT_A_GATE } from './conditions'
import { type Arising, arising, type Point } from './point'

type ClaimWords = {
  /** What can be asked for, in a line. */
  claim: string
  /** On which conditions, and how. */
  how: string
}

const CLAIMS = {
  'another-way': {
    provisions: [measures('10', VERIFYING), pipl('16', CONSENT_IS_BASIS)],
    words: {
      'zh-CN': {
        claim: '要求换一种不刷脸的方式',
        how: '直接向对方提出。验证身份时，有别的方式能达到同样目的的，不愿刷脸的人可以要求合理、便捷的方式，国家另有规定的除外。以同意为依据的，不得因为不同意就拒绝提供服务，处理为服务所必需的除外。',
      },
      en: {
        claim: 'Ask for a way without a face',
        how: 'Ask the operator. Where another way to verify identity reaches the same aim, whoever does not want a face scan can ask for a reasonable, convenient one, unless state rules provide otherwise. Where consent is the basis, the service may not be refused for want of it, unless the processing is necessary for the service.',
      },
    },
  },
  'another-way-in': {
    provisions: [spc('10', AT_A_GATE)],
    words: {
      'zh-CN': {
        claim: '要求物业提供不刷脸的进出方式',
        how: '刷脸是进出的唯一验证方式的，不同意的业主或者物业使用人可以请求提供其他合理的方式，必要时可以起诉。',
      },
      en: {
        claim: 'Ask the property manager for a way in without a face',
        how: 'Where the face is the only way in, an owner or user who does not agree can ask for another reasonable way, in court if need be.',
      },
    },
  },
  'withdraw-and-delete': {
    provisions: [pipl('15', CONSENT_IS_BASIS), measures('6¶2', CONSENT_IS_BASIS), pipl('47'), dataRegulation('23')],
    words: {
      'zh-CN': {
        claim: '撤回同意，要求删除人脸',
        how: '在产品里办理，或者书面提出并留底。依据同意的，随时可以撤回；目的已经实现、期限届满或者撤回之后，可以请求删除。撤回不影响此前的处理。',
      },
      en: {
        claim: 'Withdraw consent and have the face deleted',
        how: 'In the product, or in writing with a copy kept. Where consent is the basis it can be withdrawn at any time; once the purpose is met, the term is over or consent is withdrawn, deletion can be asked for. What was done before stands.',
      },
    },
  },
  explanation: {
    provisions: [pipl('48'), pipl('50')],
    words: {
      'zh-CN': {
        claim: '要求解释处理规则',
        how: '可以要求对方解释它的处理规则；拒绝个人请求的，对方要说明理由，个人可以起诉。',
      },
      en: {
        claim: 'Ask for an explanation',
        how: 'The operator can be asked to explain its rules for processing. If it refuses a request it has to give its reasons, and the person can sue.',
      },
    },
  },
  burden: {
    provisions: [spc('6'), pipl('69')],
    words: {
      'zh-CN': {
        claim: '由处理者证明自己做到了',
        how: '民事案件中，处理者要证明符合处理的条件或者有不承担责任的情形；造成损害的，要证明自己没有过错。提出请求的人，仍要说明自己的人脸被处理以及受到的损害。',
      },
      en: {
        claim: 'The processor has to prove its side',
        how: 'In a civil case the processor has to prove that the conditions were met or that a case without liability applies, and, where harm was done, that it was not at fault. The claimant still has to show that their face was processed and what harm came of it.',
      },
    },
  },
  costs: {
    provisions: [spc('8')],
    words: {
      'zh-CN': {
        claim: '请求赔偿损失和合理开支',
        how: '因此受到财产损失的，可以在民事案件中请求赔偿，包括为制止而支付的合理开支：调查、取证的费用，以及法院认可的律师费。先把票据和截图留好。',
      },
      en: {
        claim: 'Claim loss and reasonable costs',
        how: 'Property loss can be claimed in a civil case, with the reasonable cost of stopping the wrong: inquiry and evidence and, if the court so decides, a lawyer. Keep receipts and screenshots.',
      },
    },
  },
  injunction: {
    provisions: [spc('9'), civilCode('997')],
    words: {
      'zh-CN': {
        claim: '申请法院责令停止',
        how: '侵害人格权益的行为正在发生或者就要发生，不及时制止会造成难以弥补的损害的，可以带着证据向法院申请禁令。',
      },
      en: {
        claim: 'Ask a court to order it stopped',
        how: 'Where an act against personality rights is under way or near, and harm hard to repair would follow, an injunction can be asked for, with evidence.',
      },
    },
  },
  'public-interest': {
    provisions: [pipl('70'), spc('14')],
    words: {
      'zh-CN': {
        claim: '提供公益诉讼线索',
        how: '涉及很多人的，例如整个小区、整所学校，可以向检察机关（12309）或者消费者组织提供线索，由它们决定是否起诉。',
      },
      en: {
        claim: 'Give a lead for a public-interest suit',
        how: 'Where many people are concerned, such as a whole estate or school, the procuratorate (12309) or a consumer organisation can be told; they decide whether to sue.',
      },
    },
  },
} as const satisfies Record<string, Point<ClaimWords>>

type ClaimId = keyof typeof CLAIMS
export type Claim = Arising<ClaimId, ClaimWords>

/**
 * What a person can ask for, and on which conditions: of the operator first, then of a court or the procuratorate. Gated like
 * the questions; acts before the first day of a law bring no claim under it (SPC 16).
 */
export const claimsFor = (circumstances: Circumstances): Claim[] => arising<ClaimId, ClaimWords>(CLAIMS, circumstances)
