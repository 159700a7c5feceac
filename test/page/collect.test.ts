// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { collectFrame } from '../../lib/page/collect'
import { mentionsFace } from '../../lib/page/face-words'
import { isOwn, markOwn } from '../../lib/page/own'
import type { FrameSnapshot } from '../../lib/page/snapshot'
import { messageOf } from '../../lib/page/walk'
import { candidatesOf, controlNamed, controlOf, controlsOf, faultsOf, labelText, linesOf, namesWithin, textsOf, textWithin } from './shown'

function collect(html: string): FrameSnapshot {
  document.body.innerHTML = html
  const { frame, limits } = collectFrame(document, { frameId: 3, url: 'https://shop.example/join/', layout: false })
  expect(limits).toEqual([])
  expect(faultsOf(frame)).toEqual([])
  return frame
}

afterEach(() => {
  document.head.innerHTML = ''
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('lang')
})

describe('the document', () => {
  test('carries its address, title and language', () => {
    document.title = '注册'
    document.documentElement.lang = 'zh-CN'
    const frame = collect('<p>欢迎')
    expect(frame).toMatchObject({ frameId: 3, url: 'https://shop.example/join/', title: '注册', lang: 'zh-CN' })
  })

  test('an empty one has a page and nothing on it', () => {
    expect(collect('').candidates).toEqual([{ kind: 'page', node: 0, runs: [0, 0], controls: [0, 0], parent: -1 }])
  })

  test('has a line for each button, also where an input is one', () => {
    const frame = collect('<p>x <input type="button" value="Decline"><input type="submit" value="I agree"><button>Skip</button> y')
    expect(linesOf(frame)).toEqual(['x', 'Decline', 'I agree', 'Skip', 'y'])
  })

  test('may name elements and roles as what every object has', () => {
    const frame = collect('<constructor>人脸 <i role="constructor">识别</i></constructor>')
    expect(structuredClone(frame)).toEqual(frame)
    expect(frame.controls).toEqual([])
    expect(frame.runs.map(({ role }) => role)).toEqual(['text', 'text'])
  })

  test('is left as it was', () => {
    document.body.innerHTML = '<form><input value="a"><p>x <b>y</b></form><div role="dialog">z</div>'
    const before = document.documentElement.outerHTML
    collectFrame(document, { frameId: 0, layout: false })
    expect(document.documentElement.outerHTML).toBe(before)
  })
})

