// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../lib/audit'
import { judgeSnapshot, resolveSnapshots, SNAPSHOT_ENDING } from '../../lib/cli/judge/snapshots'
import { textOf, withoutColour } from '../../lib/cli/text'
import { wordsIn } from '../../lib/cli/words'
import { LAWS, lawOf } from '../../lib/law/laws'
import type { Report } from '../../lib/report/schema'
import { snapshotOf } from '../report/real-report'

const root = join(import.meta.dirname, '..')
/** Every sample page of the project. */
const pages = ['site', 'rules/pages'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(root, folder, name))
    .sort(),
)
/** Days before, between and after the laws. */
const DAYS = ['2020-12-31', '2021-07-31', '2021-12-01', '2025-05-31', '2026-01-01']

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-as-of-'))
  for (const [at, page] of pages.entries()) {
    // No style is loaded here; asking for one would only be complained of.
    const html = readFileSync(page, 'utf8').replace(/<link[^>]*stylesheet[^>]*>/g, '')
    const snapshot = snapshotOf(html, { url: `https://sample.example.cn/${at}` })
    await writeFile(join(folder, `${String(at).padStart(4, '0')}${SNAPSHOT_ENDING}`), JSON.stringify(snapshot))
  }
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const judged = async (asOf?: string): Promise<Report[]> => {
  const reports: Report[] = []
  for (const path of await resolveSnapshots([folder], '/', wordsIn('en')))
    reports.push(await judgeSnapshot(path, { audit: async (...asked) => audit(...asked) }, asOf))
  return reports
}

const citedIn = (reports: readonly Report[]) =>
  reports.flatMap(({ surfaces }) => surfaces.flatMap(({ findings }) => findings.flatMap(({ provisions }) => provisions)))

describe('judge --as-of', () => {
  it.each(DAYS)(
    '%s cites no provision that was not in force, for every sample page',
    async (day) => {
      const reports = await judged(day)
      expect(reports.length).toBe(pages.length)
      expect(reports.filter(({ error }) => error)).toEqual([])
      expect(new Set(reports.map(({ lawAsOf }) => lawAsOf))).toEqual(new Set([day]))
      for (const { law } of citedIn(reports)) expect(lawOf(law)!.inForce <= day, law).toBe(true)
      // Some are cited as soon as there is one that can be.
      if (day >= '2021-08-01') expect(citedIn(reports).length).toBeGreaterThan(100)
      // Nor does what is printed: an article stands after the short name of its law.
      const later = Object.values(LAWS).filter(({ inForce }) => inForce > day)
      for (const lang of ['zh-CN', 'en'] as const) {
        const text = reports.map((report) => textOf(report, lang, withoutColour)).join('\n')
        for (const { id, names } of later) expect(text.includes(`${names[lang].short} `), id).toBe(false)
      }
    },
    120_000,
  )

  it('goes by the day of the snapshot where no day is given, and tells violations only where the law was there', async () => {
    const now = await judged()
    expect(new Set(now.map(({ lawAsOf }) => lawAsOf))).toEqual(new Set(['2026-09-01']))
    const early = await judged('2020-12-31')
    const violations = (reports: readonly Report[]) => reports.reduce((sum, { summary }) => sum + summary.violations, 0)
    expect(violations(early)).toBeLessThan(violations(now) / 10)
    const bare = early
      .flatMap(({ surfaces }) => surfaces.flatMap(({ findings }) => findings))
      .filter(({ outcome }) => outcome === 'violation')
    // A reason whose only provision of that time does not speak of this page accuses nobody.
    expect(bare.filter(({ provisions }) => provisions.length === 0)).toEqual([])
    expect(violations(now)).toBeGreaterThan(50)
  }, 120_000)

  it('says the day of a snapshot that could not be judged, too', async () => {
    const report = await judgeSnapshot(join(folder, 'none.json'), { audit: async (...asked) => audit(...asked) }, '2021-12-01')
    expect(report).toMatchObject({ lawAsOf: '2021-12-01', error: { code: 'unreadable' } })
  })
})
