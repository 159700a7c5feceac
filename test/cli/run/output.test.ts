import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failsFrom } from '../../../lib/cli/run/exit-code'
import { fileName, jsonOf, toFolder, toStream, write } from '../../../lib/cli/run/output'
import { withoutColour } from '../../../lib/cli/text'
import { CSV, CSV_COLUMNS } from '../../../lib/i18n/csv'
import { failedReport, finding, reportOf } from '../report-of-a-run'

const sink = () => {
  let text = ''
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk)
      setImmediate(done)
    },
    highWaterMark: 1,
  })
  return { stream, text: () => text }
}

const telling = {
  lang: 'en',
  paint: withoutColour,
  closing: () => 'closing\n',
  fails: failsFrom('serious', false),
  html: async () => '<!doctype html>',
} as const
const reports = [reportOf([finding()]), failedReport()]

describe('toStream', () => {
  it('writes ndjson as each report is done, each on a line that parses', async () => {
    const { stream, text } = sink()
    const output = toStream('ndjson', stream, telling)
    await output.whenDone?.(reports[1]!, 1)
    await output.whenDone?.(reports[0]!, 0)
    await output.end()
    const lines = text().trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).url)).toEqual(['https://b.example/', 'https://a.example/'])
    expect(output.inOrder).toBeUndefined()
  })

  it('writes one JSON array in order, also of nothing', async () => {
    const { stream, text } = sink()
    const output = toStream('json', stream, telling)
    for (const [index, report] of reports.entries()) await output.inOrder?.(report, index)
    await output.end()
    expect(JSON.parse(text())).toEqual(JSON.parse(JSON.stringify(reports)))
    const none = sink()
    await toStream('json', none.stream, telling).end()
    expect(JSON.parse(none.text())).toEqual([])
  })

  it('writes text in order and a closing line', async () => {
    const { stream, text } = sink()
    const output = toStream('text', stream, telling)
    for (const [index, report] of reports.entries()) await output.inOrder?.(report, index)
    await output.end()
    expect(text()).toMatch(/^https:\/\/a\.example\/\n[\s\S]+\n\nhttps:\/\/b\.example\/\n[\s\S]+\n\nclosing\n$/)
  })
})

describe('csv', () => {
  const written = async (given: typeof reports): Promise<string> => {
    const { stream, text } = sink()
    const output = toStream('csv', stream, telling)
    for (const [index, report] of given.entries()) await output.inOrder?.(report, index)
    await output.end()
    return text()
  }

  it('is a table with a row a finding, and one for a target that was not audited', async () => {
    const hostile = reportOf([
      finding({ evidence: [{ quote: '=HYPERLINK("x"),\r\n"', target: [], url: '' }] }),
      finding({ rule: 'withdrawal' }),
    ])
    const text = await written([hostile, failedReport()])
    const rows = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    expect(rows.map((row) => row.Rule)).toEqual(['forced-consent', 'withdrawal', ''])
    const cells = rows.flatMap((row) => Object.values(row))
    expect(cells).toContain('\'=HYPERLINK("x"), "')
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    expect(Object.keys(rows[0]!)).toEqual(CSV_COLUMNS.map((column) => CSV.en.columns[column]))
  })

  it('has its head although there was nothing', async () => {
    expect(parse(await written([]), { bom: true })).toHaveLength(1)
  })

  it('stands in a folder beside the reports, in the order of the targets', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liancha-out-'))
    const output = toFolder(folder, 'csv', telling, ['https://a.example/', 'https://b.example/', 'https://c.example/'])
    await output.whenDone?.(reports[1]!, 1)
    await output.whenDone?.(reports[0]!, 0)
    await output.end()
    expect(await readFile(join(folder, 'liancha.csv'), 'utf8')).toBe(await written(reports))
    expect((await readdir(folder)).sort()).toEqual(['0001-a-example.json', '0002-b-example.json', 'index.json', 'liancha.csv'])
    await rm(folder, { recursive: true })
  })
})

