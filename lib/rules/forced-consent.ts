import type { Facts, Surface } from '../language/facts'
import type { Statement } from '../language/statement'
import { CONSENT_IS_BASIS, dataRegulation, measures, minorsRegulation, pipl, spc, VERIFYING } from '../law/cite'
import { NOT_A_REQUEST, otherBasis } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first, specific } from './statements'

const NOT_REFUSED = [spc('4(1)', CONSENT_IS_BASIS), pipl('16', CONSENT_IS_BASIS)] as const
// Measures 10 asks for another way whatever the basis, where one exists; its second sentence lets other state rules prevail.
const ANOTHER_WAY = measures('10', VERIFYING)
const NOT_FORCED = [
  ...NOT_REFUSED,
  spc('4(3)', CONSENT_IS_BASIS),
  ANOTHER_WAY,
  dataRegulation('22(1)', CONSENT_IS_BASIS),
  minorsRegulation('32', CONSENT_IS_BASIS, { minors: true }),
] as const

export const forcedConsentReasons = {
  'service-denied': {
    outcome: 'violation',
    provisions: NOT_FORCED,
    words: {
      'zh-CN': {
        title: '不同意就不能用',
        seen: '说到不同意的后果，页面写着“{what}”。以同意为依据的，除非处理人脸是这项产品或服务所必需，不能以此拒绝提供。',
        person: '先不点同意，问问不刷脸还有什么办法，例如短信、证件或人工核验。',
        officer: '请对方说明为什么非处理人脸不可，并提供依据；同时核对有没有其他方式能达到同样目的。',
        engineer: '同一屏给出不刷脸也能走完的路，例如：“不想刷脸？改用短信验证码”，并把拒绝这条路从头测到尾。',
        answer:
          '对方可能说明：刷脸为这项服务所必需，另有不刷脸的方式，或者依据的不是同意（个人信息保护法第十三条第（二）至（七）项，司法解释第五条）。',
      },
      en: {
        title: 'No consent, no service',
        seen: 'Of those who do not agree the page says: “{what}”. Where consent is the basis, a product or service may not be refused on that ground unless the processing is necessary for it.',
        person: 'Hold back, and ask what else there is: a text message, an ID card, a member of staff.',
        officer: 'Ask why it takes a face, and for what shows it. Check as well whether another way reaches the same aim.',
        engineer:
          'Offer a way to the end without a face on the same screen, such as: “Rather not scan your face? Use a text code”, and test the refusal path from start to finish.',
        answer:
          'The operator may say that the face is necessary for the service, that there is another way, or that consent is not the basis (PIPL 13(2) to (7), SPC Provisions art. 5).',
      },
    },
  },
  'must-first': {
    outcome: 'violation',
    provisions: NOT_FORCED,
    words: {
      'zh-CN': {
        title: '必须先刷脸才能继续',
        seen: '页面写着，要先完成人脸这一步才能进入、使用或继续。以同意为依据的，除非处理人脸是这项产品或服务所必需，不能因为不同意就拒绝提供。',
        person: '先停在这一步，问问能不能用短信、证件或人工代替。',
        officer: '实际走一遍：不刷脸会停在哪里，有没有其他入口；请对方说明必要性。',
        engineer: '在这一步加一条不刷脸的路，例如：“刷脸核验 / 证件核验，任选其一”，并测试两条路都能走完。',
        answer: '对方可能说明：刷脸为这项服务所必需，有规定要求刷脸，或者别处另有不刷脸的入口。',
      },
      en: {
        title: 'The face step comes first, or nothing goes on',
        seen: 'The page says that the face step has to be done before entering, using or going on. Where consent is the basis, a product or service may not be refused for want of consent unless the processing is necessary for it.',
        person: 'Stop at this step and ask whether a text message, an ID card or a member of staff will do.',
        officer: 'Walk through it: where does someone without a face scan end up, is there another entrance? Ask why it is necessary.',
        engineer: 'Add a way without a face at this step, such as: “Face check or ID check: choose one”, and test that both reach the end.',
        answer:
          'The operator may say that the face is necessary for the service, that a rule requires it, or that another entrance exists.',
      },
    },
  },
  'only-face-feature': {
    outcome: 'review',
    provisions: [...NOT_REFUSED, ANOTHER_WAY],
    words: {
      'zh-CN': {
        title: '不同意就用不了刷脸功能',
        seen: '页面写的只是用不了刷脸这项功能，没有说其他功能受影响。要看同一件事不刷脸能不能办。',
        person: '问清楚：不开通刷脸，原来的功能是不是都能照常用？',
        officer: '拒绝一次，核对其他功能是否真的不受影响。',
        engineer: '把话说完整，例如：“不开通刷脸，不影响密码登录和其他功能。”',
        answer: '对方可能说明：这项功能本来就是刷脸，同一件事另有别的办法。',
      },
      en: {
        title: 'Without consent, no face feature',
        seen: 'The page only says that the face feature itself is unavailable, and nothing of other features. What matters is whether the same thing can be done without a face.',
        person: 'Ask whether everything else keeps working if you leave the face feature off.',
        officer: 'Decline once, and check that the other features really keep working.',
        engineer: 'Finish the sentence: “Without face sign-in, password sign-in and all other features work as before.”',
        answer: 'The operator may say that the feature is the face, and that the same thing can be done in another way.',
      },
    },
  },
  'do-not-go-on': {
    outcome: 'review',
    provisions: [...NOT_REFUSED, ANOTHER_WAY],
    words: {
      'zh-CN': {
        title: '写着不同意就不要继续',
        seen: '页面请不同意的人不要继续这一步，但没有说会因此用不了什么。如果结果是用不了服务，就要看处理人脸是否为它所必需。',
        person: '先停在这里，问清楚不继续会怎样，有没有别的办法。',
        officer: '停在这一步，记下还能用哪些功能、有没有别的路。',
        engineer: '把后果和另一条路写出来，例如：“如不同意，请选择证件核验，其他功能不受影响。”',
        answer: '对方可能说明：这句话只针对刷脸这一步，服务仍可通过其他方式使用。',
      },
      en: {
        title: 'It says not to go on without agreeing',
        seen: 'The page asks those who do not agree not to go on with this step, and does not say what they lose. If it is the service, the question is whether the processing is necessary for it.',
        person: 'Stop here and ask what happens if you do not go on, and what other way there is.',
        officer: 'Stop at this step, and note what still works and which other way there is.',
        engineer: 'Say what follows and the other way: “If you do not agree, choose the ID check; everything else works as before.”',
        answer: 'The operator may say that this concerns the face step alone, and that the service can be used in another way.',
      },
    },
  },
  'duty-named': {
    outcome: 'review',
    provisions: [pipl('13'), ...NOT_REFUSED, ANOTHER_WAY],
    words: {
      'zh-CN': {
        title: '页面说刷脸是规定要求的',
        seen: '页面提到“{law}”。法定义务所必需的处理不需要同意；但要看这项规定要求的是人脸，还是只要求核实身份。',
        person: '可以问：是哪一条要求刷脸？用证件或到场核验行不行？',
        officer: '核对所提规定是否存在、是否要求人脸，以及有没有其他方式能履行同一义务。',
        engineer: '写出规定的名称和条文，并说明为什么要用人脸；规定只要求实名的，给出其他核验方式。',
        answer: '对方可能说明：这是履行法定职责或者法定义务所必需，或者国家规定要求使用人脸。',
      },
      en: {
        title: 'The page says that a rule requires the face',
        seen: 'The page names “{law}”. What a legal duty makes necessary needs no consent; but does that rule ask for a face, or only that identity is verified?',
        person: 'You can ask which article requires a face, and whether an ID card or a visit will do.',
        officer: 'Check that the rule exists and asks for a face, and whether another way meets the same duty.',
        engineer: 'Give the name and article of the rule and why it takes a face. Where it only asks for a real name, offer another check.',
        answer: 'The operator may say that a legal duty makes it necessary, or that state rules require the face.',
      },
    },
  },
  'service-is-face': {
    outcome: 'review',
    provisions: NOT_REFUSED,
    words: {
      'zh-CN': {
        title: '这项服务本身就是人脸核验',
        seen: '不同意就用不了的，正是人脸核验这项服务。处理人脸是否为它所必需，页面上看不出来。',
        person: '问问让你来核验的一方：同一件事能不能用别的方式证明是你本人？',
        officer: '弄清是谁要求核验、为了什么，以及要求方有没有提供其他方式。',
        engineer: '写明为谁核验、为什么要用人脸，并留一个返回要求方的出口，例如：“返回，选择其他核验方式”。',
        answer: '对方可能说明：提供的就是人脸核验，离开人脸无法提供。',
      },
      en: {
        title: 'The service is the face check itself',
        seen: 'What cannot be used without consent is the face check itself. The page cannot show whether processing a face is necessary for that service.',
        person: 'Ask whoever sent you here whether you can show in another way that it is you.',
        officer: 'Find out who asks for the check and why, and whether they offer another way.',
        engineer: 'Say for whom the check is and why it takes a face, and leave a way back: “Back to other ways to verify”.',
        answer: 'The operator may say that a face check is what it provides, and cannot be provided without a face.',
      },
    },
  },
  'other-basis': otherBasis(
    {
      'zh-CN': '“不同意就不提供”的限制也就不适用，但有其他方式能达到同样目的的，验证身份仍不能只靠人脸，国家另有规定的除外',
      en: 'and the bar on refusing those who do not consent does not apply, though where another way reaches the same aim the face may still not be the only one to verify identity, unless state rules provide otherwise',
    },
    [ANOTHER_WAY],
  ),
  'other-use-free': {
    outcome: 'pass',
    provisions: [...NOT_REFUSED, ANOTHER_WAY],
    words: {
      'zh-CN': { title: '写明了不同意也能用，或者另有办法' },
      en: { title: 'It says that you can do without, or in another way' },
    },
  },
  silent: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有写不同意会怎样' },
      en: { title: 'It does not say what happens if you do not agree' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/**
 * Words that make consent to the face a condition. What the page says of the face in particular outweighs what it says of the whole
 * agreement; words that keep other use free outweigh those that take the face feature away.
 */
export const forcedConsent = rule({
  id: 'forced-consent',
  group: 'consent',
  severity: 'critical',
  reasons: forcedConsentReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const basis = first(facts, 'other-basis')
    if (basis) return say('other-basis', evidenceOf(basis), { params: { basis: basis.words }, confidence: 'likely' })
    const denied = specific(facts.stated('refusal-denies-service'))
    const free = specific(facts.stated('refusal-free')) ?? offeredWay(facts)
    const must = first(facts, 'must-first') ?? first(facts, 'consent-first')
    const excused = denied || must ? necessity(facts) : undefined
    if (excused) return excused
    if (denied && !(free?.about === 'face' && denied.about !== 'face')) {
      return say('service-denied', evidenceOf(denied), {
        params: { what: denied.words },
        confidence: denied.about === 'face' || isOwnCondition(surface, denied) ? 'sure' : 'likely',
      })
    }
    if (free) return say('other-use-free', evidenceOf(free))
    if (must) return say('must-first', evidenceOf(must))
    const stop = first(facts, 'do-not-go-on')
    if (stop) return say('do-not-go-on', evidenceOf(stop), { confidence: 'likely' })
    const feature = first(facts, 'refusal-denies-feature')
    return feature ? say('only-face-feature', evidenceOf(feature), { confidence: 'likely' }) : say('silent')
  },
})

/** A law that names a duty to identify, or a service that is the verification itself: a person must weigh it (SPC 4(1), PIPL 16). */
function necessity(facts: Facts) {
  const law = first(facts, 'duty-named')
  if (law) return say('duty-named', evidenceOf(law), { params: { law: law.words }, confidence: 'likely' })
  const service = first(facts, 'only-service')
  return service && say('service-is-face', evidenceOf(service), { confidence: 'likely' })
}

/** A bare agreement that takes the face makes its acceptance as a whole the condition. */
const isOwnCondition = (surface: Surface, { where }: Statement): boolean => surface.kind === 'document' && where === 'surface'

/** Another way that the text offers in a sentence of its own. A control alone may lead to anything. */
const offeredWay = (facts: Facts): Statement | undefined => facts.stated('other-way').find(({ sentence }) => sentence.role !== 'control')
