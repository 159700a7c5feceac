import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

interface ChooseFileProps {
  /** What the browser offers, as `accept` of an input takes it. */
  accept: string
  chosen: (file: File) => void
  /** Class of the button. */
  look: string
  /** Id of what describes the button. */
  describedBy?: string | undefined
  children: ComponentChildren
}

/** A button that asks for a file: the browser's own cannot be worded. */
export const ChooseFile = ({ accept, chosen, look, describedBy, children }: ChooseFileProps) => {
  const input = useRef<HTMLInputElement>(null)
  const take = (from: HTMLInputElement) => {
    const [file] = from.files ?? []
    if (file) chosen(file)
    // The same file may be chosen again once it is mended.
    from.value = ''
  }
  return (
    <>
      <input ref={input} type="file" hidden accept={accept} tabIndex={-1} onChange={(event) => take(event.currentTarget)} />
      <button type="button" class={look} aria-describedby={describedBy} onClick={() => input.current?.click()}>
        {children}
      </button>
    </>
  )
}
