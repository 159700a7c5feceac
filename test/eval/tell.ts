import { GROUPS, type Miss, ratesOf, type Score, sumOf, type Tally } from './score'

/** What is kept of an evaluation, to see what a change gains and loses: no words of the pages. */
export interface KeptResult {
  scores: Record<string, string>
  misses: string[]
}

const percent = (share: number): string => (100 * share).toFixed(1)

const line = ({ id, what, label, said }: Miss): string => `${id}: ${what} is ${label}, said ${said}`

function told(part: Tally): string {
  const { precision, recall, f1 } = ratesOf(part)
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}, right ${part.right}, false alarms ${part.falseAlarm}, missed ${part.missed} (${part.deferred} deferred)`
}

/** The form in which a result is kept beside its set. */
export const keptResult = (score: Score): KeptResult => ({
  scores: {
    'face request': told(score.request),
    ...Object.fromEntries(Object.entries(GROUPS).map(([name, keep]) => [name, told(sumOf(score, keep))])),
    where: percent(score.where),
    'surface kind': percent(score.kind),
    ...Object.fromEntries([...score.rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, part]) => [rule, told(part)])),
  },
  misses: score.misses.map(line).sort(),
})

/** Every miss, rule by rule, with the words on either side. */
export function missesText(misses: readonly Miss[]): string {
  const rules = [...new Set(misses.map(({ what }) => what))].sort()
  return rules.map((rule) => [`── ${rule}`, ...misses.filter(({ what }) => what === rule).map(missText)].join('\n')).join('\n\n')
}

const missText = (miss: Miss): string =>
  [
    `  ${line(miss)}`,
    ...miss.ours.map((quote) => `      ours:   ${short(quote)}`),
    ...(miss.theirs ? [`      theirs: ${short(miss.theirs)}`] : []),
  ].join('\n')

const short = (quote: string): string => (quote.length > 160 ? `${quote.slice(0, 160)}…` : quote).replaceAll('\n', ' ')

/** What changed since a kept result; '' where nothing did. */
export function changesText(before: KeptResult, now: KeptResult): string {
  const gained = before.misses.filter((miss) => !now.misses.includes(miss))
  const lost = now.misses.filter((miss) => !before.misses.includes(miss))
  return [...gained.map((miss) => `gained  ${miss}`), ...lost.map((miss) => `lost    ${miss}`)].join('\n')
}

/** The scores, one a line. */
export const scoresText = ({ scores }: KeptResult): string =>
  Object.entries(scores)
    .map(([name, text]) => `${name.padEnd(24)} ${text}`)
    .join('\n')
