import { isFrame } from '../../lib/page/is-snapshot'
import type { FramePart } from '../collector'

/** More frames than any page shows. */
const MOST_FRAMES = 10_000

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whether what a frame answered is what our collector answers: a frame that was taken over may say anything. */
export const isFramePart = (value: unknown): value is FramePart => {
  if (!isObject(value) || !isFrame(value.frame) || typeof value.frame.url !== 'string' || !isObject(value.children)) return false
  const { count, urls } = value.children
  return (
    Array.isArray(value.limits) &&
    value.limits.every((limit) => isObject(limit) && typeof limit.code === 'string' && isObject(limit.params)) &&
    Number.isInteger(count) &&
    (count as number) >= 0 &&
    (count as number) <= MOST_FRAMES &&
    Array.isArray(urls) &&
    urls.length <= MOST_FRAMES &&
    urls.every((url) => typeof url === 'string')
  )
}
