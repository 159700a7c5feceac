import fc from 'fast-check'
import { paragraph } from '../language/random-words'

/** Words made to become more than words somewhere on their way. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title></textarea><svg onload=alert(1)>',
  ']]><failure/>',
  '=HYPERLINK("https://e.example","同意")',
  '＝1+1',
  '+86',
  '-1',
  '@SUM(A1)',
  'javascript:alert(1)',
  '{accept}{way}{',
  '$& $1 $`',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '\u0000\u0008\u001b[31m',
  '\u202e意同不\u202c',
  '\u2066\u2067',
  '\ud83d',
  '\udc00',
  '\u200b\u200d\ufeff\u00ad',
  '人\u200b脸',
  '⼈⾯',
  'ＦＡＣＥ',
  '👁️‍🗨️🙂‍↔️',
  '（（（（（「「《《',
  '》》」」））））',
  '%00%0d%0a',
  '\r\n\t',
  '&lt;&amp;&#0;',
]

/** Sentences that ask for a face, so that most of what is made does. */
const ASKING: readonly string[] = [
  '为核验您的身份，我们将采集您的人脸信息，并与身份证照片比对。',
  '如您不同意，将无法使用本平台。',
  '点击同意即表示您已阅读并同意《用户协议》和《隐私政策》',
  '我们会将您的人脸信息提供给合作机构。',
  '本公司将存储您的人脸信息至注销账号。',
  '未满十四周岁的，应由监护人同意。',
  'We capture your face image to verify that it is you.',
  'By continuing you agree that we process your face data.',
  'If you do not agree you cannot use the service.',
  '同意并继续',
  '不同意',
  'I agree',
  'Not now',
]

/** What may stand on a page that asks for a face and means harm. */
export const words: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ASKING) },
  { weight: 3, arbitrary: paragraph },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
