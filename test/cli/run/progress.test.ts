import { describe, expect, it } from 'vitest'
import { runBatch } from '../../../lib/cli/run/batch'
import { Teller } from '../../../lib/cli/run/pool'
import { Progress } from '../../../lib/cli/run/progress'
import { wordsIn } from '../../../lib/cli/words'
import { failedReport, reportOf } from '../report-of-a-run'

function screen(isTTY: boolean) {
  const written: string[] = []
  return { write: (text: string) => written.push(text), isTTY, written }
}

const progressOn = (to: ReturnType<typeof screen>, all: number, quiet = false, lang: 'en' | 'zh-CN' = 'en') =>
  new Progress(to, all, wordsIn(lang), quiet)

describe('Progress', () => {
  it('writes a line now and then to a log, and one for each target that failed', () => {
    const to = screen(false)
    const progress = progressOn(to, 600)
    for (let index = 0; index < 600; index++) progress.report(index === 33 ? failedReport() : reportOf([]))
    expect(to.written).toHaveLength(61)
    expect(to.written[0]).toMatch(/^\[10\/600] .*\n$/)
    expect(to.written[3]).toContain('[34/600] https://b.example/  not audited (http-error)')
    expect(to.written.at(-1)).toContain('[600/600]')
  })

  it('tells what was not reached from what could not be audited', () => {
    const to = screen(false)
    const progress = progressOn(to, 2)
    progress.report({ ...failedReport(), error: { code: 'captcha', message: '滑块' } })
    expect(to.written[0]).toContain('not reached (captcha)')
  })

  it('writes each target of a short list', () => {
    const to = screen(false)
    const progress = progressOn(to, 60)
    for (let index = 0; index < 60; index++) progress.report(reportOf([]))
    expect(to.written).toHaveLength(60)
  })

  it('writes over its line on a terminal', () => {
    const to = screen(true)
    const progress = progressOn(to, 600)
    progress.report(reportOf([]))
    progress.report(reportOf([]))
    expect(to.written).toHaveLength(2)
    for (const text of to.written) {
      expect(text.startsWith('\r\u001b[K')).toBe(true)
      expect(text).not.toContain('\n')
    }
  })

  it('says nothing where it is to be quiet', () => {
    const to = screen(true)
    const progress = progressOn(to, 2, true)
    progress.already(1)
    progress.timeLeft(1000)
    progress.report(failedReport())
    progress.hide()
    expect(to.written).toEqual([])
  })

  it.each([
    ['en', 30_000, 'less than a minute left'],
    ['en', 150_000, 'about 3 min left'],
    ['en', 7_500_000, 'about 2 h 5 min left'],
    ['zh-CN', 30_000, '剩不到 1 分钟'],
    ['zh-CN', 7_500_000, '约剩 2 小时 5 分钟'],
  ] as const)('tells the time left in %s (%i)', (lang, milliseconds, words) => {
    const to = screen(false)
    const progress = progressOn(to, 3, false, lang)
    progress.report(reportOf([]))
    progress.timeLeft(milliseconds)
    progress.report(reportOf([]))
    progress.report(reportOf([]))
    expect(to.written[0]).not.toContain(words)
    expect(to.written[1]).toContain(words)
    // Nothing is left after the last.
    expect(to.written[2]).not.toContain(words)
  })

  it('counts on from what was finished before', () => {
    const to = screen(false)
    const progress = progressOn(to, 3)
    progress.already(2)
    progress.report(reportOf([]))
    expect(to.written[0]).toBe('2 targets were finished before; going on with the other 1\n')
    expect(to.written[1]).toContain('[3/3]')
  })
})

describe('runBatch', () => {
  const targets = Array.from({ length: 8 }, (_, index) => ({ url: `http://127.0.0.${index}/` }))
  const pace = { concurrency: 2, retries: 2, seed: 1, hostDelay: 0 }

  it('tells the time left once five pages were seen', async () => {
    const left: number[] = []
    const report = reportOf([])
    await runBatch(
      targets,
      pace,
      async () => ({ report }),
      new Set(),
      new Teller({}),
      (time) => void left.push(time),
    )
    expect(left).toHaveLength(4)
    expect(left.every((time) => time >= 0)).toBe(true)
  })

  it('tries what may pass as often as asked for, and then tells of its failure', async () => {
    const tries = new Map<string, number>()
    const told: string[] = []
    await runBatch(
      targets.slice(0, 3),
      { ...pace, retries: 1 },
      async ({ url }) => {
        tries.set(url, (tries.get(url) ?? 0) + 1)
        if (url === targets[0]!.url) return { report: failedReport(), passing: { wholeHost: false } }
        if (url === targets[1]!.url) return { report: failedReport() }
        return { report: reportOf([]) }
      },
      new Set(),
      new Teller({ inOrder: ({ error }, index) => void told.push(`${index} ${error?.code}`) }),
      () => undefined,
    )
    expect([...tries.values()].sort()).toEqual([1, 1, 2])
    expect(told).toEqual(['0 http-error', '1 http-error', '2 undefined'])
  })
})
