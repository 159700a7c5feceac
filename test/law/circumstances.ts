import type { Circumstances } from '../../lib/law/law'

/** A sign-up for people in China that compares faces with their consent. */
export const circumstances = (more: Partial<Circumstances> = {}): Circumstances => ({
  date: '2026-11-21',
  reach: 'china',
  consentIsBasis: true,
  minors: false,
  scene: 'signup',
  use: ['verify'],
  ...more,
})
