import type { Language } from '../law/law'

/** Words of the first page. */
const zh = {
  heading: '网页要你的脸时，先看清楚',
  lead: '脸察已经装好，不用注册，也没有别的步骤。',
  lines: [
    { term: '做什么', text: '页面要收集你的人脸时，说清楚：有没有单独问你、能不能拒绝、少说了什么、规定怎么要求、可以到哪里投诉。' },
    { term: '怎么用', text: '看工具栏上的图标，点一下看结果。图标藏在拼图菜单里的话，把它固定到工具栏。' },
    { term: '什么时候联网', text: '只在下载页面提到的协议时，不带你的登录信息；设置里可以关掉。别的时候不联网，任何时候都不上传内容。' },
    { term: '什么不离开这台电脑', text: '你看的页面、检查结果、保存的报告和设置。没有账号，没有服务器，没有统计。' },
    { term: '不做什么', text: '不打开摄像头，不替你点同意或拒绝，也不下法律结论。' },
  ],
  icons: {
    heading: '图标在说什么',
    states: {
      attention: '红色加数字：有几处需要注意',
      look: '黄色加问号：有地方要你自己看一眼',
      calm: '绿色打勾：要收集人脸，没有看到需要注意的地方',
      idle: '灰色：没有发现人脸请求，或者还没有看',
    },
  },
  choice: '由你选',
  chosen: '已保存，以后可以在设置里改。',
  notSaved: '没有保存成，请到设置里再试。',
  next: '接下来',
  sample: '看一个例子',
  settings: '打开设置',
}

export type WelcomeWords = typeof zh

const en: WelcomeWords = {
  heading: 'When a page wants your face, look first',
  lead: 'Liancha is ready: no account, and nothing else to do.',
  lines: [
    {
      term: 'What it does',
      text: 'When a page wants to collect your face, it says: are you asked separately, can you decline, what is left out, what the provisions ask for, and where to report it.',
    },
    { term: 'How to use it', text: 'Watch the icon in the toolbar, and click it for the result. If it hides in the puzzle menu, pin it.' },
    {
      term: 'When it uses the network',
      text: 'Only to download agreements that a page names, without your logins; you can switch that off. At no other time, and it never uploads anything.',
    },
    {
      term: 'What stays on this computer',
      text: 'The pages you see, the results, saved reports and your settings. No account, no server, no statistics.',
    },
    { term: 'What it does not do', text: 'It opens no camera, agrees or declines nothing for you, and gives no legal verdict.' },
  ],
  icons: {
    heading: 'What the icon says',
    states: {
      attention: 'Red with a number: so many points to note',
      look: 'Yellow with a question mark: something for you to look at',
      calm: 'Green with a tick: a face is asked for, and nothing to note was seen',
      idle: 'Grey: no face request was found, or the page was not looked at yet',
    },
  },
  choice: 'Your choice',
  chosen: 'Saved. You can change it in the settings.',
  notSaved: 'Not saved. Please try again in the settings.',
  next: 'Next',
  sample: 'See an example',
  settings: 'Open the settings',
}

export const WELCOME: Record<Language, WelcomeWords> = { 'zh-CN': zh, en }
