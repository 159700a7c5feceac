import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../lib/report/schema'
import { testBrowser } from '../browser-for-pages'
import { buildCommand } from '../cli/command'

const root = join(import.meta.dirname, '../..')

function node(args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    // What the tests around this one are run with is not meant for an example.
    const own = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && name !== 'NODE_OPTIONS' && name !== 'FORCE_COLOR'),
    )
    const child = spawn(process.execPath, args, { cwd: root, env: { ...own, NO_COLOR: '1', ...env } })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        text += chunk
      })
    child.on('close', (code) => resolve({ code, text }))
  })
}

const flow = (page: 'before' | 'after') =>
  node(['node_modules/vitest/vitest.mjs', 'run', '--config', 'examples/vitest.config.mjs'], {
    SIGN_UP: page,
    CHROME_PATH: testBrowser(),
  })

beforeAll(buildCommand)

describe('examples, as they stand', { timeout: 120_000 }, () => {
  it('audits a page in Node', async () => {
    const { code, text } = await node(['examples/library.mjs'])
    expect(code).toBe(0)
    expect(text).toContain('No consent, no service\n  “不同意将无法注册会员。”\n  SPC Provisions art. 4(1); PIPL art. 16')
    expect(text).toMatch(/\n\d+ to mend, \d+ for a person to look at\n$/)
  })

  it('fails a flow with a message that says what to mend', async () => {
    const { code, text } = await flow('before')
    expect(code).toBe(1)
    expect(text).toContain('Expected nothing that does not match what the provisions ask: 6 to mend')
    expect(text).toContain(
      [
        '2. [Important] No consent, no service',
        '   Element: #face > p:nth-of-type(1)',
        '   Quote: “不同意将无法注册会员。”',
        '   Seen: Of those who do not agree the page says: “无法注册会员”.',
      ].join('\n'),
    )
    expect(text).toMatch(/Asks: PIPL art\. 16: A product or service may not be refused/)
    expect(text).toMatch(/Mend: Put a choice of equal weight beside it: <button type="button">Not now, use another way<\/button>/)
    expect(text).toMatch(/Quote: “我们可能将您的个人信息提供给合作伙伴，用于改进服务。” \(http:\/\/127\.0\.0\.1:\d+\/privacy\.html\)/)
  })

  it('passes the flow once it was mended', async () => {
    const { code, text } = await flow('after')
    expect(text).toMatch(/Tests\s+1 passed/)
    expect(code).toBe(0)
  })
})

it('the action audits with the command as it is built', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'liancha-action-'))
  try {
    const { code } = await node(['scripts/action.mjs', 'audit'], {
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: join(workspace, 'output'),
      GITHUB_STEP_SUMMARY: join(workspace, 'summary'),
      LIANCHA_TARGETS: join(root, 'test/site/sign-up/index.html'),
      LIANCHA_LANG: 'zh-CN',
    })
    expect(code).toBe(0)
    const outputs = await readFile(join(workspace, 'output'), 'utf8')
    expect(outputs).toMatch(/^exit-code=1\nviolations=\d+\nreviews=\d+\nreports=.*\nsarif=.*liancha\.sarif\n$/)
    const summary = await readFile(join(workspace, 'summary'), 'utf8')
    expect(summary).toContain('不同意就不能用')
    const index = JSON.parse(await readFile(join(workspace, 'liancha-reports/index.json'), 'utf8')) as { file: string }[]
    const report = JSON.parse(await readFile(join(workspace, 'liancha-reports', index[0]!.file), 'utf8')) as Report
    expect(outputs).toContain(`violations=${report.summary.violations}\n`)
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
})
