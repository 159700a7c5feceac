import characters from 'opencc-js/dict/STCharacters'

/** A request as its maker words it, however its page is then made. */
export interface Wording {
  lang: 'zh-CN' | 'en'
  title: string
  paragraphs: readonly string[]
  decline?: string
  accept: string
  /** A box to tick, with its label. */
  box?: string
}

/** Ways to make a page that show a reader the same words. Each takes the words of one paragraph, and numbers to choose by. */
export type Rendering = (words: string, choose: (most: number) => number) => string

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Every character with something between it and the next, where `between` says so. */
const interspersed = (words: string, between: (before: string, after: string) => string): string =>
  [...words].map((character, at, all) => escapeHtml(character) + (at + 1 < all.length ? between(character, all[at + 1]!) : '')).join('')

const isHan = (character: string): boolean => /[\u4e00-\u9fff]/.test(character)

const traditional = new Map(
  characters.split('|').map((pair) => {
    const [from = '', to = ''] = pair.split(' ')
    return [from, to]
  }),
)

export const RENDERINGS: Record<string, Rendering> = {
  'split over nodes': (words, choose) =>
    `<p>${interspersed(words, () => (choose(3) === 0 ? '</span><span>' : '')).replace(/^/, '<span>')}</span></p>`,
  'fragments in bold': (words, choose) => `<p>${interspersed(words, () => (choose(5) === 0 ? '<b></b>' : ''))}</p>`,
  'zero-width characters': (words, choose) =>
    `<p>${interspersed(words, () => ['', '\u200b', '\u00ad', '\u2060', '\ufeff'][choose(5)]!)}</p>`,
  'white space between Han characters': (words, choose) =>
    `<p>${interspersed(words, (a, b) => (isHan(a) && isHan(b) ? ['', ' ', '\n', '\u3000', '&nbsp;'][choose(5)]! : ''))}</p>`,
  'full-width forms': (words) =>
    `<p>${[...words].map((one) => (/[0-9A-Za-z]/.test(one) && isHan(words[0]!) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : escapeHtml(one))).join('')}</p>`,
  'traditional characters': (words) => `<p>${escapeHtml([...words].map((one) => traditional.get(one)?.[0] ?? one).join(''))}</p>`,
  'broken lines': (words, choose) =>
    `<p>${words
      .split(/(?<=[，,])/)
      .map(escapeHtml)
      .join(choose(2) === 0 ? '<br>' : '<br>\n')}</p>`,
  'a list': (words) => `<ul><li>${escapeHtml(words)}</li></ul>`,
  'a table': (words) => `<table><tr><td>${escapeHtml(words)}</td></tr></table>`,
  'a pseudo-element': (words) => `<p class="drawn" data-words="${escapeHtml(words)}"></p>`,
  'hidden copies that say otherwise': (words) =>
    `<p>${escapeHtml(words)}</p><p style="display:none">不同意也不影响您使用。You can do without.</p><p style="visibility:hidden">可改用刷卡。</p><p style="position:absolute;left:-9999px">我们不会采集您的人脸。</p><p style="width:0;height:0;overflow:hidden">随时可在设置中撤回。</p>`,
  'an open shadow root': (words) => `<div><template shadowrootmode="open"><p>${escapeHtml(words)}</p></template></div>`,
  'a closed shadow root': (words) => `<div><template shadowrootmode="closed"><p>${escapeHtml(words)}</p></template></div>`,
}

const UNRELATED: Record<Wording['lang'], readonly string[]> = {
  'zh-CN': ['本店营业至晚上九点。', '雨天路滑，请小心台阶。', '新到的茶叶摆在左手边。', '停车场入口在北门。'],
  en: ['The shop is open until nine.', 'Mind the step when it rains.', 'The new teas are on the left.', 'Parking is at the north gate.'],
}

export const BUTTONS: Record<string, (name: string) => string> = {
  'a button': (name) => `<button>${escapeHtml(name)}</button>`,
  'a name for screen readers only': (name) =>
    `<button aria-label="${escapeHtml(name)}"><svg width="20" height="20"><path d="M3 3h14v14z"/></svg></button>`,
  'the value of an input': (name) => `<input type="button" value="${escapeHtml(name)}">`,
  'a div with a role': (name) => `<div role="button" tabindex="0" style="padding:8px">${escapeHtml(name)}</div>`,
}

/**
 * A page with a dialog that says what a wording says.
 * @param rendering how each paragraph is made
 * @param button how each button is made
 * @param around unrelated sentences to put on the page, by index
 */
export function pageOf(
  wording: Wording,
  choose: (most: number) => number,
  rendering: Rendering,
  button = BUTTONS['a button']!,
  around: readonly number[] = [],
): string {
  const unrelated = around.map((at) => `<p>${UNRELATED[wording.lang][at % 4]}</p>`).join('')
  const controls = [wording.decline, wording.accept].filter((name) => name !== undefined).map(button)
  const box = wording.box === undefined ? '' : `<label><input type="checkbox"> ${escapeHtml(wording.box)}</label>`
  return `<!doctype html><html lang="${wording.lang}"><meta charset="utf-8"><title>${escapeHtml(wording.title)}</title>
<style>.drawn::before{content:attr(data-words)} .mask{position:fixed;inset:0;background:#0008} .dialog{position:fixed;left:100px;top:60px;width:420px;background:#fff;padding:20px;font-size:15px} button{padding:8px}</style>
${unrelated}<div class="mask"></div><div class="dialog" role="dialog" aria-modal="true"><h2>${escapeHtml(wording.title)}</h2>
${wording.paragraphs.map((words) => rendering(words, choose)).join('\n')}
${unrelated}${box}<div>${controls.join('')}</div></div>`
}
