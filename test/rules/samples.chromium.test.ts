import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerOf, answerWords } from './answers'
import { openPages, type PageAuditor } from './read-page'

interface Sample {
  path: string
  title: string
  faceRequest: boolean
  /** rule → [outcome, reason], decided from the page before it was ever audited. */
  expected: Record<string, [outcome: string, reason: string]>
}

const FOLDER = new URL('../site/', import.meta.url)
const SAMPLES: Sample[] = JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8'))

let pages: PageAuditor
beforeAll(async () => {
  pages = await openPages(FOLDER)
}, 60_000)
afterAll(() => pages?.close())

it.concurrent.each(SAMPLES)('$path', { timeout: 30_000 }, async ({ path, faceRequest, expected }) => {
  const { report } = await pages.audit(`/${path}`)
  const answers = Object.keys(expected).map((rule) => `${rule}: ${answerWords({ ...answerOf(report, rule), where: undefined })}`)
  const wanted = Object.entries(expected).map(([rule, [outcome, reason]]) => `${rule}: ${answerWords({ outcome, reason })}`)
  expect(report.faceRequest, 'asks for a face').toBe(faceRequest)
  expect(answers.join('\n')).toBe(wanted.join('\n'))
})