describe('text', () => {
  test('is read in order, inline text in one line, blocks apart', () => {
    expect(
      linesOf(collect('<h2>拍照</h2><p>请 <b>正对</b>镜头<br>保持不动</p><ul><li>一<li>二</ul><table><tr><td>甲<td>乙</table>')),
    ).toEqual(['拍照', '请|正对|镜头', '保持不动', '一', '二', '甲', '乙'])
  })

  test('has its white space drawn together, and keeps the lines of pre', () => {
    expect(linesOf(collect('<p>\n  Look \n\t at&nbsp;the   camera\n</p><pre>one\n  two   three\n\nfour</pre>'))).toEqual([
      'Look at the camera',
      'one',
      'two three',
      'four',
    ])
  })

  test.each([
    ['<script>人脸</script>'],
    ['<style>人脸{}</style>'],
    ['<template><p>人脸</template>'],
    ['<noscript>人脸</noscript>'],
    ['<p hidden>人脸</p>'],
    ['<p style="display: none">人脸</p>'],
    ['<p style="visibility:hidden">人脸</p>'],
    ['<p style="opacity:0">人脸</p>'],
    ['<dialog>人脸</dialog>'],
    ['<div popover>人脸</div>'],
    ['<details><p>人脸</details>'],
    ['<textarea>人脸</textarea>'],
    ['<input value="人脸">'],
    ['<div contenteditable>人脸</div>'],
    ['<div role="textbox">人脸</div>'],
    ['<video>人脸</video>'],
    ['<canvas>人脸</canvas>'],
    ['<select><option selected>甲<option>人脸</select>'],
  ])('leaves out what is not shown or was typed: %s', (html) => {
    expect(textsOf(collect(`<p>前</p>${html}<p>后</p>`)).join()).not.toContain('人脸')
  })

  test.each([
    ['<details open><p>人脸</details>'],
    ['<details><summary>人脸</summary><p>更多</details>'],
    ['<dialog open>人脸</dialog>'],
    ['<p aria-hidden="true">人脸</p>'],
    ['<p inert>人脸</p>'],
    ['<p style="visibility:hidden"><b style="visibility:visible">人脸</b></p>'],
    ['<select><option>甲<option selected>人脸</select>'],
    ['<input type="submit" value="人脸">'],
    ['<input placeholder="人脸">'],
    ['<my-element>人脸</my-element>'],
  ])('keeps what is shown: %s', (html) => {
    expect(textsOf(collect(html)).join()).toContain('人脸')
  })

  test('keeps the space that parts two runs of a line, and makes none', () => {
    const { runs } = collect(
      '<p>I agree to the <a href="/t">Terms</a>, the <b>Policy</b> and more.</p><p>同意<a href="/x">《协议》</a>后</p>',
    )
    const [first, second] = [runs[0]!.block, runs.at(-1)!.block].map((block) =>
      runs
        .filter((run) => run.block === block)
        .map(({ text }) => text)
        .join(''),
    )
    expect(first).toBe('I agree to the Terms, the Policy and more.')
    expect(second).toBe('同意《协议》后')
  })

  test('tells its part on the page', () => {
    const frame = collect(`
      <header><nav><a href="/">Home</a></nav></header>
      <h1>Join</h1><div role="heading">Step 1</div>
      <blockquote>They said so. <a href="/law">source</a></blockquote><p>Run <code>npm</code></p>
      <form><label>Name <input placeholder="Your name"></label><legend>Photo</legend><button>Go on</button></form>
      <img alt="A face in a frame"><span class="sr-only">New window</span>
      <footer>Imprint</footer>`)
    const roles = Object.fromEntries(frame.runs.map(({ text, role }) => [text.trim(), role]))
    expect(roles).toEqual({
      Home: 'furniture',
      Join: 'heading',
      'Step 1': 'heading',
      'They said so.': 'quotation',
      source: 'quotation',
      Run: 'text',
      npm: 'code',
      Name: 'label',
      'Your name': 'placeholder',
      Photo: 'heading',
      'Go on': 'control',
      'A face in a frame': 'spoken',
      'New window': 'spoken',
      Imprint: 'furniture',
    })
  })

  test('of a head or foot that asks is no furniture; of an article, form or dialog never', () => {
    const frame = collect(`
      <header><h1>Face sign-in</h1></header><article><header>By us</header></article>
      <div role="dialog"><footer>Read the notice</footer></div>
      <footer><label><input type="checkbox">I agree</label> to the scan <button>Start</button></footer>`)
    expect(textsOf(frame, 'furniture')).toEqual([])
  })

  test('a long one is cut into parts that still make one line', () => {
    const sentence = '本服务只在设备上比对面部特征。'
    const frame = collect(`<p>${sentence.repeat(1000)}</p>`)
    expect(frame.runs.length).toBeGreaterThan(2)
    expect(frame.runs.every(({ text }) => text.length <= 4000 && text.endsWith('。'))).toBe(true)
    expect(linesOf(frame).map((line) => line.replaceAll('|', ''))).toEqual([sentence.repeat(1000)])
  })
})

describe('the flat tree', () => {
  function host(html: string, light = ''): void {
    document.body.innerHTML = `<p>before</p><my-card>${light}</my-card><p>after</p>`
    document.querySelector('my-card')!.attachShadow({ mode: 'open' }).innerHTML = html
  }

  test('goes into open shadow roots and puts slotted text where it shows', () => {
    host(
      '<p>top</p><slot name="mid">unused</slot><slot name="none">default</slot><p>bottom</p>',
      '<b slot="mid">slotted</b><i>unslotted</i>',
    )
    const { frame } = collectFrame(document, { frameId: 0, layout: false })
    expect(textsOf(frame)).toEqual(['before', 'top', 'slotted', 'default', 'bottom', 'after'])
    expect(faultsOf(frame)).toEqual([])
  })

  test('goes into closed shadow roots where they are given', () => {
    document.body.innerHTML = '<my-card></my-card>'
    const element = document.querySelector('my-card')!
    const closed = element.attachShadow({ mode: 'closed' })
    closed.innerHTML = '<button>Scan my face</button>'
    const closedRootOf = (el: Element) => (el === element ? closed : null)
    expect(controlsOf(collectFrame(document, { frameId: 0, layout: false, closedRootOf }).frame)).toEqual(['button Scan my face'])
    expect(controlsOf(collectFrame(document, { frameId: 0, layout: false }).frame)).toEqual([])
  })
})

