// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../lib/page/parse'
import { controlNamed, faultsOf, linesOf, textsOf } from './shown'

describe('a document as text', () => {
  test('is taken apart like a page, its links from its own address', () => {
    const frame = parseDocument(
      `<!doctype html><html lang="zh-CN"><head><title>人脸信息处理规则</title></head><body>
       <main><h1>处理规则</h1><p>我们只在<b>设备内</b>比对。</p><p>见<a href="../privacy.html">隐私政策</a></p></main></body></html>`,
      'https://bank.example/docs/face.html',
    )
    expect(faultsOf(frame)).toEqual([])
    expect(frame).toMatchObject({ frameId: 0, url: 'https://bank.example/docs/face.html', title: '人脸信息处理规则', lang: 'zh-CN' })
    expect(linesOf(frame)).toEqual(['处理规则', '我们只在|设备内|比对。', '见|隐私政策'])
    expect(controlNamed(frame, '隐私政策').href).toBe('https://bank.example/privacy.html')
    expect(frame.candidates.map(({ kind }) => kind)).toEqual(['page', 'article'])
    expect(frame.runs.every((run) => run.fontSize === undefined) && frame.controls.every((control) => control.box === undefined)).toBe(true)
  })

  test('nothing in it runs, and what is hidden in place is left out', () => {
    const frame = parseDocument(
      '<p>Shown</p><p style="color:red; display:none">a</p><p hidden>b</p><p style="visibility: hidden">c</p><noscript>d</noscript><script>document.title = 1</script>',
      'https://a.example/',
    )
    expect(textsOf(frame)).toEqual(['Shown'])
    expect(frame.title).toBe('')
  })

  test.each(['', 'plain words only', '<', '<p', '</html>', '<table><p>x', '\0\u0001', '{"json":true}'])('%j is a document too', (text) => {
    const frame = parseDocument(text, 'not an address')
    expect(faultsOf(frame)).toEqual([])
    expect(frame.candidates[0]!.kind).toBe('page')
  })
})
