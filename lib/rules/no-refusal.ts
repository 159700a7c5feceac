import type { Act } from '../language/acts'
import { type ClassifiedControl, onlyShows, saysNo } from '../language/controls'
import { accessibility, CONSENT_IS_BASIS, childrenRules, measures, pipl, VERIFYING } from '../law/cite'
import { NO_ACT, NOT_A_REQUEST, otherBasis } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

// Only the children’s rules ask for a decline option in so many words; the others ask that consent be voluntary.
const VOLUNTARY = [
  measures('6', CONSENT_IS_BASIS),
  pipl('14', CONSENT_IS_BASIS),
  pipl('44', CONSENT_IS_BASIS),
  childrenRules('10', CONSENT_IS_BASIS, { minors: true }),
] as const
const ANOTHER_WAY = measures('10', VERIFYING)
// Article 32 binds sites set up with public funds and only encourages others; 39 is for health, social security, finance and bills.
const BARRIER_FREE = [
  measures('5¶4'),
  accessibility('32', { scenes: ['government'] }),
  accessibility('39', { scenes: ['government', 'hospital', 'bank'] }),
] as const

export const noRefusalReasons = {
  'no-way-out': {
    outcome: 'violation',
    provisions: [...VOLUNTARY, ANOTHER_WAY],
    words: {
      'zh-CN': {
        title: '只能点同意，没有看到拒绝的办法',
        seen: '这里可以点“{accept}”，没有看到拒绝、关闭、跳过、返回或换一种方式的地方。以同意为依据的，同意要出于自愿，个人有权拒绝。',
        person: '先别点，截一张图。可以关掉整个页面，再问有没有别的方式。',
        officer: '用鼠标、键盘和手机各试一次，确认确实没有别的出口；截图保存。浏览器自带的返回和关闭不算。',
        engineer: '在同意旁边放一个同样显眼的选择，例如：<button type="button">暂不，使用其他方式</button>',
        answer: '对方可能说明：拒绝的入口在上一步或别处，或者处理另有不需要同意的依据。',
      },
      en: {
        title: 'Agreeing is the only choice; no way to decline was found',
        seen: '“{accept}” can be pressed here; nothing to decline, close, skip, go back or choose another way was found. Where consent is the basis, it has to be voluntary, and the person may refuse.',
        person: 'Hold back and take a screenshot. You can close the whole page, then ask for another way.',
        officer:
          'Try with mouse, keyboard and phone that there is really no other way out, and keep screenshots. The browser’s own back and close do not count.',
        engineer: 'Put a choice of equal weight beside it: <button type="button">Not now, use another way</button>',
        answer: 'The operator may say that the way to decline is a step earlier or elsewhere, or that its basis needs no consent.',
      },
    },
  },
  'way-outside': {
    outcome: 'review',
    provisions: [...VOLUNTARY, ANOTHER_WAY],
    words: {
      'zh-CN': {
        title: '拒绝只能靠离开页面',
        seen: '征求同意的地方没有拒绝的选项，能离开的只有网站自己的导航或链接。以同意为依据的，同意要出于自愿；要看这样算不算真的可以拒绝。',
        person: '可以点导航离开，不必点同意；再看看不刷脸是否还能办成。',
        officer: '离开后再回来，看事情能否不刷脸办成。',
        engineer: '把拒绝放在同意旁边，不要让人自己去找出口，例如：“同意” / “不同意，返回”。',
        answer: '对方可能说明：离开这一页就是拒绝，不影响其他使用。',
      },
      en: {
        title: 'The only way to decline is to leave the page',
        seen: 'Nothing declines where consent is asked for; the only ways out are the navigation and links of the site. Where consent is the basis, it has to be voluntary: does this amount to a real choice?',
        person: 'You can leave by the navigation without agreeing. Then see whether it can be done without a face.',
        officer: 'Leave and come back: can the matter be finished without a face?',
        engineer: 'Put declining beside agreeing, so that nobody has to look for an exit: “Agree” / “Do not agree, go back”.',
        answer: 'The operator may say that leaving the page is declining, and affects nothing else.',
      },
    },
  },
  'way-unclear': {
    outcome: 'review',
    provisions: [...VOLUNTARY, ANOTHER_WAY],
    words: {
      'zh-CN': {
        title: '还有别的按钮，不知能否拒绝',
        seen: '没有写明拒绝的按钮；旁边还有“{way}”，看不出是不是一条出路。以同意为依据的，同意要出于自愿，个人有权拒绝。',
        person: '先看看“{way}”通向哪里，不必先点同意。',
        officer: '点一下“{way}”，看不刷脸能不能办成，截图保存。',
        engineer: '把出路的名字写明白，例如：<button type="button">不刷脸，用密码</button>',
        answer: '对方可能说明：这个按钮就是拒绝或者另一种方式。',
      },
      en: {
        title: 'Another button is there; it is unclear whether it declines',
        seen: 'No button says that it declines; “{way}” stands beside, and its name does not tell whether it is a way out. Where consent is the basis, it has to be voluntary, and the person may refuse.',
        person: 'See where “{way}” leads before you agree.',
        officer: 'Press “{way}”, see whether it can be done without a face, and keep screenshots.',
        engineer: 'Name the way out plainly, such as: <button type="button">Without a face: use my password</button>',
        answer: 'The operator may say that this button declines, or is another way.',
      },
    },
  },
  'way-weak': {
    outcome: 'review',
    provisions: VOLUNTARY,
    words: {
      'zh-CN': {
        title: '可以拒绝，但不容易看到',
        seen: '可以点“{way}”拒绝，但它比同意小得多或者淡得多。没有条文写按钮要多大多亮，这里的界限是我们定的；以同意为依据的，同意要出于自愿，要看这样会不会让人找不到。',
        person: '不同意的话，可以点“{way}”，不必点显眼的那一个。',
        officer: '在手机和电脑上各看一次，比较同意和拒绝的大小、颜色、位置，截图。',
        engineer: '两个按钮一样大、一样清楚，例如：<button>同意</button> <button>不同意</button> 用同一个样式。',
        answer: '对方可能说明：拒绝的按钮看得清、点得到，条文没有规定样式。',
      },
      en: {
        title: 'There is a way to decline, hard to see',
        seen: '“{way}” declines, and is much smaller or fainter than agreeing. No provision says how large or dark a button is, and the threshold is ours; where consent is the basis, it has to be voluntary, and the question is whether people will find the way.',
        person: 'If you do not want to agree, you can press “{way}” instead of the one that stands out.',
        officer: 'Look on a phone and a computer; compare size, colour and place of agreeing and declining, and keep screenshots.',
        engineer: 'Make both the same size and equally clear: <button>Agree</button> <button>Do not agree</button> in one style.',
        answer: 'The operator may say that it can be seen and pressed well, and that no provision sets its style.',
      },
    },
  },
  'way-unreachable': {
    outcome: 'review',
    provisions: [...VOLUNTARY, ...BARRIER_FREE],
    words: {
      'zh-CN': {
        title: '用键盘或读屏可能无法拒绝',
        seen: '“{way}”可以拒绝，但用键盘到不了，或者没有读屏软件能读出的名称。以同意为依据的，同意要出于自愿；看不见或者不用鼠标的人也要能够拒绝。',
        person: '用不了的，可以请人工办理，或者请对方改好；不必因此点同意。',
        officer: '只用键盘走一遍，再用读屏软件听一遍，记下停在哪里。利用财政资金建立的网站要逐步符合无障碍标准，其他网站属于鼓励。',
        engineer: '用真正的按钮并给出名称，例如：<button type="button" aria-label="不同意，关闭">×</button>',
        answer: '对方可能说明：另有人工办理或者别的拒绝方式，或者这个网站不在必须达到无障碍标准的范围内。',
      },
      en: {
        title: 'Declining may not work by keyboard or screen reader',
        seen: '“{way}” declines, but the keyboard does not reach it, or it has no name that a screen reader can speak. Where consent is the basis, it has to be voluntary: people who cannot see or use no mouse have to be able to decline as well.',
        person: 'If you cannot use it, you can ask for a member of staff, or for it to be mended. You need not agree because of it.',
        officer:
          'Go through by keyboard alone and with a screen reader, and note where it stops. Sites set up with public funds have to meet the standards step by step; others are encouraged to.',
        engineer: 'Use a real button with a name: <button type="button" aria-label="Do not agree, close">×</button>',
        answer:
          'The operator may say that staff or another way to decline exists, or that the site is not among those that have to meet the standards.',
      },
    },
  },
  'no-layout': {
    outcome: 'review',
    provisions: VOLUNTARY,
    words: {
      'zh-CN': {
        title: '没有排版信息，看不出能不能拒绝',
        seen: '这次只读到页面的内容，没有排版，分不出哪些按钮真的看得见、点得到。',
        person: '在浏览器里打开看一眼：有没有看得见、点得到的“拒绝”或“关闭”？',
        officer: '在浏览器里打开原页面再核对一次，并截图。',
        engineer: '在真实浏览器里再检查一次；让拒绝和同意一样看得见、点得到。',
      },
      en: {
        title: 'Read without layout: cannot tell whether declining is possible',
        seen: 'Only the content of the page was read, without its layout, so it is not known which buttons can really be seen and pressed.',
        person: 'Look at it in a browser: is there a way to decline or close that you can see and press?',
        officer: 'Open the page itself in a browser, check again, and keep a screenshot.',
        engineer: 'Audit again in a real browser, and make declining as easy to see and press as agreeing.',
      },
    },
  },
  'only-yes-in-text': {
    outcome: 'review',
    provisions: [...VOLUNTARY, ANOTHER_WAY],
    words: {
      'zh-CN': {
        title: '文字里只有同意，没有拒绝',
        seen: '这段文字里可以选“{accept}”，没有拒绝、关闭、跳过、返回或换一种方式的字样。画面上也许有没写进文字的“×”，要看一眼。以同意为依据的，同意要出于自愿，个人有权拒绝。',
        person: '回到画面上看一眼：有没有“拒绝”“×”或返回？没有的话先截一张图。',
        officer: '在应用或者页面上核对一次，确认有没有文字之外的出口，并截图。',
        engineer: '在同意旁边放一个同样显眼的选择，例如：“同意” / “暂不，使用其他方式”。',
        answer: '对方可能说明：画面上有关闭按钮，或者拒绝的入口在上一步。',
      },
      en: {
        title: 'The text has a way to agree and none to decline',
        seen: '“{accept}” can be chosen in this text; no words decline, close, skip, go back or choose another way. The screen may have a cross that is not in the text, so look at it. Where consent is the basis, it has to be voluntary, and the person may refuse.',
        person: 'Go back to the screen: is there a “decline”, a cross, a way back? If not, take a screenshot first.',
        officer: 'Check in the app or on the page whether there is a way out that the text does not hold, and keep screenshots.',
        engineer: 'Put a choice of equal weight beside it: “Agree” / “Not now, use another way”.',
        answer: 'The operator may say that the screen has a close button, or that the way to decline is a step earlier.',
      },
    },
  },
  'other-basis': otherBasis(
    {
      'zh-CN': '也就不一定要有拒绝的选项，但有其他方式能达到同样目的的，验证身份时仍要给不愿刷脸的人提供，国家另有规定的除外',
      en: 'and a way to decline is not always called for, though where another way to verify identity reaches the same aim it still has to be offered to those who do not want a face scan, unless state rules provide otherwise',
    },
    [ANOTHER_WAY],
  ),
  'can-refuse': {
    outcome: 'pass',
    provisions: VOLUNTARY,
    words: {
      'zh-CN': { title: '可以不同意：“{way}”' },
      en: { title: 'You can decline: “{way}”' },
    },
  },
  'no-act': NO_ACT,
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** A way to say yes and none to say no, close, go back or choose something else. */
export const noRefusal = rule({
  id: 'no-refusal',
  group: 'consent',
  severity: 'serious',
  reasons: noRefusalReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const act = facts.acts[0]
    if (!act) return say('no-act')
    const basis = first(facts, 'other-basis')
    if (basis) return say('other-basis', evidenceOf(basis), { params: { basis: basis.words }, confidence: 'likely' })
    const ways = surface.controls.filter((one) => one.role === 'decline' || one.role === 'other-way' || isNoToChoose(one))
    const told = ways
      .map((way) => (facts.onlyText ? { way, reason: 'can-refuse' as const } : weaknessOf(way, act)))
      .sort((a, b) => RANK[a.reason] - RANK[b.reason])[0]
    if (told) {
      const quote = { quote: told.way.name, place: { ...surface.place, node: told.way.control.node } }
      return say(told.reason, [quote], {
        params: { way: told.way.name },
        ...(told.reason === 'can-refuse' ? {} : { confidence: 'likely' }),
      })
    }
    const outside = [...surface.controls, ...(surface.kind === 'dialog' ? [] : surface.outside)].find(
      (control) => control.control.kind === 'link' && control.role !== 'agreement-link' && control !== act.control,
    )
    if (outside) return say('way-outside', [act.evidence], { confidence: 'likely' })
    if (!facts.layout && !facts.onlyText) return say('no-layout', [act.evidence], { confidence: 'likely' })
    const unclear = surface.controls.find((one) => one !== act.control && mayBeAWay(one))
    if (unclear) {
      const quote = { quote: unclear.name, place: { ...surface.place, node: unclear.control.node } }
      return say('way-unclear', [quote], { params: { way: unclear.name }, confidence: 'likely' })
    }
    const yes = surface.controls.find(({ role, name }) => role === 'accept' && name !== '') ?? act.control
    const quote = { quote: yes.name || act.evidence.quote, place: { ...surface.place, node: yes.control.node } }
    const params = { accept: yes.name }
    if (facts.onlyText) return say('only-yes-in-text', [quote], { params, confidence: 'likely' })
    return say('no-way-out', [quote], { params })
  },
})

