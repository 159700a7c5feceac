import type { Collected } from '../../lib/page/collect'
import { find } from '../../lib/page/find'
import { targetOf } from '../../lib/page/target'
import { faultsOf } from './shown'

/** What is wrong with the reading of a document, in words: something was left out, a range lies outside, a node is not found again. */
export function faultsOfReading(doc: Document, { frame, limits }: Collected): string[] {
  const found = frame.nodes.map((_, node) => find(doc, targetOf(frame, node)))
  return [
    ...limits.map((limit) => `limit ${JSON.stringify(limit)}`),
    ...faultsOf(frame),
    ...found.flatMap((el, node) => (el ? [] : [`node ${node} is not found at ${JSON.stringify(targetOf(frame, node))}`])),
    ...(new Set(found).size < frame.nodes.length ? ['two nodes lead to one element'] : []),
  ]
}
