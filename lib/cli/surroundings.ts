import type { Readable, Writable } from 'node:stream'
import { inColour, type Paint, withoutColour } from './text'

/** What the command has of the outside. */
export interface Surroundings {
  stdin: Readable
  stdout: Writable & { isTTY?: boolean }
  stderr: Writable & { isTTY?: boolean }
  env: Record<string, string | undefined>
  cwd: string
}

/** Colours only for a terminal whose owner wants them. */
export const paintFor = ({ stdout, env }: Surroundings): Paint => (stdout.isTTY && !env.NO_COLOR ? inColour : withoutColour)
