import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A part of the page under its heading. */
export const Section = ({ heading, lead, children }: { heading: string; lead?: string; children: ComponentChildren }) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div class="sheet">
        {lead && <p class="note">{lead}</p>}
        {children}
      </div>
    </section>
  )
}
