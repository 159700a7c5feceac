// What the GitHub Action (action.yml) runs. All that it is given stands in its environment.
//
//   node scripts/action.mjs audit    audits LIANCHA_TARGETS, writes reports, outputs and the step's summary; fails only where it cannot
//   node scripts/action.mjs finish   ends with LIANCHA_EXIT_CODE
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { appendFile, mkdir, readFile, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const SEVERITIES = ['critical', 'serious', 'moderate', 'minor']
const VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/
const MOST_ROWS = 50

/** A wrong input. The message says what to do about it. */
class InputError extends Error {}

function choice(name, given, allowed) {
  if (!allowed.includes(given)) throw new InputError(`${name} cannot be “${given}”. It can be: ${allowed.join(', ')}.`)
  return given
}

const isWithin = (path, folder) => {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** What the job asks for. @throws InputError */
function inputsOf(env) {
  const targets = (env.LIANCHA_TARGETS ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (targets.length === 0) throw new InputError('There are no targets. Give addresses, .html files or folders, one a line.')
  const workspace = env.GITHUB_WORKSPACE || process.cwd()
  const out = resolve(workspace, env.LIANCHA_OUT || 'liancha-reports')
  if (!isWithin(out, workspace)) throw new InputError(`out has to be a folder below the workspace: ${env.LIANCHA_OUT}`)
  const version = env.LIANCHA_VERSION || undefined
  if (version !== undefined && !VERSION.test(version)) throw new InputError(`version has to be like 0.1.0, not “${version}”.`)
  return {
    targets,
    workspace,
    out,
    version,
    failOn: choice('fail-on', env.LIANCHA_FAIL_ON || 'serious', [...SEVERITIES, 'never']),
    failOnReview: choice('fail-on-review', env.LIANCHA_FAIL_ON_REVIEW || 'false', ['true', 'false']) === 'true',
    lang: choice('lang', env.LIANCHA_LANG || 'zh-CN', ['zh-CN', 'en']),
  }
}

/** Runs a program with its own arguments, no shell between. @returns its exit code */
const run = (program, args, { input, ...options }) =>
  new Promise((ended, failed) => {
    const child = spawn(program, args, { stdio: [input === undefined ? 'ignore' : 'pipe', 'inherit', 'inherit'], ...options })
    child.once('error', failed)
    child.once('close', (code) => ended(code ?? 1))
    if (input === undefined) return
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

async function mustRun(args, cwd) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // On Windows npm is a script for its shell; these arguments are ours, or were checked.
  const code = await run(npm, args, { cwd, shell: process.platform === 'win32' })
  if (code !== 0) throw new Error(`npm ${args[0]} ended with ${code}`)
}

/** The command: of the version that is asked for, or of this action's own source. @returns path of its program */
async function command({ version }, env) {
  if (env.LIANCHA_COMMAND) return env.LIANCHA_COMMAND
  if (version !== undefined) {
    const folder = join(env.RUNNER_TEMP || tmpdir(), `liancha-${version}`)
    await mkdir(folder, { recursive: true })
    await mustRun(['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, `liancha@${version}`], folder)
    return join(folder, 'node_modules', 'liancha', 'dist', 'cli.js')
  }
  const built = join(root, 'dist', 'cli.js')
  if (!existsSync(built)) {
    if (!existsSync(join(root, 'node_modules'))) await mustRun(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root)
    await mustRun(['run', '--silent', 'build:lib'], root)
  }
  return built
}

const WORDS = {
  'zh-CN': {
    title: '脸察',
    table: ['页面', '要改', '要人看', '结果'],
    result: { failed: '没有检查成', none: '没有要收集人脸的地方', asks: '要收集人脸' },
    total: (pages, violations, reviews) => `检查了 ${pages} 页：${violations} 处与规定的要求不符，${reviews} 处要人看一眼。`,
    more: (count) => `还有 ${count} 页，见报告。`,
    about: '以上只说页面上看到了什么、规定要求什么，不是法律结论。',
    found: '要改的',
  },
  en: {
    title: 'Liancha',
    table: ['Page', 'To mend', 'To look at', 'Result'],
    result: { failed: 'could not be audited', none: 'asks for no face', asks: 'asks for a face' },
    total: (pages, violations, reviews) =>
      `Pages audited: ${pages}. Findings that do not match what a provision asks: ${violations}; for a person to look at: ${reviews}.`,
    more: (count) => `${count} more pages stand in the reports.`,
    about: 'This says what was seen on the pages and what the provisions ask for; it is not a legal conclusion.',
    found: 'To mend',
  },
}

/** A page's words in Markdown: on one line, as text and nothing else, so that no link, picture, mention or command is made of them. */
export function literal(text) {
  const signs = [
    ...String(text)
      .replace(/\p{Cf}/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  ]
  const cut = signs.length > 200 ? `${signs.slice(0, 200).join('')}…` : signs.join('')
  // As numbers, since GitHub knows more marks than Markdown has escapes for: @name, #12, www.…
  return cut.replace(/[^\p{L}\p{N} ]/gu, (sign) => `&#${sign.codePointAt(0)};`).replace(/\bwww\b/gi, (www) => `${www}&#8203;`)
}

/** The step's summary. */
export function summaryOf(index, results, lang) {
  const words = WORDS[lang]
  const sum = (kind) => index.reduce((all, { summary }) => all + summary[kind], 0)
  const rowOf = ({ url, error, faceRequest, summary }) => {
    const result = error ? words.result.failed : faceRequest ? words.result.asks : words.result.none
    return `| ${literal(url)} | ${summary.violations} | ${summary.reviews} | ${result} |`
  }
  const first = [...index].sort(
    (a, b) => Number(Boolean(b.error)) - Number(Boolean(a.error)) || b.summary.violations - a.summary.violations,
  )
  const failures = results.filter(({ kind }) => kind === 'fail').slice(0, MOST_ROWS)
  return [
    `## ${words.title}`,
    '',
    words.total(index.length, sum('violations'), sum('reviews')),
    '',
    `| ${words.table.join(' | ')} |`,
    '| --- | ---: | ---: | --- |',
    ...first.slice(0, MOST_ROWS).map(rowOf),
    '',
    ...(first.length > MOST_ROWS ? [words.more(first.length - MOST_ROWS), ''] : []),
    ...(failures.length > 0 ? [`### ${words.found}`, ''] : []),
    ...failures.map(
      ({ ruleId, message, properties }) =>
        `- ${literal(message.text.split('\n')[0])} — ${literal(ruleId)}, ${literal(properties?.page ?? '')}`,
    ),
    ...(failures.length > 0 ? [''] : []),
    words.about,
    '',
  ].join('\n')
}

/** Adds an output. A value of more than one line would be read as more outputs. */
async function output(env, values) {
  if (!env.GITHUB_OUTPUT) return
  const lines = Object.entries(values).map(([name, value]) => `${name}=${String(value).replace(/[\r\n]+/g, ' ')}\n`)
  await appendFile(env.GITHUB_OUTPUT, lines.join(''))
}

const json = async (path) => JSON.parse(await readFile(path, 'utf8'))

async function audit(env) {
  const inputs = inputsOf(env)
  const { targets, workspace, out, failOn, failOnReview, lang } = inputs
  const program = await command(inputs, env)
  await mkdir(out, { recursive: true })
  if (!isWithin(await realpath(out), await realpath(workspace))) throw new InputError(`out leads out of the workspace: ${env.LIANCHA_OUT}`)
  const args = ['audit', '--format', 'sarif', '--out', out, '--lang', lang, '--fail-on', failOn === 'never' ? 'critical' : failOn]
  // Targets go by standard input: what begins with a dash is no option there.
  const all = [program, ...args, ...(failOnReview ? ['--fail-on-review'] : []), '-']
  // What is printed of a page must not be read as a command by GitHub.
  const token = randomUUID()
  process.stdout.write(`::stop-commands::${token}\n`)
  // An empty name of a browser is none.
  const { LIANCHA_BROWSER: browser, ...others } = env
  const code = await run(process.execPath, all, {
    cwd: workspace,
    env: browser ? { ...others, LIANCHA_BROWSER: browser } : others,
    input: `${targets.join('\n')}\n`,
  })
  process.stdout.write(`::${token}::\n`)
  if (code !== 0 && code !== 1 && code !== 3) {
    await output(env, { 'exit-code': code })
    return code
  }
  const sarif = join(out, 'liancha.sarif')
  const [index, log] = await Promise.all([json(join(out, 'index.json')), json(sarif)])
  const sum = (kind) => index.reduce((total, { summary }) => total + summary[kind], 0)
  const never = failOn === 'never' && code === 1
  const exitCode = never ? Number(failOnReview && sum('reviews') > 0) : code
  await output(env, { 'exit-code': exitCode, violations: sum('violations'), reviews: sum('reviews'), reports: out, sarif })
  if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, summaryOf(index, log.runs[0].results, lang))
  return 0
}

/** One line for GitHub’s log, as its commands want it. */
const annotation = (message) => `::error::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}\n`

/**
 * Does a step of the action.
 * @param step `audit` or `finish`
 * @returns the exit code of the step
 */
export async function act(step, env) {
  try {
    if (step === 'audit') return await audit(env)
    // A step before that wrote no exit code did not get so far.
    if (step === 'finish') return /^\d{1,3}$/.test(env.LIANCHA_EXIT_CODE ?? '') ? Number(env.LIANCHA_EXIT_CODE) : 3
    throw new InputError(`There is no step “${step}”: audit or finish.`)
  } catch (error) {
    process.stdout.write(annotation(error instanceof InputError ? error.message : (error.stack ?? String(error))))
    return 2
  }
}

// By its real path: a step that ran nothing would pass.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await act(process.argv[2], process.env)
