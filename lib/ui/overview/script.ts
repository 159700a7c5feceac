/*
 * Runs in the overview's file: sorts and filters its table, folds and unfolds its sheets. Words come from the file; nothing is made from text
 * of the pages but text.
 */

const byId = <E extends HTMLElement>(id: string): E | null => document.getElementById(id) as E | null

const folds = [...document.querySelectorAll<HTMLDetailsElement>('.one > details')]
const table = byId<HTMLTableElement>('targets')

/** Signs of one meaning alike: full-width letters, capitals. */
const plainly = (text: string): string => text.normalize('NFKC').toLowerCase()

function sortBy(rows: HTMLTableRowElement[], column: number, direction: 'ascending' | 'descending'): void {
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const value = (row: HTMLTableRowElement): string => row.cells[column]?.dataset.value ?? row.cells[column]?.textContent ?? ''
  const sign = direction === 'ascending' ? 1 : -1
  const place = (row: HTMLTableRowElement): number => Number(row.cells[0]?.dataset.value)
  rows.sort((a, b) => sign * compare(value(a), value(b)) || place(a) - place(b))
  rows[0]?.parentElement?.append(...rows)
}

/** Column heads become buttons. */
function makeSortable(rows: HTMLTableRowElement[], heads: HTMLTableCellElement[]): void {
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const first = head.dataset.first === 'descending' ? 'descending' : 'ascending'
      const other = first === 'ascending' ? 'descending' : 'ascending'
      const direction = head.ariaSort === first ? other : first
      for (const one of heads) one.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', direction)
      sortBy(rows, column, direction)
    })
  }
  heads[0]?.setAttribute('aria-sort', 'ascending')
}

function makeFilter(rows: HTMLTableRowElement[]): void {
  const [text, outcome, rule] = [
    byId<HTMLInputElement>('filter-text'),
    byId<HTMLSelectElement>('filter-outcome'),
    byId<HTMLSelectElement>('filter-rule'),
  ]
  const [clear, status] = [byId('filter-clear'), document.querySelector<HTMLElement>('.status')]
  if (!text || !outcome || !rule || !clear || !status) return
  const words = new Map(rows.map((row) => [row, plainly(row.textContent ?? '')]))
  const apply = (): void => {
    const needles = plainly(text.value).split(/\s+/)
    let shown = 0
    for (const row of rows) {
      const fits =
        needles.every((needle) => words.get(row)?.includes(needle)) &&
        (outcome.value === '' || row.dataset.outcome === outcome.value) &&
        (rule.value === '' || row.dataset.rules?.split(' ').includes(rule.value) === true)
      row.hidden = !fits
      const sheet = byId(row.dataset.sheet ?? '')
      if (sheet) sheet.hidden = !fits
      if (fits) shown++
    }
    const told = (shown > 0 ? status.dataset.shown : status.dataset.none) ?? ''
    status.textContent = told.replace('{shown}', String(shown)).replace('{all}', String(rows.length))
  }
  for (const control of [text, outcome, rule]) control.addEventListener('input', apply)
  clear.addEventListener('click', () => {
    for (const control of [text, outcome, rule]) control.value = ''
    apply()
    text.focus()
  })
  text.closest<HTMLElement>('[hidden]')!.hidden = false
  // A browser may fill in again what was chosen before the file was loaded anew.
  apply()
}

function makeFolds(): void {
  const button = byId<HTMLButtonElement>('open-all')
  if (!button) return
  const areOpen = (): boolean => folds.every(({ open }) => open)
  const tell = (): void => {
    button.textContent = (areOpen() ? button.dataset.close : button.dataset.open) ?? ''
  }
  button.addEventListener('click', () => {
    const open = !areOpen()
    for (const fold of folds) fold.open = open
    tell()
  })
  for (const fold of folds) fold.addEventListener('toggle', tell)
  button.closest<HTMLElement>('[hidden]')!.hidden = false
}

/** Opens the sheet that the address names, in browsers that do not by themselves. */
function reveal(): void {
  const target = byId(decodeURIComponent(location.hash.slice(1)))
  const fold = target?.closest('details')
  if (!target || !fold || fold.open) return
  fold.open = true
  target.scrollIntoView()
}

/** On paper nothing can be unfolded. */
function unfoldForPrint(): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    opened = folds.filter(({ open }) => !open)
    for (const fold of opened) fold.open = true
  })
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false
  })
}

if (table?.tHead && table.tBodies[0]) {
  const rows = [...table.tBodies[0].rows]
  makeSortable(rows, [...table.tHead.rows[0]!.cells])
  makeFilter(rows)
  makeFolds()
  unfoldForPrint()
  addEventListener('hashchange', reveal)
  reveal()
}
