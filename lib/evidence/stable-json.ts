function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]))
}

/** JSON that is the same for the same data, however it was put together: keys in order, one line break at the end. */
export const stableJson = (value: unknown, indent = 0): string => `${JSON.stringify(sorted(value), null, indent)}\n`
