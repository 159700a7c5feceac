import { useEffect, useRef, useState } from 'preact/hooks'
import { EXPORTS, type ExportedFile, type ExportKind, exportRecords, type MakePackage } from '../../history/export'
import { type Filter, filtered, localDay, NO_FILTER, sitesOf } from '../../history/filter'
import type { RecordStore, RecordSummary } from '../../history/record-store'
import type { SpotCheckState } from '../../history/spot-check'
import { HISTORY, type HistoryWords } from '../../i18n/history'
import type { Language } from '../../law/law'
import { bytesInWords } from '../amounts'
import { Seal } from '../shape'
import { Shell } from '../shell'
import { ConfirmRemoval, Filters, RecordTable } from './list'
import { SpotCheckForm } from './spot-check'

/** What the page needs of the browser. */
export interface HistoryParts {
  records: RecordStore
  spotCheck: SpotCheckState
  saveSpotCheck: (state: SpotCheckState) => Promise<void>
  /** Gives a file to the person. */
  download: (file: ExportedFile) => void
  /** Goes to another page of ours. */
  go: (address: string) => void
  /** Makes evidence packages. Without it, none are offered. */
  makePackage?: MakePackage | undefined
  now: () => string
}

/** From this share of the limit on the page says that it is nearly full. */
const NEARLY_FULL = 0.9

const Size = ({ bytes, limit, lang, words }: { bytes: number; limit: number; lang: Language; words: HistoryWords }) => (
  <section class="size" aria-label={words.size}>
    <meter min={0} max={limit} high={limit * NEARLY_FULL} value={bytes} aria-label={words.size} />
    <span class="note">{words.used(bytesInWords(bytes, lang), bytesInWords(limit, lang))}</span>
    {bytes >= limit * NEARLY_FULL && <strong class="note">{words.nearlyFull}</strong>}
  </section>
)

const Empty = ({ words }: { words: HistoryWords }) => (
  <section class="empty sheet">
    <Seal />
    <h2>{words.empty.heading}</h2>
    {words.empty.how.map((how) => (
      <p key={how}>{how}</p>
    ))}
  </section>
)

interface ActionsProps {
  /** Ids, in the order of the list. */
  chosen: string[]
  canPackage: boolean
  busy: boolean
  compare: () => void
  exportAs: (kind: ExportKind) => void
  remove: () => void
  unselect: () => void
  words: HistoryWords
}

/** What can be done with the selected audits; it follows the list and stays in sight. */
const Actions = ({ chosen, canPackage, busy, compare, exportAs, remove, unselect, words }: ActionsProps) => (
  <section class="actions" aria-label={words.actions}>
    <b>{words.selected(chosen.length)}</b>
    <button type="button" class="link" onClick={unselect}>
      {words.unselect}
    </button>
    <div class="toolbar">
      <button type="button" class="btn small main" disabled={chosen.length !== 2} onClick={compare}>
        {words.compare}
      </button>
      {EXPORTS.filter((kind) => kind !== 'zip' || canPackage).map((kind) => (
        <button key={kind} type="button" class="btn small" disabled={busy} onClick={() => exportAs(kind)}>
          {words[kind]}
        </button>
      ))}
      <button type="button" class="btn small danger" disabled={busy} onClick={remove}>
        {words.remove}
      </button>
    </div>
    {chosen.length !== 2 && <span class="note">{words.compareHint}</span>}
  </section>
)

/** What was stored when the page last looked. */
interface Loaded {
  list: RecordSummary[]
  size: { bytes: number; limit: number }
}

