import { useRef, useState } from 'preact/hooks'
import { LONGEST_LINE, LONGEST_NOTES, type SpotCheckState } from '../../history/spot-check'
import type { HistoryWords } from '../../i18n/history'

interface SpotCheckProps {
  state: SpotCheckState
  /** Keeps the state. @throws where it cannot be kept */
  save: (state: SpotCheckState) => Promise<void>
  /** `YYYY-MM-DD`: the day that is put in when the mode is switched on without one. */
  today: string
  words: HistoryWords['spotCheck']
}

interface LineProps {
  name: 'caseNumber' | 'device' | 'region'
  hint?: string
  state: SpotCheckState
  change: (more: Partial<SpotCheckState>) => void
  kept: () => void
  words: HistoryWords['spotCheck']
}

/** A line that is written into every record. */
const Line = ({ name, hint, state, change, kept, words }: LineProps) => (
  <div class="field">
    <label for={name}>{words[name]}</label>
    <input
      id={name}
      type="text"
      maxLength={LONGEST_LINE}
      autocomplete="off"
      value={state[name]}
      aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      onInput={(event) => change({ [name]: event.currentTarget.value })}
      onChange={kept}
    />
    {hint !== undefined && (
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    )}
  </div>
)

/** Spot-check mode with what it notes. What is written is kept at once. */
export const SpotCheckForm = ({ state: kept, save, today, words }: SpotCheckProps) => {
  const [state, setState] = useState(kept)
  const [said, setSaid] = useState('')
  // Two changes may come before the first is drawn.
  const latest = useRef(kept)
  const change = (more: Partial<SpotCheckState>): void => {
    latest.current = { ...latest.current, ...more }
    setState(latest.current)
  }
  const keep = async (done: string): Promise<void> => {
    try {
      await save(latest.current)
      setSaid(done)
    } catch {
      setSaid(words.saveFailed)
    }
  }
  const turn = (on: boolean): void => {
    change({ on, ...(on && latest.current.date === '' ? { date: today } : {}) })
    void keep(on ? words.switchedOn : words.switchedOff)
  }
  const written = () => void keep(words.saved)
  const line = { state, change, kept: written, words }
  return (
    <details class={`sheet spot-check${state.on ? ' is-on' : ''}`}>
      <summary>
        <b>{words.heading}</b>
        <span class="on-off">{state.on ? words.on : words.off}</span>
        {state.on && state.caseNumber && <bdi class="note">{state.caseNumber}</bdi>}
      </summary>
      <p class="lead">{words.lead}</p>
      <label class="switch">
        <input type="checkbox" checked={state.on} onChange={(event) => turn(event.currentTarget.checked)} />
        {words.switch}
      </label>
      <form class="spot-fields" aria-label={words.heading} onSubmit={(event) => event.preventDefault()}>
        <Line name="caseNumber" {...line} />
        <div class="field">
          <label for="date">{words.date}</label>
          <input
            id="date"
            type="date"
            value={state.date}
            aria-describedby="date-hint"
            onInput={(event) => change({ date: event.currentTarget.value })}
            onChange={written}
          />
          <span class="hint" id="date-hint">
            {words.dateHint}
          </span>
        </div>
        <Line name="device" hint={words.deviceHint} {...line} />
        <Line name="region" hint={words.regionHint} {...line} />
        <div class="field wide">
          <label for="notes">{words.notes}</label>
          <textarea
            id="notes"
            rows={3}
            maxLength={LONGEST_NOTES}
            value={state.notes}
            onInput={(event) => change({ notes: event.currentTarget.value })}
            onChange={written}
          />
        </div>
      </form>
      <p class="note">{words.privateWindows}</p>
      <p class="status note" role="status">
        {said}
      </p>
    </details>
  )
}