describe('controls', () => {
  test('are sorted by tag, type and role', () => {
    const frame = collect(`
      <button>b1</button><input type="button" value="b2"><input type="image" alt="b3"><div role="button">b4</div><a role="button">b5</a>
      <a href="/x">l1</a><a>l2</a><span role="link">l3</span>
      <div onclick="go()">c1</div><div tabindex="0">c2</div><span data-click="go">c3</span><div role="tab">c4</div><div class="btn-primary">c5</div>
      <input aria-label="t1"><textarea aria-label="t2"></textarea><div contenteditable aria-label="t3"></div>
      <select aria-label="s1"></select><input type="file" aria-label="f1" accept="image/*" capture="user">`)
    expect(controlsOf(frame)).toEqual(
      'button b1,button b2,button b3,button b4,button b5,link l1,link l2,link l3,clickable c1,clickable c2,clickable c3,clickable c4,clickable c5,text-field t1,text-field t2,text-field t3,select s1,file f1'.split(
        ',',
      ),
    )
    expect(controlOf(frame, 'file').accepts).toBe('image/* capture user')
    expect(controlNamed(frame, 'b1').inputType).toBe('submit')
  })

  test('know their own text, state and reach', () => {
    const frame = collect(`<p>Before</p><button disabled>No</button><div role="button" aria-disabled="true">Nor</div>
      <a href="/y" tabindex="-1">Hidden from keys</a><input required aria-label="Name"><div tabindex="0" onclick="x()">Keys</div><div onclick="x()">Mouse</div>`)
    const no = controlNamed(frame, 'No')
    expect(no).toMatchObject({ at: 1, end: 2, disabled: true, focusable: false })
    expect(controlNamed(frame, 'Nor').disabled).toBe(true)
    expect(controlNamed(frame, 'Hidden from keys').focusable).toBe(false)
    expect(controlNamed(frame, 'Name')).toMatchObject({ required: true, focusable: true })
    expect(controlNamed(frame, 'Keys').focusable).toBe(true)
    expect(controlNamed(frame, 'Mouse').focusable).toBe(false)
  })

  test('what a person typed is never taken', () => {
    const frame = collect(
      '<input value="13800000000"><input type="password" value="secret"><textarea>my words</textarea><div contenteditable>my note</div>',
    )
    expect(JSON.stringify(frame)).not.toMatch(/1380|secret|my words|my note/)
    expect(frame.controls).toHaveLength(4)
  })

  test.each([
    'text',
    'password',
    'email',
    'tel',
    'url',
    'search',
    'number',
    'date',
    'time',
    'month',
    'week',
    'datetime-local',
    'color',
    'range',
    'made-up',
  ])('nor what stands in a field of type %s, as its property or as its attribute', (type) => {
    document.body.innerHTML = `<label>证件<input type="${type}" id="field"></label><button>下一步</button>`
    const field = document.querySelector('input')!
    Object.defineProperty(field, 'value', { value: '110101199003077758' })
    field.setAttribute('value', '110101199003077758')
    const { frame } = collectFrame(document, { frameId: 0, layout: false })
    expect(JSON.stringify(frame)).not.toContain('110101')
    expect(JSON.stringify(frame)).toContain('证件')
  })

  test('nor what was chosen from a list: it is read as the page made it', () => {
    document.body.innerHTML = '<select><option>请选择<option>1990年</select><select><option>甲<option selected>乙<option>丙</select>'
    for (const select of document.querySelectorAll('select')) select.selectedIndex = select.options.length - 1
    const { frame } = collectFrame(document, { frameId: 0, layout: false })
    expect(textsOf(frame)).toEqual(['请选择', '乙'])
  })

  test('what we put into the page ourselves is no part of it', () => {
    const html = '<p>我们将采集您的人脸信息。</p>'
    const before = collect(html)
    const own = document.createElement('liancha-layer')
    own.setAttribute('aria-label', '脸察')
    own.attachShadow({ mode: 'open' }).innerHTML = '<button>脸察 · 4 处需要注意</button>'
    markOwn(own)
    document.body.append(own)
    const { frame } = collectFrame(document, { frameId: 3, url: 'https://shop.example/join/', layout: false })
    expect(frame).toEqual(before)
    expect(isOwn(own)).toBe(true)
    expect(isOwn(document.body)).toBeFalsy()
    own.remove()
  })

  test.each([
    ['https://a.example/p.html', 'https://a.example/p.html'],
    ['terms.html', 'https://shop.example/join/terms.html'],
    ['//b.example/x', 'https://b.example/x'],
    ['/other#part', 'https://shop.example/other#part'],
    ['#top', undefined],
    ['https://shop.example/join/#part', undefined],
    ['', undefined],
    ['javascript:void(0)', undefined],
    ['mailto:a@b.example', undefined],
    ['http://[', undefined],
  ])('a link to %s leads to %s', (href, absolute) => {
    expect(controlNamed(collect(`<a href="${href}">terms</a>`), 'terms').href).toBe(absolute)
  })

  test('links are taken from the base that the document names', () => {
    document.head.innerHTML = '<base href="https://cdn.example/docs/">'
    expect(controlNamed(collect('<a href="a.html">terms</a>'), 'terms').href).toBe('https://cdn.example/docs/a.html')
  })

  test.each([
    ['<button aria-label="关闭">×</button>', '关闭'],
    ['<span id="n">Close it</span><button aria-labelledby="n">×</button>', 'Close it'],
    ['<button><img alt="返回" src="a.png"></button>', '返回'],
    ['<button><svg><title>Close</title><path d=""/></svg></button>', 'Close'],
    ['<button title="Skip"><i class="icon"></i></button>', 'Skip'],
    ['<button>同意并<b>继续</b></button>', '同意并继续'],
    ['<button>Agree\n and <b>go on</b></button>', 'Agree and go on'],
    ['<button>确 定</button>', '确 定'],
    ['<a href="/"><i class="icon-back"></i></a>', ''],
  ])('%s is named %j', (html, name) => {
    expect(collect(html).controls.map((control) => control.name)).toEqual([name])
  })

  test('a cross without text is one, with what its maker calls it', () => {
    const frame = collect(`<div role="dialog"><p>Hello</p>
      <img class="pop-closeBtn" src="/img/icon_chahao@2x.png?v=3"><i class="el-icon-close"></i><button><svg><use href="#icon-back"></use></svg></button></div>`)
    expect(frame.controls.map(({ kind, name, iconOnly }) => [kind, name, iconOnly])).toEqual([
      ['clickable', '', true],
      ['clickable', '', true],
      ['button', '', true],
    ])
    expect(frame.controls[0]!.hints).toEqual(['pop', 'close', 'btn', 'icon', 'chahao'])
    expect(frame.controls[2]!.hints).toContain('back')
  })

  test('a clickable that wraps controls is none, nor is a layer around a dialog', () => {
    const frame = collect(`<div onclick="shut()"><div class="panel"><p>Look into the camera</p><button>Yes</button></div></div>
      <div onclick="pick()"><input type="checkbox"> I agree</div><button><span class="btn-text">Inner</span></button>
      <div class="btn" onclick="x()"><span class="btn-label">Outer</span></div>`)
    expect(controlsOf(frame)).toEqual(['button Yes', 'checkbox I agree', 'button Inner', 'clickable Outer'])
  })

  test.each([
    ['<video autoplay playsinline></video>', true],
    ['<video id="cam"></video>', true],
    ['<video src="film.mp4" autoplay></video>', false],
    ['<video controls></video>', false],
    ['<video><source src="film.mp4"></video>', false],
  ])('%s is a live picture: %s', (html, live) => {
    expect(collect(html).controls.map(({ kind }) => kind)).toEqual(live ? ['live-video'] : [])
  })
})

