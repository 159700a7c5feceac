import type { ClassifiedControl } from './controls'
import { SAYS_NO } from './lexicon/phrases'
import { normalise } from './normalise'
import type { Surface } from './understand'

/** On a longer page, "cancel" or "skip" may belong to something else; a plain no hardly does. */
const LONG_PAGE = 20
const PLAIN_NO = 1

const PRESSED: readonly ClassifiedControl['control']['kind'][] = ['button', 'clickable', 'link']

/** How plainly a name says no: 0 the most plainly; undefined where it does not. */
function noIn(name: string): number | undefined {
  const said = normalise(name.trim().replace(/[。.！!～~]+$/, '')).text.trim()
  const at = SAYS_NO.findIndex(({ words }) => words.test(said))
  return at < 0 ? undefined : at
}

/** Can be pressed here: to be seen, enabled, and no link to another page. */
const canBePressed = ({ control }: ClassifiedControl): boolean =>
  PRESSED.includes(control.kind) &&
  !control.disabled &&
  control.href === undefined &&
  (control.box === undefined || (control.box.width > 0 && control.box.height > 0))

/**
 * The control of a request that surely declines it: read as a decline, named with a word that says no, and pressed without leaving the page. Where
 * two say no equally plainly, neither is sure.
 */
export function sureDecline(surface: Pick<Surface, 'kind' | 'request' | 'controls' | 'sentences'>): ClassifiedControl | undefined {
  if (!surface.request?.interactive) return undefined
  const weakest = surface.kind === 'dialog' || surface.sentences.length <= LONG_PAGE ? SAYS_NO.length : PLAIN_NO
  const found = surface.controls
    .filter((control) => control.role === 'decline' && canBePressed(control))
    .map((control) => ({ control, plainness: noIn(control.name) }))
    .filter((each): each is { control: ClassifiedControl; plainness: number } => each.plainness !== undefined && each.plainness < weakest)
  const plainest = Math.min(...found.map(({ plainness }) => plainness))
  const [first, ...more] = found.filter(({ plainness }) => plainness === plainest)
  return more.length === 0 ? first?.control : undefined
}
