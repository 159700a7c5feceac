import { describe, expect, it } from 'vitest'
import { followedOf, type Look } from '../../../lib/cli/probe/followed'
import { withoutValues } from '../../../lib/cli/probe/holding'
import { isNamed } from '../../../lib/cli/probe/probe'
import type { StandingRequest } from '../../../lib/cli/probe/standing'

const url = 'https://a.example/sign-up'
const asked: StandingRequest = { dialog: true, frameId: 0, frameUrl: url, target: ['#dialog'], quote: '采集您的人脸' }
const behind: StandingRequest = { ...asked, dialog: false, target: ['body'], quote: '上传正脸照片' }
const look = (requests: StandingRequest[], more: Partial<Look> = {}): Look => ({ url, loader: '1', requests, usable: true, ...more })
const followed = (before: StandingRequest[], ...looks: Look[]) => followedOf(asked, look(before), looks)

describe('followedOf', () => {
  it.each([
    ['closed', 'it is gone', [look([])]],
    ['closed', 'what stood behind it stands', [look([asked, behind]), look([behind])]],
    ['closed', 'only the fragment changed', [look([], { url: `${url}#top` })]],
    ['stays', 'it stands', [look([asked]), look([asked])]],
    ['stays', 'it stands where an address was only written', [look([asked], { url: `${url}?declined=1` })]],
    ['stays', 'it stands in other words', [look([{ ...asked, quote: '请再想想：采集您的人脸' }])]],
    ['stays', 'it stands in another place', [look([{ ...asked, target: ['#again'] }])]],
    ['asked-again', 'it came back', [look([]), look([asked])]],
    ['asked-again', 'it came back with the page', [look([asked], { loader: '2' })]],
    ['asked-again', 'another took its place', [look([{ ...asked, target: ['#sure'], quote: '真的不刷脸吗' }])]],
    ['blocked', 'the page stays covered', [look([], { usable: false })]],
    ['left', 'another page came', [look([asked], { url: 'https://a.example/bye', loader: '2' })]],
    ['left', 'a script wrote another address', [look([], { url: 'https://a.example/home' })]],
    ['left', 'a script wrote another address behind the sign', [look([], { url: `${url}#/home` })]],
    ['unclear', 'nothing could be seen', []],
  ] as const)('is %s where %s', (answer, _, looks) => expect(followed([asked, behind], ...looks)).toBe(answer))
})

describe('isNamed', () => {
  it('takes exact hosts, with a port on that port only', () => {
    expect(isNamed('https://a.example/x', ['a.example'])).toBe(true)
    expect(isNamed('https://a.example:8443/x', ['a.example'])).toBe(true)
    expect(isNamed('https://a.example:8443/x', ['a.example:8443'])).toBe(true)
    for (const address of [
      'https://b.a.example/',
      'https://example/',
      'https://xa.example/',
      'file:///a.example',
      'about:blank',
      'a.example',
    ])
      expect(isNamed(address, ['a.example'])).toBe(false)
    expect(isNamed('https://a.example/', ['a.example:8443'])).toBe(false)
    expect(isNamed('https://a.example/', [])).toBe(false)
  })
})

describe('withoutValues', () => {
  it.each([
    ['https://u:p@a.example/x?phone=139&phone=1&空=b#c', 'https://a.example/x?phone=&%E7%A9%BA='],
    ['wss://a.example/live', 'wss://a.example/live'],
    ['data:text/plain,secret', 'data:'],
    ['blob:https://a.example/1-2', 'blob:'],
  ])('%s', (address, told) => expect(withoutValues(address)).toBe(told))
})
