import type { Control, FrameSnapshot, PageSnapshot, TextRun } from '../page/snapshot'
import { targetOf } from '../page/target'

/** A piece of a text as it was read. */
export interface Piece {
  text: string
  /** `box` stands before the words of a box. */
  as: 'text' | 'heading' | 'button' | 'ticked' | 'unticked'
}

/** A line of a text as it was read, with the places of findings that stand in it. */
export interface Line {
  frameId: number
  targets: ReadonlySet<string>
  pieces: Piece[]
}

/** More lines than a person would read are not shown. */
const MOST = 3000

const PRESSED: readonly Control['kind'][] = ['button', 'clickable']
const BOXES: readonly Control['kind'][] = ['checkbox', 'radio', 'switch']

const keyOf = (target: readonly string[]): string => target.join(' >>> ')

/** What the controls and parts of a frame say of its runs. */
interface Marks {
  pressed: Set<number>
  boxed: Map<number, Control>
  /** Nodes of controls and parts that begin at a run. */
  nodes: Map<number, number[]>
}

function marksOf({ controls, candidates }: FrameSnapshot): Marks {
  const marks: Marks = { pressed: new Set(), boxed: new Map(), nodes: new Map() }
  const place = (run: number, node: number) => marks.nodes.set(run, [...(marks.nodes.get(run) ?? []), node])
  for (const control of controls) {
    const at = control.label?.[0] ?? control.at
    place(at, control.node)
    if (PRESSED.includes(control.kind)) for (let run = control.at; run < control.end; run++) marks.pressed.add(run)
    if (BOXES.includes(control.kind)) marks.boxed.set(at, control)
  }
  for (const { runs, node } of candidates) place(runs[0], node)
  return marks
}

function piecesOf({ text, role }: TextRun, at: number, { pressed, boxed }: Marks): Piece[] {
  const box = boxed.get(at)
  const piece: Piece = { text, as: pressed.has(at) ? 'button' : role === 'heading' ? 'heading' : 'text' }
  return box ? [{ text: '', as: box.checked ? 'ticked' : 'unticked' }, piece] : [piece]
}

function linesOf(frame: FrameSnapshot): Line[] {
  const marks = marksOf(frame)
  const lines: (Line & { block: number; targets: Set<string> })[] = []
  for (const [at, run] of frame.runs.entries()) {
    if (lines.at(-1)?.block !== run.block) {
      if (lines.length === MOST) break
      lines.push({ frameId: frame.frameId, targets: new Set(), pieces: [], block: run.block })
    }
    const { pieces, targets } = lines.at(-1)!
    pieces.push(...piecesOf(run, at, marks))
    for (const node of [run.node, ...(marks.nodes.get(at) ?? [])]) targets.add(keyOf(targetOf(frame, node)))
  }
  return lines
}

/** A snapshot's words as they were read, line by line. */
export const readText = ({ frames }: PageSnapshot): Line[] => frames.flatMap(linesOf).slice(0, MOST)

/** The line that a finding's words stand in. @returns -1 where it is not among them */
export const lineOf = (lines: readonly Line[], frameId: number, target: readonly string[]): number =>
  lines.findIndex((line) => line.frameId === frameId && line.targets.has(keyOf(target)))
