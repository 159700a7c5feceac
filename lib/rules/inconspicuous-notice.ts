import type { StatementKind } from '../language/statement'
import { civilCode, dataRegulation, measures, pipl } from '../law/cite'
import { NOT_A_REQUEST, ONLY_TEXT } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, requested } from './statements'

// No provision gives a size or a contrast: the thresholds are ours, the words say so, and the outcome is never more than `review`.
const CONSPICUOUS = [measures('5'), pipl('17'), dataRegulation('21(1)'), civilCode('496')] as const

export const inconspicuousNoticeReasons = {
  'small-print': {
    outcome: 'review',
    provisions: CONSPICUOUS,
    words: {
      'zh-CN': {
        title: '关于人脸的说明字很小',
        seen: '关于人脸的说明，字号约 {size}。告知要以显著方式作出；规定没有写多小算小，这里的界限是我们定的。',
        person: '可以放大页面再读；读不清，可以要求对方解释。',
        officer: '在常见的手机和电脑上量一次字号，截图。',
        engineer: '说明和正文一样大，例如：<p style="font-size:16px">我们将比对您的人脸……</p>，放在按钮上方。',
        answer: '对方可能说明：在实际使用的设备上看得清。',
      },
      en: {
        title: 'What is said of the face is in small print',
        seen: 'What is said of the face is about {size} in size. Notice has to be conspicuous; no provision says how small is small, and the threshold is ours.',
        person: 'Enlarge the page and read it. If it stays hard to read, you can ask for an explanation.',
        officer: 'Measure the size on a common phone and computer, and keep screenshots.',
        engineer: 'Set it as large as the body text, above the button: <p style="font-size:16px">We compare your face …</p>',
        answer: 'The operator may say that it is easy to read on the devices that people use.',
      },
    },
  },
  faint: {
    outcome: 'review',
    provisions: CONSPICUOUS,
    words: {
      'zh-CN': {
        title: '关于人脸的说明颜色很淡',
        seen: '关于人脸的说明，文字与背景的对比度约 {contrast}。告知要以显著方式作出；规定没有写多淡算淡，这里的界限是我们定的。',
        person: '看不清，可以选中文字再读，或者要求对方解释。',
        officer: '量一次对比度，在日光下的手机上看一眼，截图。',
        engineer: '用深色文字，例如：color:#222 配白底；对比度以不低于 4.5:1 为好。',
        answer: '对方可能说明：在实际使用的设备上看得清。',
      },
      en: {
        title: 'What is said of the face is faint',
        seen: 'What is said of the face has a contrast of about {contrast} with its background. Notice has to be conspicuous; no provision says how faint is faint, and the threshold is ours.',
        person: 'If you cannot read it well, select the text to read it, or ask for an explanation.',
        officer: 'Measure the contrast, look at it on a phone in daylight, and keep screenshots.',
        engineer: 'Use dark text, such as color:#222 on white; a contrast of 4.5:1 or more is good.',
        answer: 'The operator may say that it is easy to read on the devices that people use.',
      },
    },
  },
  'only-linked': {
    outcome: 'review',
    provisions: CONSPICUOUS,
    words: {
      'zh-CN': {
        title: '人脸的说明只在链接里',
        seen: '怎样处理人脸，要点开{title}才看得到，征求同意的地方没有写要点。告知要以显著方式作出；这样是否显著，需要看一眼。',
        person: '先点开看完与人脸有关的部分，再决定。',
        officer: '记下要点几次、翻多少页才读到与人脸有关的内容。',
        engineer:
          '在按钮上方先写要点，再给链接，例如：“为核对您本人，我们会拍摄并比对一张人脸照片，比对后删除。详见《人脸信息处理规则》。”',
        answer: '对方可能说明：链接醒目，点开第一屏就是与人脸有关的内容。',
      },
      en: {
        title: 'What is said of the face stands behind a link',
        seen: 'How faces are processed can be read only by opening {title}; the essentials are not told where consent is asked for. Notice has to be conspicuous; whether this is needs a look.',
        person: 'Open it and read the part on faces before you decide.',
        officer: 'Note how many clicks and screens it takes to read what concerns the face.',
        engineer:
          'Give the essentials above the button, then the link: “To check that it is you, we take and compare one photo of your face, then delete it. See How we process faces.”',
        answer: 'The operator may say that the link stands out, and that it opens on what concerns the face.',
      },
    },
  },
  'folded-away': {
    outcome: 'review',
    provisions: CONSPICUOUS,
    words: {
      'zh-CN': {
        title: '人脸的说明被折叠起来了',
        seen: '关于人脸的说明在折叠或者要滚动才出现的地方，不展开就看不到。告知要以显著方式作出；这样是否显著，需要看一眼。',
        person: '先展开看完，再决定。',
        officer: '不做任何操作，记下打开时看得到哪些文字，截图。',
        engineer: '与人脸有关的要点默认展开，例如：<details open><summary>人脸怎么用</summary>……</details>',
        answer: '对方可能说明：要点就在按钮旁，折叠的只是细节。',
      },
      en: {
        title: 'What is said of the face is folded away',
        seen: 'What is said of the face is folded, or appears only on scrolling, and is not seen otherwise. Notice has to be conspicuous; whether this is needs a look.',
        person: 'Unfold and read it before you decide.',
        officer: 'Touch nothing; note which words are seen when it opens, and keep a screenshot.',
        engineer: 'Leave the essentials open: <details open><summary>What happens to your face</summary>…</details>',
        answer: 'The operator may say that the essentials are beside the button, and only details are folded.',
      },
    },
  },
  'no-layout': {
    outcome: 'review',
    provisions: CONSPICUOUS,
    words: {
      'zh-CN': {
        title: '没有排版信息，看不出是否显著',
        seen: '这次只读到页面的内容，没有排版，不知道说明的大小、颜色和位置。告知要以显著方式作出。',
        person: '在浏览器里打开看一眼：与人脸有关的说明好不好找、看不看得清？',
        officer: '在浏览器里打开原页面再核对一次，并截图。',
        engineer: '在真实浏览器里再检查一次；要点放在按钮上方，和正文一样大、一样清楚。',
      },
      en: {
        title: 'Read without layout: cannot tell whether it is conspicuous',
        seen: 'Only the content of the page was read, without its layout, so size, colour and place of the notice are not known. Notice has to be conspicuous.',
        person: 'Look at it in a browser: is what concerns the face easy to find and to read?',
        officer: 'Open the page itself in a browser, check again, and keep a screenshot.',
        engineer: 'Audit again in a real browser; put the essentials above the button, as large and clear as the body text.',
      },
    },
  },
  readable: {
    outcome: 'pass',
    provisions: CONSPICUOUS,
    words: {
      'zh-CN': { title: '关于人脸的说明看得清' },
      en: { title: 'What is said of the face can be read well' },
    },
  },
  'only-text': ONLY_TEXT,
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Ours, not a provision's: CSS pixels below which text on a screen is hard to read, and the least contrast that WCAG 2.2 asks of large text. */
const SMALLEST = 10
const FAINTEST = 3

const NOTICE: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'processor',
  'purpose',
  'method',
  'retention',
  'rights',
  'necessity',
  'withdrawal-way',
  'kinds',
])

