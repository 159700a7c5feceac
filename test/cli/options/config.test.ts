import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configJsonSchema, configSchema, readConfig } from '../../../lib/cli/options/config'
import { parseWithConfig } from '../../../lib/cli/options/configured'
import { UsageError } from '../../../lib/cli/options/usage-error'
import { wordsIn } from '../../../lib/cli/words'

let folder = ''
let empty = ''
const words = wordsIn('en')
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-config-'))
  empty = join(folder, 'empty')
  await mkdir(empty)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
/** A folder of its own with a config. */
async function withConfig(text: unknown, name = 'liancha.config.json'): Promise<string> {
  const cwd = join(folder, String(count++))
  await mkdir(cwd)
  await writeFile(join(cwd, name), typeof text === 'string' ? text : JSON.stringify(text))
  return cwd
}

async function refusal(text: unknown, name?: string, lang: 'en' | 'zh-CN' = 'en'): Promise<string> {
  const error: unknown = await readConfig(undefined, await withConfig(text, name), wordsIn(lang)).catch((thrown: unknown) => thrown)
  if (error instanceof UsageError) return error.message
  throw new Error('was taken')
}

const FULL = {
  $schema: './config.schema.json',
  targets: ['https://a.example/join', 'pages'],
  format: 'json',
  out: 'reports',
  failOn: 'minor',
  failOnReview: true,
  lang: 'zh-CN',
  timeout: 2.5,
  concurrency: 2,
  saveSnapshots: '/snapshots',
  quiet: true,
  baseline: 'known.json',
  rules: { 'no-refusal': 'off', 'forced-consent': 'minor', withdrawal: 'on' },
  ignore: [{ rule: 'withdrawal', target: '#a', quote: '同意', url: 'https://a.example/*', reason: '在改', until: '2026-12-31' }],
}

