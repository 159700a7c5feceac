import { CONSENT_IS_BASIS, childrenRules, dataRegulation, measures, minorsRegulation, pipl, spc } from '../law/cite'
import { NOT_A_REQUEST, otherBasis } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

// The rule itself asks whether minors are meant, so that its citations need no such condition where their own words say it.
const GUARDIAN_CONSENTS = [
  pipl('31', CONSENT_IS_BASIS),
  measures('7', CONSENT_IS_BASIS),
  dataRegulation('22(3)', CONSENT_IS_BASIS),
  childrenRules('9', CONSENT_IS_BASIS),
  childrenRules('10', CONSENT_IS_BASIS),
  spc('2(3)', CONSENT_IS_BASIS),
] as const
// Special rules are kept whatever the basis.
const SPECIAL_RULES = [pipl('31¶2'), dataRegulation('21¶2'), childrenRules('8')] as const

export const guardianConsentReasons = {
  'not-asked': {
    outcome: 'violation',
    provisions: [...GUARDIAN_CONSENTS, ...SPECIAL_RULES],
    words: {
      'zh-CN': {
        title: '涉及儿童，没看到问监护人',
        seen: '页面写着“{words}”，看来涉及不满十四周岁的人，没有看到征求父母或者其他监护人的同意。以同意为依据处理他们的人脸，要有监护人的同意。',
        person: '这个同意不由孩子自己点。家长可以先问清用途、保存多久、怎样删除，再决定同意或者拒绝。',
        officer: '核对实际使用者的年龄、监护人同意的流程和记录，以及有没有针对不满十四周岁未成年人的专门规则。',
        engineer:
          '先问年龄，不满十四周岁的交给监护人，并给出拒绝的选项，例如：“未满14周岁，请父母或者其他监护人阅读后决定：[同意] [不同意]”',
        answer: '对方可能说明：只面向已满十四周岁的人，监护人已在别处同意，或者处理另有不需要同意的依据。',
      },
      en: {
        title: 'Children are concerned, and no guardian is asked',
        seen: 'The page says “{words}”, which reads as concerning under-14s, and does not ask a parent or other guardian to consent. Where consent is the basis, processing their faces needs a guardian’s consent.',
        person:
          'This is not for a child to agree to. A parent can ask what it is for, how long it is kept and how it is deleted, and then agree or decline.',
        officer:
          'Check the real ages of users, how guardians consent and what is recorded, and whether there are special rules for children under 14.',
        engineer:
          'Ask for the age first, hand over to the guardian under 14, and let them decline: “Under 14? A parent or other guardian reads this and decides: [Agree] [Do not agree]”',
        answer:
          'The operator may say that it is only for people of 14 and over, that the guardian has consented elsewhere, or that its basis needs no consent.',
      },
    },
  },
  'fourteen-to-seventeen': {
    outcome: 'review',
    provisions: [
      spc('2(3)', CONSENT_IS_BASIS),
      spc('3'),
      measures('6', CONSENT_IS_BASIS),
      pipl('29', CONSENT_IS_BASIS),
      minorsRegulation('32', CONSENT_IS_BASIS),
    ],
    words: {
      'zh-CN': {
        title: '涉及十四到十七岁的人',
        seen: '这里涉及已满十四周岁的未成年人。写明要监护人同意的，是不满十四周岁的情形；但民事案件会考虑是否为未成年人，同意由谁作出需要看一眼。',
        person: '可以和父母商量后再决定；不必要的处理，可以不同意。',
        officer: '核对使用者的年龄段，问清同意由谁作出、怎样核实。',
        engineer: '按年龄分开提示，例如：“未满18周岁，请和父母或者其他监护人一起阅读后再决定。”',
        answer: '对方可能说明：已满十四周岁的，由本人单独同意即可。',
      },
      en: {
        title: 'People of 14 to 17 are concerned',
        seen: 'Minors of 14 and over are concerned here. A guardian’s consent is expressly asked for under 14; but a civil court weighs whether someone is a minor, so who gives the consent is worth a look.',
        person: 'You can talk to your parents before you decide, and decline what is not necessary.',
        officer: 'Check the ages of users, and who gives the consent and how that is verified.',
        engineer: 'Address each age: “Under 18? Read this with a parent or other guardian before you decide.”',
        answer: 'The operator may say that from 14 on the person’s own separate consent is enough.',
      },
    },
  },
  'age-unclear': {
    outcome: 'review',
    provisions: [...GUARDIAN_CONSENTS, ...SPECIAL_RULES],
    words: {
      'zh-CN': {
        title: '看不出有没有不满十四岁的人',
        seen: '页面写着“{words}”，看不出使用者里有没有不满十四周岁的人。如果有，以同意为依据处理他们的人脸，要有监护人的同意。',
        person: '孩子不满十四周岁的，由家长来决定；不清楚就先问学校或者客服。',
        officer: '问清使用者的年龄范围，有不满十四周岁的，再看监护人同意和专门规则。',
        engineer: '写明面向的年龄，例如：“仅限已满14周岁的人使用；未满14周岁，请监护人办理。”',
        answer: '对方可能说明：使用者都已满十四周岁，或者监护人已在别处同意。',
      },
      en: {
        title: 'Unclear whether under-14s are concerned',
        seen: 'The page says “{words}”, which leaves open whether users include children under 14. If so, and where consent is the basis, processing their faces needs a guardian’s consent.',
        person: 'For a child under 14 a parent decides. If it is unclear, ask the school or the operator first.',
        officer: 'Ask for the age range of users. If some are under 14, look at the guardian’s consent and the special rules.',
        engineer: 'Say for whom it is: “For people of 14 and over. Under 14, a guardian does this.”',
        answer: 'The operator may say that all users are 14 or over, or that guardians have consented elsewhere.',
      },
    },
  },
  'other-basis': otherBasis(
    {
      'zh-CN': '监护人的同意也不一定要有，但处理不满十四周岁的人的信息，仍要有专门的处理规则',
      en: 'and a guardian’s is not always called for, though the information of children under 14 still needs special rules',
    },
    SPECIAL_RULES,
  ),
  asked: {
    outcome: 'pass',
    provisions: GUARDIAN_CONSENTS,
    words: {
      'zh-CN': { title: '征求了监护人的同意' },
      en: { title: 'A guardian’s consent is asked for' },
    },
  },
  'not-for-minors': {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有看到涉及未成年人' },
      en: { title: 'Nothing here concerns minors' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Minors: whether a guardian's consent is asked for. */
const MOST_WORDS = 3

export const guardianConsent = rule({
  id: 'guardian-consent',
  group: 'consent',
  severity: 'serious',
  reasons: guardianConsentReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const basis = first(facts, 'other-basis')
    if (basis) return say('other-basis', evidenceOf(basis), { params: { basis: basis.words }, confidence: 'likely' })
    const asked = first(facts, 'guardian-asked')
    if (asked) return say('asked', evidenceOf(asked))
    const edition = first(facts, 'child-edition')
    if (edition) return say('not-asked', evidenceOf(edition), { params: { words: edition.words } })
    const children = facts.stated('for-children').filter(({ where }) => where === 'surface')
    const child = children[0]
    const pupil = first(facts, 'pupil')
    if (child && (pupil || child.sentence === surface.request.sentence)) {
      return say('not-asked', evidenceOf(...(pupil ? [pupil] : []), ...children.slice(0, MOST_WORDS)), { params: { words: child.words } })
    }
    const youth = first(facts, 'fourteen-up')
    if (youth && youth.where === 'surface') return say('fourteen-to-seventeen', evidenceOf(youth), { confidence: 'likely' })
    const unclear = pupil ?? first(facts, 'minor-named')
    return unclear
      ? say('age-unclear', evidenceOf(unclear), { params: { words: unclear.words }, confidence: 'likely' })
      : say('not-for-minors')
  },
})
