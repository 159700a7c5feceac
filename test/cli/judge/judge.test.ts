import { afterEach, describe, expect, it } from 'vitest'
import { Judge } from '../../../lib/cli/judge/judge'
import { type PageSnapshot, SNAPSHOT_SCHEMA } from '../../../lib/page/snapshot'

const snapshot = (title: string): PageSnapshot => ({
  schema: SNAPSHOT_SCHEMA,
  url: '',
  title,
  lang: '',
  takenAt: '',
  layout: false,
  frames: [],
  documents: [],
  limits: [],
})
const options = { auditedAt: '2026-01-02T03:04:05.000Z', browser: 'none' }

/** A thread that answers with the title, or does what the title says. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ ask, snapshot: { title } }) => {
      if (title === 'loops') for (;;) {}
      if (title === 'dies') process.exit(1)
      if (title === 'throws') throw new Error('thrown')
      parentPort.postMessage(title === 'fails' ? { failed: 'no such thing' } : { value: ask + ' ' + title })
    })`)}`,
)

let judge: Judge
afterEach(() => judge.close())

describe('Judge', () => {
  it('asks one thread, one question after another', async () => {
    judge = new Judge(thread)
    const answers = await Promise.all([
      judge.audit(snapshot('a'), options),
      judge.agreementsToRead(snapshot('b')),
      judge.audit(snapshot('c'), options),
    ])
    expect(answers).toEqual(['audit a', 'agreements b', 'audit c'])
  })

  it.each([
    ['fails', 'no such thing'],
    ['throws', 'thrown'],
    ['loops', 'judging the page took too long'],
    ['dies', 'the judging thread ended'],
  ])('tells of a snapshot that %s, and goes on with the next', async (title, message) => {
    judge = new Judge(thread, 3000)
    const [bad, good] = await Promise.allSettled([judge.audit(snapshot(title), options), judge.audit(snapshot('b'), options)])
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'audit-failed', message } })
    expect(good).toEqual({ status: 'fulfilled', value: 'audit b' })
  })
})
