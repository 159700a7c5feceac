import type { Scene } from '../../report/schema'
import type { Condition } from '../law'

/** Where a camera or a gate may stand in a public place. A sign-up or an employer's own page is none. */
const VENUES = [
  'bank',
  'property',
  'campus',
  'hospital',
  'payment',
  'government',
  'hotel',
  'exam',
  'other',
] as const satisfies readonly Scene[]
export const IN_VENUE = { scenes: VENUES } as const satisfies Condition
/** Where there may be rooms to sleep, wash or change in. `other` may be a gym. */
export const WITH_PRIVATE_ROOMS = { scenes: ['hotel', 'campus', 'hospital', 'property', 'other'] } as const satisfies Condition
export const AT_A_GATE = { scenes: ['property'] } as const satisfies Condition
export const MINORS = { minors: true } as const satisfies Condition
