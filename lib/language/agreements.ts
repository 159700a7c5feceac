import type { Concept } from './concepts'
import type { ClassifiedControl } from './controls'
import { normalise } from './normalise'
import { type EvidenceRef, type Sentence, tagsOf } from './reading'

/** An agreement, policy or notice that a surface names for the reader to accept or read. */
export interface NamedAgreement {
  title: string
  /** Absolute address; '' where it opens by script only or is not linked. */
  url: string
  /** Its title speaks of the face. */
  ofFace: boolean
  /** A user agreement, terms, a privacy policy: it covers more than the face. */
  general: boolean
  /** Its title says that it grants something: an authorisation, a letter of consent. */
  grants: boolean
  evidence: EvidenceRef
}

const TITLE = /《([^《》]{2,40})》/g
/** Titles of laws and rules are cited, not agreed to; forms are filled in. */
const NO_AGREEMENT = /(法|条例|办法|规定|规范|解释|决定|表|单)$/
const PARTS = /[、,，]|和|及|与|[（(](?=(?:含|包括|包含|including)[^（()）]*(?:脸|面部|面容|生物|face|facial|biometric))| and | & /

/** A title as it is compared: without its marks and what nobody sees, however it is set. */
export const bareTitle = (title: string): string => normalise(title).text.replace(/[《》\s]/g, '')

/** "《会员服务协议》（以下简称“本协议”）": the text that one reads. */
const ITSELF =
  /《([^《》]{2,40})》[（(](?:以下|下)?(?:统?称|简称)?(?:为|：)?[“"「]?本(?:协议|授权书|同意书|政策|声明|条款|规则|须知|告知书)/

/** Titles in a text: what stands in 《》, each part of a list of its own. */
export function titlesIn(raw: string): string[] {
  return [...raw.matchAll(TITLE)].map(([, title]) => title!).filter((title) => !NO_AGREEMENT.test(bareTitle(title)))
}

/** The agreements that sentences and links of a surface name, each once; a link gives the address. */
export function namedAgreements(
  sentences: readonly Sentence[],
  controls: readonly ClassifiedControl[],
  place: EvidenceRef['place'],
  own: ReadonlySet<string>,
): NamedAgreement[] {
  const named = new Map<string, NamedAgreement>()
  const add = (title: string, url: string, evidence: EvidenceRef): void => {
    const key = bareTitle(title)
    if (!key || own.has(key)) return
    const known = named.get(key)
    if (known) known.url ||= url
    else named.set(key, { title: title.replace(/[《》]/g, '').trim(), url, ...kindOf(key), evidence })
  }
  for (const { control, role, name } of controls) {
    if (role !== 'agreement-link' || NO_AGREEMENT.test(bareTitle(name))) continue
    add(name, control.href ?? '', { quote: name, place: { ...place, node: control.node } })
  }
  for (const sentence of sentences) {
    if (sentence.quoted) continue
    const self = ITSELF.exec(sentence.quote())?.[1]
    for (const title of titlesIn(sentence.quote())) if (title !== self) add(title, '', { quote: sentence.quote(), place: sentence.place })
  }
  return [...named.values()]
}

/** What a title stands for. A title that names both, or lists parts of both kinds, is general. */
export function kindOf(title: string): { ofFace: boolean; general: boolean; grants: boolean } {
  const parts = title.split(PARTS).filter((part) => part.trim().length > 1)
  const ofFace = isOfFace(title)
  return {
    ofFace,
    grants: mentions(title, ['CONSENT']),
    general: (parts.length > 1 ? parts : [title]).some((part) => isGeneral(part) && !isOfFace(part)),
  }
}

const mentions = (title: string, concepts: readonly Concept[]): boolean => tagsOf(title).some(({ concept }) => concepts.includes(concept))
const isOfFace = (title: string): boolean => mentions(title, ['FACE', 'BIOMETRIC'])
/** An agreement on verifying who somebody is may be all about the face: only a title that says otherwise is general. */
const isGeneral = (title: string): boolean =>
  mentions(title, ['GENERAL-AGREEMENT', 'PERSONAL-DATA']) || !mentions(title, ['AGREEMENT', 'AIM', 'FACE-FEATURE'])
