import type { JSX } from 'preact'
import type { Outcome } from '../report/schema'

/** One shape for each state, so that colour is never the only sign. */
const PATHS: Record<Outcome | 'waiting', JSX.Element> = {
  violation: <path d="M4 4l8 8M12 4l-8 8" />,
  review: <path d="M5 6a3 3 0 1 1 4.4 2.6C8.4 9.2 8 9.7 8 10.4M8 13v.1" />,
  pass: <path d="M3.5 8.5l3 3 6-7" />,
  na: <path d="M4.5 8h7" />,
  error: <path d="M8 3v6.5M8 13v.1" />,
  waiting: <path d="M4 8h.1M8 8h.1M12 8h.1" />,
}

/** The sign of a state. Its word must stand beside it: to assistive technology it is nothing. */
export const Shape = ({ of }: { of: Outcome | 'waiting' }) => (
  <svg class={`shape shape-${of}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    {PATHS[of]}
  </svg>
)

/** The seal: our mark, in the colour of what is to be said. */
export const Seal = () => (
  <svg class="seal" viewBox="0 0 36 36" width="36" height="36" aria-hidden="true" focusable="false">
    <rect x="1" y="1" width="34" height="34" rx="8" />
    <path d="M8 13V9.5A1.5 1.5 0 0 1 9.5 8H13M23 8h3.5A1.5 1.5 0 0 1 28 9.5V13M28 23v3.5a1.5 1.5 0 0 1-1.5 1.5H23M13 28H9.5A1.5 1.5 0 0 1 8 26.5V23M8 18h3.5M24.5 18H28" />
    <ellipse cx="18" cy="18" rx="4.8" ry="6" />
  </svg>
)
