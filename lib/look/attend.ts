import type { LookMessage } from '../messages'
import { isOwn } from '../page/own'
import { BOXES, Places } from './places'
import type { Watched } from './watched'

/*
 * What the look does not need on a page that never speaks of faces: where the words stand, when they come into sight or out of it, when
 * something changes beside them, and what a person presses.
 */

/** A press is of what stands so few levels above what was met. */
const LEVELS_UP = 5
/** After a press a page needs a moment to answer. */
const ANSWER_WITHIN = 400
const LONGEST_NAME = 40

/** What a script ticks by its property changes no node: that is looked at now and then, while the words are in sight. */
const BETWEEN_BOXES = 2_000
const TICKABLE = `${BOXES},[role=checkbox],[role=radio],[role=switch]`
const BUTTONS = '[type=submit],[type=button],[type=reset]'
const PRESSED = 'button,a,label,input,summary,[role=button],[role=checkbox],[role=switch],[role=link],[onclick]'

/** Attends to the words of a document that speaks of faces, from now on; once. */
export function attend(doc: Document, watched: Watched): void {
  if (watched.places) return
  const { anew, guarded, isHidden, listen, roots, say, send, stirred } = watched
  const places = new Places(doc, guarded(stirred))
  watched.places = places
  listen('click', (event) => {
    const press = pressed(event)
    if (!press) return
    send(press)
    // What follows a person's press is never a restless page.
    anew()
    setTimeout(guarded(say), ANSWER_WITHIN)
  })
  listen('animationend', stirred)
  listen('transitionend', stirred)
  doc.defaultView!.addEventListener(
    'pagehide',
    guarded(() => send({ kind: 'face-words', attended: true })),
  )
  setInterval(
    guarded(() => !isHidden() && places.areTickedAnew() && stirred()),
    BETWEEN_BOXES,
  )
  guarded(() => places.find(roots))()
}

/** What a person pressed, by its name: the worker knows whether it was a yes or a no. */
function pressed(event: Event): LookMessage | undefined {
  const path = event.composedPath().filter((one) => one instanceof Element)
  const control = path.slice(0, LEVELS_UP).find((one) => one.matches(PRESSED)) ?? path[0]
  // What was typed is no name, and what we put there is not the page's.
  if (!control || isOwn(control) || (path[0] as HTMLElement).isContentEditable) return undefined
  const box = control.matches(TICKABLE) || control.querySelector(BOXES) !== null
  const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : control.textContent
  const said =
    control.getAttribute('aria-label') ||
    label ||
    (control.matches(BUTTONS) && control.getAttribute('value')) ||
    control.getAttribute('title')
  return { kind: 'pressed', name: (said ?? '').trim().slice(0, LONGEST_NAME), box, at: Date.now() }
}
