import { expect, it } from 'vitest'
import { readFrame } from '../../lib/language/reading'
import { readStatements } from '../../lib/language/statements'
import { frameOf } from './frame'

/** Texts made to slow a reader down: what they hold is counted, not timed, so that no clock decides. */
const HOSTILE = ['同意', '1', 'a@', '如您不同意将无法使用', '《', '人脸', '. ', 'by continuing you agree ', '（以下简称']

it.each(HOSTILE)('cuts 200,000 characters of %j into sentences that readers can look around in', (piece) => {
  const sentences = readFrame(frameOf([piece.repeat(Math.ceil(200_000 / piece.length))]), { in: 'frame', index: 0 })
  expect(Math.max(...sentences.map((sentence) => sentence.text.length))).toBeLessThanOrEqual(1_001)
  expect(readStatements(sentences, 'surface').length).toBeLessThanOrEqual(sentences.length * 60)
})

it('hears the same words a few hundred times, and no more', () => {
  const sentences = readFrame(frameOf(['注册；'.repeat(60_000)]), { in: 'frame', index: 0 })
  expect(sentences.length).toBeLessThanOrEqual(201)
})
