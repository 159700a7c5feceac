import { aboutRule } from '../../report/words'
import { TARGET_OUTCOMES } from './rows'
import type { Telling } from './telling'

/** The rules with something to note or to look at, those of most targets first. */
const rulesIn = ({ rows, lang }: Telling): { id: string; name: string; count: number }[] =>
  [...new Set(rows.flatMap(({ rules }) => rules))]
    .map((id) => ({ id, name: aboutRule(id, lang), count: rows.filter(({ rules }) => rules.includes(id)).length }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))

/** Hidden until the file's script runs: without it there is nothing to press. */
export const Filter = (telling: Telling) => {
  const { rows, own } = telling
  const { filter } = own
  return (
    <search class="filter toolbar" aria-label={filter.label} hidden>
      <div class="choice wide">
        <label for="filter-text">{filter.text}</label>
        <input id="filter-text" type="search" autocomplete="off" spellcheck={false} />
      </div>
      <div class="choice">
        <label for="filter-outcome">{filter.outcome}</label>
        <select id="filter-outcome">
          <option value="">{filter.any}</option>
          {TARGET_OUTCOMES.filter((id) => rows.some(({ outcome }) => outcome === id)).map((id) => (
            <option key={id} value={id}>
              {own.outcomes[id]}
            </option>
          ))}
        </select>
      </div>
      <div class="choice wide">
        <label for="filter-rule">{filter.rule}</label>
        <select id="filter-rule">
          <option value="">{filter.any}</option>
          {rulesIn(telling).map(({ id, name, count }) => (
            <option key={id} value={id}>
              {`${name} (${id}, ${count})`}
            </option>
          ))}
        </select>
      </div>
      <button id="filter-clear" class="btn small" type="button">
        {filter.clear}
      </button>
    </search>
  )
}
