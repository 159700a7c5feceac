import { describe, expect, it } from 'vitest'
import { type Surface, understand } from '../../lib/language/understand'
import { type DocumentSnapshot, SNAPSHOT_SCHEMA } from '../../lib/page/snapshot'
import { frameOf } from './frame'

const FORM = ['行囊寄存采集寄存人的人脸信息，开柜时确认寄存人。', '我同意《人脸信息处理规则》']
const RULES = [
  '处理者：九江行囊寄存服务有限公司，电话 0792-0000000。',
  '柜机拍摄面部照片，与寄存时拍摄的照片比对，取物后两小时内删除。',
  '在柜机首页点“不再刷脸”，即撤回同意并删除照片。',
]

/** The form of a page over which a dialog is open. */
const formBelow = (dialog: readonly string[], documents: DocumentSnapshot[] = []): Surface => {
  const frame = frameOf([...FORM, ...dialog])
  frame.nodes.push({ parent: 0, step: 'div' })
  frame.candidates.push({ kind: 'overlay', node: 1, runs: [FORM.length, frame.runs.length], controls: [0, 0], parent: 0 })
  const head = { schema: SNAPSHOT_SCHEMA, url: frame.url, title: '', lang: 'zh-CN', takenAt: '', layout: false } as const
  const surfaces = understand({ ...head, frames: [frame], documents, limits: [] })
  return surfaces.find(({ place }) => place.node === 0)!
}
const statusesOf = ({ agreements }: Surface): string[] => agreements.map(({ title, status }) => `${title}: ${status}`)
const linked = ({ statements }: Surface): string[] => statements.filter(({ where }) => where === 'linked').map(({ kind }) => kind)

describe('an agreement that somebody has opened on the page', () => {
  it('counts as read, and as told where it is linked', () => {
    const form = formBelow(['人脸信息处理规则', ...RULES])
    expect(statusesOf(form)).toEqual(['人脸信息处理规则: read'])
    expect(linked(form)).toEqual(expect.arrayContaining(['processor', 'method', 'retention']))
  })

  it('is known by its title however that is set', () => {
    const form = formBelow(['人脸信息\u200b處理規則', ...RULES])
    expect(statusesOf(form)).toEqual(['人脸信息处理规则: read'])
  })

  it('is none that lies elsewhere where it is a heading of the page, however that is set', () => {
    const heading = { text: '人脸信息處理\u200b规则', role: 'heading' } as const
    const frame = frameOf([FORM[0]!, '请先看《人脸信息处理规则》。', heading, ...RULES])
    const head = { schema: SNAPSHOT_SCHEMA, url: frame.url, title: '', lang: 'zh-CN', takenAt: '', layout: false } as const
    const [page] = understand({ ...head, frames: [frame], documents: [], limits: [] })
    expect(statusesOf(page!)).toEqual([])
  })

  it('replaces what was noted while it was closed', () => {
    const noted: DocumentSnapshot = { title: '人脸信息处理规则', url: '', status: 'script-only' }
    expect(statusesOf(formBelow(['《人脸信息处理规则》', ...RULES], [noted]))).toEqual(['人脸信息处理规则: read'])
  })

  it.each([
    ['bears another title', ['停柜通知', ...RULES]],
    ['has a title and no text yet', ['人脸信息处理规则', '请稍候']],
  ])('is not taken for it where a dialog %s', (_, dialog) => {
    const form = formBelow(dialog)
    expect(statusesOf(form)).toEqual(['人脸信息处理规则: script-only'])
    expect(linked(form)).toEqual([])
  })

  it('leaves one alone that has an address of its own', () => {
    const dead: DocumentSnapshot = { title: '人脸信息处理规则', url: 'https://sample.example/rules', status: 'unreachable' }
    expect(statusesOf(formBelow(['人脸信息处理规则', ...RULES], [dead]))).toEqual(['人脸信息处理规则: unreachable'])
  })
})
