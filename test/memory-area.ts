import type { SessionArea } from '../lib/tabs/store'

/** Session storage in memory. Values are copied in and out, as a browser does it. */
export const memoryArea = (): SessionArea & { values: Map<string, unknown> } => {
  const values = new Map<string, unknown>()
  return {
    values,
    get: async (keys) => {
      const wanted = keys === null ? [...values.keys()] : [keys].flat()
      return Object.fromEntries(wanted.filter((key) => values.has(key)).map((key) => [key, structuredClone(values.get(key))]))
    },
    set: async (given) => {
      for (const [key, value] of Object.entries(given)) values.set(key, structuredClone(value))
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) values.delete(key)
    },
  }
}
