import { expect, it } from 'vitest'
import { toBase64 } from '../../lib/agreements/base64'
import { pngOf, sizeOfPng } from '../../lib/layer/png'

/** A PNG of 3 by 2, up to where its size stands. */
const HEAD = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2])

it('takes a picture out of its address, with its size', () => {
  const png = pngOf(`data:image/png;base64,${toBase64(HEAD)}`)
  expect(png).toEqual(HEAD)
  expect(sizeOfPng(png)).toEqual({ width: 3, height: 2 })
})

it.each(['', 'data:image/jpeg;base64,/9j/', `data:image/png;base64,${toBase64(Uint8Array.from([1, 2, 3]))}`])('refuses %j', (address) => {
  expect(() => pngOf(address)).toThrow()
})
