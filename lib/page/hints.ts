import type { Natives } from './natives'
import type { Entry } from './walk'

/** What makers call the small picture that closes or goes back. */
export const CLOSE_NAMES = /^(close|closed|cancel|guanbi|chahao|cha|cross|dismiss|back|fanhui|quit|exit|times|goback)$/

const MOST = 24

/** Parts of names that are no words: hashes of build tools, colours, long numbers. */
const NOISE = /^(css|sc|jsx|id)$|\d{3}|^[a-f]*\d[a-f\d]{4,}$/

const NAMED = /^(class|id|name|type|alt|title|src|aria-label|data-.*|(v-on:|@|ng-|on|bind)?(click|tap))$/

/**
 * The words that a maker gave an element: its tag where it is his own, class, id, name, data-* and the file or symbol of a picture, lower case and
 * split (`closeBtn`, `close-btn` and `close_btn` are all close, btn).
 */
export function hintsOf(dom: Natives, { el, tag, names }: Pick<Entry, 'el' | 'tag' | 'names'>): string[] {
  const words = tag.includes('-') ? split(tag) : []
  for (const name of names) {
    const value = () => dom.attribute(el, name) ?? ''
    if (name.startsWith('data-v-')) continue
    if (name.startsWith('data-')) words.push(...split(name.slice(5)))
    if (name === 'src' || (name.endsWith('href') && tag !== 'a')) words.push(...split(fileName(value())))
    else if (NAMED.test(name)) words.push(...split(value()))
  }
  return distinct(words)
}

export const distinct = (words: readonly string[]): string[] => [...new Set(words)].slice(0, MOST)

/** `/img/icon-close@2x.png?v=3` is icon-close; `#icon-back` is icon-back; data: addresses say nothing. */
export const fileName = (url: string): string =>
  /^(data|javascript):/i.test(url)
    ? ''
    : (url
        .slice(0, 500)
        .replace(/[?].*$/, '')
        .split(/[/#]/)
        .pop()
        ?.replace(/\.\w+$|@\dx/g, '') ?? '')

/** A name taken apart into lower-case words. */
export const split = (name: string): string[] =>
  name
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word.length > 1 && word.length <= 20 && !NOISE.test(word))
