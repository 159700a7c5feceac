import type { Language } from '../law/law'
import { OPTIONS } from './options'
import { wordsIn } from './words'

const WIDTH = 30

const line = (left: string, right: string): string =>
  left.length < WIDTH - 2 ? `  ${left.padEnd(WIDTH - 2)}${right}` : `  ${left}\n${' '.repeat(WIDTH)}${right}`

/** What `liancha --help` prints. */
export function helpText(lang: Language): string {
  const { help } = wordsIn(lang)
  const options = Object.entries(OPTIONS).map(
    ([name, option]: [string, { value?: string; byDefault?: string; short?: string; only?: readonly string[] }]) => {
      const names = `${option.short ? `-${option.short}, ` : ''}--${name}${option.value ? ` ${option.value}` : ''}`
      const only = option.only ? ` [${option.only.join(', ')}]` : ''
      return line(names, help.option[name as keyof typeof OPTIONS] + (option.byDefault ? help.byDefault(option.byDefault) : '') + only)
    },
  )
  return [
    help.lead,
    '',
    help.usage,
    line('liancha audit [...] TARGET...', help.audit),
    line('liancha judge [...] SNAPSHOT...', help.judge),
    line('liancha diff [...] OLD NEW', help.diff),
    line('liancha rules [...] [RULE]', help.rules),
    line('liancha verify [...] PACKAGE...', help.verify),
    '',
    help.targets,
    line('TARGET', help.target),
    line('SNAPSHOT', help.snapshot),
    line('OLD, NEW', help.run),
    line('PACKAGE', help.package),
    '',
    help.options,
    ...options,
    '',
    help.exits,
    ...Object.entries(help.exit).map(([code, meaning]) => line(code, meaning)),
    '',
    help.examples,
    '  liancha audit https://example.com/sign-up',
    '  liancha audit --format ndjson pages/ > reports.ndjson',
    '  cat list.txt | liancha audit --out reports --save-snapshots snapshots -',
    '  cat list.txt | liancha audit --out reports --resume --host-delay 3 -',
    '  liancha judge --format json snapshots/',
    '  liancha diff --fail-on moderate reports-before reports',
    '  liancha audit --baseline liancha.baseline.json --update-baseline pages/',
    '  liancha rules --format markdown forced-consent',
    '  liancha verify --expect 9f86d081… evidence.zip',
    '',
  ].join('\n')
}
