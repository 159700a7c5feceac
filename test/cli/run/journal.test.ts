import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWhole } from '../../../lib/cli/files/whole-file'
import type { Command } from '../../../lib/cli/options/command'
import { parseCommand } from '../../../lib/cli/options/options'
import { UsageError } from '../../../lib/cli/options/usage-error'
import { type Identity, identityOf, JOURNAL_NAME, Journal, journalIn } from '../../../lib/cli/run/journal'
import { goesOn, identityOfRun } from '../../../lib/cli/run/resume'
import { wordsIn } from '../../../lib/cli/words'
import { failedReport, finding, reportOf } from '../report-of-a-run'

const TARGETS = ['https://a.example/', 'https://b.example/', 'https://a.example/']
const reports = [reportOf([finding()]), failedReport(), reportOf([])]
let folder = ''
let path = ''
const identity: Identity = identityOf(TARGETS, { timeout: 30 })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-journal-'))
  path = join(folder, JOURNAL_NAME)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A journal with results at these places. */
async function written(...places: number[]): Promise<void> {
  const journal = await Journal.begin(folder, TARGETS, identity)
  for (const place of places) await journal.add(reports[place]!, place)
  await journal.close()
}

/** What a run that goes on hears of; then it finishes these places, too. */
async function goneOn(...places: number[]): Promise<[number, string][]> {
  const heard: [number, string][] = []
  const journal = await Journal.goOn(folder, TARGETS, (report, place) => void heard.push([place, JSON.stringify(report)]))
  for (const place of places) await journal.add(reports[place]!, place)
  await journal.close()
  return heard
}

const heardOf = (...places: number[]) => places.map((place) => [place, JSON.stringify(reports[place])])

describe('Journal', () => {
  it('tells a run that goes on of all that is finished, whole', async () => {
    await written(2, 0)
    expect(await journalIn(folder)).toEqual({ identity: { ...identity, schema: 'liancha.journal/1' }, finished: 2 })
    expect(await goneOn(1)).toEqual(heardOf(2, 0))
    expect(await goneOn()).toEqual(heardOf(2, 0, 1))
  })

  it('tells what evidence was kept of what is finished', async () => {
    const evidence = { file: '0001-a-example.zip', manifest: 'ab'.repeat(32), screenshots: 0, whyNone: 'late' } as const
    const journal = await Journal.begin(folder, TARGETS, identity)
    await journal.add(reports[0]!, 0, evidence)
    await journal.add(reports[1]!, 1)
    await journal.close()
    const heard: unknown[] = []
    await (await Journal.goOn(folder, TARGETS, (_, place, packed) => void heard.push([place, packed]))).close()
    expect(heard).toEqual([
      [0, evidence],
      [1, undefined],
    ])
  })

  it('drops a line that was cut off, wherever, and goes on after the last whole one', async () => {
    await written(2, 0)
    const whole = await readFile(path)
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1
    for (const end of [lastLine, lastLine + 1, whole.length - 200, whole.length - 1]) {
      await writeFile(path, whole)
      await truncate(path, end)
      expect(await goneOn(1)).toEqual(heardOf(2))
      expect(await goneOn()).toEqual(heardOf(2, 1))
    }
  })

  it('takes no line for a result that is none, is of another target, or comes twice', async () => {
    await written(0)
    const [, line = ''] = (await readFile(path, 'utf8')).split('\n')
    await appendFile(
      path,
      ['not JSON', '{}', line, line.replace('"place":0', '"place":1'), line.replace('"place":0', '"place":-1'), ''].join('\n'),
    )
    expect(await goneOn()).toEqual(heardOf(0))
  })

  it('is none where nothing was begun, or only its first line was cut off', async () => {
    expect(await journalIn(folder)).toBeUndefined()
    await written()
    await truncate(path, 20)
    expect(await journalIn(folder)).toBeUndefined()
  })
})

const commandOf = (...argv: string[]): Command => parseCommand(['audit', '--out', folder, ...argv, '-'], {}) as Command
const identityWith = (argv: string[], targets = TARGETS, before?: string) => identityOfRun(commandOf(...argv), targets, before)

async function refusal(argv: string[], targets = TARGETS, before?: string): Promise<string> {
  try {
    await goesOn(folder, identityWith(argv, targets, before), argv.includes('--resume'), wordsIn('en'))
    return ''
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

describe('goesOn', () => {
  const begun = async (argv: string[], places: number[], before?: string) => {
    const journal = await Journal.begin(folder, TARGETS, identityWith(argv, TARGETS, before))
    for (const place of places) await journal.add(reports[place]!, place)
    await journal.close()
  }

  it('goes on with the same list and options, whatever the pace', async () => {
    await begun(['--timeout', '9'], [0])
    const argv = ['--resume', '--timeout', '9', '--concurrency', '9', '--host-delay', '3', '--quiet', '--fail-on', 'minor']
    expect(await goesOn(folder, identityWith(argv), true, wordsIn('en'))).toBe(true)
  })

  it('says what differs where the list or the options do', async () => {
    await begun(['--timeout', '9', '--mobile'], [0], 'export default 1')
    const message = await refusal(['--resume', '--locale', 'en-US'], [...TARGETS, 'https://c.example/'], 'export default 2')
    expect(message.split('\n')).toEqual([
      `--resume cannot go on: the run in the folder ${folder} is another than this one.`,
      '  it has 3 targets, this has 4',
      '  the script of --before was changed, replaced or left out',
      '  --locale was not given, now it is en-US',
      '  --mobile was true, now it is not given',
      '  --timeout was 9, now it is 30',
      'Run it with the list and options that it had, or choose another folder.',
    ])
    expect(
      await refusal(['--resume', '--timeout', '9', '--mobile'], [...TARGETS].reverse().with(0, 'https://c.example/'), 'export default 1'),
    ).toContain('other addresses or another order')
  })

  it('never writes over a run that was not finished, unless it is told how', async () => {
    await begun([], [0])
    expect(await refusal([])).toContain('1 of 3 targets')
    expect(await refusal([])).toContain('--resume')
    await begun([], [0, 1, 2])
    expect(await refusal([])).toBe('')
    await begun([], [])
    expect(await refusal([])).toBe('')
  })

  it('begins where there is nothing to go on with', async () => {
    expect(await goesOn(folder, identity, true, wordsIn('en'))).toBe(false)
  })
})

describe('writeWhole', () => {
  it('writes over what stands there, and over what a kill left', async () => {
    const file = join(folder, 'a.json')
    await writeFile(`${file}.part`, 'half of a longer text')
    await writeWhole(file, 'one')
    await writeWhole(file, 'two')
    expect(await readFile(file, 'utf8')).toBe('two')
    await expect(readFile(`${file}.part`)).rejects.toThrow()
  })
})
