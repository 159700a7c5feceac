import { TextTooLong, textFrame, widthOf } from '../agreements/text-frame'
import { type ControlRole, roleOfButton, saysYes } from '../language/controls'
import type { Candidate, Control, FrameSnapshot, NodeRef, TextRun } from '../page/snapshot'

/*
 * A dialog of an app or a mini-program, written down: its words in lines, each button in a line of its own or beside another, a box as □ or
 * [ ]. What a page tells by its elements is told here by how lines stand.
 */

/** Longer texts are refused: what a person pastes of a screen, and any agreement, is shorter. */
export const MOST_CHARACTERS = 160_000

/** A button that is told of. `sure`: the text itself says that it is one. */
interface Button {
  name: string
  role: ControlRole
  sure: boolean
}

type Line =
  | { as: 'text'; text: string; apart: boolean }
  | { as: 'heading'; text: string; apart: boolean }
  | { as: 'box'; text: string; apart: boolean; checked: boolean }
  | { as: 'buttons'; text: string; apart: boolean; buttons: Button[] }

/** What a text as wide as this cannot be: the name of a button. In half letters. */
const WIDEST_NAME = 40
const SENTENCE = /[。，；！？：、,;!?:]|\.($|\s)/
const NUMBERED =
  /^(?:第?[一二三四五六七八九十百]{1,3}[、．.条章节]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2})*[、．.)）\s])/
const CROSS = /^[×✕✖✗╳xX‹<←❌❎⨯〈]$/
/** What stands behind a name: seconds that run, an arrow. */
const BEHIND_NAME = /\s*(?:[（(]?\d{1,3}\s*[sS秒]?[）)]?|[>›»→]+)$/
/** A person who writes a screen down says so: "按钮：同意", "同意（按钮）", "Button: Agree". */
const NAMED_BUTTON =
  /^[（([【]?(?:按钮|button)[）)\]】]?\s*[:：]?\s+?|^[（([【]?(?:按钮|button)[）)\]】]?\s*[:：]\s*|^[（([【](?:按钮|button)[）)\]】]\s*/i
const BUTTON_BEHIND = /\s*[（([【](?:按钮|button)[）)\]】]$/i
const BRACKETED = /「([^」]{1,40})」|『([^』]{1,40})』|【([^】]{1,40})】|\[([^\]]{1,40})\]|〔([^〕]{1,40})〕/g

const UNTICKED = '□☐⬜◻▢'
const TICKED = '☑☒🗹'
/** Bullets and signs of merit look like these: they are boxes only where their words say yes. */
const PERHAPS_UNTICKED = '○◯⚪'
const PERHAPS_TICKED = '●◉✓✔√✅■⊙'
const BOX = new RegExp(`^(?:[-*+]\\s+)?(?:([${UNTICKED}]|\\[\\s?\\]|［\\s*］)|([${TICKED}]|\\[[xX√✓]\\]))\\s*(.+)$`, 'u')
const PERHAPS_BOX = new RegExp(`^(?:([${PERHAPS_UNTICKED}]|[（(]\\s*[）)])|([${PERHAPS_TICKED}]|[（(][xX√✓][）)]))\\s*(.+)$`, 'u')
/** "（已勾选）我已阅读并同意", "I agree (ticked)". */
const TOLD_TICK =
  /^[（([【]\s*(?:(未勾选|勾选框|复选框|unticked|unchecked|checkbox)|(已勾选|默认勾选|默认已勾选|ticked|checked|pre-?ticked))\s*[）)\]】]\s*(.+)$/i
const TOLD_TICK_BEHIND =
  /^(.+?)\s*[（([【]\s*(?:(未勾选|勾选框|复选框|unticked|unchecked|checkbox)|(已勾选|默认勾选|默认已勾选|ticked|checked|pre-?ticked))\s*[）)\]】]$/i
/** Several screens in one text stand apart by a rule. */
const RULE = /^\s*([-=*_—~])(?:\s*\1){2,}\s*$/

const ROLES: readonly ControlRole[] = ['accept', 'decline', 'other-way', 'acknowledge', 'proceed']

/** A point of a list: what merits a tick is no button. */
const SIGN = new RegExp(`^[${PERHAPS_UNTICKED}${PERHAPS_TICKED}◆▪★☆]`, 'u')

function buttonOf(text: string, sure: boolean): Button | undefined {
  const bare = text.replace(/^[-*•·]\s+|^[*_`]+|[*_`]+$/g, '').trim()
  if (CROSS.test(bare)) return { name: bare, role: 'decline', sure: true }
  const name = bare.replace(BEHIND_NAME, '').trim() || bare
  if (widthOf(name) > WIDEST_NAME || (!sure && (SENTENCE.test(name) || NUMBERED.test(name) || SIGN.test(name)))) return undefined
  const role = roleOfButton(name)
  return sure || ROLES.includes(role) ? { name, role, sure } : undefined
}

