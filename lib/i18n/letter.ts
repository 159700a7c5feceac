import type { Language } from '../law/law'
import type { ComplaintWords } from './complaint'

/** What a person asks the operator for. */
export const LETTER_KINDS = ['otherWay', 'withdrawal', 'deletion', 'explanation'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** What an explanation is asked about, by the rule that did not see it told. */
export type ToExplain =
  | 'disclosure-processor'
  | 'disclosure-contact'
  | 'disclosure-purpose'
  | 'disclosure-method'
  | 'disclosure-scope'
  | 'disclosure-retention'
  | 'disclosure-necessity'
  | 'disclosure-rights'

/** The fixed words of a letter to the operator. */
export interface LetterWords
  extends Pick<ComplaintWords, 'noWebAddress' | 'queryCut' | 'beijing' | 'quoted' | 'aside' | 'colon' | 'listComma'> {
  kinds: Record<LetterKind, string>
  headings: Record<LetterKind, string>
  to: string
  /** After the name that the page shows. */
  checkName: string
  operatorUnseen: string
  me: { name: string; contact: string; account: string; guardian: string }
  saw: string
  pageTitle: string
  address: string
  time: string
  pageWords: string
  wish: string
  wishes: Record<LetterKind, readonly string[]>
  /** Of each point that an explanation is asked about. */
  points: Record<ToExplain, string>
  cited: (date: string) => string
  citedIfInChina: (date: string) => string
  reply: string
  replyLines: { answer: string; reasons: string; noFace: string }
  signature: string
  beforeSending: string
  notes: readonly string[]
}

export const LETTER: Record<Language, LetterWords> = {
  'zh-CN': {
    kinds: { otherWay: '要求换一种方式', withdrawal: '撤回同意', deletion: '要求删除', explanation: '要求说明' },
    headings: {
      otherWay: '请提供不刷脸的办理方式',
      withdrawal: '撤回对处理人脸信息的同意',
      deletion: '请删除我的人脸信息',
      explanation: '请说明人脸信息的处理规则',
    },
    to: '致',
    checkName: '页面上显示的名称，请核对全称',
    operatorUnseen: '________（页面上没有读到名称，请补充）',
    me: {
      name: '姓名',
      contact: '联系方式',
      account: '账号或者业务编号（如有）',
      guardian: '如为不满十四周岁的未成年人提出：我是________的监护人',
    },
    saw: '我看到的页面',
    pageTitle: '页面标题',
    address: '网址',
    time: '查看时间',
    pageWords: '页面原文',
    wish: '我的请求（不需要的请删去）',
    wishes: {
      otherWay: [
        '我不愿意刷脸。请给我一种合理、便捷的其他方式，例如短信、证件或者人工核验，并告诉我怎么办理。',
        '如果只能刷脸，请说明为什么其他方式达不到同样的目的，以及依据的是哪部规定的哪一条。',
      ],
      withdrawal: [
        '如果我曾同意处理我的人脸信息，我现在撤回这项同意；请停止处理，并告诉我从哪一天起停止。',
        '请删除此前收集的人脸照片、视频和提取的特征，并告诉我结果。',
        '撤回以后，请让我继续使用不依赖人脸的服务。',
      ],
      deletion: [
        '请删除我的人脸照片、视频和提取的特征；已经提供给他人或者委托他人处理的，请一并通知删除。',
        '请告诉我删除的日期和范围。如果有需要保留的部分，请说明保留什么、依据哪一条、保留到什么时候。',
      ],
      explanation: ['请逐项说明：'],
    },
    points: {
      'disclosure-processor': '由谁处理：处理者的全称',
      'disclosure-contact': '可以联系到的电话、邮箱或者地址',
      'disclosure-purpose': '具体拿来做什么',
      'disclosure-method': '怎么采集、和什么比对、存在哪里、是否上传',
      'disclosure-scope': '收集的是照片、视频还是提取的特征，各有哪些',
      'disclosure-retention': '保存多久，到期怎么处理',
      'disclosure-necessity': '为什么必需，对我的权益有什么影响',
      'disclosure-rights': '怎么查阅、复制、更正、删除和投诉',
    },
    cited: (date) => `相关规定（按 ${date} 有效的文本，用我们自己的话概括，以官方文本为准）`,
    citedIfInChina: (date) =>
      `相关规定（如果处理中国境内人员的人脸，可对照下列规定；按 ${date} 有效的文本，用我们自己的话概括，以官方文本为准）`,
    reply: '请这样答复',
    replyLines: {
      answer: '请在____日内书面答复到上面的联系方式。',
      reasons: '不能按请求办理的，请逐项说明理由',
      noFace: '为核对我的身份，请只要求必要的信息，不要为此再收集我的人脸。',
    },
    signature: '________（署名）　____年__月__日',
    beforeSending: '—— 寄出前看一眼，并删去这几行 ——',
    notes: [
      '用对方公布的联系方式发出，自己留一份，记下日期。',
      '不要附上自己的人脸照片或视频。',
      '是否符合规定由主管部门或者法院认定；这封信只提出请求。',
    ],
    noWebAddress: '不是网上的页面',
    queryCut: '已略去网址中“?”之后的部分',
    beijing: '北京时间，UTC+8',
    quoted: (words) => `“${words}”`,
    aside: (words) => `（${words}）`,
    colon: '：',
    listComma: '、',
  },
  en: {
    kinds: {
      otherWay: 'Ask for another way',
      withdrawal: 'Withdraw consent',
      deletion: 'Ask for deletion',
      explanation: 'Ask for an explanation',
    },
    headings: {
      otherWay: 'Please offer a way without a face scan',
      withdrawal: 'Withdrawal of consent to the processing of my face',
      deletion: 'Please delete my face information',
      explanation: 'Please explain how faces are processed',
    },
    to: 'To',
    checkName: 'name as the page shows it; please check the full name',
    operatorUnseen: '________ (no name was read on the page; please fill in)',
    me: {
      name: 'Name',
      contact: 'Contact',
      account: 'Account or case number, if any',
      guardian: 'If for a child under 14: I am the guardian of ________',
    },
    saw: 'The page that I saw',
    pageTitle: 'Title',
    address: 'Address',
    time: 'Seen at',
    pageWords: 'Words of the page',
    wish: 'What I ask for (delete what you do not want)',
    wishes: {
      otherWay: [
        'I do not want a face scan. Please offer me another reasonable, convenient way, such as a text message, an identity document or a person at a desk, and tell me how to use it.',
        'If only a face will do, please say why no other way reaches the same aim, and on which article of which rule that rests.',
      ],
      withdrawal: [
        'If I ever consented to the processing of my face, I withdraw that consent now. Please stop processing it and tell me from which day on.',
        'Please delete the pictures, videos and extracted features of my face that were collected before, and tell me the result.',
        'Please let me go on using what does not depend on a face.',
      ],
      deletion: [
        'Please delete the pictures, videos and extracted features of my face, and have those who received or process them for you delete them as well.',
        'Please tell me the day and the extent of the deletion. If something has to be kept, please say what, on which article that rests and until when.',
      ],
      explanation: ['Please explain, point by point:'],
    },
    points: {
      'disclosure-processor': 'who processes it: the full name',
      'disclosure-contact': 'a phone number, email address or postal address where you can be reached',
      'disclosure-purpose': 'what exactly it is used for',
      'disclosure-method': 'how it is taken, what it is compared with, where it is stored and whether it is uploaded',
      'disclosure-scope': 'whether pictures, videos or extracted features are collected, and which',
      'disclosure-retention': 'how long it is kept and what happens then',
      'disclosure-necessity': 'why it is necessary, and what it means for my rights and interests',
      'disclosure-rights': 'how I can see, copy, correct and delete it, and how to complain',
    },
    cited: (date) => `Provisions (as in force on ${date}, in our own words; the official text decides)`,
    citedIfInChina: (date) =>
      `Provisions (to compare with, if faces of people in China are processed; as in force on ${date}, in our own words; the official text decides)`,
    reply: 'Your answer',
    replyLines: {
      answer: 'Please answer in writing within ____ days, to the contact above.',
      reasons: 'If you do not do as asked, please give your reasons for each point',
      noFace: 'To establish who I am, please ask only for what is necessary, and do not collect my face for it.',
    },
    signature: '________ (signature)  ____-__-__',
    beforeSending: '-- Read before sending, then delete these lines --',
    notes: [
      'Send it to a contact that the operator has published; keep a copy and note the day.',
      'Never attach a photo or video of your face.',
      'Whether the provisions are met is for an authority or a court to establish; this letter only asks.',
      'Operators in China work in Chinese: switch the language and send the Chinese text.',
    ],
    noWebAddress: 'not a page on the web',
    queryCut: 'what follows the “?” is left out',
    beijing: 'Beijing time, UTC+8',
    quoted: (words) => `“${words}”`,
    aside: (words) => ` (${words})`,
    colon: ': ',
    listComma: ', ',
  },
}
