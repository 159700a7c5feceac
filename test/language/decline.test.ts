import { describe, expect, it } from 'vitest'
import { type ClassifiedControl, classifyControls } from '../../lib/language/controls'
import { sureDecline } from '../../lib/language/decline'
import type { Surface } from '../../lib/language/understand'
import type { Control } from '../../lib/page/snapshot'
import { frameOf } from './frame'

const button = (name: string, more: Partial<Control> = {}): Control => ({
  kind: 'button',
  node: 0,
  at: 0,
  end: 0,
  name,
  hints: [],
  focusable: true,
  box: { x: 0, y: 0, width: 80, height: 32 },
  ...more,
})

const evidence = { quote: '采集您的人脸', place: { in: 'frame', index: 0, node: 0 } } as const
type Shown = Pick<Surface, 'kind' | 'request' | 'controls' | 'sentences'>
const surfaceOf = (controls: Control[], more: Partial<Shown> = {}): Shown => ({
  kind: 'dialog',
  request: { evidence, interactive: true, strength: 1 },
  controls: classifyControls({ ...frameOf([]), controls }),
  sentences: [],
  ...more,
})
const chosen = (controls: Control[], more: Partial<Shown> = {}): string | undefined => sureDecline(surfaceOf(controls, more))?.name

describe('the role of a button', () => {
  const rolesOf = (...names: string[]) =>
    classifyControls({ ...frameOf([]), controls: names.map((name) => button(name)) }).map(({ role }) => role)

  it.each([
    '不录',
    '先不刷了',
    '我不参加',
    '拒绝人脸识别',
    '不同意人脸识别',
    '拒绝刷脸认证',
    '拒绝采集人脸',
    '不进行人脸验证',
    'Decline face recognition',
  ])('%s declines', (name) => {
    expect(rolesOf(name)).toEqual(['decline'])
  })

  it.each(['不限时体验', '不断更新'])('%s declines nothing', (name) => expect(rolesOf(name)).toEqual(['other']))

  it.each(['继续人脸识别', '开始采集人脸', '去认证', 'Continue'])('%s goes on', (name) => expect(rolesOf(name)).toEqual(['proceed']))

  it.each(['改用短信验证码（老人、无法刷脸可选）', '无法刷脸？用身份证验证', '指纹打卡'])('%s is the way without a face', (name) =>
    expect(rolesOf(name)).toEqual(['other-way']),
  )

  it.each(['清除所有人脸数据', '删除人脸', 'Delete face data'])('%s takes nothing', (name) => expect(rolesOf(name)).toEqual(['other']))

  it.each(['刷脸验证', '刷脸或短信验证', '拍摄人脸并删除旧照片', '删除并重新录入人脸', '使用其他人脸照片'])('%s takes the face', (name) =>
    expect(rolesOf(name)).toEqual(['proceed']),
  )

  it.each([
    ['登录', '刷脸登录'],
    ['支付', '刷脸支付'],
    ['Sign in', 'Sign in with your face'],
    ['Log in', 'Log in with facial recognition'],
    ['登\u200b录', '刷\u00ad脸登录'],
  ])('%s beside %s is the way without a face', (plain, face) => {
    expect(rolesOf(plain, face)).toEqual(['other-way', 'proceed'])
    expect(rolesOf(plain)).not.toEqual(['other-way'])
  })

  it.each([
    ['提交', '提交人脸照片'],
    ['上传', '上传人脸照片'],
    ['认证', '人脸认证'],
    ['登录', '开始刷脸'],
    ['登录', '注册'],
  ])('%s beside %s is not', (plain, face) => expect(rolesOf(plain, face)[0]).toBe('proceed'))
})

describe('sureDecline', () => {
  it.each([
    '不同意',
    '不 同 意',
    '我不同意',
    '拒绝',
    '拒绝授权',
    '暂不授权',
    '不同意并退出',
    '暂不',
    '暂不开通',
    '以后再说',
    '跳过',
    '取消',
    '不允許',
    'Decline',
    'No thanks',
    'No, thanks',
    'I do not agree',
    "I don't agree.",
    'Disagree',
    '暂不使用',
    "Don't allow",
    'Reject and leave',
    'Not now',
    'Skip for now',
    'CANCEL',
  ])('takes “%s”', (name) => expect(chosen([button('同意'), button(name)])).toBe(name))

  it.each([
    '',
    '×',
    'X',
    '关闭',
    'Close',
    '返回',
    'Back',
    '上一步',
    '退出',
    'Exit',
    '首页',
    '同意',
    '不再提示',
    '不同意将无法使用',
    '取消订单',
    '取消授权',
    '取消勾选',
    '拒绝，使用短信验证',
    '换一种方式',
    '短信验证',
    '我知道了',
    'No, use a text message',
    'Cancel my account',
    'Do not close this page',
    'Agree',
    '不',
  ])('does not take “%s”', (name) => expect(chosen([button('同意并继续'), button(name)])).toBeUndefined())

  it('does not take what cannot be pressed, or leads away', () => {
    for (const more of [
      { disabled: true },
      { kind: 'link', href: 'https://a.example/out' },
      { box: { x: 0, y: 0, width: 0, height: 0 } },
      { kind: 'checkbox' },
      { kind: 'text-field' },
    ] as const) {
      expect(chosen([button('同意'), button('不同意', more)])).toBeUndefined()
    }
    expect(chosen([button('不同意', { kind: 'link' })])).toBe('不同意')
  })

  it('takes the plainest, and none where two are as plain', () => {
    expect(chosen([button('取消'), button('不同意'), button('暂不')])).toBe('不同意')
    expect(chosen([button('取消'), button('Skip')])).toBe('Skip')
    expect(chosen([button('不同意'), button('拒绝')])).toBeUndefined()
    expect(chosen([button('不同意'), button('Decline')])).toBeUndefined()
  })

  it('does not take what was read as something else, whatever its name', () => {
    const surface = surfaceOf([button('不同意')])
    const controls = surface.controls.map((control): ClassifiedControl => ({ ...control, role: 'other-way' }))
    expect(sureDecline({ ...surface, controls })).toBeUndefined()
  })

  it('takes nothing where nothing interactive asks', () => {
    expect(chosen([button('不同意')], { request: undefined })).toBeUndefined()
    expect(chosen([button('不同意')], { request: { evidence, interactive: false, strength: 1 } })).toBeUndefined()
  })

  it('takes only a plain no on a long page', () => {
    const sentences = Array.from({ length: 40 }, () => ({})) as unknown as Surface['sentences']
    expect(chosen([button('取消')], { kind: 'page', sentences })).toBeUndefined()
    expect(chosen([button('取消')], { kind: 'dialog', sentences })).toBe('取消')
    expect(chosen([button('不同意')], { kind: 'page', sentences })).toBe('不同意')
  })
})
