import type { PageSnapshot } from '../page/snapshot'
import type { Reach, Scene } from '../report/schema'
import type { Concept } from './concepts'
import { tagsOf } from './reading'
import { has } from './statement'
import type { Surface } from './understand'

const CHINESE_DOMAIN = /^https?:\/\/[^/]*\.(cn|xn--fiqs8s)([:/]|$)/i
/** Domains of countries whose people a page without a Chinese word speaks to. */
const FOREIGN_DOMAIN = /^https?:\/\/[^/]*\.(uk|de|fr|it|es|nl|au|nz|ca|us|in|jp|kr|br|eu)([:/]|$)/i
const HAN_ANY = /[\u4e00-\u9fff]/
const HAN = /[\u4e00-\u9fff]/g
const CHINESE_SHARE = 0.2
/** Language tags whose texts are read in simplified characters. */
const SIMPLIFIED_LANG = /^(zh(-(hans|cn|sg).*)?|)$/i

const mentions = (surfaces: readonly Surface[], concept: Concept): boolean =>
  surfaces.some((surface) => surface.sentences.some((sentence) => has(sentence, concept)))

/** Whether Chinese law is engaged by what the page shows: where its operator and its readers are. */
export function reachOf(snapshot: PageSnapshot, surfaces: readonly Surface[]): Reach {
  if (CHINESE_DOMAIN.test(snapshot.url) || mentions(surfaces, 'MAINLAND')) return 'china'
  const text = surfaces.flatMap((surface) => surface.sentences.map((sentence) => sentence.quote())).join('\n')
  const chinese = (text.match(HAN)?.length ?? 0) / Math.max(1, text.length) > CHINESE_SHARE
  if (chinese) return SIMPLIFIED_LANG.test(snapshot.lang) ? 'china' : 'unclear'
  const abroad = mentions(surfaces, 'ELSEWHERE') || FOREIGN_DOMAIN.test(snapshot.url)
  return abroad && !HAN_ANY.test(text) ? 'elsewhere' : 'unclear'
}

/** Scenes by their own words, the more particular before the general: a bank that signs people up is a bank. */
const SCENES: readonly [Scene, Concept][] = [
  ['exam', 'IN-EXAM'],
  ['campus', 'IN-CAMPUS'],
  ['hospital', 'IN-HOSPITAL'],
  ['property', 'IN-PROPERTY'],
  ['hotel', 'IN-HOTEL'],
  ['work', 'IN-WORK'],
  ['government', 'IN-GOVERNMENT'],
  ['bank', 'IN-BANK'],
  ['payment', 'IN-PAYMENT'],
  ['signup', 'IN-SIGNUP'],
]

/** The scene of the page: by its title and what its requests speak of. */
export function sceneOf(snapshot: PageSnapshot, surfaces: readonly Surface[]): Scene {
  const title = new Set(tagsOf(snapshot.title).map((tag) => tag.concept))
  const asking = surfaces.filter((surface) => surface.request)
  return SCENES.find(([, concept]) => title.has(concept) || mentions(asking, concept))?.[0] ?? 'other'
}
