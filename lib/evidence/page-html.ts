import { EVIDENCE, type EvidenceWords } from '../i18n/evidence'
import type { Language } from '../law/law'
import type { Control, FrameSnapshot } from '../page/snapshot'
import { beijingTime } from '../report/moment'
import { oneLine } from '../report/one-line'
import { VERSION } from '../version'
import { sha256Base64 } from './hash'
import { type Line, linesOf, type Piece } from './page-blocks'
import { CUT_MARK } from './queries'

type Words = EvidenceWords['page']

export interface PageAbout {
  kind: 'page' | 'agreement'
  title: string
  address: string
  /** ISO 8601, UTC. */
  takenAt: string
  /** Of our own words. */
  lang: Language
  /** Which of the page's frames it is, where there are several. */
  part?: [number: number, of: number]
}

const STYLE = `
:root { color-scheme: light dark; --ink: #22262b; --faint: #5d6670; --paper: #fff; --field: #f3f1ec; --line: #b9bdc2; --seal: #9d2b22 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --faint: #a5abb2; --paper: #1b1d20; --field: #26292d; --line: #5a6068; --seal: #e58b80 } }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 46rem; font: 1rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
header { border: 2px solid var(--seal); border-radius: 6px; padding: 1rem 1.25rem; margin-bottom: 2rem }
header h1 { font-size: 1.25rem; margin: 0 0 .5rem; color: var(--seal) }
header p { margin: .5rem 0 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .75rem 0 0 }
dt { color: var(--faint) }
dd { margin: 0 }
main p, main h2, main blockquote { margin: .5rem 0 }
main h2 { font-size: 1.1rem }
main blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: .75rem }
section { border: 1px solid var(--ink); border-radius: 6px; padding: .75rem 1rem; margin: 1.25rem 0 }
section > p:first-child, .note, .spoken { color: var(--faint); font-size: .875rem }
.note { margin-inline-end: .35em }
.furniture { color: var(--faint) }
.control { border: 1px solid var(--line); border-radius: 4px; background: var(--field); padding: .1em .5em; white-space: pre-wrap }
.link { text-decoration: underline }
.field { display: inline-block; min-width: 10em; border: 1px dashed var(--line); border-radius: 4px; padding: .1em .5em; color: var(--faint) }
code { font-family: ui-monospace, monospace }
@media print { body { max-width: none } header, section { break-inside: avoid-page } }
`

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Without control signs, and without marks that turn the words after them around. Space characters are the page's own. */
const harmless = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[^\P{Cc}\s]/gu, '')

/** Text as HTML shows it: never markup. */
const escaped = (text: string): string => harmless(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign]!)

const element = (tag: string, className: string, inner: string): string =>
  `<${tag}${className ? ` class="${className}"` : ''}>${inner}</${tag}>`

const isBox = ({ kind }: Control): boolean => kind === 'checkbox' || kind === 'radio' || kind === 'switch'
const isPressed = ({ kind }: Control): boolean => kind === 'button' || kind === 'clickable'

const SIGNS = { ticked: '☑', unticked: '☐', tickUnknown: '▣' } as const

const tickOf = ({ checked }: Control): keyof typeof SIGNS => {
  if (checked === undefined) return 'tickUnknown'
  return checked ? 'ticked' : 'unticked'
}

/** What a control is and how it stands, in words: a look-alike alone would not tell. */
function statesOf(control: Control, words: Words): string {
  const { kind, disabled, required, expanded, href, sendsTo } = control
  const states: string[] = [words.kinds[kind]]
  if (isBox(control)) states.push(words[tickOf(control)])
  if (required) states.push(words.required)
  if (disabled) states.push(words.disabled)
  if (expanded !== undefined) states.push(expanded ? words.open : words.folded)
  if (href) states.push(href)
  if (sendsTo) states.push(`${words.sendsTo} ${sendsTo}`)
  return states.join(words.listComma)
}

const classOf = (control: Control): string => {
  if (isPressed(control)) return 'control'
  if (control.kind === 'link') return 'link'
  return isBox(control) ? '' : 'field'
}

/** What stands for a control: its words, or else its name. A box that has its label beside it needs no name. */
const shownOf = (control: Control, text: string, words: Words): string => {
  const labelled = isBox(control) && control.label !== undefined
  const name = text.trim() !== '' ? text : labelled ? '' : control.name
  const said = labelled || control.kind === 'live-video' ? name : name || words.aside(words.noName).trim()
  return isBox(control) ? `${SIGNS[tickOf(control)]} ${said}`.trimEnd() : said
}

function controlHtml(control: Control, { text, first }: Piece, words: Words): string {
  if (!first) return text === '' ? '' : element('span', classOf(control), escaped(text))
  const shown = element('span', classOf(control), escaped(shownOf(control, text, words)))
  return shown + element('span', 'note', escaped(words.aside(statesOf(control, words)))) + (text === '' ? ' ' : '')
}

