// The report's form as TypeScript, from its JSON Schema. Knows the part of JSON Schema that ours is written in, and throws at any other.

const comment = (text, indent) => (text === undefined ? [] : [`${indent}/** ${text.replaceAll('*/', '* /')} */`])
const nameIn = (ref) => ref.replace('#/$defs/', '')
const literal = (value) => JSON.stringify(value).replaceAll('"', "'")

function objectType({ properties, required = [], additionalProperties }, indent) {
  if (!properties) return `Record<string, ${typeOf(additionalProperties, indent)}>`
  const inner = `${indent}  `
  const lines = Object.entries(properties).flatMap(([key, schema]) => {
    const optional = !required.includes(key)
    return [
      ...comment(schema.description, inner),
      `${inner}${key}${optional ? '?' : ''}: ${typeOf(schema, inner)}${optional ? ' | undefined' : ''}`,
    ]
  })
  return ['{', ...lines, `${indent}}`].join('\n')
}

function typeOf(schema, indent = '') {
  const { $ref, const: constant, enum: values, anyOf, type, items } = schema
  if ($ref) return nameIn($ref)
  if (constant !== undefined) return literal(constant)
  if (values) return values.map(literal).join(' | ')
  if (anyOf) return anyOf.map((each) => typeOf(each, indent)).join(' | ')
  if (Array.isArray(type)) return type.join(' | ')
  if (type === 'array') return `Array<${typeOf(items, indent)}>`
  if (type === 'object') return objectType(schema, indent)
  if (type === 'string' || type === 'number' || type === 'boolean') return type
  throw new Error(`The report's types cannot be told of ${JSON.stringify(schema).slice(0, 200)}.`)
}

/**
 * The report's types, as the text of a declaration file.
 * @param schema JSON Schema of the report
 */
export function reportTypes({ $defs, ...report }) {
  const named = Object.entries({ Report: report, ...$defs })
  return `${named.flatMap(([name, schema]) => [...comment(schema.description, ''), `export type ${name} = ${typeOf(schema)}`, '']).join('\n')}`
}
