import type { Act } from '../language/acts'
import type { Surface } from '../language/facts'
import type { Statement } from '../language/statement'
import { CONSENT_IS_BASIS, CONSUMER_SCENES, consumerRegulation, dataRegulation, measures, pipl, spc } from '../law/cite'
import { NO_ACT, NOT_A_REQUEST, otherBasis } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

// No exception for necessity here: SPC 4(1) has one, 4(2) has none.
const OWN_CONSENT = [
  spc('4(2)', CONSENT_IS_BASIS),
  measures('6', CONSENT_IS_BASIS),
  pipl('14', CONSENT_IS_BASIS),
  pipl('29', CONSENT_IS_BASIS),
  dataRegulation('22(2)', CONSENT_IS_BASIS),
  dataRegulation('62(7)', CONSENT_IS_BASIS),
] as const
const NO_BLANKET = consumerRegulation('23', CONSENT_IS_BASIS, { scenes: CONSUMER_SCENES })

export const bundledConsentReasons = {
  'general-agreement': {
    outcome: 'violation',
    provisions: [...OWN_CONSENT, NO_BLANKET],
    words: {
      'zh-CN': {
        title: '人脸同意和其他协议捆在了一起',
        seen: '同一次勾选或点击，既同意{titles}，也同意处理人脸。以同意为依据处理人脸的，要就这一件事单独取得同意。',
        person: '先不要勾选。可以要求把人脸单独列出来，让你只对这一项说同意或不同意。',
        officer: '记下这一次操作同时同意了哪些文件，保存文字和控件的原样。捆绑没有“所必需”的例外。',
        engineer:
          '人脸单独用一个不预先勾选的选项，和协议分开，例如：<label><input type="checkbox" name="face"> 我同意为核验身份处理我的人脸图像（可不选，改用短信验证）</label>',
        answer:
          '对方可能说明：处理人脸另有不需要同意的依据（个人信息保护法第十三条第（二）至（七）项），属于司法解释第五条的情形，或者之后还会就人脸另行征求同意。',
      },
      en: {
        title: 'Consent to the face is bundled with other agreements',
        seen: 'One tick or click agrees to {titles} and to face processing at once. Where consent is the basis, the face needs a consent of its own.',
        person: 'Leave it unticked for now. You can ask for the face as a separate choice, to accept or decline by itself.',
        officer:
          'Note which documents this one act covers, and keep the words and the control as they were. Bundling has no exception for necessity.',
        engineer:
          'Give the face its own unticked control, apart from the agreements, such as: <label><input type="checkbox" name="face"> I agree to the processing of my face image to verify who I am (optional; I can use a text message instead)</label>',
        answer:
          'The operator may name a basis that needs no consent (PIPL 13(2) to (7)), a case of SPC Provisions art. 5, or a later step that asks for the face separately.',
      },
    },
  },
  'other-data': {
    outcome: 'violation',
    provisions: [...OWN_CONSENT, NO_BLANKET],
    words: {
      'zh-CN': {
        title: '同意刷脸的同时，还同意了别的',
        seen: '同一次勾选或点击，除了人脸，还同意了“{what}”。以同意为依据处理人脸的，要就这一件事单独取得同意。',
        person: '先不要点。可以要求分开选，只对人脸这一项作决定。',
        officer: '逐项记下这一次操作涉及的信息和权限，核对哪些不是这次核验所需。捆绑没有“所必需”的例外。',
        engineer: '一个用途一个选项，都不预先选中；按我们的理解，核验要用的姓名、证件号可以和人脸放在一起，营销、通讯录等另列。',
        answer: '对方可能说明：这些信息正是这次核验所需（例如姓名、证件号），或者处理另有不需要同意的依据。',
      },
      en: {
        title: 'Agreeing to the face also agrees to something else',
        seen: 'Besides the face, one tick or click agrees to “{what}”. Where consent is the basis, the face needs a consent of its own.',
        person: 'Hold back for now. You can ask for separate choices, so that you decide on the face alone.',
        officer:
          'List the data and permissions that this one act covers, and check which of them this verification does not need. Bundling has no exception for necessity.',
        engineer:
          'One control for each purpose, none selected in advance. As we read it, the name and ID number that the match needs may stand with the face; marketing, contacts and the like stand apart.',
        answer: 'The operator may say that this data is what the match needs (a name, an ID number), or that its basis needs no consent.',
      },
    },
  },
  'covers-unclear': {
    outcome: 'review',
    provisions: OWN_CONSENT,
    words: {
      'zh-CN': {
        title: '看不清这次同意还包括什么',
        seen: '同意的文字里有“{what}”，看不出是不是把人脸以外的事也一起同意了。以同意为依据的，处理人脸的同意要单独、明确。',
        person: '先读一读同意的到底是什么；不清楚就先问，再决定。',
        officer: '取得这里指向的文件，核对一次操作涉及哪些授权。',
        engineer: '在按钮或勾选框旁写全范围，例如：“同意仅为本次核验处理我的人脸图像”。',
        answer: '对方可能说明：这些文字只是告知，或者只涉及这次人脸核验。',
      },
      en: {
        title: 'Unclear what else this agrees to',
        seen: 'The words of assent include “{what}”; they leave open whether more than the face is agreed to. Where consent is the basis, consent to face processing has to be separate and explicit.',
        person: 'Read what you would be agreeing to. If it stays unclear, ask before you decide.',
        officer: 'Get the document that is meant, and check which authorisations this one act covers.',
        engineer: 'Say the whole scope beside the control, such as: “I agree to the processing of my face image for this check only”.',
        answer: 'The operator may say that these words only inform, or that they concern this face check alone.',
      },
    },
  },
  'other-basis': otherBasis({
    'zh-CN': '也就谈不上是否单独同意',
    en: 'and the question of a separate consent does not arise',
  }),
  'own-act': {
    outcome: 'pass',
    provisions: OWN_CONSENT,
    words: {
      'zh-CN': { title: '人脸有单独的同意' },
      en: { title: 'The face has a consent of its own' },
    },
  },
  'face-alone': {
    outcome: 'pass',
    provisions: OWN_CONSENT,
    words: {
      'zh-CN': { title: '这一步没有带上别的事' },
      en: { title: 'This step takes nothing else along' },
    },
  },
  'no-act': NO_ACT,
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** A yes to all that stands above it, or an "I see" under it. */
const takesAll = ({ kind, control }: Act): boolean => kind === 'yes' || control.role === 'acknowledge'

/** A "Privacy Notice" of two sentences, both of the face. */
const isAllOfFace = ({ statements, sentences }: Surface): boolean =>
  sentences.length <= FEW && !statements.some(({ kind, where }) => kind === 'covers-other' && where === 'surface')
const FEW = 8

/** One act of assent for the face and for something else that wants its own. Name and identity number for the match are part of it. */
export const bundledConsent = rule({
  id: 'bundled-consent',
  group: 'consent',
  severity: 'critical',
  reasons: bundledConsentReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    if (facts.acts.length === 0) return say('no-act')
    const basis = first(facts, 'other-basis')
    if (basis) return say('other-basis', evidenceOf(basis), { params: { basis: basis.words }, confidence: 'likely' })
    const act = facts.acts.find((candidate) => candidate.ofFace) ?? facts.acts[0]!
    const general = facts.acts.filter(({ ofFace }) => ofFace).flatMap(({ titles }) => titles.filter((title) => title.general))
    if (general.length > 0) {
      const unquoted = surface.agreements.filter(
        ({ title, evidence }) => general.some((named) => named.title === title) && !act.evidence.quote.includes(title) && evidence,
      )
      return say('general-agreement', [act.evidence, ...unquoted.map(({ evidence }) => evidence)], {
        params: { titles: general.map(({ title }) => `《${title}》`).join('') },
      })
    }
    const { heading } = surface
    if (takesAll(act) && heading?.general && !heading.ofFace && !isAllOfFace(surface)) {
      return say('general-agreement', [heading.evidence, act.evidence], {
        params: { titles: heading.evidence.quote },
        confidence: act.kind === 'yes' ? 'sure' : 'likely',
      })
    }
    const other = facts.stated('covers-other').find((statement) => statement.where === 'surface' && covers(act, statement))
    if (other) return say('other-data', [other.evidence, act.evidence], { params: { what: other.words } })
    const unclear = act.titles.find(({ ofFace, general }) => !ofFace && !general)
    const unread = unclear && surface.agreements.find(({ title, status }) => title === unclear.title && status !== 'read')
    if (unclear && unread) return say('covers-unclear', [act.evidence], { params: { what: `《${unclear.title}》` }, confidence: 'likely' })
    // What a button without a word of assent covers is the face and nothing else; whether it is consent is for implied-consent to tell.
    if (act.kind === 'on' && act.sentences.length === 0) return say('face-alone', [act.evidence])
    return say('own-act', [act.evidence])
  },
})

/** The act covers what a statement takes: in its own words, with the face in one sentence, or since it covers all above it and singles nothing out. */
const covers = (act: Act, statement: Statement): boolean =>
  (act.coversAll && !act.namesFace) || act.sentences.includes(statement.sentence) || (act.kind === 'yes' && statement.about === 'face')
