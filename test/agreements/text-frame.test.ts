import { describe, expect, it } from 'vitest'
import { linesOfPdf, type SetText } from '../../lib/agreements/pdf-lines'
import { plainTextFrame, TextTooLong, textFrame } from '../../lib/agreements/text-frame'

const blocks = (text: string): string[] => plainTextFrame(text, 'https://a.example/p.txt').runs.map((run) => run.text)

describe('a plain text', () => {
  it('is a block a line, and stays text', () => {
    const frame = plainTextFrame('一、处理目的\n\n比对 <b> & 核验\r\n二、保存', 'https://a.example/p.txt')
    expect(frame.runs).toEqual(
      ['一、处理目的', '比对 <b> & 核验', '二、保存'].map((text, block) => ({ text, node: 0, block, role: 'text' })),
    )
    expect(frame).toMatchObject({ url: 'https://a.example/p.txt', controls: [], candidates: [{ kind: 'page', runs: [0, 3] }] })
  })

  it('joins lines that were broken within an English sentence, and words that were parted', () => {
    expect(blocks('We compare your\nface with the card,\nthen delete it.\nNew line')).toEqual([
      'We compare your face with the card, then delete it.',
      'New line',
    ])
    expect(blocks('to tell who you are from bio-\nmetric data')).toEqual(['to tell who you are from biometric data'])
  })

  it('joins Chinese lines that were broken for their width, and no others', () => {
    const wrapped = [
      '三、必要性。号源紧张，曾有人代抢号、倒卖号，预约码可以转让，只',
      '有核对人脸才能确认预约人到场。不同意的，请到人工窗口取号，次序',
      '不变。',
      '四、保存期限',
      '办理结束后删除',
    ]
    expect(blocks(wrapped.join('\n'))).toEqual([wrapped.slice(0, 3).join(''), '四、保存期限', '办理结束后删除'])
  })

  it('keeps an empty line and a new item as the end of a paragraph', () => {
    const full = '我们采集您的人脸照片用于入场核验并且与证件上的照片进行比对以便确认'
    expect(blocks(`${full}\n\n${full}`)).toHaveLength(2)
    expect(blocks(`${full}\n（二）${full.slice(3)}`)).toHaveLength(2)
    expect(blocks(`${full}\n${full}`)).toHaveLength(1)
  })

  it('is refused where it is longer than a frame may be', () => {
    expect(() => plainTextFrame('脸'.repeat(200_000), '')).toThrow(TextTooLong)
  })
})

const set = (str: string, x: number, y: number, size = 10): SetText => ({
  str,
  transform: [size, 0, 0, size, x, y],
  width: str.length * size,
  height: size,
  hasEOL: true,
})

describe('the lines of a PDF', () => {
  const LONG = '我们采集您的人脸照片用于入场核验并且与证件上的照片进行比对以便确认'
  const frameOf = (...pages: SetText[][]) => textFrame(linesOfPdf(pages), '')

  it('make a heading of a short line in larger letters', () => {
    const { runs } = frameOf([set('人脸信息告知书', 60, 800, 16), set(LONG, 60, 770), set('本人。', 60, 755)])
    expect(runs.map(({ role, text }) => [role, text])).toEqual([
      ['heading', '人脸信息告知书'],
      ['text', `${LONG}`],
      ['text', '本人。'],
    ])
  })

  it('read on over the end of a page, past its number and the line at its edge', () => {
    const page = (number: number, ...body: SetText[]) => [set('甲公司人脸规则', 60, 820), ...body, set(`第 ${number} 页`, 280, 30)]
    const { runs } = frameOf(
      page(1, set(LONG, 60, 790), set(LONG, 60, 775)),
      page(2, set('本人到场。', 60, 790)),
      page(3, set('二、保存一年。', 60, 790)),
    )
    expect(runs.map(({ text }) => text)).toEqual(['甲公司人脸规则', `${LONG}${LONG}本人到场。`, '二、保存一年。'])
  })

  it('join the pieces of a line, and leave out what is set across the page', () => {
    const turned: SetText = { ...set('样本', 200, 400), transform: [7, 7, -7, 7, 200, 400] }
    const { runs } = frameOf([{ ...set('电话', 60, 800), hasEOL: false }, turned, set('0599', 90, 801)])
    expect(runs.map(({ text }) => text)).toEqual(['电话0599'])
  })
})
