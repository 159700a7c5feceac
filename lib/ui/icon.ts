import type { TabAudit } from '../tabs/store'
import { verdictOf } from './verdict'

/** How the icon stands in the toolbar: grey where nothing asks or nothing is known yet, else the seal in the colour of what is to be said. */
export const ICON_STATES = ['idle', 'attention', 'look', 'calm'] as const
export type IconState = (typeof ICON_STATES)[number]

/** What the icon says of a tab. While it is still being looked at, it says nothing. */
export const iconOf = (audit: TabAudit | undefined): IconState => {
  if (audit?.phase !== 'complete') return 'idle'
  const { tone } = verdictOf(audit.phase, audit.report)
  if (tone === 'violations') return 'attention'
  if (tone === 'reviews') return 'look'
  return tone === 'calm' ? 'calm' : 'idle'
}

/** The drawings of a state, by size: `scripts/icons.mjs` makes them. */
export const iconPaths = (state: IconState): Record<number, string> => ({ 16: `/icon/${state}-16.png`, 32: `/icon/${state}-32.png` })
