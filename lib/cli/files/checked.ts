import type * as z from 'zod/mini'
import { nearest } from '../options/nearest'
import { plain } from '../text'
import type { CommandWords } from '../words'
import { type JsonExpected, JsonFault, type JsonNode, placeIn, readJson, valueOfNode } from './json-text'

/* Checking what people and programs wrote by a schema, and saying what is wrong with it: where, what was found, what was expected. */

type Schema<T> = z.ZodMiniType<T>
type Issue = z.core.$ZodIssue

const MOST_SIGNS = 60
const MOST_CHOICES = 16

const shortened = (text: string): string => {
  const signs = [...plain(text)]
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('')}…` : signs.join('')
}

/** `ignore[0].until` */
const pathText = (path: readonly PropertyKey[]): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${shortened(String(step))}`)).join('')

function foundText(value: unknown, { checked }: CommandWords): string {
  if (value === undefined) return checked.nothing
  if (Array.isArray(value)) return checked.types.array
  if (typeof value === 'object' && value !== null) return checked.types.object
  return shortened(JSON.stringify(value))
}

function expectedText(issue: Issue, { checked }: CommandWords): string {
  const { types } = checked
  switch (issue.code) {
    case 'invalid_type': {
      const named: Record<string, string> = types
      return named[issue.expected] ?? issue.expected
    }
    case 'invalid_value':
      // Only the rules are that many, and there is a command that lists them.
      return issue.values.length > MOST_CHOICES ? checked.ruleId : checked.oneOf(issue.values.map(String).join(', '))
    case 'too_small':
      return issue.origin === 'array' ? checked.notEmpty : checked.atLeast(Number(issue.minimum))
    case 'too_big':
      return checked.atMost(Number(issue.maximum))
    case 'invalid_format':
      return issue.format === 'date' ? types.date : types.words
    default:
      return issue.code
  }
}

/** The value that stands at a path of a value; undefined where nothing does. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<PropertyKey, unknown>)[step]
  }
  return at
}

interface Fault {
  path: readonly PropertyKey[]
  /** A key that should not be there. */
  key?: string
  message: string
}

/** What the schema takes where these stand: the keys beside an unknown one. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = schema as { _zod?: { def: Record<string, unknown> } } | undefined
  const bare = (one: typeof at): typeof at => {
    const inner = one?._zod?.def.innerType as typeof at
    return inner ? bare(inner) : one
  }
  for (const step of path) {
    const def = bare(at)?._zod?.def
    at = (typeof step === 'number' ? def?.element : (def?.shape as Record<PropertyKey, unknown> | undefined)?.[step]) as typeof at
  }
  return Object.keys((bare(at)?._zod?.def.shape as object | undefined) ?? {})
}

function faultsOf(issues: readonly Issue[], schema: unknown, value: unknown, words: CommandWords): Fault[] {
  const { checked } = words
  return issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const known = knownKeys(schema, issue.path)
        const meant = nearest(key, known)
        const instead = meant === undefined ? checked.keys(known.join(', ')) : checked.meant(meant)
        return { path: issue.path, key, message: `${checked.unknownKey(shortened(key))}${instead}` }
      })
    }
    const found = valueAt(value, issue.path)
    const meant = issue.code === 'invalid_value' && typeof found === 'string' ? nearest(found, issue.values.map(String)) : undefined
    const hint = meant === undefined ? '' : checked.hint(meant)
    return [{ path: issue.path, message: checked.fault(foundText(found, words), expectedText(issue, words)) + hint }]
  })
}

/** Where a fault stands in the text: at the value, at the key that should not be, or at what lacks something. */
function offsetOf(root: JsonNode, { path, key }: Fault): number {
  let node = root
  for (const step of path) {
    const next: JsonNode | undefined =
      node.kind === 'array'
        ? node.items[Number(step)]
        : node.kind === 'object'
          ? node.entries.find((entry) => entry.key === step)?.node
          : undefined
    if (!next) break
    node = next
  }
  if (key === undefined || node.kind !== 'object') return node.at
  return node.entries.find((entry) => entry.key === key)?.at ?? node.at
}

const lineOf = (where: string, { path, message }: Fault, separator: string): string =>
  `${where}${path.length > 0 ? `${separator}${pathText(path)}` : ''}${separator}${message}`

/** What is wrong with a file that people write. The message says each fault with its place. */
export class FileFault extends Error {}

/**
 * Reads a JSON file that people write.
 * @param name as the person named it: stands before each fault
 * @throws FileFault with all that is wrong, one line each: `file:line:column: …`
 */
export function readChecked<T>(schema: Schema<T>, text: string, name: string, relaxed: boolean, words: CommandWords): T {
  // A mark of its encoding, as some editors write it.
  const content = text.replace(/^\ufeff/, '')
  const at = (offset: number): string => {
    const { line, column } = placeIn(content, offset)
    return `${plain(name)}:${line}:${column}`
  }
  const separator = words.checked.separator
  let root: JsonNode
  try {
    root = readJson(content, relaxed)
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    const expected: Record<JsonExpected, string> = words.checked.json
    const found = error.found === '' ? words.checked.end : shortened(error.found)
    throw new FileFault(`${at(error.at)}${separator}${words.checked.fault(found, expected[error.expected])}`)
  }
  const value = valueOfNode(root)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = faultsOf(parsed.error.issues, schema, value, words).map((fault) => ({ fault, offset: offsetOf(root, fault) }))
  const lines = faults.sort((a, b) => a.offset - b.offset).map(({ fault, offset }) => lineOf(at(offset), fault, separator))
  throw new FileFault(lines.join('\n'))
}

/**
 * Checks a value that a program wrote.
 * @param where what it is, as a person can find it: stands before the fault
 * @throws FileFault with the first thing that is wrong
 */
export function checkValue<T>(schema: Schema<T>, value: unknown, where: string, words: CommandWords): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [fault] = faultsOf(parsed.error.issues, schema, value, words)
  throw new FileFault(fault ? lineOf(where, fault, words.checked.separator) : where)
}
