import { CONSENT_IS_BASIS, childrenRules, measures, pipl, VERIFYING } from '../law/cite'
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
        seen: '“{accept}” can be pressed here; nothing to decline, close, skip, go back or choose another way was found. Where consent is the basis, it is voluntary, and the person may refuse.',
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
        seen: 'Nothing declines where consent is asked for; the only ways out are the navigation and links of the site. Where consent is the basis, it is voluntary: does this amount to a real choice?',
        person: 'You can leave by the navigation without agreeing. Then see whether it can be done without a face.',
        officer: 'Leave and come back: can the matter be finished without a face?',
        engineer: 'Put declining beside agreeing, so that nobody has to look for an exit: “Agree” / “Do not agree, go back”.',
        answer: 'The operator may say that leaving the page is declining, and affects nothing else.',
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
  'other-basis': otherBasis(
    {
      'zh-CN': '也就不一定要有拒绝的选项，但有其他方式的，验证身份时仍要给不愿刷脸的人提供',
      en: 'and a way to decline is not always called for, though where another way to verify identity exists it is still offered to those who do not want a face scan',
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
  severity: 'serious',
  reasons: noRefusalReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const act = facts.acts[0]
    if (!act) return say('no-act')
    const basis = first(facts, 'other-basis')
    if (basis) return say('other-basis', evidenceOf(basis), { params: { basis: basis.words }, confidence: 'likely' })
    const way = surface.controls.find(({ role }) => role === 'decline' || role === 'other-way')
    if (way)
      return say('can-refuse', [{ quote: way.name, place: { ...surface.place, node: way.control.node } }], { params: { way: way.name } })
    const outside = [...surface.controls, ...(surface.kind === 'dialog' ? [] : surface.outside)].find(
      (control) => control.control.kind === 'link' && control.role !== 'agreement-link' && control !== act.control,
    )
    if (outside) return say('way-outside', [act.evidence], { confidence: 'likely' })
    return say('no-way-out', [act.evidence], { params: { accept: act.control.name } })
  },
})