describe('the config file', () => {
  it('is none where there is none', async () => {
    expect(await readConfig(undefined, empty, words)).toBeUndefined()
  })

  it('is refused where a list is something else that has a length', async () => {
    expect(await refusal({ targets: { length: [{ toString: null }] } })).toContain('targets')
    expect(await refusal({ targets: [] })).toContain('targets')
  })

  it('is found in the current folder, under either name, or where it is said to be', async () => {
    expect((await readConfig(undefined, await withConfig(FULL), words))?.config).toEqual(FULL)
    const relaxed = '\ufeff// ours\n{ "failOn": "minor", /* for now */ }'
    const cwd = await withConfig(relaxed, 'liancha.config.jsonc')
    expect(await readConfig(undefined, cwd, words)).toEqual({ config: { failOn: 'minor' }, folder: cwd })
    await writeFile(join(empty, '..', 'mine.json'), '{}')
    expect(await readConfig('../mine.json', empty, words)).toEqual({ config: {}, folder })
  })

  it('is named in words where it is missing, a folder, or there twice', async () => {
    await expect(readConfig('none.json', empty, words)).rejects.toThrow(/^none\.json cannot be read: /)
    await expect(readConfig('.', empty, words)).rejects.toThrow('not a file')
    const cwd = await withConfig({})
    await writeFile(join(cwd, 'liancha.config.jsonc'), '{}')
    await expect(readConfig(undefined, cwd, words)).rejects.toThrow(
      new UsageError(words.usage.twoConfigs('liancha.config.json, liancha.config.jsonc')),
    )
  })

  it('is told all that is wrong, each with its line, what was found and what was expected', async () => {
    const text = `{
  "formt": "text",
  "timeout": 0,
  "concurrency": 2.5,
  "failOnReview": "yes",
  "rules": { "forced-consnt": "off", "no-refusal": "of" },
  "ignore": [
    { "rule": "withdrawl", "until": "2026-02-30" },
    { "rule": "withdrawal", "reason": "  " }
  ]
}`
    expect((await refusal(text)).split('\n')).toEqual([
      words.usage.badConfig,
      'liancha.config.json:2:3: there is no "formt" here. Did you mean "format"?',
      'liancha.config.json:3:14: timeout: found 0; expected a number not below 1.',
      'liancha.config.json:4:18: concurrency: found 2.5; expected a whole number.',
      'liancha.config.json:5:19: failOnReview: found "yes"; expected true or false.',
      'liancha.config.json:6:14: rules: there is no "forced-consnt" here. Did you mean "forced-consent"?',
      'liancha.config.json:6:52: rules.no-refusal: found "of"; expected one of off, on, critical, serious, moderate, minor. Did you mean "off"?',
      'liancha.config.json:8:5: ignore[0].reason: found nothing (it is missing); expected a text in double quotes.',
      'liancha.config.json:8:15: ignore[0].rule: found "withdrawl"; expected the id of a rule (liancha rules lists them). Did you mean "withdrawal"?',
      'liancha.config.json:8:37: ignore[0].until: found "2026-02-30"; expected a day that exists, YYYY-MM-DD.',
      'liancha.config.json:9:39: ignore[1].reason: found " "; expected a text in double quotes that is not empty.',
    ])
    const inChinese = await refusal(text, 'liancha.config.jsonc', 'zh-CN')
    expect(inChinese).toContain('liancha.config.jsonc:2:3：没有“formt”这一项。是不是想写“format”？')
    expect(inChinese).toContain('liancha.config.jsonc:3:14：timeout：这里是 0，应为不小于 1 的数。')
  })

  it.each([
    ['{ "a": 1', 'liancha.config.json:1:9: found the end of the file; expected a comma or }.'],
    ['{\n  // why\n}', 'liancha.config.json:2:3: found //; expected JSON without comments'],
    // It may have come with the folder that is audited: it starts no program and presses nothing.
    ['{"browser": "./a"}', 'there is no "browser" here.'],
    ['{"probe": "refuse"}', 'there is no "probe" here.'],
    ['[]', 'liancha.config.json:1:1: found a list […]; expected an object {…}.'],
    ['{"__proto__": {}}', 'liancha.config.json:1:2: there is no "__proto__" here. It takes: $schema, targets'],
    ['{"targets": []}', 'liancha.config.json:1:13: targets: found a list […]; expected a list with at least one item.'],
    ['{"targets": "a"}', 'targets: found "a"; expected a list […].'],
    ['{"ignore": [{"rule": "withdrawal", "reason": "a", "reson": "b"}]}', 'ignore[0]: there is no "reson" here. Did you mean "reason"?'],
  ])('of %s says what to mend', async (text, message) => {
    expect(await refusal(text)).toContain(message)
  })

  it('does not write to the terminal what the file would have it obey', async () => {
    const message = await refusal('{"a\\u001b[2J\\u202e": 1, "out": "\\u001b[2J", "lang": "\u009b31m"}')
    expect(message.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})

/** A list that is run as lists are unless something else is asked. */
const NO_BATCH = { retries: 1, seed: 1, resume: false }

describe('the command line and the config file', () => {
  const parse = async (config: unknown, ...argv: string[]) =>
    (await parseWithConfig(argv, { LANG: 'C' }, typeof config === 'string' ? config : await withConfig(config))).command

  it('ask together, paths of the file from its own folder', async () => {
    const cwd = await withConfig(FULL)
    expect(await parse(cwd, 'audit')).toEqual({
      name: 'audit',
      batch: NO_BATCH,
      operands: ['https://a.example/join', join(cwd, 'pages')],
      format: 'json',
      out: join(cwd, 'reports'),
      failOn: 'minor',
      failOnReview: true,
      lang: 'zh-CN',
      timeout: 2500,
      concurrency: 2,
      saveSnapshots: '/snapshots',
      quiet: true,
      baseline: join(cwd, 'known.json'),
    })
  })

  it('and the command line goes first', async () => {
    const line =
      'audit x.html --format text --no-out --fail-on critical --no-fail-on-review --lang en --timeout 9 --concurrency 3 --browser b --no-save-snapshots --no-quiet --no-baseline'
    expect(await parse(FULL, ...line.split(' '))).toEqual({
      name: 'audit',
      batch: NO_BATCH,
      operands: ['x.html'],
      format: 'text',
      failOn: 'critical',
      failOnReview: false,
      lang: 'en',
      timeout: 9000,
      concurrency: 3,
      browser: 'b',
      quiet: false,
    })
  })

  it('leave out what does not go with the command', async () => {
    const cwd = await withConfig(FULL)
    expect(await parse(cwd, 'judge', 's')).toMatchObject({ operands: ['s'], format: 'json', timeout: 30_000 })
    expect(await parse(cwd, 'judge')).toMatchObject({ operands: [] })
    expect(await parse(cwd, 'diff', 'a', 'b')).toEqual({
      name: 'diff',
      operands: ['a', 'b'],
      format: 'text',
      failOn: 'minor',
      failOnReview: true,
      lang: 'zh-CN',
    })
    expect(await parse(cwd, 'rules')).toMatchObject({ format: 'text', lang: 'en' })
  })

  it('can do without the file', async () => {
    const cwd = await withConfig('broken')
    expect(await parse(cwd, 'audit', 'x', '--no-config')).toMatchObject({ operands: ['x'], format: 'text' })
    await expect(parse(cwd, 'audit', 'x')).rejects.toThrow(words.usage.badConfig)
  })
})

describe('the published schema', () => {
  const file = new URL('../../../docs/config.schema.json', import.meta.url)

  it('is the one that checks', async () => {
    // Made anew by: UPDATE_SCHEMA=1 npx vitest run --project unit test/cli/config && npx biome check --write docs
    if (process.env.UPDATE_SCHEMA) await writeFile(file, `${JSON.stringify(configJsonSchema(), null, 2)}\n`)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(configJsonSchema())
  })

  it('takes and refuses what the command takes and refuses', () => {
    const ajv = new Ajv2020({ strict: true })
    addFormats.default(ajv as never)
    const takes = ajv.compile(configJsonSchema())
    expect(takes(FULL)).toBe(true)
    for (const wrong of [
      { formt: 'text' },
      { rules: { unknown: 'off' } },
      { rules: { withdrawal: true } },
      { timeout: 0 },
      { concurrency: 1.5 },
      { ignore: [{ rule: 'withdrawal' }] },
      { ignore: [{ rule: 'withdrawal', reason: ' ' }] },
      { ignore: [{ rule: 'withdrawal', reason: 'a', until: '2026-02-30' }] },
    ]) {
      expect(takes(wrong), JSON.stringify(wrong)).toBe(false)
      expect(configSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
    }
  })

  it('says in both languages what each key is', () => {
    const { properties } = configJsonSchema() as { properties: Record<string, { description?: string }> }
    for (const [key, { description }] of Object.entries(properties)) {
      if (key !== '$schema') expect(description, key).toMatch(/[\u4e00-\u9fff].* \/ .*[a-z]/)
    }
  })
})
