import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { OVERVIEW } from '../../../lib/i18n/overview'
import type { Report } from '../../../lib/report/schema'
import { overviewHtml } from '../../../lib/ui/overview/html'
import { rowOf } from '../../../lib/ui/overview/rows'
import { failedReport } from '../../cli/report-of-a-run'
import { sampleFinding, sampleReport, sampleSurface } from '../../report/sample-report'

const html = (reports: readonly Report[], lang: 'zh-CN' | 'en' = 'zh-CN') =>
  overviewHtml({ reports, lang, css: 'body{color:red}', script: 'void 0' })

const documentOf = (text: string): Document => {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } })
  window.document.write(text)
  return window.document as unknown as Document
}

const reportWith = (findings: Parameters<typeof sampleFinding>[0][], more: Partial<Report> = {}): Report =>
  sampleReport({ surfaces: [sampleSurface({ findings: findings.map(sampleFinding) })], ...more })

const quiet = sampleReport({ surfaces: [], faceRequest: false, url: 'https://quiet.example/' })

describe('rowOf', () => {
  it('tells what is to be said first, how much and how grave; what is ignored counts for nothing', () => {
    const row = rowOf(
      reportWith([
        { severity: 'moderate' },
        { rule: 'no-refusal', reason: 'none', severity: 'critical', known: true },
        { rule: 'withdrawal', severity: 'critical', ignored: { reason: '按期改' } },
        { rule: 'disclosure-purpose', outcome: 'review' },
        { rule: 'disclosure-scope', outcome: 'error', reason: 'rule-failed' },
        { rule: 'disclosure-method', outcome: 'pass' },
      ]),
      7,
    )
    expect(row).toMatchObject({
      place: 7,
      site: 'join.example.cn',
      outcome: 'points',
      points: 2,
      reviews: 2,
      gravest: 'critical',
      kind: 'dialog',
      bySeverity: { critical: 1, serious: 0, moderate: 1, minor: 0 },
      known: 1,
      ignored: 1,
      rules: ['no-refusal', 'bundled-consent', 'disclosure-purpose', 'disclosure-scope'],
    })
  })

  it.each([
    [reportWith([{ outcome: 'review' }]), 'reviews'],
    [reportWith([{ outcome: 'pass' }]), 'calm'],
    [reportWith([{ ignored: { reason: 'x' } }]), 'calm'],
    [quiet, 'nothing'],
    [failedReport(), 'failed'],
  ] as const)('has an outcome for each', (report, outcome) => expect(rowOf(report, 1).outcome).toBe(outcome))

  it.each([
    ['file:///a/b/%E9%A1%B5/index.html', 'b/页'],
    ['file:///a/%zz.html?x', 'a/%zz.html'],
    ['', '3'],
  ])('calls %s by the end of its path', (url, site) => expect(rowOf({ ...quiet, url }, 3).site).toBe(site))
})

describe('overviewHtml', () => {
  it('says so where there is nothing, and fails for a style or script that would end its element', async () => {
    const text = await html([])
    expect(documentOf(text).querySelector('h1')?.textContent).toBe(OVERVIEW['zh-CN'].heading(0, 0))
    expect(text).not.toContain('<table')
    await expect(overviewHtml({ reports: [], lang: 'en', css: 'a{}</STYLE>', script: '' })).rejects.toThrow()
    await expect(overviewHtml({ reports: [], lang: 'en', css: '', script: '"</script>"' })).rejects.toThrow()
  })

  it('holds each of many reports once, and every link and name leads to one place', async () => {
    const reports = Array.from({ length: 300 }, (_, at) =>
      at % 3 === 0 ? reportWith([{}, { outcome: 'review', rule: 'no-refusal' }], { url: `https://s${at}.example/` }) : quiet,
    )
    const page = documentOf(await html(reports, 'en'))
    expect(page.querySelectorAll('#targets tbody tr')).toHaveLength(300)
    expect(page.querySelectorAll('.one')).toHaveLength(300)
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const named = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1))
    for (const id of [...named, ...[...page.querySelectorAll('tr[data-sheet]')].map((row) => row.getAttribute('data-sheet')!)])
      expect(ids).toContain(id)
    expect(page.querySelector('h1')?.textContent).toBe('300 targets checked, 100 ask for a face')
    expect(page.querySelector('.figures .is-points')?.textContent).toBe('100 to note')
    expect(page.querySelector('.chart .is-nothing td')?.textContent).toBe('200')
  })

  it('shows what is ignored and what is known as such', async () => {
    const report = reportWith([{ known: true }, { rule: 'withdrawal', ignored: { reason: '按期改 <b>', until: '2027-01-01' } }])
    const page = documentOf(await html([report]))
    expect(page.querySelector('#targets tbody .state')?.textContent).toContain('基线里已有 1、已忽略 1')
    expect(page.querySelector('.finding h3')?.textContent).toContain('基线里已有')
    expect(page.querySelectorAll('.finding')).toHaveLength(1)
    expect(page.querySelector('.one')?.textContent).toContain('理由：按期改 <b>；到 2027-01-01 为止')
    expect(page.querySelectorAll('.chart')[1]?.textContent).toContain('另有 1 处')
  })

  it('takes nothing of a page for markup, and links to nothing but the web', async () => {
    const markup = '</title></script></style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&\u202e'
    const finding = sampleFinding({
      rule: 'x"><i id=rule>',
      params: { titles: markup },
      evidence: [{ quote: markup, target: ['p'], url: 'javascript:alert(1)' }],
      ignored: undefined,
    } as never)
    const report = sampleReport({
      url: `javascript:alert(1)//${markup}`,
      requested: 'data:text/html,<script>alert(1)</script>',
      title: markup,
      tool: { name: markup, version: markup, rules: markup, browser: markup },
      lawAsOf: markup,
      auditedAt: markup,
      surfaces: [
        sampleSurface({
          quote: markup,
          operator: markup,
          findings: [finding, { ...finding, rule: 'no-refusal', ignored: { reason: markup } }],
        }),
      ],
      limits: [{ code: markup, params: { url: markup } }],
    })
    for (const text of [await html([report]), await html([{ ...report, error: { code: 'timeout', message: markup } }], 'en')]) {
      const page = documentOf(text)
      expect(page.querySelectorAll('script')).toHaveLength(1)
      expect(page.querySelectorAll('style')).toHaveLength(1)
      expect(page.querySelectorAll('img, iframe, link, object, #rule')).toHaveLength(0)
      expect(page.querySelectorAll('[style], [onerror], [onclick]')).toHaveLength(0)
      for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(#|https?:)/)
      expect(page.querySelector('#targets tbody th small')?.textContent).not.toContain('\u202e')
      expect(text).not.toMatch(/违法|违规|非法|侵权|illegal|unlawful|violates/)
    }
  })
})
