import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { fileName, jsonOf } from '../../lib/cli/run/output'
import { Progress } from '../../lib/cli/run/progress'
import { textOf, withoutColour } from '../../lib/cli/text'
import { wordsIn } from '../../lib/cli/words'
import { packageName } from '../../lib/evidence/package'
import { pageText } from '../../lib/evidence/page-html'
import type { Language } from '../../lib/law/law'
import { complaintText } from '../../lib/report/complaint'
import { csvOf } from '../../lib/report/csv'
import { fileNameOf } from '../../lib/report/file-name'
import { junitOf } from '../../lib/report/junit'
import { sarifOf } from '../../lib/report/sarif'
import { type Report, reportSchema } from '../../lib/report/schema'
import { overviewHtml } from '../../lib/ui/overview/html'
import { sheetHtml } from '../../lib/ui/sheet/html'
import { sampleFinding, sampleReport, sampleSurface } from './sample-report'

/*
 * A page that writes, wherever a report takes over its words, all that some reader of the report would obey: a terminal, a spreadsheet, a
 * browser, a reader of XML or Markdown. What each form makes of it stands here side by side.
 */

const ESC = '\u001b'
const EVIL = [
  '=HYPERLINK("https://evil.example","x")',
  `${ESC}[2J${ESC}]0;owned\u0007\u009b31m\u0085\u0000\u0008\u007f`,
  '\u202eevil\u2066\u200f\u200b\u2028\u2029',
  '</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>',
  ']]></failure><testcase name="ours"/>',
  '[press here](https://evil.example) ![x](https://evil.example/x.png) {0} {{1}}',
  '"\'&\ud800',
  'HACK 检查通过',
].join('\r\n')

const LINK = `https://a.example/${EVIL}`
const evidence = [{ quote: EVIL, target: [EVIL], url: LINK }]
const finding = (more: object = {}) => sampleFinding({ evidence, params: { titles: EVIL, what: EVIL, name: EVIL }, ...more })
const report: Report = sampleReport({
  url: LINK,
  requested: LINK,
  title: EVIL,
  lang: EVIL,
  surfaces: [
    sampleSurface({
      target: [EVIL],
      frameUrl: LINK,
      quote: EVIL,
      operator: EVIL,
      documents: [{ title: EVIL, url: LINK, status: 'read' }],
      findings: [
        finding({ opinion: { decision: 'open', note: EVIL } }),
        finding({ rule: 'no-refusal', reason: 'way-outside', outcome: 'review' }),
        finding({ rule: 'forced-consent', reason: 'service-denied', ignored: { reason: EVIL } }),
        finding({ rule: EVIL, reason: EVIL, outcome: 'error' }),
        finding({ rule: 'third-party-sharing', reason: 'unnamed', known: true }),
      ],
      probe: {
        pressed: { name: EVIL, target: [EVIL] },
        followed: 'left',
        before: { url: LINK },
        after: { url: LINK },
        held: [{ method: EVIL, url: LINK, type: EVIL, bytes: 1 }],
      },
    }),
  ],
  mayAskLater: evidence,
  limits: [{ code: EVIL, params: { url: LINK } }],
})
const failed: Report = sampleReport({ url: LINK, surfaces: [], error: { code: 'unreachable', message: EVIL } })
const LANGUAGES: Language[] = ['zh-CN', 'en']

/** Signs that a terminal obeys, or that turn or hide the words beside them. Line ends are ours. */
const OBEYED = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u
const obeyed = (text: string): string | undefined => OBEYED.exec(text)?.[0].codePointAt(0)?.toString(16)
/** Lines that the page has laid out, as if they were ours. */
const forged = (text: string): string[] => text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).filter((line) => /^\s*HACK/.test(line))

const parsed = (text: string, type: 'text/html' | 'application/xml') => new new Window().DOMParser().parseFromString(text, type)

it('the page of this test is one that a report can be about', () => {
  expect(reportSchema.safeParse(report).success).toBe(true)
  expect(obeyed(EVIL)).toBe('d')
  expect(forged(EVIL)).toHaveLength(1)
})

