import { describe, expect, it } from 'vitest'
import { readFrame } from '../../lib/language/reading'
import type { StatementKind } from '../../lib/language/statement'
import { readStatements } from '../../lib/language/statements'
import { frameOf } from './frame'

const kindsIn = (...paragraphs: string[]): StatementKind[] =>
  readStatements(readFrame(frameOf(paragraphs), { in: 'frame', index: 0 }), 'surface').map((statement) => statement.kind)

/** Sentences of ours: what each must state, and what it must not. */
const TABLE: [text: string, states: StatementKind[], not: StatementKind[]][] = [
  // refusing the face
  ['如您不同意采集人脸信息，将无法注册本平台账号。', ['refusal-denies-service'], ['refusal-free', 'refusal-denies-feature']],
  ['拒绝授权的，我们将停止向您提供服务，人脸为必填项。', ['refusal-denies-service'], ['refusal-free']],
  ['不同意采集人脸不影响您使用其他服务。', ['refusal-free'], ['refusal-denies-service']],
  ['如您拒绝刷脸，将无法使用刷脸功能，但不影响您使用其他功能。', ['refusal-free', 'refusal-denies-feature'], ['refusal-denies-service']],
  ['不同意刷脸不影响浏览，但您将无法下单和注册。', ['refusal-denies-service'], ['refusal-free']],
  ['如您拒绝采集人脸，您可选择短信验证完成登录。', ['refusal-free', 'other-way'], ['refusal-denies-service']],
  ['如您不同意处理人脸信息，请不要进行后续操作。', ['do-not-go-on'], ['refusal-denies-service']],
  ['若不同意采集人脸，请您退出本次测评。', ['refusal-denies-service'], []],
  ['如您不提供手机号，将无法注册账号。', [], ['refusal-denies-service']],
  ['完成人脸识别后方可进入考场。', ['must-first'], []],
  ['所有访客必须录入人脸才能入园，本园不提供其他方式。', ['must-first'], ['other-way']],
  ['请确保人脸照片必须清晰、无遮挡。', [], ['must-first']],
  ['If you do not agree to the face scan, you will not be able to use the service.', ['refusal-denies-service'], ['refusal-free']],
  ['Declining facial recognition will not affect your account.', ['refusal-free'], ['refusal-denies-service']],
  ['You can use a QR code instead of your face.', ['other-way'], []],
  // how consent is given
  ['继续使用即视为您同意我们处理您的人脸信息。', ['use-is-consent'], ['explicit-assent', 'change-by-use']],
  ['登录即同意《人脸识别服务协议》。', ['use-is-consent'], []],
  ['如您同意以上内容，请点击下一步开始采集人脸。', ['use-is-consent'], ['explicit-assent']],
  ['您点击“同意”即表示您同意我们采集您的人脸信息。', ['explicit-assent'], ['use-is-consent']],
  ['勾选即表示您授权我们进行人脸比对。', ['explicit-assent'], ['use-is-consent']],
  ['本协议变更后您继续使用刷脸服务的，视为接受变更后的人脸条款。', ['change-by-use'], ['use-is-consent']],
  ['By proceeding, you consent to facial recognition.', ['use-is-consent'], ['explicit-assent']],
  ['By clicking Accept you consent to facial recognition.', ['explicit-assent'], ['use-is-consent']],
  // asking for it
  ['我们将采集您的人脸信息用于核验身份。', ['asks-for-face', 'purpose'], ['denies-face']],
  ['我们不会收集您的人脸信息。', ['denies-face'], ['asks-for-face']],
  ['当您使用刷脸登录时，我们会采集您的人脸信息。', ['asks-later'], ['asks-for-face']],
  ['面部护理套餐限时优惠，欢迎使用。', [], ['asks-for-face']],
  // the notice
  ['人脸信息用于提升您的使用体验。', ['vague-purpose'], ['purpose']],
  ['采集的人脸照片将与证件照进行比对，加密后保存在服务器。', ['method'], []],
  ['云帆（上海）科技有限公司将采集您的人脸信息。', ['processor'], []],
  ['我们将采集您的人脸信息，本平台会妥善保管。', [], ['processor']],
  ['“星途出行”将获取您的人脸信息。', ['processor'], []],
  ['您可以在“我的-设置-隐私”中关闭刷脸并删除人脸信息。', ['withdrawal-way'], []],
  ['您有权随时撤回对处理人脸信息的同意。', ['withdrawal-right'], ['withdrawal-way']],
]

describe('statements', () => {
  it.each(TABLE)('%s', (text, states, not) => {
    const kinds = kindsIn(text)
    for (const kind of states) expect(kinds).toContain(kind)
    for (const kind of not) expect(kinds).not.toContain(kind)
  })
})

it('reads on in a line whatever of it is set in bold', () => {
  const purposes = (...texts: string[]) => {
    const runs = texts.map((text, node) => ({ text, node, block: 0 }))
    const sentences = readFrame(frameOf(runs), { in: 'frame', index: 0 })
    return readStatements(sentences, 'surface').filter(({ kind }) => kind === 'purpose')
  }
  expect(purposes('录入人脸后可以走快速通道。俱乐部用它在闸机上核对会员本人。')).toHaveLength(1)
  expect(purposes('录入', '人脸后可以走快速通道。', '俱乐部用它在闸机上核对会员本人。')).toHaveLength(1)
})
