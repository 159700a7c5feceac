import { describe, expect, it } from 'vitest'
import { kindOf, titlesIn } from '../../lib/language/agreements'

describe('titlesIn', () => {
  it('finds what may be agreed to', () => {
    expect(titlesIn('同意《用户协议》和《人脸信息处理规则》')).toEqual(['用户协议', '人脸信息处理规则'])
  })

  it.each(['个人信息保护法', '个人信息保护法\u200b', '個人信息保護法', '个人信息保护 法', '人脸识别技术应用安全管理办法\u00ad'])(
    'takes a law that is cited for no agreement, however it is set: %j',
    (title) => expect(titlesIn(`依据《${title}》`)).toEqual([]),
  )
})

describe('kindOf', () => {
  it.each([
    ['匠达用户服务协议（含人脸核验授权）', { ofFace: true, general: true }],
    ['会员章程（包括刷脸入场条款）', { ofFace: true, general: true }],
    ['人脸识别服务协议（用户版）', { ofFace: true, general: false }],
    ['人脸信息处理规则（含撤回办法）', { ofFace: true, general: false }],
    ['用户协议（2025版）', { ofFace: false, general: true }],
  ])('%s', (title, kind) => expect(kindOf(title)).toMatchObject(kind))
})
