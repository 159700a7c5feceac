import { civilCode, dataRegulation, pipl, spc } from '../law/cite'
import { NOT_A_REQUEST, ONLY_TEXT } from './reasons'
import { type Reason, rule, say } from './rule'
import { first, requested } from './statements'

const PUBLIC_RULES = [spc('2(2)'), pipl('7'), pipl('17¶3'), dataRegulation('21(1)'), civilCode('1035(2)')] as const

export const rulesUnpublishedReasons = {
  'dead-link': {
    outcome: 'violation',
    provisions: PUBLIC_RULES,
    words: {
      'zh-CN': {
        title: '处理规则的链接打不开',
        seen: '这里提到的{title}打不开。处理规则要公开，并且便于查阅和保存。',
        person: '读不到规则，先别同意。过一会儿再试，还是打不开就截图，请对方发一份。',
        officer: '换时间、换网络再试，记下链接和返回的状态。',
        engineer: '链接指向公开可用的网页，并在每次发布时检查它能打开：返回 200，不要登录，可以打印和保存。',
        answer: '对方可能说明：只是一时打不开，或者规则在网站其他位置公开。',
      },
      en: {
        title: 'The link to the rules does not open',
        seen: '{title}, named here, does not open. The rules for processing have to be public, easy to read and easy to save.',
        person: 'Hold back while you cannot read the rules. Try again later; if it still fails, take a screenshot and ask for a copy.',
        officer: 'Try again at another time and from another network; note the link and the status it returns.',
        engineer: 'Link to a public page, and check with each release that it opens: status 200, no account, printable and savable.',
        answer: 'The operator may say that it was down for a moment, or that the rules are public elsewhere on the site.',
      },
    },
  },
  'login-wall': {
    outcome: 'violation',
    provisions: PUBLIC_RULES,
    words: {
      'zh-CN': {
        title: '要登录才能看处理规则',
        seen: '这里提到的{title}要先登录才能看。处理规则要公开，并且便于查阅和保存。',
        person: '读不到规则，先别同意。可以请对方不登录也给一份。',
        officer: '在没有登录的新窗口里打开一次，截图。',
        engineer: '把规则放在不用登录就能打开的地址，例如：/privacy/face，登录前后都是同一份。',
        answer: '对方可能说明：同样的规则在别处不用登录就能看。',
      },
      en: {
        title: 'The rules can be read only after signing in',
        seen: '{title}, named here, asks for an account first. The rules for processing have to be public, easy to read and easy to save.',
        person: 'Hold back while you cannot read the rules. You can ask for a copy without an account.',
        officer: 'Open it once in a fresh window without an account, and keep a screenshot.',
        engineer: 'Put the rules at an address that needs no account, such as /privacy/face: the same text before and after signing in.',
        answer: 'The operator may say that the same rules can be read elsewhere without an account.',
      },
    },
  },
  'none-linked': {
    outcome: 'review',
    provisions: PUBLIC_RULES,
    words: {
      'zh-CN': {
        title: '没看到处理规则的链接',
        seen: '征求同意的地方没有指向处理规则的链接，也没有把规则写全。处理规则要公开，便于查阅；是否在别处公开，需要找一找。',
        person: '到网站底部、设置或者“关于”里找一找隐私政策；找不到就问。',
        officer: '从首页起找一遍，记下点了几次、在哪里找到。',
        engineer: '在同意按钮旁放链接，例如：<a href="/privacy/face">人脸信息处理规则</a>',
        answer: '对方可能说明：规则在网站其他位置公开，或者前面的步骤已经给过。',
      },
      en: {
        title: 'No link to any rules was found',
        seen: 'Where consent is asked for, nothing leads to rules for processing, and they are not set out there in full. Such rules have to be public and easy to read; whether they are elsewhere has to be looked for.',
        person: 'Look for a privacy policy at the foot of the site, in the settings or under “About”; if there is none, ask.',
        officer: 'Search from the home page; note where they were found and after how many clicks.',
        engineer: 'Put a link beside the button: <a href="/privacy/face">How we process faces</a>',
        answer: 'The operator may say that the rules are public elsewhere on the site, or were given in an earlier step.',
      },
    },
  },
  'script-only': {
    outcome: 'review',
    provisions: PUBLIC_RULES,
    words: {
      'zh-CN': {
        title: '处理规则只能靠脚本打开',
        seen: '{title}没有自己的网址，要点了才由脚本显示，这次没有读到。处理规则要公开，并且便于查阅和保存。',
        person: '点开看一看，能看到全文再决定；可以截图保存。',
        officer: '点开后核对是不是全文、能不能保存，有没有公开的网址。',
        engineer: '用真正的链接，例如：<a href="/privacy/face" target="_blank">人脸信息处理规则</a>，不要只用 onclick。',
        answer: '对方可能说明：点开就能看到全文，别处也有公开的网址。',
      },
      en: {
        title: 'The rules open by script alone',
        seen: '{title} has no address of its own: a script shows it on a click, and it was not read. The rules for processing have to be public, easy to read and easy to save.',
        person: 'Open it, and decide once you see the whole text. You can keep screenshots.',
        officer: 'Open it; check that it is the whole text and can be saved, and whether it has a public address.',
        engineer: 'Use a real link: <a href="/privacy/face" target="_blank">How we process faces</a>, not onclick alone.',
        answer: 'The operator may say that a click shows the whole text, and that it also has a public address.',
      },
    },
  },
  'not-looked': {
    outcome: 'review',
    provisions: PUBLIC_RULES,
    words: {
      'zh-CN': {
        title: '还没有打开处理规则看过',
        seen: '这里提到的{title}有网址，这次还没有打开，不知道能不能看到。处理规则要公开，并且便于查阅和保存。',
        person: '点开看一看，能看到全文再决定。',
        officer: '在没有登录的新窗口里打开一次，保存当时的版本。',
        engineer: '检查时让工具能打开这个链接；链接要不用登录，也不靠脚本。',
      },
      en: {
        title: 'The rules have not been opened yet',
        seen: '{title}, named here, has an address that was not opened this time; whether it can be read is not known. The rules for processing have to be public, easy to read and easy to save.',
        person: 'Open it, and decide once you see the whole text.',
        officer: 'Open it once in a fresh window without an account, and keep that version.',
        engineer: 'Let the audit open this link; it has to open without an account and without a script.',
      },
    },
  },
  reachable: {
    outcome: 'pass',
    provisions: PUBLIC_RULES,
    words: {
      'zh-CN': { title: '处理规则可以直接打开' },
      en: { title: 'The rules can be opened' },
    },
  },
  'told-here': {
    outcome: 'pass',
    provisions: PUBLIC_RULES,
    words: {
      'zh-CN': { title: '处理规则就写在这里' },
      en: { title: 'The rules are set out here' },
    },
  },
  'only-text': ONLY_TEXT,
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Whether the rules for handling the face can be reached from the surface. */
export const rulesUnpublished = rule({
  id: 'rules-unpublished',
  group: 'notice',
  severity: 'serious',
  reasons: rulesUnpublishedReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    if (facts.onlyText) return say('only-text')
    const ofFace = [...surface.agreements, ...surface.beside].filter((agreement) => agreement.ofFace)
    const named = ofFace.length > 0 ? ofFace : surface.agreements
    const reached = named.find(({ status }) => status === 'read' || status === 'pdf' || status === 'too-large')
    if (reached) return say('reachable', [reached.evidence])
    const dead = named.find(({ status }) => status === 'unreachable')
    if (dead) return say('dead-link', [dead.evidence], { params: { title: `《${dead.title}》` } })
    const walled = named.find(({ status }) => status === 'login')
    if (walled) return say('login-wall', [walled.evidence], { params: { title: `《${walled.title}》` } })
    const waiting = named.find(({ status }) => status === 'not-looked')
    if (waiting) return say('not-looked', [waiting.evidence], { params: { title: `《${waiting.title}》` }, confidence: 'likely' })
    const script = named[0]
    if (script) return say('script-only', [script.evidence], { params: { title: `《${script.title}》` }, confidence: 'likely' })
    const whole = (['processor', 'purpose', 'method', 'retention'] as const).every((kind) => first(facts, kind))
    return whole ? say('told-here', requested(surface)) : say('none-linked', requested(surface), { confidence: 'likely' })
  },
})
