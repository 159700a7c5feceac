import { describe, expect, it } from 'vitest'
import { textToCode } from './text-to-code'

describe('textToCode', () => {
  it.each([
    ['eval(a)', 'eval()'],
    ['(0, eval)(a)', 'eval()'],
    ['globalThis.eval?.(a)', 'eval()'],
    ["window['eval'](a)", 'eval()'],
    ['new Function(a)', 'Function()'],
    ['Function("return this")()', 'Function()'],
    ['importScripts(a)', 'importScripts()'],
    ['setTimeout("a()", 1)', 'setTimeout(text)'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the script that is read holds it
    ['window.setInterval(`${a}`, 1)', 'setInterval(text)'],
    ['a.innerHTML = b', 'innerHTML ='],
    ['a.outerHTML += b', 'outerHTML ='],
    ["a.b['innerHTML'] = c", 'innerHTML ='],
    ['frame.srcdoc = a', 'srcdoc ='],
    ['a.insertAdjacentHTML("beforeend", b)', 'insertAdjacentHTML()'],
    ['document.write(a)', 'document.write()'],
    ['a.ownerDocument.writeln(b)', 'document.writeln()'],
    ['range.createContextualFragment(a)', 'createContextualFragment()'],
    ['document.createElement("script")', 'a script element'],
    ['import("https://a.example/x.js")', 'import https://a.example/x.js'],
    ['import(a)', 'import of what is worked out'],
    ['import "//a.example/x.js"', 'import //a.example/x.js'],
    ['<p dangerouslySetInnerHTML={a} />', 'dangerouslySetInnerHTML ='],
  ])('%s', (source, what) => {
    expect(textToCode('a.jsx', source)).toEqual([what])
  })

  it.each([
    'const was = a.innerHTML',
    'setTimeout(() => eval_(a), 1)',
    'stream.write(a)',
    'a instanceof Function',
    'import("./a.js"); import "node:fs"; import b from "preact"',
    'const told = "eval(a); document.write(b)"',
    'document.createElement("p").textContent = a',
  ])('is not %s', (source) => {
    expect(textToCode('a.jsx', source)).toEqual([])
  })

  it('takes nothing that it cannot read for harmless', () => {
    expect(() => textToCode('a.js', 'const = eval(')).toThrow('a.js')
  })
})
