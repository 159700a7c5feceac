import { useEffect, useId, useState } from 'preact/hooks'
import type { SheetWords } from '../../i18n/sheet'
import type { Language } from '../../law/law'
import { Languages } from '../languages'

export interface EditableTextProps {
  label: string
  /** The text as it is made of what was chosen. */
  made: string
  lang: Language
  chooseLanguage: (lang: Language) => void
  own: SheetWords['reporting']
  copy: (text: string) => Promise<boolean>
  save: (text: string) => void
}

/** Shown below the text, and read aloud. */
type Said = 'copied' | 'copyFailed' | 'saved' | 'remade' | undefined

/** A text that was made for a person, who may change it. What they changed is never replaced but at their wish. */
export const EditableText = ({ label, made, lang, chooseLanguage, own, copy, save }: EditableTextProps) => {
  const id = useId()
  const [text, setText] = useState(made)
  /** What was made when the person began to edit. */
  const [base, setBase] = useState(made)
  const [said, setSaid] = useState<Said>()
  const isEdited = text !== base
  useEffect(() => {
    setSaid(undefined)
    if (isEdited) return
    setText(made)
    setBase(made)
  }, [made])
  const isStale = isEdited && made !== base
  const again = () => {
    setText(made)
    setBase(made)
    setSaid('remade')
  }
  return (
    <>
      <div class="text-head">
        <label for={id}>{label}</label>
        <Languages label={`${own.language} · ${label}`} chosen={lang} choose={chooseLanguage} />
      </div>
      <textarea
        id={id}
        rows={14}
        lang={lang}
        value={text}
        aria-describedby={`${id}-said`}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setSaid(undefined)
        }}
      />
      <p class="copy">
        <button type="button" class="btn main" onClick={async () => setSaid((await copy(text)) ? 'copied' : 'copyFailed')}>
          {own.copy}
          <span class="sr"> · {label}</span>
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            save(text)
            setSaid('saved')
          }}
        >
          {own.save}
          <span class="sr"> · {label}</span>
        </button>
        <button type="button" class="btn" onClick={again}>
          {own.again}
          <span class="sr"> · {label}</span>
        </button>
        <span role="status" id={`${id}-said`} class={isStale && !said ? 'stale' : 'note'}>
          {said ? own[said] : isStale ? own.stale : isEdited ? own.edited : ''}
        </span>
      </p>
    </>
  )
}
