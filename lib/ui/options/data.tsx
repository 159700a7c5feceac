import { useRef, useState } from 'preact/hooks'
import { exportSettings, type ImportError, importSettings } from '../../settings/file'
import { bytesInWords } from '../amounts'
import { ChooseFile } from '../choose-file'
import type { Part } from './part'
import { Section } from './section'

const StoredTable = ({ props: { stored, lang }, words: { data } }: Part) => {
  const rows = [
    [data.settings, stored?.settings],
    [data.session, stored?.session],
    [data.history, stored?.history],
  ] as const
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{data.what}</th>
          <th scope="col" class="size">
            {data.size}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, bytes]) => (
          <tr key={name}>
            <td>{name}</td>
            <td class="size">{bytes === undefined ? '–' : bytesInWords(bytes, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Takes settings from a file: all of them, or none and why. */
const Import = ({ words, change }: Part) => {
  const [errors, setErrors] = useState<ImportError[]>([])
  const read = async (file: File) => {
    const result = importSettings(await file.text().catch(() => ''))
    setErrors('errors' in result ? result.errors : [])
    if ('settings' in result) change(result.settings, words.data.imported)
  }
  return (
    <>
      <ChooseFile
        accept=".json,application/json"
        chosen={(file) => void read(file)}
        look="btn"
        describedBy={errors.length > 0 ? 'import-errors' : undefined}
      >
        {words.data.import}
      </ChooseFile>
      {errors.length > 0 && (
        <div class="error import-errors" id="import-errors" role="alert">
          {words.data.importFailed}
          <ul>
            {errors.map((error) => (
              <li key={error}>{words.importErrors[error]}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const Deletion = ({ props, words: { data }, say }: Part) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const carryOut = async () => {
    dialog.current?.close()
    const done = await props.deleteAll()
    say(done === 'deleted' ? data.removed : data[done])
  }
  return (
    <>
      <button type="button" class="btn danger" onClick={() => dialog.current?.showModal()}>
        {data.remove}
      </button>
      <dialog ref={dialog} aria-labelledby="remove-heading" aria-describedby="remove-text">
        <h3 id="remove-heading">{data.removeHeading}</h3>
        <div id="remove-text">
          <p>{data.removeText}</p>
          <p>{data.removeAfter}</p>
        </div>
        <div class="toolbar">
          <button type="button" class="btn" onClick={() => dialog.current?.close()}>
            {data.cancel}
          </button>
          <button type="button" class="btn danger" onClick={() => void carryOut()}>
            {data.confirm}
          </button>
        </div>
      </dialog>
    </>
  )
}

export const DataPart = (part: Part) => {
  const { props, words, say } = part
  const give = () => {
    props.download('liancha-settings.json', exportSettings(props.settings))
    say(words.data.exported)
  }
  return (
    <Section heading={words.data.heading} lead={words.data.lead}>
      <StoredTable {...part} />
      <div class="toolbar">
        <button type="button" class="btn" onClick={give}>
          {words.data.export}
        </button>
        <Import {...part} />
        <Deletion {...part} />
      </div>
    </Section>
  )
}
