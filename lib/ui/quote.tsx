import type { ComponentChildren } from 'preact'
import type { Mark } from './marks'

/** A page's own words with the deciding ones marked. They are text here, whatever they hold. */
export const Quote = ({ text, marks }: { text: string; marks: Mark[] }) => {
  const pieces: ComponentChildren[] = []
  let at = 0
  for (const [from, to] of marks) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  pieces.push(text.slice(at))
  // The page's text may run right to left; it must not turn ours.
  return <blockquote dir="auto">{pieces}</blockquote>
}
