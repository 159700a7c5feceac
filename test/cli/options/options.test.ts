import { describe, expect, it } from 'vitest'
import { helpText } from '../../../lib/cli/options/help'
import { languageAsked, languageOf, parseCommand } from '../../../lib/cli/options/options'
import { COMMANDS, OPTIONS } from '../../../lib/cli/options/table'
import { UsageError } from '../../../lib/cli/options/usage-error'

const parse = (...argv: string[]) => parseCommand(argv, { LANG: 'C' })
const refusal = (...argv: string[]): string => {
  try {
    parse(...argv)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  throw new Error('was taken')
}

describe('parseCommand', () => {
  it('has the defaults that the help names', () => {
    expect(parse('audit', 'a.html')).toEqual({
      name: 'audit',
      operands: ['a.html'],
      format: 'text',
      failOn: 'serious',
      failOnReview: false,
      lang: 'en',
      timeout: 30_000,
      concurrency: 4,
      batch: { retries: 1, seed: 1, resume: false },
      quiet: false,
    })
  })

  it('takes how a list is gone through, and as what pages are opened', () => {
    expect(parse(...'audit --out o --resume --host-delay 2.5 --retries 0 --sample 20 --seed 7 -'.split(' '))).toMatchObject({
      batch: { hostDelay: 2500, retries: 0, seed: 7, sample: 20, resume: true },
    })
    const line = 'audit --viewport 390x844 --locale en-us --timezone Asia/Shanghai --mobile --storage-state s.json --before b.mjs x'
    expect(parse(...line.split(' '))).toMatchObject({
      window: { viewport: { width: 390, height: 844 }, locale: 'en-US', timezone: 'Asia/Shanghai', mobile: true, storageState: 's.json' },
      before: 'b.mjs',
    })
    expect(parse('audit', 'x')).not.toHaveProperty('window')
  })

  it('takes every option, before and after the operands, with = or a space', () => {
    const line =
      'audit --format=ndjson --out o a.html --fail-on minor --fail-on-review --lang zh-CN --timeout 2.5 --concurrency 1 --browser b --save-snapshots s -q -'
    expect(parse(...line.split(' '))).toEqual({
      name: 'audit',
      operands: ['a.html', '-'],
      format: 'ndjson',
      out: 'o',
      failOn: 'minor',
      failOnReview: true,
      lang: 'zh-CN',
      timeout: 2500,
      concurrency: 1,
      batch: { retries: 1, seed: 1, resume: false },
      browser: 'b',
      saveSnapshots: 's',
      quiet: true,
    })
  })

  it('takes the hosts to probe as a list, one by one, or both, as addresses have them', () => {
    const hosts = (...argv: string[]) => parse('audit', '--probe', 'refuse', ...argv.flatMap((host) => ['--probe-host', host]), 'x')
    expect(hosts('a.example')).toMatchObject({ probe: { hosts: ['a.example'] } })
    expect(hosts('A.Example, b.example:8443', '脸.example', 'a.example', '127.0.0.1')).toMatchObject({
      probe: { hosts: ['a.example', 'b.example:8443', 'xn--r50a.example', '127.0.0.1'] },
    })
    expect(parse('audit', 'x')).not.toHaveProperty('probe')
  })

  it('takes a day for judge that was already, and none for audit', () => {
    expect(parse('judge', '--as-of', '2021-12-01', 's')).toMatchObject({ asOf: '2021-12-01' })
    expect(refusal('judge', '--as-of', '2021-02-30', 's')).toContain('It takes: a day, YYYY-MM-DD.')
    expect(refusal('judge', '--as-of', '2021-12-1', 's')).toContain('It takes: a day, YYYY-MM-DD.')
    expect(refusal('judge', '--as-of', '9999-01-01', 's')).toContain('a day not after today')
    expect(refusal('audit', '--as-of', '2021-12-01', 's')).toContain('--as-of does not go with audit')
  })

  it('takes back with --no- what a config file may say, and nothing else', () => {
    expect(parse('audit', '--fail-on-review', '--no-fail-on-review', 'x')).toMatchObject({ failOnReview: false })
    expect(parse('audit', '--no-fail-on-review', '--fail-on-review', 'x')).toMatchObject({ failOnReview: true })
    expect(parse('audit', '--baseline', 'a', '--no-baseline', 'x')).not.toHaveProperty('baseline')
    expect(parse('audit', '--no-config', 'x')).toMatchObject({ config: false })
    expect(refusal('audit', '--no-format', 'x')).toContain('There is no option --no-format.')
    expect(refusal('audit', '--no-config=a', 'x')).toContain('--no-config takes no value.')
    expect(refusal('rules', '--no-config')).toContain('--config does not go with rules')
  })

  it('takes what stands after -- for operands', () => {
    expect(parse('audit', '--', '--odd.html')).toMatchObject({ operands: ['--odd.html'] })
  })

  it('shows the help where nothing is asked for', () => {
    expect(parse()).toEqual({ name: 'help', lang: 'en' })
    expect(parse('--help')).toEqual({ name: 'help', lang: 'en' })
    for (const asked of [
      ['audit', '-h'],
      ['help', 'audit'],
    ])
      expect(parse(...asked)).toEqual({ name: 'help', lang: 'en', of: 'audit' })
    expect(parse('help', 'nothing')).toEqual({ name: 'help', lang: 'en' })
    expect(parse('--version')).toEqual({ name: 'version', lang: 'en' })
  })

  it.each([
    [['audit', '--fromat', 'json', 'a'], 'There is no option --fromat. Did you mean --format?'],
    [['audit', '--zzz', 'a'], 'There is no option --zzz.'],
    [['audit', '-x', 'a'], 'There is no option -x.'],
    [['audit', 'a', '--out'], '--out needs a value, such as --out reports.'],
    [['audit', '--out', '--format', 'json', 'a'], '--out needs a value, such as --out reports.'],
    [['audit', '--out=', 'a'], '--out needs a value, such as --out reports.'],
    [['audit', '--quiet=no', 'a'], '--quiet takes no value.'],
    [['audit', '--format', 'xml', 'a'], '--format cannot be "xml". It takes: text, json, ndjson, csv, html, sarif, junit.'],
    [['audit', '--fail-on', 'high', 'a'], '--fail-on cannot be "high". It takes: critical, serious, moderate, minor.'],
    [['audit', '--lang', 'fr', 'a'], '--lang cannot be "fr". It takes: zh-CN, en.'],
    [['audit', '--timeout', '0', 'a'], '--timeout cannot be "0". It takes: a number from 1 to 600.'],
    [['audit', '--timeout', '-5', 'a'], '--timeout cannot be "-5". It takes: a number from 1 to 600.'],
    [['audit', '--concurrency', '2.5', 'a'], '--concurrency cannot be "2.5". It takes: a number from 1 to 32.'],
    [['audti', 'a'], 'There is no command audti. The commands are audit, judge, diff, rules and verify.'],
    [['rules', 'a', 'b'], 'One rule at a time; more were given: b.'],
    [['rules', '--format', 'ndjson'], '--format cannot be "ndjson". It takes: text, json, markdown.'],
    [['audit', '--as-of', '2021-12-01', 'a'], '--as-of does not go with audit.'],
    [['audit', '--probe', 'refuse', 'a'], '--probe presses only on hosts that are named: add --probe-host HOST.'],
    [['audit', '--probe', 'refuse', '--probe-host', ' , ', 'a'], '--probe presses only on hosts that are named: add --probe-host HOST.'],
    [['audit', '--probe', 'accept', '--probe-host', 'a.example', 'a'], '--probe cannot be "accept". It takes: refuse.'],
    [['audit', '--probe-host', 'a.example', 'a'], '--probe-host goes only with --probe refuse.'],
    [['audit', '--probe'], '--probe needs a value, such as --probe refuse.'],
    ...['*.a.example', 'https://a.example', 'a.example/x', 'x@a.example', 'a b'].map((host) => [
      ['audit', '--probe', 'refuse', '--probe-host', host, 'a'],
      `--probe-host cannot be "${host}". It takes: a host name as in the address, such as www.example.com.`,
    ]),
    [['audit', '--resume', 'a'], '--resume goes only with --out.'],
    [['audit', '--seed', '3', 'a'], '--seed goes only with --sample.'],
    [['audit', '--sample', '0', 'a'], '--sample cannot be "0". It takes: a number from 1 to 10000000.'],
    [['audit', '--retries', '99', 'a'], '--retries cannot be "99". It takes: a number from 0 to 10.'],
    [['audit', '--host-delay', 'x', 'a'], '--host-delay cannot be "x". It takes: a number from 0 to 3600.'],
    ...['390', '390x', '10x10', '99999x10', '390x844x2'].map((size) => [
      ['audit', '--viewport', size, 'a'],
      `--viewport cannot be "${size}". It takes: WIDTHxHEIGHT, each side 100 to 10000 pixels, such as 1920x1080.`,
    ]),
    [['audit', '--locale', 'zh_CN!', 'a'], '--locale cannot be "zh_CN!". It takes: a language code, such as zh-CN or en-US.'],
    [['audit', '--timezone', 'Mars', 'a'], '--timezone cannot be "Mars". It takes: the name of a time zone, such as Asia/Shanghai.'],
    [['judge', '--mobile', 'a'], '--mobile does not go with judge.'],
    [['judge', '--probe', 'refuse', 'a'], '--probe does not go with judge.'],
    [['judge', '--timeout', '3', 'a'], '--timeout does not go with judge.'],
  ] as [string[], string][])('refuses %j', (argv, message) => expect(refusal(...argv)).toBe(message))

  it('speaks the language asked for, even where the rest of the line is wrong', () => {
    expect(refusal('audit', '--lang', 'zh-CN', '--zzz')).toBe('没有 --zzz 这个选项。')
  })
})

describe('language', () => {
  it('is that of the machine unless one is asked for', () => {
    expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh-CN')
    expect(languageOf({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe('en')
    expect(languageOf({})).toBe('en')
    expect(languageAsked(['--lang=en'], { LANG: 'zh_CN' })).toBe('en')
    expect(languageAsked(['--lang'], { LANG: 'zh_CN' })).toBe('zh-CN')
  })
})

describe('helpText', () => {
  it.each(['zh-CN', 'en'] as const)('tells of every option and exit code in %s', (lang) => {
    const text = helpText(lang)
    for (const name of Object.keys(OPTIONS)) expect(text).toContain(`--${name}`)
    for (const code of ['0', '1', '2', '3']) expect(text).toMatch(new RegExp(`^  ${code}\\s`, 'm'))
  })

  it.each(COMMANDS)('tells of %s alone its own options, operands and examples', (command) => {
    const text = helpText('en', command)
    for (const [name, { only }] of Object.entries(OPTIONS) as [string, { only?: readonly string[] }][]) {
      const own = !only || only.includes(command)
      expect(new RegExp(`--${name}[ ,\n]`).test(text.slice(text.indexOf('Options'), text.indexOf('Exit codes'))), name).toBe(own)
    }
    for (const other of COMMANDS.filter((one) => one !== command)) expect(text).not.toContain(`liancha ${other} `)
  })
})