/** Every part is a button's name, or none is taken for one. */
function buttonsOf(parts: readonly string[], sure: boolean): Button[] | undefined {
  const buttons = parts.map((part) => buttonOf(part.trim(), sure))
  return buttons.length > 0 && buttons.every((button) => button !== undefined) ? buttons : undefined
}

/** The names in a line of buttons: told to be, in brackets, apart by bars or gaps, or one alone. */
function readButtons(line: string): Button[] | undefined {
  const named = line.replace(NAMED_BUTTON, '').replace(BUTTON_BEHIND, '')
  if (named !== line) return buttonsOf(named.split(/\s*[|｜/／、]\s*|\s{2,}|\t/), true)
  const inBrackets = [...line.matchAll(BRACKETED)].map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
  if (inBrackets.length > 0 && line.replace(BRACKETED, '').replace(/[\s|｜/／、]/g, '') === '') {
    const buttons = buttonsOf(inBrackets, false)
    // One in brackets may be a heading as well.
    return buttons?.map((button) => ({ ...button, sure: buttons.length > 1 && ROLES.includes(button.role) }))
  }
  const apart = line.split(/\s*[|｜]\s*|\s+[/／]\s+|\s{2,}|\t/).filter((part) => part !== '')
  if (apart.length > 1) return buttonsOf(apart, false)
  // In Chinese one space parts two names; a name in English has spaces of its own.
  const words = line.split(/[ /／]/)
  const parted = words.length > 1 && words.every((word) => /^\p{Script=Han}+$/u.test(word)) ? buttonsOf(words, false) : undefined
  return parted ?? buttonsOf([line], false)
}

interface Ticked {
  label: string
  checked: boolean
}

function readBox(line: string): Ticked | undefined {
  const sure = BOX.exec(line) ?? TOLD_TICK.exec(line)
  if (sure) return { label: sure[3]!, checked: sure[2] !== undefined }
  const behind = TOLD_TICK_BEHIND.exec(line)
  if (behind) return { label: behind[1]!, checked: behind[3] !== undefined }
  const perhaps = PERHAPS_BOX.exec(line)
  return perhaps && saysYes(perhaps[3]!) ? { label: perhaps[3]!, checked: perhaps[2] !== undefined } : undefined
}

/** A form on paper gives both answers a box: "□ 同意 □ 不同意". They are one choice, like two buttons. */
function choicesIn(line: string): Button[] | undefined {
  const parts = line.split(new RegExp(`[${UNTICKED}]|\\[\\s?\\]`, 'u')).map((part) => part.trim())
  if (parts.length < 3 || parts[0] !== '') return undefined
  const buttons = buttonsOf(parts.slice(1), true)
  const has = (role: ControlRole) => buttons?.some((button) => button.role === role)
  return has('accept') && has('decline') ? buttons : undefined
}

function readLine(raw: string, apart: boolean): Line {
  const marked = /^#{1,6}\s+(.+)$/.exec(raw)
  if (marked) return { as: 'heading', text: marked[1]!, apart }
  const choices = choicesIn(raw)
  if (choices) return { as: 'buttons', text: raw, apart, buttons: choices }
  const box = readBox(raw)
  if (box) return { as: 'box', text: box.label, apart, checked: box.checked }
  const buttons = readButtons(raw)
  return buttons ? { as: 'buttons', text: raw, apart, buttons } : { as: 'text', text: raw, apart }
}

/** With more text than this below them, short lines are headings of an agreement rather than buttons. */
const MOST_BELOW = 200

const isText = ({ as }: Line): boolean => as === 'text' || as === 'heading'
const lengthOf = (lines: readonly Line[]): number =>
  lines.filter((line) => isText(line) || line.as === 'box').reduce((sum, { text }) => sum + text.length, 0)

const says = (group: readonly Line[], ...roles: ControlRole[]): boolean =>
  group.some((line) => line.as === 'buttons' && line.buttons.some(({ role }) => roles.includes(role)))

/** What may be buttons and stands where no buttons do is text after all: a title, the headings of an agreement. */
function settle(lines: readonly Line[]): Line[] {
  const settled: Line[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (to < lines.length && lines[to]!.as === 'buttons') to++
    if (to === from) settled.push(lines[from++]!)
    else {
      const group = lines.slice(from, to)
      const [above, below] = [lengthOf(lines.slice(0, from)), lengthOf(lines.slice(to))]
      const isChoice = says(group, 'accept', 'proceed', 'acknowledge') && says(group, 'decline', 'other-way')
      const standsBelow = above > 0 && (isChoice || (below <= above && below <= MOST_BELOW))
      settled.push(...group.map((line) => (standsBelow || staysButton(line, above) ? line : asText(line))))
      from = to
    }
  }
  return settled
}

/** Said to be a button; or the way back in a screen's upper corner. */
function staysButton(line: Line, above: number): boolean {
  if (line.as !== 'buttons') return true
  return line.buttons.every(({ sure, role, name }) => sure || (above === 0 && role === 'decline' && widthOf(name) <= 4))
}