describe('boxes and their labels', () => {
  test.each([
    ['around it', '<label><input type="checkbox"> I agree to <a href="/t">the terms</a></label><p>Other</p>', 'I agree to|the terms'],
    ['named by for', '<input type="checkbox" id="a"><p>Between</p><label for="a">I agree</label>', 'I agree'],
    ['named by aria-labelledby', '<p id="l">I agree</p><p>Between</p><span role="checkbox" aria-labelledby="l"></span>', 'I agree'],
    ['in the same part', '<div><span><input type="checkbox"></span><span>I agree</span></div><p>Other</p>', 'I agree'],
    ['after it, up to the next box', '<div><input type="radio" name="r">Yes <input type="radio" name="r">No</div>', 'Yes'],
    [
      'after an empty component',
      '<div><label class="chk"><input type="checkbox"><span> </span></label> I agree</div><p>Other</p>',
      'I agree',
    ],
    [
      'after it, and no button with it',
      '<div><p>Long notice</p><input type="checkbox"><span>I agree</span><button>Next</button></div>',
      'I agree',
    ],
    ['before it, where nothing follows', '<div><p>Face sign-in <input type="checkbox"></p></div><p>Other</p>', 'Face sign-in'],
    ['its own text', '<div role="checkbox" aria-checked="false">I agree</div>', 'I agree'],
  ])('a label %s', (_, html, label) => {
    const frame = collect(html)
    expect(labelText(frame, frame.controls.find(({ kind }) => kind === 'checkbox' || kind === 'radio')!)).toBe(label)
  })

  test('fields take the words before them, and not their own', () => {
    const frame = collect('<div><p>Phone</p><input placeholder="11 digits"></div><div><select><option>ID card</select></div><p>After</p>')
    expect(frame.controls.map((control) => [control.name, labelText(frame, control)])).toEqual([
      ['Phone', 'Phone'],
      ['', undefined],
    ])
  })

  test.each([
    ['<i class="icon-checkbox"></i>', 'checkbox', undefined],
    ['<i class="checkbox is-checked"></i>', 'checkbox', true],
    ['<img src="/img/unchecked.png">', 'checkbox', false],
    ['<img src="/img/radio_sel.png">', 'radio', true],
    ['<span class="el-checkbox__input is-checked"><span class="el-checkbox__inner"></span></span>', 'checkbox', true],
    ['<span aria-checked="true"></span>', 'checkbox', true],
    ['<span role="switch" aria-checked="false"></span>', 'switch', false],
    ['<p class="agree_no" onclick="t()"></p>', 'checkbox', false],
    ['<span>☐</span>', 'checkbox', false],
    ['<i onclick="t()">☑</i>', 'checkbox', true],
    ['<label class="switch"><input type="checkbox" checked></label>', 'switch', true],
  ])('%s in front of text is a %s, ticked: %s', (box, kind, checked) => {
    const frame = collect(`<div>${box}<span>I agree</span></div>`)
    expect(frame.controls.map((control) => [control.kind, control.checked, labelText(frame, control)])).toEqual([
      [kind, checked, 'I agree'],
    ])
  })

  test.each([
    ['a tick in a list of features', '<ul><li><i class="icon-check"></i> No password</ul>'],
    ['an icon', '<p><i class="icon-user"></i> Name</p>'],
    ['a close cross', '<p onclick="x()"><i class="box-close"></i></p>'],
    ['a box with no text by it', '<div><i class="checkbox"></i></div>'],
  ])('%s is no box', (_, html) => {
    expect(collect(html).controls.filter(({ kind }) => kind === 'checkbox')).toEqual([])
  })

  test('a component is one box, whatever it is made of', () => {
    const frame = collect(`
      <label role="radio" aria-checked="true"><span class="radio"><input type="radio" aria-hidden="true"></span>One</label>
      <div><span class="checkbox"><i class="checkbox-inner"></i></span>Two</div>
      <label><input type="checkbox" style="display:none"><i class="checkbox-icon"></i>Three</label>`)
    expect(controlsOf(frame)).toEqual(['radio One', 'checkbox Two', 'checkbox Three'])
  })

  test('a hidden input counts where a label or wrapper is seen for it, and not without', () => {
    expect(controlsOf(collect('<input type="checkbox" id="h" hidden><label for="h">I agree</label>'))).toEqual(['checkbox I agree'])
    expect(controlsOf(collect('<label>Choose a photo<input type="file" hidden></label>'))).toEqual(['file Choose a photo'])
    expect(controlsOf(collect(`<input type="checkbox" hidden><p>${'Long text of the page. '.repeat(20)}</p>`))).toEqual([])
    expect(controlsOf(collect('<input type="hidden" name="token"><p>x</p>'))).toEqual([])
  })
})

