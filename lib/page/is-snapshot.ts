import { type FrameSnapshot, type PageSnapshot, SNAPSHOT_SCHEMA } from './snapshot'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whether a value has the shape of a frame's snapshot, as far as the audit leans on it. */
export const isFrame = (value: unknown): value is FrameSnapshot =>
  isObject(value) && ['nodes', 'runs', 'controls', 'candidates'].every((name) => Array.isArray(value[name]))

/** Whether a value has the shape of a snapshot, as far as the audit leans on it. */
export function isSnapshot(value: unknown): value is PageSnapshot {
  if (!isObject(value) || value.schema !== SNAPSHOT_SCHEMA) return false
  const { url, takenAt, frames, documents, limits } = value
  return (
    typeof url === 'string' &&
    typeof takenAt === 'string' &&
    !Number.isNaN(Date.parse(takenAt)) &&
    Array.isArray(frames) &&
    frames.every(isFrame) &&
    Array.isArray(documents) &&
    documents.every((document) => isObject(document) && (document.frame === undefined || isFrame(document.frame))) &&
    Array.isArray(limits)
  )
}
