import type { Part } from './part'
import { Section } from './section'

const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts'

export const KeysPart = ({ props: { shortcut, openShortcuts }, words: { keys } }: Part) => (
  <Section heading={keys.heading}>
    {shortcut !== undefined && (
      <p>
        {keys.open} {shortcut ? <kbd>{shortcut}</kbd> : <span class="note">{keys.unset}</span>}
      </p>
    )}
    {openShortcuts ? (
      <p class="shortcuts">
        {keys.change} <code>{SHORTCUTS_PAGE}</code>{' '}
        <button type="button" class="btn small" onClick={openShortcuts}>
          {keys.goTo}
        </button>
      </p>
    ) : (
      <p>{keys.changeFirefox}</p>
    )}
    <p class="note">{keys.inPages}</p>
  </Section>
)
