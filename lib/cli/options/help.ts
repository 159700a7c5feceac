import type { Language } from '../../law/law'
import { type CommandWords, wordsIn } from '../words'
import { COMMANDS, type CommandName, OPTIONS } from './table'

const WIDTH = 30

const line = (left: string, right: string): string =>
  left.length < WIDTH - 2 ? `  ${left.padEnd(WIDTH - 2)}${right}` : `  ${left}\n${' '.repeat(WIDTH)}${right}`

/** What each command takes, by the words of it, and how it is called. */
const SYNOPSES: Record<CommandName, { takes: string; operand?: [name: string, words: 'target' | 'snapshot' | 'run' | 'package'] }> = {
  audit: { takes: 'TARGET...', operand: ['TARGET', 'target'] },
  judge: { takes: 'SNAPSHOT...', operand: ['SNAPSHOT', 'snapshot'] },
  diff: { takes: 'OLD NEW', operand: ['OLD, NEW', 'run'] },
  rules: { takes: '[RULE]' },
  verify: { takes: 'PACKAGE...', operand: ['PACKAGE', 'package'] },
}

const EXAMPLES: Record<CommandName, readonly string[]> = {
  audit: [
    'liancha audit https://example.com/sign-up',
    'liancha audit --format ndjson pages/ > reports.ndjson',
    'cat list.txt | liancha audit --out reports --save-snapshots snapshots -',
    'cat list.txt | liancha audit --out reports --resume --host-delay 3 -',
    'liancha audit --format sarif --out reports pages/',
    'liancha audit --baseline liancha.baseline.json --update-baseline pages/',
  ],
  judge: ['liancha judge --format json snapshots/', 'liancha judge --as-of 2021-12-01 snapshots/'],
  diff: ['liancha diff --fail-on moderate reports-before reports'],
  rules: ['liancha rules --format markdown forced-consent'],
  verify: ['liancha verify --expect 9f86d081… evidence.zip'],
}

interface Option {
  value?: string
  byDefault?: string
  short?: string
  only?: readonly string[]
}

function optionLine(name: string, option: Option, { help }: CommandWords, tellsCommands: boolean): string {
  const names = `${option.short ? `-${option.short}, ` : ''}--${name}${option.value ? ` ${option.value}` : ''}`
  const only = tellsCommands && option.only ? ` [${option.only.join(', ')}]` : ''
  return line(names, help.option[name as keyof typeof OPTIONS] + (option.byDefault ? help.byDefault(option.byDefault) : '') + only)
}

/**
 * What `liancha --help` prints.
 * @param of one command, whose own options alone are told; all of them where left out
 */
export function helpText(lang: Language, of?: CommandName): string {
  const words = wordsIn(lang)
  const { help } = words
  const commands = of ? [of] : COMMANDS
  const operands = commands.map((name) => SYNOPSES[name].operand).filter((operand) => operand !== undefined)
  const options = Object.entries(OPTIONS).filter(([, { only }]: [string, Option]) => !of || !only || only.includes(of))
  return [
    of ? help[of] : help.lead,
    '',
    help.usage,
    ...commands.map((name) => line(`liancha ${name} [...] ${SYNOPSES[name].takes}`, help[name])),
    ...(operands.length > 0 ? ['', help.targets, ...operands.map(([name, about]) => line(name, help[about]))] : []),
    '',
    help.options,
    ...options.map(([name, option]) => optionLine(name, option, words, !of)),
    '',
    help.exits,
    ...Object.entries(help.exit).map(([code, meaning]) => line(code, meaning)),
    '',
    help.examples,
    ...commands.flatMap((name) => EXAMPLES[name].map((example) => `  ${example}`)),
    '',
  ].join('\n')
}
