// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import type { Concept } from '../../lib/language/concepts'
import { en } from '../../lib/language/lexicon/en'
import { TO_CAMERA } from '../../lib/language/lexicon/phrases'
import { zh } from '../../lib/language/lexicon/zh'
import { expand } from '../../lib/language/tagger'
import { mentionsFace, namesFace } from '../../lib/page/face-words'

describe('words for a face', () => {
  test.each(
    [
      '人脸识别、人臉辨識、刷脸支付、刷臉、扫脸登录、露脸、脸部信息、臉部特徵、面部特征、面容ID、面 部、⾯部信息、活体检测、活體偵測、活⼈检测、实人认证、實人認證、真人认证、人像比对、人像採集、颜值打分、容貌、肖像、生物识别、生物識別資訊、生物特征、请眨眼、张嘴、拍一张自拍、上传头像、顔認証、얼굴 인식、大头照、样貌、长相、测肤、皮肤检测、虚拟试戴、防伪检测、完成长相测试、看看你的长相关于我们、人\u200b像、自\u00ad拍、大\ufe0f头照、人\u{e0020}像',
      'your face;Face ID;FaceID;facial geometry;a selfie;SELFIES;biometric data;Biometrics;liveness check;head shot;headshot;portrait photo;Multi-face;FACES;anti-spoofing;the sceneface data;Scan your faceTo verify;your faceBook now;the winterface data;FaCe;FACIAL;ｆａｃｅ;Ｓｅｌｆｉｅ;fa\u200bce',
    ].flatMap((list) => list.split(/[、;]/)),
  )('%s is one', (words) => {
    expect(namesFace(words)).toBe(true)
  })

  test.each([
    'user interface',
    'surface',
    'Interface',
    'UserInterface',
    'INTERFACES',
    'resurfaced',
    'FACEBOOK',
    'backface-visibility: hidden',
    'a facet of it',
    'Facebook',
    '@font-face { src: x }',
    'facilities',
    '表面',
    '生活',
    '实现',
    '头部',
    '人工',
    '拍照上传营业执照',
    '皮肤很好',
    '表情包',
    'Ａ级景区\u200b',
    '❤️生活',
  ])('%s is none', (words) => {
    expect(namesFace(words)).toBe(false)
  })

  test('is quick on a long text without any', () => {
    const text = '面 人 活 生物 fac head '.repeat(100_000)
    expect(namesFace(text)).toBe(false)
    expect(namesFace(`${text}脸`)).toBe(true)
    expect(namesFace('面\u200b'.repeat(500_000))).toBe(false)
  })
})

const ASKING: readonly Concept[] = ['FACE', 'BIOMETRIC', 'LIVENESS']

test('knows every word that the engine takes for a face', () => {
  const words = [...zh, ...en].filter(({ concept }) => ASKING.includes(concept)).flatMap(({ words }) => expand(words))
  expect(words.length).toBeGreaterThan(400)
  expect(words.filter((word) => !namesFace(word))).toEqual([])
})

test('knows every word that implies a face', () => {
  const poses = [...zh, ...en].filter(({ concept }) => concept === 'POSE').flatMap(({ words }) => expand(words))
  const words = poses.filter((word) => TO_CAMERA.words.test(word))
  expect(words.length).toBeGreaterThan(40)
  expect(words.filter((word) => !namesFace(word))).toEqual([])
})

describe('the look', () => {
  afterEach(() => {
    document.body.innerHTML = ''
    document.title = ''
  })

  test.each([
    ['<p>请刷脸</p>', true],
    ['<p>刷<b>脸</b></p>', true],
    ['<p hidden>人脸识别</p>', true],
    ['<input placeholder="请进行人脸识别">', true],
    ['<input type="submit" value="Scan face">', true],
    ['<input value="my face">', false],
    ['<img alt="Selfie">', true],
    ['<button aria-label="刷脸">×</button>', true],
    ['<p>Sign in with a password</p>', false],
    ['', false],
  ])('%s: %s', (html, mentioned) => {
    document.body.innerHTML = html
    expect(mentionsFace(document)).toBe(mentioned)
  })

  test('sees the title', () => {
    document.title = '人脸识别'
    expect(mentionsFace(document)).toBe(true)
  })

  test('sees open roots, in one another, and closed ones that it is given', () => {
    document.body.innerHTML = '<div><my-a></my-a></div>'
    const host = document.querySelector('my-a')!
    host.attachShadow({ mode: 'open' }).innerHTML = '<my-b></my-b>'
    const inner = host.shadowRoot!.querySelector('my-b')!
    const closed = inner.attachShadow({ mode: 'closed' })
    closed.innerHTML = '<p>Look</p>'
    expect(mentionsFace(document)).toBe(false)
    closed.innerHTML = '<p>人脸</p>'
    expect(mentionsFace(document)).toBe(false)
    expect(mentionsFace(document, (el) => (el === inner ? closed : el.shadowRoot))).toBe(true)
    host.shadowRoot!.append('Your face')
    expect(mentionsFace(document)).toBe(true)
    expect(mentionsFace(host.shadowRoot!)).toBe(true)
  })
})
