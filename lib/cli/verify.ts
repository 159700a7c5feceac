import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isUnreadable, PACKAGE_BOUNDS, type Problem, type Verification, verifyPackage } from '../evidence/verify'
import type { Language } from '../law/law'
import { VERSION } from '../version'
import type { VerifyCommand } from './options/command'
import { EXIT } from './run/exit-code'
import { jsonOf } from './run/output'
import { type Paint, plain } from './text'
import { type CommandWords, wordsIn } from './words'

/** The form of `liancha verify --format json`. */
const VERIFY_SCHEMA = 'liancha.verify/1'

/** What was found of one package: the comparison, or why the file could not be read. */
export type Verified = { path: string } & (Verification | { ok: false; unreadable: string })

async function verified(path: string, cwd: string, expect: string | undefined): Promise<Verified> {
  try {
    const file = resolve(cwd, path)
    const { size } = await stat(file)
    if (size > PACKAGE_BOUNDS.zip) {
      return { path, ok: false, manifestHash: 'not-compared', matching: 0, problems: [{ code: 'too-large' }] }
    }
    return { path, ...(await verifyPackage(await readFile(file), expect)) }
  } catch (error) {
    return { path, ok: false, unreadable: error instanceof Error ? error.message : String(error) }
  }
}

/** 3 where a package could not be compared at all: what was found in the others must not be taken for that of all. */
function exitOf(all: readonly Verified[]): number {
  if (all.some((one) => 'unreadable' in one || isUnreadable(one))) return EXIT.incomplete
  return all.every(({ ok }) => ok) ? EXIT.clean : EXIT.found
}

const MOST_PROBLEMS = 50

function problemLine(problem: Problem, { verify }: CommandWords, paint: Paint, lang: Language): string {
  const told = 'path' in problem ? `${verify.problems[problem.code]}${lang === 'en' ? ': ' : '：'}${plain(problem.path)}` : ''
  const sizes = problem.code === 'size' ? verify.sizes(problem.listed, problem.found) : ''
  return `  ${paint(`✗ ${told || verify.problems[problem.code]}`, 'critical')}${sizes}`
}

function textOf(one: Verified, lang: Language, paint: Paint): string {
  const words = wordsIn(lang)
  const { verify } = words
  const head = paint(plain(one.path), 'strong')
  if ('unreadable' in one)
    return `${head}\n  ${paint(`✗ ${words.errors.unreadable}`, 'critical')}\n  ${paint(plain(one.unreadable), 'faint')}\n`
  const { manifest, matching, problems, foundHash, manifestHash } = one
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => problemLine(problem, words, paint, lang))
  if (problems.length > MOST_PROBLEMS) lines.push(`  ${verify.moreProblems(problems.length - MOST_PROBLEMS)}`)
  if (manifest) lines.push(`  ${matching === manifest.files.length ? '✓ ' : ''}${verify.matching(matching, manifest.files.length)}`)
  if (foundHash) lines.push(`  ${verify.hash}${foundHash}`)
  if (manifestHash === 'as-expected') lines.push(`  ✓ ${verify.asExpected}`)
  if (manifestHash === 'not-compared' && manifest) lines.push(`  ${verify.notCompared}`)
  if (manifest) {
    lines.push(`  ${paint(verify.about(plain(manifest.address), plain(manifest.times.takenAt), plain(manifest.lawAsOf)), 'faint')}`)
    lines.push(`  ${paint(verify.shows, 'faint')}`)
  }
  return `${[head, ...lines].join('\n')}\n`
}

/**
 * What `liancha verify` answers.
 * @returns the text for standard output and the exit code; rejects never
 */
export async function verifyText(
  { operands, format, lang, expect }: VerifyCommand,
  cwd: string,
  paint: Paint,
): Promise<{ text: string; code: number }> {
  const all: Verified[] = []
  for (const path of operands) all.push(await verified(path, cwd, expect))
  const json = (): string => `${jsonOf({ schema: VERIFY_SCHEMA, version: VERSION, packages: all })}\n`
  return { text: format === 'json' ? json() : all.map((one) => textOf(one, lang, paint)).join('\n'), code: exitOf(all) }
}