describe('the forms of all reports together', () => {
  it('wait for the last one, in order', async () => {
    const { stream, text } = sink()
    const output = toStream('sarif', stream, telling)
    for (const [index, report] of reports.entries()) await output.inOrder?.(report, index)
    expect(text()).toBe('')
    await output.end()
    const [run] = JSON.parse(text()).runs
    expect(run.results).toHaveLength(1)
    expect(run.invocations[0].executionSuccessful).toBe(false)
  })

  it('stand in a folder beside the reports that they point to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liancha-out-'))
    for (const format of ['sarif', 'junit'] as const) {
      const output = toFolder(folder, format, telling, ['https://a.example/', 'https://b.example/'])
      for (const [index, report] of reports.entries()) await output.whenDone?.(report, index)
      await output.end()
    }
    const sarif = JSON.parse(await readFile(join(folder, 'liancha.sarif'), 'utf8'))
    const { uri } = sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation
    expect(JSON.parse(await readFile(join(folder, uri), 'utf8')).url).toBe('https://a.example/')
    expect(await readFile(join(folder, 'liancha.junit.xml'), 'utf8')).toContain(
      '<testsuites name="liancha" tests="2" failures="1" errors="1">',
    )
    await rm(folder, { recursive: true })
  })
})

describe('jsonOf', () => {
  it('leaves no sign that a terminal obeys, and parses to the same', () => {
    const text = jsonOf(reports[0])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(reports[0])))
  })
})

describe('write', () => {
  it('does not wait for a reader that has gone', async () => {
    const stream = new Writable({ write() {}, highWaterMark: 1 })
    const writing = write(stream, 'never taken')
    stream.destroy()
    await expect(writing).resolves.toBeUndefined()
    await expect(write(stream, 'more')).resolves.toBeUndefined()
  })
})

describe('toFolder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liancha-out-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it.each([
    ['json', '.json'],
    ['ndjson', '.json'],
    ['text', '.txt'],
  ] as const)('writes a file a target as %s, and an index in the order of the targets', async (format, ending) => {
    const output = toFolder(folder, format, telling, ['https://a.example/', 'https://asked.example/x'])
    await output.whenDone?.(reports[1]!, 1)
    await output.whenDone?.(reports[0]!, 0)
    await output.end()
    const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))
    expect(index).toEqual([
      {
        file: `0001-a-example${ending}`,
        target: 'https://a.example/',
        url: 'https://a.example/',
        faceRequest: true,
        summary: { violations: 1, reviews: 0, passes: 0 },
      },
      {
        file: `0002-asked-example-x${ending}`,
        target: 'https://asked.example/x',
        url: 'https://b.example/',
        faceRequest: false,
        summary: { violations: 0, reviews: 0, passes: 0 },
        error: { code: 'http-error', message: 'HTTP 404' },
      },
    ])
    expect((await readdir(folder)).sort()).toEqual([`0001-a-example${ending}`, `0002-asked-example-x${ending}`, 'index.json'])
    const first = await readFile(join(folder, `0001-a-example${ending}`), 'utf8')
    if (format === 'text') expect(first).toContain('This dialog asks for your face')
    else expect(JSON.parse(first)).toEqual(JSON.parse(JSON.stringify(reports[0])))
  })
})

describe('index.json', () => {
  it('tells of a package without a picture why there is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liancha-out-'))
    const output = toFolder(folder, 'json', telling, ['https://a.example/'])
    const evidence = { file: '0001-a-example.zip', manifest: 'ab'.repeat(32), screenshots: 0, whyNone: 'late' } as const
    await output.whenDone?.(reports[0]!, 0, evidence)
    await output.end()
    const [line] = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))
    expect(line.evidence).toEqual(evidence)
    await rm(folder, { recursive: true })
  })
})

describe('fileName', () => {
  it.each([
    ['https://a.example/注册/index.html?x=1#y', 3, '0004-a-example-注册'],
    ['file:///home/a/%E9%A1%B5/index.html', 0, '0001-home-a-页'],
    ['https://a.example/../../etc/passwd', 0, '0001-a-example-etc-passwd'],
    ['https://a.example/%zz', 0, '0001-a-example-zz'],
    ['///', 0, '0001-page'],
  ])('%s', (url, index, name) => expect(fileName(url, index)).toBe(name))

  it('is never too long for a file system', () => {
    expect(fileName(`https://a.example/${'很长'.repeat(500)}`, 0).length).toBeLessThan(70)
  })
})
