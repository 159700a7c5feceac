import type { Act } from '../language/acts'
import type { Facts } from '../language/facts'
import { CONSENT_IS_BASIS, CONSUMER_SCENES, consumerRegulation, dataRegulation, measures, pipl } from '../law/cite'
import { NOT_A_REQUEST, otherBasis } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first, specific } from './statements'

const EXPLICIT = [measures('6', CONSENT_IS_BASIS), pipl('14', CONSENT_IS_BASIS)] as const
const NO_DEFAULT = consumerRegulation('23', CONSENT_IS_BASIS, { scenes: CONSUMER_SCENES })

export const impliedConsentReasons = {
  'ticked-in-advance': {
    outcome: 'violation',
    provisions: [...EXPLICIT, NO_DEFAULT],
    words: {
      'zh-CN': {
        title: '同意是事先勾好的',
        seen: '读取页面时，涉及人脸的同意选项已经是选中的。以同意为依据处理人脸的，同意要由本人明确作出。',
        person: '先取消勾选，再看要不要同意。如果是你自己勾的，这一条可以不管。',
        officer: '用全新的窗口打开，不做任何操作，记下选项的初始状态。',
        engineer: '默认不选中，由用户自己点，例如：<input type="checkbox" name="face">；测试打开时为未选中。',
        answer: '对方可能说明：选中状态是用户自己上次留下的，或者之后还要再明确点一次同意。',
      },
      en: {
        title: 'The box was already ticked',
        seen: 'When the page was read, the consent that covers the face was already selected. Where consent is the basis, the person has to give it explicitly.',
        person: 'Untick it first, then decide. If you ticked it yourself, set this point aside.',
        officer: 'Open the page in a fresh window, touch nothing, and record the state of the control.',
        engineer: 'Leave it unticked for the person to tick: <input type="checkbox" name="face">. Test that it opens unticked.',
        answer: 'The operator may say that the person ticked it earlier, or that an explicit agreement is asked for after it.',
      },
    },
  },
  'use-is-consent': {
    outcome: 'violation',
    provisions: [...EXPLICIT, NO_DEFAULT],
    words: {
      'zh-CN': {
        title: '没点同意也算同意',
        seen: '页面写着“{act}”，把这样的动作当作同意。以同意为依据处理人脸的，同意要由本人明确作出，继续使用、登录之类的动作不等于同意处理人脸。',
        person: '没有明确点过同意，就可以说明自己没有同意。要用的话，先问清会不会采集人脸。',
        officer: '保存这句话，核对做完这个动作后是否就开始采集，有没有另外征求同意。',
        engineer: '删去“……即视为同意”，改成人脸步骤前单独的按钮，例如：“同意处理我的人脸” / “暂不”。',
        answer: '对方可能说明：这句话只针对一般条款，处理人脸之前还会单独征求同意。',
      },
      en: {
        title: 'Not saying yes counts as yes',
        seen: 'The page says “{act}”, and takes that as consent. Where consent is the basis, the person has to give it explicitly: going on, using or signing in is not consent to face processing.',
        person:
          'If you never clicked to agree, you can say that you did not consent. Before you go on, ask whether your face will be taken.',
        officer: 'Keep the sentence, and check whether capture starts after that act without another request for consent.',
        engineer:
          'Drop “… means that you agree”. Ask before the face step with its own buttons: “Agree to the use of my face” / “Not now”.',
        answer: 'The operator may say that the sentence is about general terms, and that the face is asked for separately later.',
      },
    },
  },
  'change-by-use': {
    outcome: 'review',
    provisions: [pipl('14¶2', CONSENT_IS_BASIS), measures('5¶2'), dataRegulation('22(6)', CONSENT_IS_BASIS)],
    words: {
      'zh-CN': {
        title: '条款改了，继续用就算同意',
        seen: '页面写着条款变更后继续使用即为接受。变更如果涉及人脸处理，要告知；以同意为依据的，目的、方式或种类变了，还要重新取得同意。',
        person: '留意以后的更新；条款变了又涉及人脸，可以要求重新征求你的同意。',
        officer: '核对历次版本，看人脸处理的内容变更时有没有重新征求同意。',
        engineer: '给条款标版本；人脸相关内容变更时先停用，弹出说明，得到新的同意再继续。',
        answer: '对方可能说明：这句话不涉及人脸处理的变更，那类变更会另行征求同意。',
      },
      en: {
        title: 'After a change, going on counts as yes',
        seen: 'The page says that using the service after a change of terms accepts it. A change to face processing has to be told; where consent is the basis and the purpose, method or kind changes, consent has to be obtained again.',
        person: 'Watch for updates. If a change touches your face, you can ask to be asked again.',
        officer: 'Compare versions: when face processing changed, was consent asked for again?',
        engineer: 'Version the terms. When what concerns faces changes, pause it, explain, and go on only with a new consent.',
        answer: 'The operator may say that this does not extend to face processing, and that such changes are put to the person again.',
      },
    },
  },
  'no-words-of-assent': {
    outcome: 'review',
    provisions: EXPLICIT,
    words: {
      'zh-CN': {
        title: '没有看到表示同意的文字',
        seen: '这里有开始刷脸的按钮，但没有文字说明点它就是同意处理人脸。以同意为依据的，同意要明确作出；此前是否已经征求过，页面上看不出来。',
        person: '点之前先问清：点了算不算同意，人脸会怎么用。',
        officer: '从头走一遍，看开始采集之前有没有单独征求同意。',
        engineer: '按钮上写明含义，例如：“同意并开始人脸核验”，旁边放“暂不”。',
        answer: '对方可能说明：前面的步骤已经单独征求过同意，或者依据的不是同意。',
      },
      en: {
        title: 'No word of agreement here',
        seen: 'A button starts the face step, and no words say that pressing it agrees to face processing. Where consent is the basis, it has to be explicit; whether it was asked for earlier, the page cannot show.',
        person: 'Before you press it, ask whether that counts as agreeing, and what happens to your face.',
        officer: 'Go through from the start: is separate consent asked for before capture begins?',
        engineer: 'Let the button say it: “Agree and start the face check”, with “Not now” beside it.',
        answer: 'The operator may say that separate consent was asked for in an earlier step, or that consent is not the basis.',
      },
    },
  },
  'box-state-unknown': {
    outcome: 'review',
    provisions: EXPLICIT,
    words: {
      'zh-CN': {
        title: '看不出同意框是不是已经勾上',
        seen: '这个同意选项不是标准勾选框，读不出它有没有被选中。以同意为依据的，同意要由本人明确作出，不能替人选好。',
        person: '看一眼：你还没动它，它就是勾上的吗？是的话先取消。',
        officer: '用全新的窗口打开，截图记下它的初始状态。',
        engineer: '用标准勾选框，或给自制的控件加上 role="checkbox" 和 aria-checked="false"。',
        answer: '对方可能说明：这个选项默认没有选中。',
      },
      en: {
        title: 'Cannot tell whether the box is ticked',
        seen: 'This control is not a standard box, and its state cannot be read. Where consent is the basis, the person has to give it explicitly; it may not be selected in advance.',
        person: 'Have a look: is it ticked before you touch it? If so, untick it first.',
        officer: 'Open the page in a fresh window and keep a screenshot of how it starts.',
        engineer: 'Use a standard checkbox, or give your own control role="checkbox" and aria-checked="false".',
        answer: 'The operator may say that it starts unselected.',
      },
    },
  },
  'other-basis': otherBasis({
    'zh-CN': '也就谈不上同意是怎么作出的',
    en: 'and the question of how consent is given does not arise',
  }),
  'explicit-act': {
    outcome: 'pass',
    provisions: EXPLICIT,
    words: {
      'zh-CN': { title: '要你自己明确点了才算同意' },
      en: { title: 'It takes an explicit act of yours to agree' },
    },
  },
  silent: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有写怎样算同意' },
      en: { title: 'It does not say how agreement is given' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** A box that the person was seen to press may be ticked by them; one without a name may be any. */
const tickedByThePerson = ({ doings }: Facts, { control, evidence }: Act): boolean =>
  !!doings?.pressed.some(
    ({ box, name }) => box && (name === '' || plain(evidence.quote).includes(plain(name)) || plain(control.name).includes(plain(name))),
  )

const plain = (text: string): string => text.replace(/\s/g, '')

/** Consent that is taken for granted: ticked in advance, or given by doing something else. */
export const impliedConsent = rule({
  id: 'implied-consent',
  group: 'consent',
  severity: 'serious',
  reasons: impliedConsentReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const basis = first(facts, 'other-basis')
    if (basis) return say('other-basis', evidenceOf(basis), { params: { basis: basis.words }, confidence: 'likely' })
    const boxes = facts.acts.filter((act) => act.kind === 'box' && act.ofFace)
    const ticked = boxes.find((act) => act.control.control.checked === true && !tickedByThePerson(facts, act))
    if (ticked) return say('ticked-in-advance', [ticked.evidence])
    const use = specific(facts.stated('use-is-consent'))
    if (use && !boxes.some((act) => act.control.control.checked === false && use.where === 'linked')) {
      return say('use-is-consent', evidenceOf(use), { params: { act: use.words } })
    }
    const change = first(facts, 'change-by-use')
    if (change) return say('change-by-use', evidenceOf(change), { confidence: 'likely' })
    const unknown = boxes.find((act) => act.control.control.checked === undefined)
    if (unknown) return say('box-state-unknown', [unknown.evidence], { confidence: 'likely' })
    const explicit = boxes[0] ?? facts.acts.find((act) => act.kind === 'yes')
    if (explicit) return say('explicit-act', [explicit.evidence])
    const words = first(facts, 'explicit-assent')
    if (words) return say('explicit-act', evidenceOf(words))
    const act = facts.acts[0]
    return act ? say('no-words-of-assent', [act.evidence], { confidence: 'likely' }) : say('silent')
  },
})
