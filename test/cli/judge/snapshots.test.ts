import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../../lib/audit'
import type { Judge } from '../../../lib/cli/judge/judge'
import { judgeSnapshot, resolveSnapshots } from '../../../lib/cli/judge/snapshots'
import { UsageError } from '../../../lib/cli/options/usage-error'
import { wordsIn } from '../../../lib/cli/words'
import { type PageSnapshot, SNAPSHOT_SCHEMA } from '../../../lib/page/snapshot'

let folder = ''
const words = wordsIn('en')
const judge: Pick<Judge, 'audit'> = { audit: async (...asked) => audit(...asked) }
const snapshot: PageSnapshot = {
  schema: SNAPSHOT_SCHEMA,
  url: 'https://a.example/',
  title: '天气',
  lang: 'zh-CN',
  takenAt: '2022-05-06T07:08:09.000Z',
  layout: true,
  frames: [
    {
      frameId: 0,
      url: 'https://a.example/',
      title: '天气',
      lang: 'zh-CN',
      nodes: [{ parent: -1, step: 'html' }],
      runs: [],
      controls: [],
      candidates: [{ kind: 'page', node: 0, runs: [0, 0], controls: [0, 0], parent: -1 }],
    },
  ],
  documents: [],
  limits: [],
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-snapshots-'))
  await mkdir(join(folder, 'some'))
  await mkdir(join(folder, 'none'))
  await writeFile(join(folder, 'some/0002-b.snapshot.json'), JSON.stringify(snapshot))
  await writeFile(join(folder, 'some/0001-a.snapshot.json'), JSON.stringify(snapshot))
  await writeFile(join(folder, 'some/index.json'), '[]')
  await writeFile(join(folder, 'broken.json'), '{"schema":')
  await writeFile(join(folder, 'other.json'), JSON.stringify({ ...snapshot, schema: 'other/1' }))
  await writeFile(join(folder, 'odd.json'), JSON.stringify({ ...snapshot, frames: [{ frameId: 0 }] }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('resolveSnapshots', () => {
  it('takes files as they stand and the snapshots of folders, sorted', async () => {
    expect(await resolveSnapshots(['broken.json', 'some'], folder, words)).toEqual([
      join(folder, 'broken.json'),
      join(folder, 'some/0001-a.snapshot.json'),
      join(folder, 'some/0002-b.snapshot.json'),
    ])
  })

  it('refuses nothing, and a folder without any', async () => {
    await expect(resolveSnapshots([], folder, words)).rejects.toThrow(new UsageError(words.usage.noSnapshot))
    await expect(resolveSnapshots(['none'], folder, words)).rejects.toThrow(new UsageError(words.usage.noSnapshotIn('none')))
  })
})

describe('judgeSnapshot', () => {
  it('judges by the law of the day when the page was taken', async () => {
    const report = await judgeSnapshot(join(folder, 'some/0001-a.snapshot.json'), judge)
    expect(report).toMatchObject({ url: 'https://a.example/', title: '天气', faceRequest: false, lawAsOf: '2022-05-06' })
    expect(report.error).toBeUndefined()
  })

  it.each(['broken.json', 'other.json', 'odd.json', 'missing.json'])('says that %s is unreadable', async (name) => {
    const report = await judgeSnapshot(join(folder, name), judge)
    expect(report.error?.code).toBe('unreadable')
    expect(report.url).toContain(name)
  })
})