const asText = ({ text, apart }: Line): Line => ({ as: 'text', text, apart })

/** A screen begins with its title. */
const WIDEST_TITLE = 48
const isTitle = (line: Line | undefined, next: Line | undefined): line is Line =>
  line?.as === 'text' && next !== undefined && widthOf(line.text) <= WIDEST_TITLE && !SENTENCE.test(line.text)

/** With more text than this, what was pasted is an agreement or an article with buttons at its end, not a dialog. */
const LONGEST_DIALOG = 1500

interface Written {
  nodes: NodeRef[]
  runs: TextRun[]
  controls: Control[]
  candidates: Candidate[]
}

/** Writes one screen down behind what is there. */
function write(lines: readonly Line[], into: Written): void {
  const { nodes, runs, controls, candidates } = into
  const screen = nodes.length
  const first = { run: runs.length, control: controls.length }
  nodes.push({ parent: 0, step: `section:nth-of-type(${candidates.length})` })
  let nth = 0
  const add = (text: string, role: TextRun['role']): number => {
    nth += 1
    nodes.push({ parent: screen, step: `p:nth-of-type(${nth})` })
    runs.push({ text, node: nodes.length - 1, block: runs.length, role })
    return runs.length - 1
  }
  const title = lines.findIndex(isText)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.as === 'buttons') {
      for (const { name } of line.buttons) {
        const run = add(name, 'control')
        controls.push({ kind: 'button', node: nodes.length - 1, at: run, end: run + 1, name, hints: [], focusable: true })
      }
    } else if (line.as === 'box') {
      const run = add(line.text, 'label')
      const { checked, text: name } = line
      controls.push({
        kind: 'checkbox',
        node: nodes.length - 1,
        at: run,
        end: run,
        name,
        label: [run, run + 1],
        checked,
        hints: [],
        focusable: true,
      })
    } else if (line.as === 'heading' || (at === title && isTitle(line, lines[at + 1]))) add(line.text, 'heading')
    else {
      let to = at
      while (lines[to + 1]?.as === 'text') to++
      for (const text of paragraphs(lines.slice(at, to + 1))) add(text, 'text')
      at = to
    }
  }
  candidates.push({
    kind: isDialog(lines) ? 'overlay' : 'article',
    node: screen,
    runs: [first.run, runs.length],
    controls: [first.control, controls.length],
    parent: 0,
    ...(runs[first.run]?.role === 'heading' ? { name: runs[first.run]!.text } : {}),
  })
}

const isDialog = (lines: readonly Line[]): boolean =>
  lengthOf(lines) <= LONGEST_DIALOG && (says(lines, 'accept', 'acknowledge', 'proceed') || lines.some(({ as }) => as === 'box'))

/** Lines that were broken for their width, or at a comma, are one paragraph. */
function paragraphs(lines: readonly Line[]): string[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && !line.apart && /[，、,]$/.test(last.text))
      joined[joined.length - 1] = { ...last, text: last.text + (last.text.endsWith(',') ? ' ' : '') + line.text }
    else joined.push(line)
  }
  const set = joined.map(({ text, apart }) => ({ text, right: widthOf(text), em: 2, ...(apart ? { apart: true as const } : {}) }))
  return textFrame(set, '').runs.map(({ text }) => text)
}

/** What stands between two lines of a text. */
const LINE_END = /\r\n|[\r\n\f\u0085\u2028\u2029]/

function screensOf(text: string): Line[][] {
  const screens: Line[][] = [[]]
  let apart = false
  for (const raw of text.split(LINE_END)) {
    if (RULE.test(raw)) screens.push([])
    // Gaps within a line tell one button from the next.
    const line = raw
      .replace(/[\u00a0\u3000]/g, ' ')
      .replace(/[\u200b\ufeff]/g, '')
      .trim()
    if (line !== '' && !RULE.test(raw)) screens.at(-1)!.push(readLine(line, apart))
    apart = line === ''
  }
  return screens.filter((screen) => screen.length > 0)
}

/**
 * A text as a frame: its paragraphs, and where it tells of a dialog, that dialog with its buttons and boxes. No address, nothing laid out.
 *
 * @param text as it was pasted or stands in a file
 * @throws TextTooLong
 */
export function transcriptFrame(text: string): FrameSnapshot {
  if (text.length > MOST_CHARACTERS) throw new TextTooLong()
  const written: Written = {
    nodes: [{ parent: -1, step: 'body' }],
    runs: [],
    controls: [],
    candidates: [{ kind: 'page', node: 0, runs: [0, 0], controls: [0, 0], parent: -1 }],
  }
  for (const screen of screensOf(text)) write(settle(screen), written)
  written.candidates[0]!.runs = [0, written.runs.length]
  written.candidates[0]!.controls = [0, written.controls.length]
  return { frameId: 0, url: '', title: '', lang: '', ...written }
}