describe('candidates without layout', () => {
  test('dialogs by tag, role and name, each once, and the last in front', () => {
    const frame = collect(`<p>The page</p><dialog open>One</dialog><div role="alertdialog" aria-label="Two says">Two</div>
      <div class="modal-mask"><div class="modal-wrapper" role="dialog"><h3 class="modal-title">Three</h3><div class="modal-footer"><button>OK</button></div></div></div>
      <div class="bottom-sheet"><p>Four</p></div>`)
    const overlays = candidatesOf(frame, 'overlay')
    expect(overlays.map((overlay) => [textWithin(frame, overlay), overlay.name, overlay.frontmost])).toEqual([
      ['One', undefined, undefined],
      ['Two', 'Two says', undefined],
      ['Three|OK', 'Three', undefined],
      ['Four', undefined, true],
    ])
  })

  test('forms as written, else the smallest part with a field and something to press', () => {
    const frame = collect(`<form><input aria-label="q"><button>Find</button></form>
      <section><h2>Join</h2><div><input aria-label="phone"></div><div><i class="checkbox"></i>I agree</div><div onclick="go()">Sign up</div></section><p>End</p>`)
    expect(candidatesOf(frame, 'form').map((form) => namesWithin(frame, form))).toEqual([
      ['q', 'Find'],
      ['phone', 'I agree', 'Sign up'],
    ])
  })

  test('a form that is all of its dialog is told once, a smaller one besides', () => {
    const frame = collect('<div role="dialog"><form><input aria-label="a"><button>b</button></form></div>')
    expect(frame.candidates.map(({ kind }) => kind)).toEqual(['page', 'overlay'])
    const smaller = collect('<div role="dialog"><p>Notice</p><form><input aria-label="a"><button>b</button></form></div>')
    expect(smaller.candidates.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['page', -1],
      ['overlay', 0],
      ['form', 1],
    ])
  })

  test('articles by tag and role, and the part with most of a long text', () => {
    const long = '<p>We keep what you gave us for as long as the law says. </p>'.repeat(20)
    const frame = collect(
      `<p>Menu</p><main><article>News</article></main><div role="document">Read</div><div class="content">${long}</div>`,
    )
    expect(candidatesOf(frame, 'article').map((article) => textWithin(frame, article).slice(0, 12))).toEqual([
      'News',
      'News',
      'Read',
      'We keep what',
    ])
  })
})

