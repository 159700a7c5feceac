/** Words of the extension's own interface, in Chinese: the source of the keys. Rules, laws and the complaint have their words with them. */
export const zhCN = {
  name: '脸察',
  /** What a surface is called in a sentence. */
  surface: { dialog: '这个弹窗', form: '这个表单', page: '这个页面', document: '这份协议' },

  verdict: {
    violations: (surface: string, count: number) => `${surface}要收集你的人脸，有 ${count} 处需要注意`,
    reviews: (surface: string, count: number) => `${surface}要收集你的人脸，有 ${count} 处请你看一眼`,
    calm: (surface: string) => `${surface}要收集你的人脸，没有看到需要注意的地方`,
    nothing: '没有发现人脸请求',
    checking: '正在检查这个页面…',
    withheld: '还没有获准查看这个页面',
    closed: '这个页面不能检查',
    failed: '这次没有检查成',
  },
  detail: {
    nothing: '这不代表一切都没问题：只看了页面现在显示的内容。弹窗出现以后可以再检查一次。',
    calm: '只说明页面上写了什么，不代表对方就是这样做的。',
    checking: '通常只要一两秒。',
    withheld: '浏览器设置为由你决定扩展能看哪些网站。允许之后马上检查；也可以点工具栏上的脸察图标，只看这一次。',
    closed: '浏览器自己的页面、扩展商店和一些内置阅读器不允许扩展查看。请在普通网页上使用。',
    failed: '页面可能正在跳转或已经关闭。可以再试一次。',
    provisional: '正在阅读页面提到的协议，结果可能还会变…',
    reachUnclear: '看不出这个页面是否面向中国境内的人；如果是，可以对照下面提到的中国规定。',
    reachElsewhere: '这个页面看起来不面向中国境内的人，因此只说看到了什么，不列规定。',
  },
  badge: {
    violations: (count: number) => `脸察：有 ${count} 处需要注意`,
    reviews: (count: number) => `脸察：有 ${count} 处请你看一眼`,
    calm: '脸察：有人脸请求，没有看到需要注意的地方',
    nothing: '脸察：没有发现人脸请求',
    checking: '脸察：正在检查…',
    provisional: '脸察：正在阅读页面提到的协议…',
    withheld: '脸察：点一下检查这个页面',
    closed: '脸察：这个页面不能检查',
    failed: '脸察：这次没有检查成',
  },

  justNow: '刚刚检查',
  checkedAgo: (ago: string) => `${ago}检查`,
  recheck: '重新检查',
  allow: '允许并检查',
  save: '保存证据',
  saving: '正在保存…',
  saveFailed: {
    withheld: '没有保存：还没有获准查看这个页面。',
    closed: '没有保存：这个页面不允许扩展查看。',
    full: '没有保存：历史已经存满。请在“历史”里删除一些。',
    failed: '没有保存成。可以刷新页面后再试一次。',
  },
  fullReport: '完整报告',
  back: '返回',

  glance: {
    label: '这个请求，一眼看完',
    facts: {
      separate: '单独同意',
      free: '不同意也能用',
      refusable: '可以拒绝',
      otherWay: '有其他方式',
      who: '谁在收集',
      why: '做什么用',
      how: '怎么处理',
      howLong: '保存多久',
      rights: '撤回和删除',
    },
    states: { violation: '需要注意', review: '请看一眼', pass: '页面上有', na: '不涉及', error: '没有查成', waiting: '还在看' },
    /** How many of the facts are so. */
    counts: {
      violation: (count: number) => `${count} 项需要注意`,
      review: (count: number) => `${count} 项请看一眼`,
      error: (count: number) => `${count} 项没有查成`,
      pass: (count: number) => `${count} 项页面上有`,
      na: (count: number) => `${count} 项不涉及`,
    },
    /** Before the counts, which are of these facts alone: the verdict counts every point. */
    of: (count: number) => `这 ${count} 项里：`,
    between: '，',
  },

  declined: {
    heading: '如果我不同意',
    notTried: '以上是页面自己说的。你真的拒绝以后发生了什么，会记在这里。',
  },

  /** Findings by what the person can do about them. */
  groups: {
    consent: '关于同意：可以先不同意，或要求单独问你',
    notice: '关于告知：可以要求对方说清楚',
    handling: '关于处理：可以要求停止或改正',
  },
  passesHeading: (count: number) => `已经做到的 ${count} 项`,
  /** Of the sheet and the command's text. */
  violationsHeading: '与规定的要求不符',
  reviewsHeading: '需要你自己看一眼',
  /** Where no provision is named, since the page is not for people in China. */
  pointsHeading: '需要注意',
  failedHeading: '没有查成的',
  failedRule: '这一项没有查成，不算通过。',
  whatToDo: '你可以',
  provisions: '规定',
  whatTheyAsk: (count: number) => (count > 0 ? `规定怎么说（${count} 条）` : '对方可能会说'),
  /** Beside what we know at second hand, with the day on which we last looked. */
  checkBeforeUse: (date: string) => `引用前请核对（${date}）`,
  answer: '对方可能会说',
  moreQuotes: (count: number) => `另有 ${count} 处`,
  showOnPage: '在页面上查看',
  shown: '已在页面上标出',
  notFound: '页面已经变了，找不到这一处。可以重新检查。',
  openDocument: '在协议里查看',
  /** On the outline in the page. */
  dismissOutline: '脸察 · 按 Esc 关闭',

  requests: '这个页面上的人脸请求',
  otherRequest: { dialog: '弹窗', form: '表单', page: '页面', document: '协议' },

  youCan: {
    heading: '你可以',
    pause: '先不急着同意，保留页面截图。',
    otherWay: '问有没有不刷脸的办法，例如短信、证件或人工核验。',
    separate: '要求把人脸单独问你一次，不和别的协议放在一起。',
    explain: '要求说明谁在收集、做什么用、怎么处理和保存多久。',
    withdraw: '已经同意了，也可以撤回同意，并要求删除人脸信息。',
    report: '把看到的情况反映给主管部门，见下面的“投诉与举报”。',
  },

  documents: {
    heading: '页面提到的协议',
    read: '已读',
    unreachable: '打不开',
    'script-only': '只能在页面里点开，没有读到',
    'too-large': '太长，没有读',
    login: '要登录才能看',
    pdf: 'PDF，没有读',
    'not-looked': '还没有读',
  },

  limits: {
    heading: (count: number) => `没有看到的部分（${count}）`,
    'frame-unread': '页面里嵌入的一块内容读不到',
    'text-cut': '页面文字太多，只看了和人脸有关的部分',
    'elements-cut': '页面太大，只看了前面的部分',
    'read-failed': '页面的一部分没有读成',
    'closed-root-unread': '页面里有一块封闭的内容读不到',
    'agreements-cut': '提到的协议太多，只读了其中几份',
    'rule-failed': '有一项检查没有做成',
    'still-loading': '检查时页面还在加载',
    'not-watched': '这个网站设置为点了才检查：之前摄像头有没有打开、拒绝后发生了什么，都没有看到',
    'only-text': '只看了文字：按钮的大小和颜色、链接能不能打开、摄像头何时打开，都没有看',
    'storage-cut': '结果太大，有一部分没有保存',
    other: '有一部分没有看到',
  },

  refusal: {
    closed: '你拒绝以后，请求关闭了。',
    stays: '你拒绝以后，请求还在。',
    left: '你拒绝以后，页面转到了别处。',
    again: (times: number) => `没有人打开它，它又出现了 ${times} 次。`,
  },

  about: (lawAsOf: string) => `按 ${lawAsOf} 时有效的规定。以上只说页面上看到了什么、规定要求什么，不是法律结论。`,

  report: {
    open: '投诉与举报',
    heading: '投诉与举报',
    lead: '脸察不会替你发送任何内容。核对下面的文字，复制后到官方渠道提交。',
    channels: '选一个渠道提交',
    takes: '受理',
    mustContain: '要写明',
    openSite: '打开官方网站',
    notFor: '不适合',
    call: '电话',
    prepare: '准备文字',
    text: '投诉文字',
    textLanguage: '文字的语言',
    tick: '勾选你亲眼看到的',
    tickNone: '至少勾选一项，文字里才会写上你看到的情况。',
    copy: '复制文字',
    copied: '已复制。请到官方渠道粘贴提交。',
    copyFailed: '没能复制，请选中文字自己复制。',
    neverFace: '不要附上你的人脸照片。',
    nothingToReport: '检查结果已经不在了，请返回重新检查。',
  },

  /** Our pages, as the navigation names them. */
  pages: { report: '报告', history: '历史', check: '检查一段文字', options: '设置', welcome: '欢迎', nav: '脸察的页面' },

  newTab: '（在新标签页打开）',
}

/** What every language must have, with the same keys and parameters. */
export type Words = typeof zhCN
