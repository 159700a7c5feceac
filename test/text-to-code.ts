import { parseSync } from 'vite'

/* What a script could make out of text: code, or markup of our own pages. Found by reading the script's syntax, however it is written. */

interface Node {
  type: string
  [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string'

/** What is set with markup, and what is called with it. */
const SET_WITH_MARKUP = new Set(['innerHTML', 'outerHTML', 'srcdoc', 'dangerouslySetInnerHTML'])
const CALLED_WITH_MARKUP = new Set(['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseHTMLUnsafe'])
const CODE = new Set(['eval', 'Function', 'importScripts'])
const TIMERS = new Set(['setTimeout', 'setInterval'])

/** A text that stands there whole: `'a'` or `` `a` ``. */
const literalOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (node.type !== 'TemplateLiteral' || (node.expressions as unknown[]).length > 0) return undefined
  return ((node.quasis as { value: { cooked: string } }[])[0] ?? { value: { cooked: '' } }).value.cooked
}

/** The last name of what is called or set: `b` of `a.b`, `a['b']` and `b`. */
const nameOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  // `(0, eval)(…)`
  if (node.type === 'SequenceExpression') return nameOf((node.expressions as unknown[]).at(-1))
  if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression') return nameOf(node.expression)
  if (node.type === 'MemberExpression') return node.computed ? literalOf(node.property) : nameOf(node.property)
  return node.type === 'Identifier' || node.type === 'JSXIdentifier' ? (node.name as string) : undefined
}

const isDocument = (node: unknown): boolean => /^(?:document|ownerDocument|contentDocument)$/.test(nameOf(node) ?? '')

function called(node: Node): string | undefined {
  const callee = node.callee as Node
  const name = nameOf(callee)
  if (name === undefined) return undefined
  const first = (node.arguments as unknown[])[0]
  if (CODE.has(name)) return `${name}()`
  if (CALLED_WITH_MARKUP.has(name)) return `${name}()`
  if (TIMERS.has(name) && isNode(first) && (literalOf(first) !== undefined || first.type === 'TemplateLiteral')) return `${name}(text)`
  if ((name === 'write' || name === 'writeln') && isDocument(callee.object)) return `document.${name}()`
  return name === 'createElement' && literalOf(first) === 'script' ? 'a script element' : undefined
}

/** Scripts of ours are files beside each other, packages, and what Node has: anything else that is loaded as one is another's. */
const loaded = (source: unknown): string | undefined => {
  const path = literalOf(source)
  const isOurs = path !== undefined && (path.startsWith('node:') || !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path))
  return isOurs ? undefined : `import ${path ?? 'of what is worked out'}`
}

function found(node: Node): string | undefined {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return called(node)
  if (node.type === 'AssignmentExpression') {
    const name = nameOf(node.left)
    return name !== undefined && SET_WITH_MARKUP.has(name) ? `${name} =` : undefined
  }
  if (node.type === 'JSXAttribute') {
    const name = nameOf(node.name)
    return name !== undefined && SET_WITH_MARKUP.has(name) ? `${name} =` : undefined
  }
  return node.type === 'ImportExpression' || node.type === 'ImportDeclaration' ? loaded(node.source) : undefined
}

/**
 * Every place of a script where text would become code or markup, or where code would come from elsewhere.
 * @param name of the file, which tells its language
 * @throws where it cannot be parsed
 */
export function textToCode(name: string, source: string): string[] {
  const { program, errors } = parseSync(name, source)
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`)
  const all: string[] = []
  const left: unknown[] = [program]
  while (left.length > 0) {
    const next = left.pop()
    if (Array.isArray(next)) left.push(...next)
    else if (isNode(next)) {
      const what = found(next)
      if (what !== undefined) all.push(what)
      left.push(...Object.values(next))
    }
  }
  return all
}
