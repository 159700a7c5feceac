import { CONSENT_IS_BASIS, measures, minorsRegulation, pipl, spc, VERIFYING } from '../law/cite'
import { NOT_A_REQUEST } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

// SPC 10 is for the owners and users of a managed building: its gate, and nothing else.
const ANOTHER_WAY = [measures('10', VERIFYING), spc('10', { scenes: ['property'] }), pipl('16', CONSENT_IS_BASIS)] as const

export const soleVerificationReasons = {
  'only-way': {
    outcome: 'violation',
    provisions: ANOTHER_WAY,
    words: {
      'zh-CN': {
        title: '写着只能刷脸，没给别的方式',
        seen: '页面写着“{words}”，没有看到别的方式。如果不刷脸也能达到同样的目的，就要给不愿刷脸的人另一种合理、便捷的方式；国家另有规定的除外。',
        person: '可以要求换成刷卡、密码、证件或者人工。小区、写字楼的门禁，业主和使用人都可以这样要求。',
        officer: '弄清有没有别的方式能达到同样目的，有没有国家规定要求用人脸。页面上没写，不等于实际没有。',
        engineer: '同一屏给出另一种方式，例如：<button type="button">不刷脸，使用证件核验</button>',
        answer: '对方可能说明：别处另有方式，没有别的方式能达到同样目的，或者国家另有规定。',
      },
      en: {
        title: 'The face as the only way, and no other is offered',
        seen: 'The page says “{words}”, and no other way was found. If the same aim can be reached without a face, those who do not want a scan have to be given another reasonable, convenient way, unless state rules provide otherwise.',
        person:
          'You can ask for a card, a code, an ID document or a member of staff. At the gate of an estate or office building, owners and users alike can ask.',
        officer:
          'Establish whether another way reaches the same aim, and whether a state rule asks for a face. That the page does not say so does not mean that there is none.',
        engineer: 'Offer another way on the same screen: <button type="button">No face scan: use an ID check</button>',
        answer:
          'The operator may say that another way exists elsewhere, that none reaches the same aim, or that state rules provide otherwise.',
      },
    },
  },
  'rule-named': {
    outcome: 'review',
    provisions: [...ANOTHER_WAY, measures('10¶2', VERIFYING), pipl('13'), minorsRegulation('31', { minors: true })],
    words: {
      'zh-CN': {
        title: '页面说规定要求用人脸验证',
        seen: '页面提到“{law}”。国家另有规定的，从其规定；要看这项规定要求的是人脸，还是只要核实身份。',
        person: '可以问：是哪一条要求用人脸？用证件或者到场核验行不行？',
        officer: '核对所提规定是否存在、是否要求人脸，有没有别的方式能满足它。',
        engineer: '写出规定的名称和条文；规定只要求核实身份的，给出别的方式，例如：“刷脸核验 / 上传证件由人工核对”。',
        answer: '对方可能说明：国家规定要求用人脸，或者这是履行法定职责、法定义务所必需。',
      },
      en: {
        title: 'The page says that a rule asks for the face',
        seen: 'The page names “{law}”. Where state rules provide otherwise, they prevail; the question is whether this one asks for a face, or only that identity is checked.',
        person: 'You can ask which article asks for a face, and whether an ID document or a visit will do.',
        officer: 'Check that the rule exists and asks for a face, and whether another way meets it.',
        engineer:
          'Give the name and article. Where the rule only asks for identity, offer another way: “Face check / send an ID document for a person to check”.',
        answer: 'The operator may say that state rules ask for a face, or that a legal duty makes it necessary.',
      },
    },
  },
  offered: {
    outcome: 'pass',
    provisions: ANOTHER_WAY,
    words: {
      'zh-CN': { title: '另有不刷脸的方式：“{way}”' },
      en: { title: 'There is a way without a face: “{way}”' },
    },
  },
  'not-stated': {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有写是不是只能刷脸' },
      en: { title: 'It does not say whether a face is the only way' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** The face as the only way, in so many words. */
export const soleVerification = rule({
  id: 'sole-verification',
  group: 'consent',
  severity: 'serious',
  reasons: soleVerificationReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const way = surface.controls.find(({ role }) => role === 'other-way')
    const offered = first(facts, 'other-way')
    if (offered) return say('offered', evidenceOf(offered), { params: { way: offered.words } })
    if (way)
      return say('offered', [{ quote: way.name, place: { ...surface.place, node: way.control.node } }], { params: { way: way.name } })
    const only = first(facts, 'only-way') ?? first(facts, 'must-first') ?? first(facts, 'face-required')
    if (!only) return say('not-stated')
    const law = first(facts, 'duty-named')
    if (law) return say('rule-named', evidenceOf(law), { params: { law: law.words }, confidence: 'likely' })
    return say('only-way', evidenceOf(only), { params: { words: only.words } })
  },
})