/** The list of saved audits; undefined while it is read, 'failed' where it cannot be. Read again when the page comes to the front. */
const useRecords = (records: RecordStore): [Loaded | 'failed' | undefined, () => Promise<void>] => {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>()
  const load = async (): Promise<void> => {
    try {
      const [list, size] = await Promise.all([records.list(), records.size()])
      setLoaded({ list, size })
    } catch {
      setLoaded('failed')
    }
  }
  useEffect(() => {
    void load()
    const again = () => void (document.visibilityState === 'visible' && load())
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [records])
  return [loaded, load]
}

/** Gives the person saved audits as a file. @returns what is to be said of it */
const exported = async (
  kind: ExportKind,
  ids: readonly string[],
  lang: Language,
  { records, now, makePackage, download }: HistoryParts,
  words: HistoryWords,
): Promise<string> => {
  try {
    const found = await Promise.all(ids.map((id) => records.get(id)))
    const readable = found.filter((one) => one !== undefined)
    const file = await exportRecords(kind, readable, { lang, day: localDay(now()), make: makePackage })
    if (readable.length > 0) download(file)
    const lost = ids.length - readable.length
    const told = readable.length > 0 ? [words.exported(readable.length, file.name)] : []
    return [...told, ...(lost > 0 ? [words.unreadable(lost)] : [])].join(' ')
  } catch (error) {
    console.error('The export did not succeed.', error)
    return words.exportFailed
  }
}

interface RecordsProps extends Loaded {
  lang: Language
  parts: HistoryParts
  reload: () => Promise<void>
  words: HistoryWords
}

const Records = ({ list, size, lang, parts, reload, words }: RecordsProps) => {
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const results = useRef<HTMLHeadingElement>(null)
  const shown = filtered(list, filter)
  // What a filter hides is not acted upon.
  const chosen = shown.filter(({ id }) => selected.has(id))
  const ids = chosen.map(({ id }) => id)

  const exportAs = async (kind: ExportKind): Promise<void> => {
    setBusy(true)
    setSaid(await exported(kind, ids, lang, parts, words))
    setBusy(false)
  }

  const remove = async (): Promise<void> => {
    try {
      await parts.records.remove(ids)
      setSelected(new Set())
      setSaid(words.removed(ids.length))
      await reload()
    } catch {
      setSaid(words.removeFailed)
    }
    // The button that was pressed is gone with the selection.
    results.current?.focus()
  }

  const compare = (): void => {
    const [later, earlier] = [...chosen].sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))
    if (later && earlier) parts.go(`/history.html?compare=${[earlier.id, later.id].map(encodeURIComponent).join(',')}`)
  }

  return (
    <>
      {list.length === 0 ? (
        <Empty words={words} />
      ) : (
        <>
          <Filters filter={filter} sites={sitesOf(list)} change={setFilter} words={words} />
          <h2 ref={results} tabIndex={-1} class="results">
            {words.table}
            <span class="note" role="status">
              {shown.length === 0 ? words.noMatch : words.count(shown.length, list.length)}
            </span>
          </h2>
          {shown.length > 0 && <RecordTable list={shown} selected={selected} select={setSelected} lang={lang} words={words} />}
          <p class="sr" role="status">
            {ids.length > 0 && words.selected(ids.length)}
          </p>
          {ids.length > 0 && (
            <Actions
              chosen={ids}
              canPackage={parts.makePackage !== undefined}
              busy={busy}
              compare={compare}
              exportAs={(kind) => void exportAs(kind)}
              remove={() => setAsking(true)}
              unselect={() => {
                setSelected(new Set())
                results.current?.focus()
              }}
              words={words}
            />
          )}
        </>
      )}
      <p class="status note" role="status">
        {said}
      </p>
      <Size {...size} lang={lang} words={words} />
      {asking && (
        <ConfirmRemoval
          records={chosen}
          words={words}
          done={(yes) => {
            setAsking(false)
            if (yes) void remove()
          }}
        />
      )}
    </>
  )
}

/** The page of saved audits: find them, compare two, take them along, delete them; and spot-check mode. */
export const HistoryPage = ({ lang, parts }: { lang: Language; parts: HistoryParts }) => {
  const words = HISTORY[lang]
  const [loaded, reload] = useRecords(parts.records)
  return (
    <Shell lang={lang} current="history" heading={words.heading} lead={words.lead}>
      <SpotCheckForm state={parts.spotCheck} save={parts.saveSpotCheck} today={localDay(parts.now())} words={words.spotCheck} />
      {loaded === undefined && <p class="note">{words.loading}</p>}
      {loaded === 'failed' && (
        <p class="sheet" role="alert">
          {words.failed}
        </p>
      )}
      {typeof loaded === 'object' && <Records {...loaded} lang={lang} parts={parts} reload={reload} words={words} />}
    </Shell>
  )
}