function pieceHtml(piece: Piece, words: Words): string {
  const { text, role, control } = piece
  if (control) return controlHtml(control, piece, words)
  if (role === 'spoken') return element('span', 'spoken', escaped(words.aside(`${words.spoken}${words.colon}${text.trim()}`)))
  if (role === 'code') return element('code', '', escaped(text))
  if (role === 'quotation') return element('q', '', escaped(text))
  return escaped(text)
}

function lineHtml({ pieces }: Line, words: Words): string {
  const every = (role: Piece['role']): boolean => pieces.every((piece) => piece.role === role && !piece.control)
  const inner = pieces.map((piece) => pieceHtml(every('quotation') ? { ...piece, role: 'text' } : piece, words)).join('')
  if (every('heading')) return `<h2 dir="auto">${inner}</h2>`
  if (every('quotation')) return `<blockquote dir="auto">${inner}</blockquote>`
  return `<p dir="auto"${every('furniture') ? ' class="furniture"' : ''}>${inner}</p>`
}

/** Lines of an overlay together, so that the dialog can be told from the page behind it. */
function bodyHtml(lines: readonly Line[], words: Words): string {
  if (lines.length === 0) return element('p', '', escaped(words.empty))
  const parts: string[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]?.overlay
    if (line.overlay !== before) {
      if (before) parts.push('</section>')
      if (line.overlay) parts.push(`<section>${element('p', '', escaped(words.overlay))}`)
    }
    parts.push(lineHtml(line, words))
  }
  if (lines.at(-1)?.overlay) parts.push('</section>')
  return parts.join('\n')
}

function timeOf(moment: string, words: Words): string {
  const inBeijing = beijingTime(moment)
  return moment + (inBeijing === undefined ? '' : words.aside(words.beijing(inBeijing)))
}

/** What stands above a rebuilt text: label and words. */
function aboutOf({ address, takenAt, part }: PageAbout, words: Words): [label: string, text: string][] {
  const parts: [string, string][] = part && part[1] > 1 ? [[words.part, words.partOf(...part)]] : []
  return [
    [words.address, (address || words.noAddress) + (address.includes(CUT_MARK) ? words.aside(words.queryCut) : '')],
    [words.time, timeOf(takenAt, words)],
    ...parts,
    [words.tool, `liancha ${VERSION}`],
  ]
}

const noticeOf = ({ kind }: PageAbout, words: Words): string => (kind === 'page' ? words.notice : words.agreementNotice)
const headingOf = ({ kind }: PageAbout, words: Words): string => (kind === 'page' ? words.heading : words.agreement)

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i

/**
 * A frame of a snapshot as an HTML document of its own, rebuilt from what was read: words and controls in reading order, controls as
 * look-alikes that do nothing. It holds no script, no form, no value and no address to press or load, and its policy lets none in.
 */
export async function pageHtml(frame: FrameSnapshot, about: PageAbout): Promise<string> {
  const words = EVIDENCE[about.lang].page
  const policy = `default-src 'none'; style-src 'sha256-${await sha256Base64(STYLE)}'; base-uri 'none'; form-action 'none'`
  const lang = LANGUAGE_TAG.test(frame.lang) ? ` lang="${frame.lang}"` : ''
  const heading = headingOf(about, words)
  const rows = aboutOf(about, words).map(([label, text]) => `<dt>${escaped(label)}</dt><dd dir="auto">${escaped(text)}</dd>`)
  return `<!doctype html>
<html lang="${about.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${heading}${words.colon}${about.title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(heading)}</h1>
<p dir="auto"><strong>${escaped(about.title)}</strong></p>
<p>${escaped(noticeOf(about, words))}</p>
<dl>
${rows.join('\n')}
</dl>
</header>
<main${lang}>
${bodyHtml(linesOf(frame), words)}
</main>
</body>
</html>
`
}

/** The words of a frame as plain text, a line for each of its lines, under a head that says what it is. */
export function pageText(frame: FrameSnapshot, about: PageAbout): string {
  const words = EVIDENCE[about.lang].page
  const head = [
    headingOf(about, words),
    about.title,
    ...aboutOf(about, words).map(([label, text]) => label + words.colon + text),
    noticeOf(about, words),
  ]
  const said = ({ text, role }: Piece): string => (role === 'spoken' ? words.aside(`${words.spoken}${words.colon}${text.trim()}`) : text)
  const lines = linesOf(frame).map(({ pieces }) => pieces.map(said).join(''))
  const body = lines.map((line) => harmless(line).trim()).filter((line) => line !== '')
  return `${[...head.map(oneLine), '----------------', '', ...body].join('\n')}\n`
}
