import { CONSENT_IS_BASIS, dataRegulation, measures, pipl, spc, VERIFYING } from '../law/cite'
import { NOT_A_REQUEST, otherBasis } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

// Measures 12 speaks of verifying identity alone; the other two of all processing.
const NOT_MISLED = [measures('12', VERIFYING), pipl('5')] as const
const NOT_MISLED_INTO_CONSENT = [...NOT_MISLED, dataRegulation('22(1)', CONSENT_IS_BASIS)] as const
const VOLUNTARY = [measures('6', CONSENT_IS_BASIS), pipl('14', CONSENT_IS_BASIS)] as const
const NOT_COERCED = spc('4(3)', CONSENT_IS_BASIS)

export const inducedConsentReasons = {
  'required-without-law': {
    outcome: 'violation',
    provisions: NOT_MISLED_INTO_CONSENT,
    words: {
      'zh-CN': {
        title: '说规定要求刷脸，没说哪一条',
        seen: '页面写着“{words}”，没有写明是哪部规定。如果没有这样的规定，这句话会让人误以为只能刷脸；处理人脸不得误导、欺诈、胁迫。',
        person: '先问清是哪部规定的哪一条，要求的是人脸，还是只要核实身份。说不清的，可以要求换一种方式。',
        officer: '请对方指明规定的名称和条文，核对它是否存在、是否要求人脸。',
        engineer:
          '写出规定的名称和条文，例如：“根据《××法》第×条需要核实身份，您可以刷脸，也可以上传证件由人工核对。”没有这样的规定，就删去这句话。',
        answer: '对方可能指出：确有法律或者国家规定要求这样核验，只是页面上没有写出名称。',
      },
      en: {
        title: 'It says that a rule requires the face, not which one',
        seen: 'The page says “{words}” and names no rule. If there is none, the words let people believe that a face scan is the only way; faces have to be processed without misleading, fraud or coercion.',
        person:
          'Ask which article of which rule, and whether it asks for a face or only that identity is checked. If there is no clear answer, you can ask for another way.',
        officer: 'Ask for the name and article of the rule; check that it exists and asks for a face.',
        engineer:
          'Give the name and article: “Article X of the Y Law requires us to check who you are. You can scan your face, or send an ID document for a person to check.” If there is no such rule, drop the sentence.',
        answer: 'The operator may point to a law or state rule that does require it, and that the page merely does not name.',
      },
    },
  },
  threat: {
    outcome: 'violation',
    provisions: [...NOT_MISLED_INTO_CONSENT, NOT_COERCED],
    words: {
      'zh-CN': {
        title: '说不刷脸会有不利后果',
        seen: '页面写着“{words}”，用不利的后果、限时或者责备来催人接受刷脸。处理人脸不得误导、欺诈、胁迫。',
        person: '不用急着点，截一张图。先问清这个后果是谁定的、依据是什么。',
        officer: '请对方说明这个后果的依据，核对是否真会发生；有倒计时的，记下到点之后怎样。',
        engineer: '删去威胁、倒计时和责备的话，只写事实和另一条路，例如：“可以稍后再办，也可以改用证件核验。”',
        answer: '对方可能说明：写的是法律规定的后果，或者只是如实的安全提示。',
      },
      en: {
        title: 'It names bad consequences of not scanning',
        seen: 'The page says “{words}”, and presses people to accept a face scan with bad consequences, a time limit or blame. Faces have to be processed without misleading, fraud or coercion.',
        person: 'There is no need to hurry. Take a screenshot, and ask who set this consequence and on what ground.',
        officer:
          'Ask what the consequence rests on and whether it really follows. Where there is a countdown, note what happens when it ends.',
        engineer:
          'Drop threats, countdowns and blame. Give the facts and the other way: “You can do this later, or use an ID check instead.”',
        answer: 'The operator may say that the law sets this consequence, or that the words are a true safety notice.',
      },
    },
  },
  'already-agreed': {
    outcome: 'violation',
    provisions: [...VOLUNTARY, ...NOT_MISLED_INTO_CONSENT],
    words: {
      'zh-CN': {
        title: '把同意说成已经给过了',
        seen: '页面写着“{words}”，把同意说成已经作出。以同意为依据处理人脸的，同意要由本人明确作出，也不得以误导的方式取得。',
        person: '没有明确点过同意，就可以说明自己没有同意，并请对方拿出记录。',
        officer: '请对方提供单独同意的记录：什么时候、同意了什么、怎样作出。',
        engineer: '不要替人说“已同意”，改成提问，例如：“是否同意为本次核验处理您的人脸图像？” [同意] [不同意]',
        answer: '对方可能拿出此前单独同意的记录。',
      },
      en: {
        title: 'It speaks as if consent had been given',
        seen: 'The page says “{words}”, as if consent had already been given. Where consent is the basis, the person has to give it explicitly, and it may not be obtained by misleading.',
        person: 'If you never clicked to agree, you can say that you did not consent, and ask to see the record.',
        officer: 'Ask for the record of a separate consent: when, to what, and how it was given.',
        engineer:
          'Do not say for people that they agreed; ask: “Do you agree to the processing of your face image for this check?” [Agree] [Do not agree]',
        answer: 'The operator may show the record of an earlier separate consent.',
      },
    },
  },
  'only-for-service': {
    outcome: 'review',
    provisions: NOT_MISLED,
    words: {
      'zh-CN': {
        title: '刷脸的理由是改善服务',
        seen: '要求刷脸核验身份，给出的理由是“{words}”。理由本身不是问题；要看它有没有让人误以为非刷脸不可，处理人脸不得误导、欺诈、胁迫。',
        person: '可以问：不刷脸，这项服务会差在哪里？能不能用原来的方式？',
        officer: '核对不刷脸的人得到的服务有没有差别，理由与实际用途是否一致。',
        engineer: '写清真正的用途和另一条路，例如：“刷脸可以少输一次密码；不刷脸，照常用密码登录。”',
        answer: '对方可能说明：刷脸只是可选的便利，不刷脸照常办理。',
      },
      en: {
        title: 'The reason given is a better service',
        seen: 'The reason given for a face check of identity is “{words}”. A reason is no fault in itself; the question is whether it lets people believe that they must. Faces have to be processed without misleading, fraud or coercion.',
        person: 'You can ask what you would miss without a face scan, and whether the usual way still works.',
        officer: 'Check whether those who do not scan get a lesser service, and whether the reason matches the real use.',
        engineer: 'Say what it is really for, and the other way: “A face scan saves typing your password; without one, sign in as before.”',
        answer: 'The operator may say that it is an optional convenience, and that everything can be done without it.',
      },
    },
  },
  benefit: {
    outcome: 'review',
    provisions: [...VOLUNTARY, NOT_COERCED],
    words: {
      'zh-CN': {
        title: '同意刷脸有好处',
        seen: '页面写着“{words}”，把好处和刷脸连在一起。条文没有提到送好处的做法；以同意为依据的，要看同意是否仍然出于自愿，不刷脸能不能同样得到。',
        person: '可以问：换一种方式核验，能不能得到同样的好处？',
        officer: '核对不刷脸的人能否得到同样的好处，差别有多大。条文没有写到赠品和优惠，要结合自愿来看。',
        engineer: '好处不要和刷脸绑在一起，例如：“完成实名核验立减5元，刷脸、证件都可以。”',
        answer: '对方可能说明：换一种方式核验也有同样的好处，或者不要好处也照常使用。',
      },
      en: {
        title: 'Agreeing to a face scan brings a benefit',
        seen: 'The page says “{words}”, and ties a benefit to the face scan. No article names benefits; where consent is the basis, the question is whether it is still voluntary, and whether the same can be had without a face.',
        person: 'You can ask whether you get the same with another kind of check.',
        officer:
          'Check whether those who do not scan can get the same, and how great the difference is. No article speaks of gifts or discounts: weigh it as a matter of free will.',
        engineer: 'Do not tie the benefit to the face: “¥5 off when you verify your name, by face or by ID document.”',
        answer: 'The operator may say that another check brings the same, or that the service works as well without the benefit.',
      },
    },
  },
  'other-basis': otherBasis(
    {
      'zh-CN': '同意是否自愿也就不必再问，但仍然不得误导、欺诈、胁迫',
      en: 'and whether it is voluntary is no longer the question, though misleading, fraud and coercion stay barred',
    },
    NOT_MISLED,
  ),
  nothing: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有看到催促、误导或者用好处换同意的话' },
      en: { title: 'No words that press, mislead or reward were found' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Words that press or mislead: a duty without its law, a threat, a yes that nobody gave, a benefit tied to the face. */
export const inducedConsent = rule({
  id: 'induced-consent',
  group: 'consent',
  severity: 'serious',
  reasons: inducedConsentReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const basis = first(facts, 'other-basis')
    if (basis) return say('other-basis', evidenceOf(basis), { params: { basis: basis.words }, confidence: 'likely' })
    const law = first(facts, 'duty-named')
    if (law) return say('other-basis', evidenceOf(law), { params: { basis: law.words }, confidence: 'likely' })
    const threat = first(facts, 'threat')
    if (threat) return say('threat', evidenceOf(threat), { params: { words: threat.words } })
    const duty = first(facts, 'claimed-duty')
    if (duty) return say('required-without-law', evidenceOf(duty), { params: { words: duty.words } })
    const agreed = first(facts, 'already-agreed')
    if (agreed) return say('already-agreed', evidenceOf(agreed), { params: { words: agreed.words } })
    const benefit = first(facts, 'benefit')
    if (benefit) return say('benefit', evidenceOf(benefit), { params: { words: benefit.words }, confidence: 'likely' })
    const vague = facts.use.includes('verify') ? first(facts, 'vague-purpose') : undefined
    return vague ? say('only-for-service', evidenceOf(vague), { params: { words: vague.words }, confidence: 'likely' }) : say('nothing')
  },
})
