import type { Language } from '../law/law'

/** The fixed words of a complaint text. The page's words and a rule's words come from elsewhere. */
export interface ComplaintWords {
  heading: string
  page: string
  pageTitle: string
  address: string
  /** In place of an address that is no web address. */
  noWebAddress: string
  queryCut: string
  time: string
  beijing: string
  operator: string
  operatorUnseen: string
  asked: string
  quoteUnseen: string
  seen: string
  nothingTicked: string
  /** Before each point: the person says that they saw it themselves. */
  iSaw: string
  toVerify: string
  pageWords: string
  noWords: string
  source: string
  provisions: string
  wishes: string
  verify: string
  stop: string
  otherWay: string
  remove: string
  explain: string
  cited: (date: string) => string
  citedIfInChina: (date: string) => string
  me: string
  name: string
  contact: string
  operatorAddress: string
  attachments: string
  /** Before the hash of an evidence package's manifest. */
  packageHash: string
  statement: (tool: string) => string
  beforeSending: string
  notes: readonly string[]
  quoted: (words: string) => string
  aside: (words: string) => string
  colon: string
  listComma: string
}

export const COMPLAINT: Record<Language, ComplaintWords> = {
  'zh-CN': {
    heading: '关于网站征求人脸信息处理同意的情况反映',
    page: '一、页面',
    pageTitle: '页面标题',
    address: '网址',
    noWebAddress: '不是网上的页面',
    queryCut: '已略去网址中“?”之后的部分',
    time: '查看时间',
    beijing: '北京时间，UTC+8',
    operator: '页面显示的处理者',
    operatorUnseen: '页面上没有读到（如知道，请补充：________）',
    asked: '二、页面要我做什么（页面原文）',
    quoteUnseen: '没有可以引用的文字',
    seen: '三、我亲眼看到的情况',
    nothingTicked: '还没有勾选。请先勾选你亲眼看到的，再复制。',
    iSaw: '我看过页面，情况属实',
    toVerify: '这一条需要进一步核实',
    pageWords: '页面原文',
    noWords: '无（这一条说的是页面上没有看到的内容）',
    source: '出处',
    provisions: '相关规定',
    wishes: '四、请求（不需要的请删去）',
    verify: '请核实上述情况，并把处理结果告知我',
    stop: '如果核实后需要改正，请要求对方在改正之前停止以这种方式收集人脸',
    otherWay: '如果不刷脸也能达到同样目的，请要求对方给不愿刷脸的人提供其他合理、便捷的方式',
    remove: '如果已经收集了我的人脸，请要求对方删除并告知我结果',
    explain: '请要求对方说明处理人脸的依据、必要性和保存期限，并答复我',
    cited: (date) => `五、提到的规定（按 ${date} 有效的文本，用我们自己的话概括，以官方文本为准）`,
    citedIfInChina: (date) =>
      `五、提到的规定（该网站是否处理中国境内人员的人脸，请一并核实；如果处理，可对照下列规定。按 ${date} 有效的文本概括，以官方文本为准）`,
    me: '六、我的信息',
    name: '姓名',
    contact: '联系方式',
    operatorAddress: '对方地址（如知道）',
    attachments: '附件（页面截图等）',
    packageHash: '证据包清单的哈希值（SHA-256）',
    statement: (tool) =>
      `说明：以上各条由浏览器工具 ${tool} 从页面上读出，由我本人逐条看过后选出。工具只记录页面上看得到的内容，不作法律结论；是否符合规定，请依职权核实。`,
    beforeSending: '—— 提交前看一眼，并删去这几行 ——',
    notes: [
      '只保留你亲眼看到的；拿不准的删去。',
      '不要附上自己的人脸照片或视频；截图里有人脸的，先遮住。',
      '姓名和联系方式由你决定填不填；12315 的投诉需要真实身份。',
    ],
    quoted: (words) => `“${words}”`,
    aside: (words) => `（${words}）`,
    colon: '：',
    listComma: '、',
  },
  en: {
    heading: 'How a website asks for consent to process faces: what I saw',
    page: '1. The page',
    pageTitle: 'Title',
    address: 'Address',
    noWebAddress: 'not a page on the web',
    queryCut: 'what follows the “?” is left out',
    time: 'Seen at',
    beijing: 'Beijing time, UTC+8',
    operator: 'Processor as the page shows it',
    operatorUnseen: 'not read on the page (fill in if you know it: ________)',
    asked: '2. What the page asks of me (its own words)',
    quoteUnseen: 'no words to quote',
    seen: '3. What I saw myself',
    nothingTicked: 'Nothing is ticked yet. Tick what you saw yourself, then copy.',
    iSaw: 'I looked at the page, and this is so',
    toVerify: 'this point needs to be verified',
    pageWords: 'Words of the page',
    noWords: 'none (this point is about what the page was not seen to say)',
    source: 'Source',
    provisions: 'Provisions',
    wishes: '4. What I ask for (delete what you do not want)',
    verify: 'Please look into this and tell me the result',
    stop: 'If this turns out to need correcting, please have the operator stop collecting faces in this way until it is corrected',
    otherWay:
      'If the same aim can be reached without a face, please have it offer another reasonable, convenient way to those who do not want a face scan',
    remove: 'If my face has been collected, please have it deleted and let me know the result',
    explain: 'Please have the operator tell me its basis for processing faces, why it is necessary and how long they are kept',
    cited: (date) => `5. Provisions named (as in force on ${date}, in our own words; the official text decides)`,
    citedIfInChina: (date) =>
      `5. Provisions named (please also establish whether the site processes faces of people in China; if so, these are what to compare with. As in force on ${date}, in our own words; the official text decides)`,
    me: '6. About me',
    name: 'Name',
    contact: 'Contact',
    operatorAddress: 'The operator’s address, if known',
    attachments: 'Attachments (such as screenshots of the page)',
    packageHash: 'Hash of the evidence package’s manifest (SHA-256)',
    statement: (tool) =>
      `Note: a browser tool, ${tool}, read these points from the page; I looked at each and chose those listed. The tool records what the page shows and draws no legal conclusion: whether it matches the provisions is for the authority to establish.`,
    beforeSending: '-- Read before sending, then delete these lines --',
    notes: [
      'Keep only what you saw yourself; delete what you are not sure of.',
      'Never attach a photo or video of your face; cover faces in screenshots.',
      'Whether to give your name and contact is up to you; a complaint to 12315 needs your real identity.',
      'Authorities in China work in Chinese: switch the language and send the Chinese text.',
    ],
    quoted: (words) => `“${words}”`,
    aside: (words) => ` (${words})`,
    colon: ': ',
    listComma: ', ',
  },
}
