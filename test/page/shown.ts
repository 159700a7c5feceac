import type { Candidate, Control, FrameSnapshot, RunRole } from '../../lib/page/snapshot'

/** Ways to say in a test what a snapshot shows. */

export const textsOf = (frame: FrameSnapshot, role?: RunRole): string[] =>
  frame.runs.filter((run) => role === undefined || run.role === role).map(({ text }) => text.trim())

/** The lines of the page: the runs of each block, with a bar between. */
export function linesOf(frame: FrameSnapshot): string[] {
  const lines = new Map<number, string[]>()
  for (const { text, block } of frame.runs) lines.set(block, [...(lines.get(block) ?? []), text.trim()])
  return [...lines.values()].map((texts) => texts.join('|'))
}

/** The one control of that name; fails where there is none or more. */
export function controlNamed(frame: FrameSnapshot, name: string): Control {
  const found = frame.controls.filter((control) => control.name === name)
  if (found.length !== 1)
    throw new Error(`${found.length} controls named ${name} among ${frame.controls.map((control) => control.name).join(', ')}`)
  return found[0]!
}

/** The one control of that kind. */
export function controlOf(frame: FrameSnapshot, kind: Control['kind']): Control {
  const found = frame.controls.filter((control) => control.kind === kind)
  if (found.length !== 1) throw new Error(`${found.length} controls of kind ${kind}: ${JSON.stringify(frame.controls)}`)
  return found[0]!
}

/** Kind and name of each control. */
export const controlsOf = (frame: FrameSnapshot): string[] => frame.controls.map(({ kind, name }) => `${kind} ${name}`.trim())

export const labelText = (frame: FrameSnapshot, { label }: Control): string | undefined =>
  label &&
  frame.runs
    .slice(...label)
    .map(({ text }) => text.trim())
    .join('|')

export const candidatesOf = (frame: FrameSnapshot, kind: Candidate['kind']): Candidate[] =>
  frame.candidates.filter((candidate) => candidate.kind === kind)

export const textWithin = (frame: FrameSnapshot, { runs }: Candidate): string =>
  frame.runs
    .slice(...runs)
    .map(({ text }) => text.trim())
    .join('|')

export const namesWithin = (frame: FrameSnapshot, { controls }: Candidate): string[] =>
  frame.controls.slice(...controls).map(({ name }) => name)

/** What every snapshot must keep to; answers what is broken, in words. */
export function faultsOf({ nodes, runs, controls, candidates }: FrameSnapshot): string[] {
  const faults: string[] = []
  const check = (holds: boolean, fault: string) => holds || faults.push(fault)
  const range = ([from, to]: readonly [number, number], length: number) => 0 <= from && from <= to && to <= length
  nodes.forEach(({ parent, step }, at) => {
    check(parent >= -1 && parent < at, `node ${at} stands before its parent ${parent}`)
    check(step !== '', `node ${at} has no step`)
  })
  runs.forEach(({ text, node, block }, at) => {
    const joined = at > 0 && runs[at - 1]!.block === block
    const kept = joined ? text.replace(/^ /, '') : text
    check(kept !== '' && kept === kept.trim() && !/\s\s|[\t\n]/.test(text), `run ${at} is not trimmed: ${JSON.stringify(text)}`)
    check(nodes[node] !== undefined, `run ${at} has no node`)
    check(at === 0 || block >= runs[at - 1]!.block, `run ${at} goes back to block ${block}`)
  })
  controls.forEach(({ at, end, label, node }, index) => {
    check(range([at, end], runs.length), `control ${index} lies outside: ${at}..${end}`)
    check(!label || (range(label, runs.length) && label[0] < label[1]), `label of control ${index} lies outside: ${label}`)
    check(index === 0 || at >= controls[index - 1]!.at, `control ${index} is out of order`)
    check(nodes[node] !== undefined, `control ${index} has no node`)
  })
  candidates.forEach(({ kind, runs: inner, controls: innerControls, parent, node }, index) => {
    check(range(inner, runs.length) && range(innerControls, controls.length), `candidate ${index} lies outside`)
    check((kind === 'page') === (index === 0), `candidate ${index} is a ${kind}`)
    check(nodes[node] !== undefined, `candidate ${index} has no node`)
    const outer = candidates[parent]
    check(index === 0 ? parent === -1 : parent >= 0 && parent < index, `candidate ${index} stands before its parent ${parent}`)
    const within = !outer || (outer.runs[0] <= inner[0] && inner[1] <= outer.runs[1])
    check(
      within && (!outer || (outer.controls[0] <= innerControls[0] && innerControls[1] <= outer.controls[1])),
      `candidate ${index} sticks out of ${parent}`,
    )
  })
  return faults
}
