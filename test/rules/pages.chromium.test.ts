import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf, answerWords, plain } from './answers'
import { openPages, type PageAuditor } from './read-page'

interface Expected {
  /** Left out where honest readers differ (an agreement with nothing to assent on). */
  faceRequest?: boolean
  outcome: 'violation' | 'pass' | 'review' | 'na'
  reason?: string
  /** Words that must stand in the evidence. */
  quote?: string
  where?: 'surface' | 'linked' | 'absent'
  why?: string
}

const FOLDER = new URL('pages/', import.meta.url)

const folders = (url: URL): string[] =>
  readdirSync(url, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

const cases = folders(FOLDER).flatMap((rule) => folders(new URL(`${rule}/`, FOLDER)).map((name) => ({ rule, path: `${rule}/${name}` })))
const expectedOf = (path: string): Expected => JSON.parse(readFileSync(new URL(`${path}/expected.json`, FOLDER), 'utf8'))

let pages: PageAuditor
beforeAll(async () => {
  pages = await openPages(FOLDER)
}, 60_000)
afterAll(() => pages?.close())

describe('pages of each rule', () => {
  it.concurrent.each(cases)('$path', { timeout: 30_000 }, async ({ rule, path }) => {
    const expected = expectedOf(path)
    const { report } = await pages.audit(`/${path}/index.html`)
    const answer = answerOf(report, rule)
    if (expected.faceRequest !== undefined) expect(report.faceRequest, 'asks for a face').toBe(expected.faceRequest)
    const asked = answerWords({ ...answer, ...(!expected.reason && { reason: '' }), ...(!expected.where && { where: undefined }) })
    expect(asked, expected.why).toBe(answerWords(expected))
    if (expected.quote) expect(plain(answer.evidence.map(({ quote }) => quote).join('\n'))).toContain(plain(expected.quote))
    if (answer.outcome === 'violation') expect(report.surfaces.find((surface) => surface.primary)?.quote).not.toBe('')
  })
})

describe('the collection of pages', () => {
  it.each(folders(FOLDER))('%s has at least five pages to flag and six lookalikes', (rule) => {
    const outcomes = cases.filter((each) => each.rule === rule).map(({ path }) => expectedOf(path).outcome)
    const flagged = outcomes.filter((outcome) => outcome === 'violation' || outcome === 'review')
    expect(flagged.length).toBeGreaterThanOrEqual(5)
    expect(outcomes.length - flagged.length).toBeGreaterThanOrEqual(6)
  })

  it('every case has its page', () => {
    expect(cases.filter(({ path }) => !existsSync(new URL(`${path}/index.html`, FOLDER)))).toEqual([])
  })
})
