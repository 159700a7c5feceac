import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { SEVERITIES } from '../../report/schema'
import { RULE_IDS, type RuleId } from '../../rules/index'
import { FileFault, readChecked } from '../files/checked'
import { plain } from '../text'
import type { CommandWords } from '../words'
import { CONCURRENCY, TIMEOUT_SECONDS } from './options'
import { FORMATS, LANGUAGES } from './table'
import { UsageError } from './usage-error'

/*
 * The config file. Its one schema checks what is read, and is published for editors as `docs/config.schema.json`. It names no program to run
 * and presses nothing: it may have come with the folder that is audited.
 */

const CONFIG_NAMES = ['liancha.config.json', 'liancha.config.jsonc'] as const

/** Far more than a list of targets takes. */
const LARGEST = 4 * 1024 * 1024

const words = z.string().check(z.regex(/\S/))
const told = <S extends z.ZodMiniType>(schema: S, zh: string, en: string): z.ZodMiniOptional<S> =>
  z.optional(schema.check(z.meta({ description: `${zh} / ${en}` })) as S)

const level = z.enum(['off', 'on', ...SEVERITIES])
const ruleLevels = Object.fromEntries(RULE_IDS.map((id) => [id, z.optional(level)])) as Record<RuleId, z.ZodMiniOptional<typeof level>>

const ignoreEntry = z.strictObject({
  rule: z.enum(RULE_IDS).check(z.meta({ description: '规则 / the rule' })),
  target: told(words, '元素的路径（照输出里的写法），或最后一步', 'path of the element as outputs write it, or its last step'),
  quote: told(words, '引用的原文或请求里的文字', 'words in what is quoted, or in the request'),
  url: told(
    words,
    '页面地址（不含查询部分；文件可写相对本文件的路径），* 代表任意文字',
    'address of the page without query, a file relative to this one; * stands for anything',
  ),
  reason: words.check(z.meta({ description: '为什么忽略 / why it is ignored' })),
  until: told(z.iso.date(), '最后一天，YYYY-MM-DD', 'the last day on which it holds, YYYY-MM-DD'),
})

export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  targets: told(
    // In two steps: the bound is asked of lists alone, since it throws for what only has a length that cannot be compared.
    z.pipe(z.array(words), z.array(words).check(z.minLength(1))),
    '要检查的网址、文件或文件夹；命令行没有写目标时用',
    'addresses, files or folders to audit where the command line names none',
  ),
  format: told(z.enum(FORMATS), '输出格式', 'form of the output'),
  out: told(words, '写报告的文件夹', 'folder for the reports'),
  failOn: told(z.enum(SEVERITIES), '从哪一级起退出码为 1', 'exit with 1 from this severity on'),
  failOnReview: told(z.boolean(), '有要人看的地方时退出码也为 1', 'exit with 1 where something is to be looked at, too'),
  lang: told(z.enum(LANGUAGES), '语言', 'language'),
  timeout: told(
    z.number().check(z.minimum(TIMEOUT_SECONDS[0]), z.maximum(TIMEOUT_SECONDS[1])),
    '每页加载最多等多少秒',
    'seconds that a page may take to load',
  ),
  concurrency: told(z.int().check(z.minimum(CONCURRENCY[0]), z.maximum(CONCURRENCY[1])), '同时检查几页', 'how many pages at a time'),
  saveSnapshots: told(words, '保存快照的文件夹', 'folder for snapshots'),
  evidence: told(words, '保存证据包的文件夹', 'folder for evidence packages'),
  quiet: told(z.boolean(), '不显示进度', 'no progress'),
  baseline: told(words, '基线文件：里面已有的问题不影响退出码', 'baseline: what stands in it fails no run'),
  rules: told(
    z.strictObject(ruleLevels),
    '各规则：off 不用，on 照旧，或改用别的严重程度',
    'of each rule: off, on as it is, or another severity',
  ),
  ignore: told(z.array(ignoreEntry), '决定忽略的问题，写明理由', 'findings to live with, each with its reason'),
})

type Config = z.infer<typeof configSchema>

/** A config with the folder from which its paths are named. */
export interface FoundConfig {
  config: Config
  folder: string
}

/** The config file's JSON Schema, as it is published. */
export const configJsonSchema = (): object => ({
  ...z.toJSONSchema(configSchema),
  title: 'liancha.config.json',
  description: '脸察的配置文件 / config file of Liancha',
})

/** The config file of a folder; undefined where there is none. @throws UsageError where there are two */
async function configIn(folder: string, { usage }: CommandWords): Promise<string | undefined> {
  const there: string[] = []
  for (const name of CONFIG_NAMES) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found) there.push(name)
  }
  if (there.length > 1) throw new UsageError(usage.twoConfigs(there.join(', ')))
  return there[0]
}

/**
 * Reads the config.
 * @param given the file that the command line names; the one in the current folder, if any, where it is undefined
 * @throws UsageError that says what is wrong with it and where
 */
export async function readConfig(given: string | undefined, cwd: string, words: CommandWords): Promise<FoundConfig | undefined> {
  const name = given ?? (await configIn(cwd, words))
  if (name === undefined) return undefined
  const path = resolve(cwd, name)
  const text = await textOfFile(path, name, words)
  try {
    return { config: readChecked(configSchema, text, name, /\.jsonc$/i.test(name), words), folder: dirname(path) }
  } catch (error) {
    if (error instanceof FileFault) throw new UsageError(`${words.usage.badConfig}\n${error.message}`)
    throw error
  }
}

/** @throws UsageError where the file cannot be read */
async function textOfFile(path: string, name: string, { usage }: CommandWords): Promise<string> {
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size > LARGEST) throw new Error(found.isFile() ? `> ${LARGEST / 1024 / 1024} MB` : 'not a file')
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError(usage.cannotRead(plain(name), plain(error instanceof Error ? error.message : String(error))))
  }
}
