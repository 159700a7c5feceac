import { describe, expect, it } from 'vitest'
import { audit } from '../../lib/audit'
import { SNAPSHOT_SCHEMA } from '../../lib/page/snapshot'
import { beijingDay } from '../../lib/report/moment'

describe('the day of a moment', () => {
  it.each([
    ['2021-07-31T15:59:59Z', '2021-07-31'],
    ['2021-07-31T16:00:00Z', '2021-08-01'],
    ['2021-08-01T00:30:00+08:00', '2021-08-01'],
    ['2025-12-31T20:00:00Z', '2026-01-01'],
    ['2025-12-31', '2025-12-31'],
    ['no moment', 'no moment'],
  ])('%s is %s in China', (moment, day) => expect(beijingDay(moment)).toBe(day))
})

it('an audit on the first morning of a law applies it', () => {
  const page = { schema: SNAPSHOT_SCHEMA, url: 'https://sample.example/', title: '', lang: 'zh-CN', takenAt: '', layout: false } as const
  const lawAsOf = (auditedAt: string) => audit({ ...page, frames: [], documents: [], limits: [] }, { auditedAt, browser: '' }).lawAsOf
  expect(lawAsOf('2025-05-31T16:30:00Z')).toBe('2025-06-01')
  expect(lawAsOf('2025-05-31T15:30:00Z')).toBe('2025-05-31')
})