/** One of several answers to choose from: "I do not agree; I will use my badge". */
const isNoToChoose = ({ control, name }: ClassifiedControl): boolean => control.kind === 'radio' && saysNo(name)

/** A button whose name says nothing that we know: it may lead out. */
const mayBeAWay = ({ role, name, control }: ClassifiedControl): boolean =>
  role === 'other' && control.kind === 'button' && name !== '' && !control.disabled && !onlyShows(name)

type Weakness = 'can-refuse' | 'way-unreachable' | 'way-weak'
/** One good way is enough: it is told before a weaker one. */
const RANK: Record<Weakness, number> = { 'can-refuse': 0, 'way-weak': 1, 'way-unreachable': 2 }

/** Ours, said to be ours: a target of fewer CSS pixels, or this faint while the yes is not, is weak. */
const SMALLEST = 12
const FAINT = 3
const PLAIN = 4.5

/** How a way out stands beside the yes: reached by keyboard and named, or not; of like weight, or not. */
function weaknessOf(way: ClassifiedControl, act: Act): { way: ClassifiedControl; reason: Weakness } {
  const yes = act.control.control
  const { control } = way
  if (yes.focusable && !control.focusable) return { way, reason: 'way-unreachable' }
  if (control.iconOnly && way.name === '' && control.focusable) return { way, reason: 'way-unreachable' }
  const small = control.box !== undefined && Math.min(control.box.width, control.box.height) < SMALLEST
  const faint = control.contrast !== undefined && control.contrast < FAINT && (yes.contrast ?? PLAIN) >= PLAIN
  return { way, reason: small || faint ? 'way-weak' : 'can-refuse' }
}
