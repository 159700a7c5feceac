import type { ComponentChildren } from 'preact'
import type { Mark } from './marks'

/** A text with its deciding words marked. It is text here, whatever it holds. */
export const Marked = ({ text, marks }: { text: string; marks: Mark[] }) => {
  const pieces: ComponentChildren[] = []
  let at = 0
  for (const [from, to] of marks) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  pieces.push(text.slice(at))
  return <>{pieces}</>
}

/** A page's own words with the deciding ones marked. */
export const Quote = ({ text, marks }: { text: string; marks: Mark[] }) => (
  // The page's text may run right to left; it must not turn ours.
  <blockquote dir="auto">
    <Marked text={text} marks={marks} />
  </blockquote>
)
