import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Megabytes of resident memory. Processes share pages, so the sum over a browser's is more than it takes from the machine. */
export interface Memory {
  node: number
  browser: number
}

interface Process {
  pid: number
  parent: number
  kilobytes: number
}

async function processes(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss='], { maxBuffer: 1 << 24 })
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kilobytes = 0]) => ({ pid, parent, kilobytes }))
}

/** What a Node process holds now, and what all that it started. @throws where the machine has no `ps`, as Windows */
export async function memoryOf(pid: number): Promise<Memory> {
  const all = await processes()
  const below = new Set([pid])
  // Children may stand before their parents in the list.
  for (let before = 0; before < below.size; ) {
    before = below.size
    for (const one of all) if (below.has(one.parent)) below.add(one.pid)
  }
  const sum = (own: boolean): number =>
    all.filter((one) => below.has(one.pid) && (one.pid === pid) === own).reduce((total, { kilobytes }) => total + kilobytes, 0)
  return { node: sum(true) / 1000, browser: sum(false) / 1000 }
}
