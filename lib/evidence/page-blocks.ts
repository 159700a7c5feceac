import type { Candidate, Control, FrameSnapshot, RunRole, TextRun } from '../page/snapshot'

/** A stretch of a line: words, a control, or the words that a control shows. */
export interface Piece {
  /** '' for a control without words of its own. */
  text: string
  role: RunRole
  control?: Control
  /** Of a control whose words stand in several pieces: the first one. */
  first: boolean
}

/** A line of the page. */
export interface Line {
  pieces: Piece[]
  /** The overlay that it stands in. */
  overlay?: Candidate
}

/** For each run the innermost control whose words it is. */
function ownersOf({ runs, controls }: FrameSnapshot): (Control | undefined)[] {
  const owners: (Control | undefined)[] = runs.map(() => undefined)
  const bySize = controls.filter(({ at, end }) => end > at).sort((a, b) => b.end - b.at - (a.end - a.at))
  for (const control of bySize) owners.fill(control, Math.max(0, control.at), control.end)
  return owners
}

const overlaysOf = ({ candidates }: FrameSnapshot): Candidate[] =>
  candidates.filter(({ kind }) => kind === 'overlay').sort((a, b) => a.runs[1] - a.runs[0] - (b.runs[1] - b.runs[0]))

/** Builds the lines one after another, and keeps which controls were shown. */
class Lines {
  readonly lines: Line[] = []
  private readonly shown = new Set<Control>()
  private block: number | undefined

  constructor(private readonly overlays: readonly Candidate[]) {}

  /** Begins a new line where the run is of another block than what stands before. */
  open(at: number, block: number | undefined): void {
    if (this.lines.length > 0 && block !== undefined && block === this.block) return
    this.block = block
    const overlay = this.overlays.find(({ runs }) => runs[0] <= at && at < runs[1])
    this.lines.push({ pieces: [], ...(overlay ? { overlay } : {}) })
  }

  add(text: string, role: RunRole, control: Control | undefined): void {
    const { pieces } = this.lines.at(-1)!
    const last = pieces.at(-1)
    if (last && last.text !== '' && last.control === control && last.role === role) {
      last.text += text
      return
    }
    pieces.push({ text, role, ...(control ? { control } : {}), first: control !== undefined && !this.shown.has(control) })
    if (control) this.shown.add(control)
  }
}

/**
 * A frame as lines to show: its words in reading order, with every control once where it stands.
 * What a person chose in a list is left out.
 */
export function linesOf(frame: FrameSnapshot): Line[] {
  const owners = ownersOf(frame)
  const owning = new Set(owners)
  // Controls that show no words, or only words of controls inside them.
  const alone = frame.controls.filter((control) => !owning.has(control)).sort((a, b) => a.at - b.at)
  const built = new Lines(overlaysOf(frame))
  let next = 0
  const addAlone = (until: number, run: TextRun | undefined): void => {
    for (let control = alone[next]; control && control.at <= until; control = alone[++next]) {
      built.open(Math.min(control.at, frame.runs.length - 1), run?.block)
      built.add('', 'control', control)
    }
  }
  for (const [at, run] of frame.runs.entries()) {
    addAlone(at, run)
    const owner = owners[at]
    built.open(at, run.block)
    built.add(owner?.kind === 'select' ? '' : run.text, run.role, owner)
  }
  addAlone(Number.POSITIVE_INFINITY, undefined)
  return built.lines
}
