import { isFrame, isLimits } from '../../lib/page/is-snapshot'
import type { FramePart } from '../collector'

/** More frames than any page shows. */
const MOST_FRAMES = 10_000

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whether what a frame answered is what our collector answers: a frame that was taken over may say anything. */
export const isFramePart = (value: unknown): value is FramePart => {
  if (!isObject(value) || !isFrame(value.frame) || !isLimits(value.limits) || !isObject(value.children)) return false
  const { count, urls } = value.children
  return (
    Number.isInteger(count) &&
    (count as number) >= 0 &&
    (count as number) <= MOST_FRAMES &&
    Array.isArray(urls) &&
    urls.length <= MOST_FRAMES &&
    urls.every((url) => typeof url === 'string')
  )
}