/** A notice that is there and hard to see: small, faint, or only behind a link. */
export const inconspicuousNotice = rule({
  id: 'inconspicuous-notice',
  group: 'notice',
  severity: 'moderate',
  reasons: inconspicuousNoticeReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    if (facts.onlyText) return say('only-text')
    if (!facts.layout) return say('no-layout', requested(surface), { confidence: 'likely' })
    const notice = surface.statements.filter(({ kind, where }) => where === 'surface' && NOTICE.has(kind))
    const allSmall = notice.filter(({ sentence }) => sentence.fontSize !== undefined && sentence.fontSize < SMALLEST)
    const small = allSmall[0]
    if (small)
      return say('small-print', evidenceOf(...allSmall), { params: { size: `${small.sentence.fontSize} px` }, confidence: 'likely' })
    const allFaint = notice.filter(({ sentence }) => sentence.contrast !== undefined && sentence.contrast < FAINTEST)
    const faint = allFaint[0]
    if (faint) return say('faint', evidenceOf(...allFaint), { params: { contrast: `${faint.sentence.contrast}:1` }, confidence: 'likely' })
    const folded = surface.controls.find(
      ({ control, concepts }) => control.expanded === false && (concepts.has('AGREEMENT') || concepts.has('FACE')),
    )
    if (folded)
      return say('folded-away', [{ quote: folded.name, place: { ...surface.place, node: folded.control.node } }], { confidence: 'likely' })
    const linked = surface.statements.find(({ kind, where }) => where === 'linked' && NOTICE.has(kind))
    const agreement = surface.agreements[0]
    if (notice.length === 0 && linked && agreement)
      return say('only-linked', [agreement.evidence], { params: { title: `《${agreement.title}》` }, confidence: 'likely' })
    return say('readable', evidenceOf(...notice.slice(0, 1)))
  },
})