describe.each(LANGUAGES)('what a page says, in %s', (lang) => {
  it('moves nothing on a terminal, and lays out no line', () => {
    for (const one of [report, failed]) {
      const text = textOf(one, lang, withoutColour)
      expect(obeyed(text)).toBeUndefined()
      expect(forged(text)).toEqual([])
      expect(text).toContain('HACK')
    }
  })

  it('nor in the progress of a run', () => {
    for (const isTTY of [true, false]) {
      const written: string[] = []
      const progress = new Progress({ write: (text) => written.push(text), isTTY }, 2, wordsIn(lang), false)
      progress.report(report)
      progress.report(failed)
      for (const text of written) expect(obeyed(text.replace('\r\u001b[K', ''))).toBeUndefined()
    }
  })

  it('is JSON that a terminal can show, and the same again once it is read', () => {
    const text = jsonOf(report)
    expect(obeyed(text.replaceAll('\u202e', '').replaceAll('\u2066', ''))).toBeUndefined()
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)))
  })

  it('is no case of a test report', () => {
    const xml = junitOf([report, failed], lang, () => true)
    expect(obeyed(xml)).toBeUndefined()
    const cases = [...parsed(xml, 'application/xml').querySelectorAll('testcase')]
    expect(cases).toHaveLength(6)
    for (const one of cases) expect([...one.children].flatMap(({ children }) => [...children])).toEqual([])
    expect(cases.map((one) => one.getAttribute('name'))).not.toContain('ours')
  })

  it('is no link, placeholder or picture in SARIF', () => {
    const log = JSON.parse(
      jsonOf(
        sarifOf(
          [
            { report, file: 'a.json' },
            { report: failed, file: 'b.json' },
          ],
          lang,
        ),
      ),
    )
    const messages: string[] = []
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) {
        if ((key === 'message' || key === 'shortDescription') && inner !== null) messages.push((inner as { text: string }).text)
        expect(key).not.toBe('markdown')
        collect(inner)
      }
    }
    collect(log)
    expect(messages.join()).toContain('press here')
    for (const message of messages) {
      expect(message).not.toMatch(/\]\(/)
      expect(message.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/)
      expect(obeyed(message)).toBeUndefined()
      expect(forged(message)).toEqual([])
    }
  })

  it('is no formula, row or column of a table', () => {
    const text = csvOf([{ report, caseNumber: EVIL }, { report: failed }], lang)
    expect(obeyed(text.replaceAll('\r\n', '\n'))).toBeUndefined()
    expect(text.trimEnd().split('\r\n')).toHaveLength(7)
    expect(text).not.toMatch(/(?:^|,)"?=HYPERLINK/m)
  })

  it('is no markup of a report', async () => {
    const sheet = sheetHtml({ report, lang, record: {}, css: '', pictures: 'none' })
    const overview = await overviewHtml({ reports: [report, failed], lang, css: '', script: '' })
    for (const [html, scripts] of [
      [sheet, 0],
      [overview, 1],
    ] as const) {
      const page = parsed(html, 'text/html')
      expect(page.querySelectorAll('script')).toHaveLength(scripts)
      expect(page.querySelectorAll('img, iframe, form, base, link, object, embed')).toHaveLength(0)
      for (const element of page.querySelectorAll('*'))
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on/i)
          if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|#)/)
        }
      expect(page.body.textContent).toContain('<img src=x onerror=alert(1)>')
    }
  })

  it('lays out no head of a saved text', () => {
    const frame = {
      frameId: 0,
      url: LINK,
      title: EVIL,
      lang: EVIL,
      nodes: [{ parent: -1, step: 'p' }],
      runs: [{ text: EVIL, node: 0, block: 0, role: 'text' as const }],
      controls: [],
      candidates: [],
    }
    const text = pageText(frame, { kind: 'page', title: EVIL, address: LINK, takenAt: EVIL, lang })
    const [head = '', body = ''] = text.split('\n----------------\n')
    expect(forged(head)).toEqual([])
    expect(obeyed(head)).toBeUndefined()
    // What follows is the page's own, its lines and blanks with it.
    expect(body).toContain('HACK')
    expect(obeyed(body.replace(/[\r\t\u2028\u2029]/g, ' '))).toBeUndefined()
  })

  it('lays out no letter', () => {
    const text = complaintText(report, lang, report.surfaces[0]!.findings)
    expect(obeyed(text)).toBeUndefined()
    expect(forged(text)).toEqual([])
  })
})

describe('names of files', () => {
  const at = (url: string) => [
    fileNameOf({ url, auditedAt: '2026-11-21T00:00:00Z' }, 'report.html'),
    packageName({ report: { url }, savedAt: '2026-11-21T00:00:00Z' } as never),
    `${fileName(url, 0)}.json`,
    `${fileName(url, 9998)}.snapshot.json`,
    `${fileName(url, 9998)}.before.png`,
  ]

  it.each([
    ['words that a terminal, a shell or a browser would obey', LINK],
    ['a way out of the folder', 'https://..%2f..%2f..%5c..%5cetc/../../%2e%2e/%2e%2e%5cpasswd'],
    ['a host that is a way out', 'https://../../../etc/passwd'],
    ['a name that Windows keeps for a device', 'https://con/aux/nul.txt'],
    ['another', 'file:///C:/COM1/LPT1'],
    ['a name that begins with a dot', 'https://.bashrc/.profile'],
    ['one that ends with dots and blanks', 'https://a.example/x.%20.%20..'],
    ['an alternate stream', 'https://a.example/x.html:evil.exe::$DATA'],
    ['words that run right to left', 'https://a.example/\u202egpj.exe'],
    ['an ending that is another', 'https://a.example/gpj.%E2%80%AEexe'],
    ['an option of a command', 'https://-rf/--help'],
    ['a name without end', `https://${'a'.repeat(3000)}.example/${'b'.repeat(3000)}`],
    ['one of long signs', `https://a.example/${encodeURIComponent('𠮷'.repeat(300))}`],
    ['one of signs that are several', `https://a.example/${encodeURIComponent('ế'.repeat(300))}`],
    ['nothing', ''],
    ['no address', 'javascript:alert(1)'],
  ])('take nothing from %s', (_, url) => {
    for (const name of at(url)) {
      // Letters and digits of any language, and between them the signs that no system gives a meaning to.
      expect(name).toMatch(/^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u)
      expect(name).not.toMatch(/\.\./)
      expect(name).toMatch(/^(?:liancha-|\d{4,}-)/)
      // Most file systems take 255 bytes; what is put behind a name must fit, too.
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(220)
      expect(name).not.toMatch(/exe$/)
    }
  })
})
