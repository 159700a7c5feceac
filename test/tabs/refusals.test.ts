import { describe, expect, it } from 'vitest'
import { left, looked, REMEMBERED, type RefusalRecord, refusalOf, refused, remembered } from '../../lib/tabs/refusals'

const ORIGIN = 'https://gym.example'
const ASKS = '我们将采集您的人脸'
const NO = refused([], ORIGIN, ASKS, 1_000)
const look = (records: readonly RefusalRecord[], at: number, asks: string | null = ASKS, pressedAt = 1_000) =>
  looked(records, { origin: ORIGIN, asks: asks ?? undefined, opensItself: true, at, pressedAt })

describe('what followed a no', () => {
  it('closed', () => expect(refusalOf(look(NO, 1_500, null), ORIGIN)).toMatchObject({ followed: 'closed', askedAgain: [] }))
  it('stays', () => expect(refusalOf(look(NO, 1_500), ORIGIN)).toMatchObject({ followed: 'stays', askedAgain: [] }))
  it('left', () => expect(refusalOf(left(NO, ORIGIN, 2_000), ORIGIN)).toMatchObject({ followed: 'left' }))
  it('a page that is left long after is not left because of it', () =>
    expect(refusalOf(left(NO, ORIGIN, 60_000), ORIGIN)?.followed).toBeUndefined())
  it('is not told on another page of the site, unless the same request shows there', () => {
    const closed = look(NO, 1_500, null)
    expect(refusalOf(closed, ORIGIN, 5_000)).toBeUndefined()
    expect(refusalOf(look(closed, 10_000), ORIGIN, 5_000)).toMatchObject({ followed: 'closed', askedAgain: [10_000] })
  })
  it('another site is another matter', () => {
    expect(
      refusalOf(looked(NO, { origin: 'https://other.example', asks: undefined, opensItself: true, at: 2_000, pressedAt: 0 }), ORIGIN)
        ?.followed,
    ).toBeUndefined()
    expect(refusalOf(NO, 'https://other.example')).toBeUndefined()
  })
})

describe('asked again', () => {
  const closed = look(NO, 1_500, null)

  it('once for each time it comes back by itself, however often it is looked at', () => {
    const once = look(look(closed, 10_000), 11_000)
    expect(refusalOf(once, ORIGIN)?.askedAgain).toEqual([10_000])
    const twice = look(look(once, 12_000, null), 20_000)
    expect(refusalOf(twice, ORIGIN)?.askedAgain).toEqual([10_000, 20_000])
  })

  it('not where the person opened it', () => expect(refusalOf(look(closed, 10_000, ASKS, 9_500), ORIGIN)?.askedAgain).toEqual([]))
  it('not where it asks for something else', () => expect(refusalOf(look(closed, 10_000, '别的'), ORIGIN)?.askedAgain).toEqual([]))
  it('goes on over a second no to the same words', () => {
    const again = refused(look(closed, 10_000), ORIGIN, ASKS, 12_000)
    expect(refusalOf(again, ORIGIN)?.askedAgain).toEqual([10_000])
  })
  it('after the page was left, too', () => expect(refusalOf(look(left(NO, ORIGIN, 2_000), 30_000), ORIGIN)?.askedAgain).toEqual([30_000]))
  it('not where the person goes to the page that asks', () => {
    const gone = looked(closed, { origin: ORIGIN, asks: ASKS, opensItself: false, at: 30_000, pressedAt: 0 })
    expect(refusalOf(gone, ORIGIN)?.askedAgain).toEqual([])
  })
  it('is forgotten after 48 hours', () => {
    expect(remembered(NO, 1_000 + REMEMBERED - 1)).toHaveLength(1)
    expect(remembered(NO, 1_000 + REMEMBERED)).toHaveLength(0)
  })
})
