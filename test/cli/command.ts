import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../lib/report/schema'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

function run(args: string[], input: string, env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, LANG: 'C', LC_ALL: '', NO_COLOR: '', ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (text) => {
      stdout += text
    })
    child.stderr.on('data', (text) => {
      stderr += text
    })
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    // A command that ends before it has read everything is no failure of the test's.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** Builds the command as `npm run build:lib` does. */
export async function buildCommand(): Promise<void> {
  const { code, stderr } = await run(['scripts/build-lib.mjs'], '', {})
  if (code !== 0) throw new Error(stderr)
}

/** Runs the built command as a shell does. */
export const liancha = (args: string[], input = '', env: Record<string, string> = {}): Promise<Ended> =>
  run(['dist/cli.js', ...args], input, env)

export const reportsIn = (ndjson: string): Report[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Report)
