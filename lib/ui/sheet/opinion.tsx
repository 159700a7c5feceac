import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { SheetWords } from '../../i18n/sheet'
import type { Opinion } from '../../report/schema'

const DECISIONS = ['confirmed', 'rejected', 'open'] as const
const NONE: Opinion = { decision: 'open', note: '' }
/** A note is kept this long after the last key. */
const PAUSE = 500
const LONGEST_NOTE = 4000

/** An officer's opinion as it stands, for print and files. */
export const OpinionTold = ({ opinion, own }: { opinion: Opinion | undefined; own: SheetWords }) =>
  opinion ? (
    <p class="opinion-told">
      <b>{own.opinion.heading}</b> {own.opinion.decisions[opinion.decision]}
      {opinion.note !== '' && (
        <span class="officers-note" dir="auto">
          {opinion.note}
        </span>
      )}
    </p>
  ) : null

interface OpinionFormProps {
  /** Which finding it is of: each group needs a name of its own when read aloud. */
  name: string
  opinion: Opinion | undefined
  own: SheetWords
  keep: (opinion: Opinion) => Promise<boolean>
}

/** Confirm, reject or leave open, with a note. Kept as it is given. */
export const OpinionForm = ({ name, opinion = NONE, own, keep }: OpinionFormProps) => {
  const id = useId()
  const [note, setNote] = useState(opinion.note)
  const [kept, setKept] = useState<boolean>()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typing = useRef(false)
  // What came from elsewhere is shown, unless it is being written here.
  useEffect(() => {
    if (!typing.current) setNote(opinion.note)
  }, [opinion.note])

  const save = async (next: Opinion) => {
    clearTimeout(waiting.current)
    typing.current = false
    setKept(await keep(next))
  }
  const write = (text: string) => {
    typing.current = true
    setNote(text)
    setKept(undefined)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void save({ ...opinion, note: text }), PAUSE)
  }
  return (
    <fieldset class="opinion">
      <legend>
        {own.opinion.heading}
        <span class="sr"> {name}</span>
      </legend>
      <div class="decisions">
        {DECISIONS.map((decision) => (
          <label key={decision}>
            <input
              type="radio"
              name={`${id}-decision`}
              value={decision}
              checked={opinion.decision === decision}
              onChange={() => void save({ decision, note })}
            />
            <span>{own.opinion.decisions[decision]}</span>
          </label>
        ))}
        <span role="status" class="note">
          {kept === undefined ? '' : kept ? own.page.opinionSaved : own.page.opinionFailed}
        </span>
      </div>
      <label class="officers" for={`${id}-note`}>
        {own.opinion.note}
        <span class="sr"> {name}</span>
      </label>
      <textarea
        id={`${id}-note`}
        rows={1}
        maxLength={LONGEST_NOTE}
        value={note}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => typing.current && void save({ ...opinion, note })}
      />
    </fieldset>
  )
}
