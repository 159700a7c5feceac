import type { Language } from '../law/law'

/** Words of the page that checks a text. */
const zh = {
  heading: '检查一段文字',
  lead: '应用或小程序里弹出的人脸请求，可以把文字抄下来或者保存成文件，放到这里看。只在这台电脑上检查，不联网。',
  text: '粘贴文字',
  hint: '按钮各写一行，勾选框写成 □（没勾）或 ☑（已勾），这样能看出怎么同意、怎么拒绝。',
  placeholder: '人脸识别授权\n为核验您的身份，我们将采集您的人脸信息……\n□ 我已阅读并同意《人脸识别服务协议》\n不同意\n同意',
  check: '检查',
  example: '填入一个例子',
  /** Fictional. */
  exampleText:
    '云享会员\n人脸识别授权\n为核验您的身份，我们将采集您的人脸信息。如您不同意，将无法注册和使用本应用。\n☑ 我已阅读并同意《用户协议》《隐私政策》《人脸识别服务协议》\n同意并继续',
  orFile: '或者打开一个文件',
  choose: '选择文件…',
  drop: '也可以把文件拖到这里。支持 .html、.txt、.md 和脸察的 .json 页面快照，最大 8 MB。',
  dropNow: '松开就检查这个文件',
  errors: {
    empty: '还没有文字。请先粘贴，或者打开一个文件。',
    'too-large': '太长了。文字最多 16 万字，文件最大 8 MB；可以只留下和人脸有关的部分。',
    'not-text': '这个文件里不是文字。PDF 和图片请先把文字复制出来，再粘贴到这里。',
    'wrong-kind': '这种文件打不开。请用 .html、.txt、.md 或者脸察的 .json 页面快照。',
    'not-snapshot': '这个 JSON 文件不是脸察的页面快照，或者内容不完整。',
    failed: '没有检查成。可以把文字复制出来，再粘贴到这里试一次。',
  },
  surface: { dialog: '这段文字', form: '这段文字', page: '这段文字', document: '这段文字' },
  nothing: '没有发现人脸请求',
  nothingHint: '也许文字没有抄全：请把标题、说明、勾选框和按钮都写进来，按钮各写一行。',
  onlyWords: '只看了文字。按钮的大小和颜色、链接能不能打开、摄像头什么时候打开，文字里看不出来，所以没有下判断。',
  ofSnapshot: '这是保存下来的页面，按保存那天的规定看。',
  again: '再检查一段',
  read: '读到的文字',
  readHint: '方框里的是当作按钮和勾选框来读的。不对的话，改好文字再检查。',
  button: '按钮',
  ticked: '已勾选',
  unticked: '没有勾选',
  showInText: '在文字里查看',
  shown: '已在文字里标出',
  notFound: '文字里找不到这一处。',
  done: '检查完了',
}

export type CheckWords = typeof zh

const en: CheckWords = {
  heading: 'Check a text',
  lead: 'A request for your face in an app or a mini-program: copy its words or save them as a file, and put them here. They are checked on this computer, without using the network.',
  text: 'Paste a text',
  hint: 'Write each button in a line of its own, and boxes as □ (not ticked) or ☑ (ticked), so that it shows how to agree and how to decline.',
  placeholder:
    'Verify your identity\nWe will collect a scan of your face …\n□ I have read and agree to the Face Recognition Agreement\nDo not agree\nAgree',
  check: 'Check',
  example: 'Fill in an example',
  exampleText:
    'Yunxiang Club, Hangzhou, China\nVerify your identity\nWe will collect a scan of your face to verify your identity. If you do not agree, you cannot sign up or use this app.\n☑ I have read and agree to the Terms of Service, the Privacy Policy and the Face Recognition Agreement\nAgree and continue',
  orFile: 'Or open a file',
  choose: 'Choose a file…',
  drop: 'You can also drop a file here. It may be .html, .txt, .md, or a page snapshot of Liancha (.json), up to 8 MB.',
  dropNow: 'Release to check this file',
  errors: {
    empty: 'There is no text yet. Paste one, or open a file.',
    'too-large': 'Too long. A text may have 160,000 characters and a file 8 MB; you can keep only what is about faces.',
    'not-text': 'This file is not text. Copy the words out of a PDF or a picture, and paste them here.',
    'wrong-kind': 'Files of this kind cannot be opened. Use .html, .txt, .md, or a page snapshot of Liancha (.json).',
    'not-snapshot': 'This JSON file is not a page snapshot of Liancha, or part of it is missing.',
    failed: 'It could not be checked. You can copy the words and paste them here instead.',
  },
  surface: { dialog: 'This text', form: 'This text', page: 'This text', document: 'This text' },
  nothing: 'No face request found',
  nothingHint: 'Perhaps something was left out: put in the title, the explanation, boxes and buttons, each button in a line of its own.',
  onlyWords:
    'Only the words were read. The size and colour of buttons, where links lead and when a camera comes on cannot be seen in words, so nothing is said of them.',
  ofSnapshot: 'This is a saved page, compared with the provisions of the day when it was saved.',
  again: 'Check another',
  read: 'The text as it was read',
  readHint: 'What has a frame round it was read as a button or box. If that is wrong, change the text and check again.',
  button: 'button',
  ticked: 'ticked',
  unticked: 'not ticked',
  showInText: 'Show in the text',
  shown: 'Marked in the text',
  notFound: 'This place could not be found in the text.',
  done: 'Checked',
}

export const CHECK: Record<Language, CheckWords> = { 'zh-CN': zh, en }