describe('what a page may do to its reader', () => {
  test.each([
    [new Error('broken'), 'broken'],
    ['words', 'words'],
    [undefined, 'undefined'],
    [Object.create(null), 'unknown'],
    [
      Object.create(Error.prototype, {
        message: {
          get: () => {
            throw new Error('again')
          },
        },
      }),
      'unknown',
    ],
    [new Error('x'.repeat(1000)), 'x'.repeat(200)],
  ])('throw anything: %#', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message)
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('no HTMLElement')
      },
    ],
    ['answers with a field', () => document.querySelector('input') as unknown as ShadowRoot],
  ])('a browser that %s where a closed root is asked for hides nothing', (_, answer) => {
    document.body.innerHTML = '<form><input name="openOrClosedShadowRoot"><p>Inside</p></form>'
    const { frame } = collectFrame(document, {
      frameId: 0,
      layout: false,
      closedRootOf: (el) => (el.localName === 'form' ? answer() : null),
    })
    expect(textsOf(frame)).toEqual(['Inside'])
    expect(mentionsFace(document, answer)).toBe(false)
  })

  test('be no document at all', () => {
    const { frame, limits } = collectFrame({} as Document, { frameId: 5, url: 'https://a.example/', layout: true })
    expect(frame).toMatchObject({ frameId: 5, url: 'https://a.example/', runs: [], candidates: [] })
    expect(limits.map(({ code }) => code)).toEqual(['read-failed'])
  })
})
