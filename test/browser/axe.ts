import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}

/**
 * What axe-core finds on a page, as `rule: element`. It is brought in by the debugger: our pages run no script but their own.
 * @throws where it does not run
 */
export const axeOn = async (page: Page): Promise<string[]> => {
  const cdp = await page.context().newCDPSession(page)
  try {
    await cdp.send('Runtime.evaluate', { expression: source })
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: 'axe.run(document, { resultTypes: ["violations"] }).then((result) => JSON.stringify(result.violations))',
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return (JSON.parse(String(result.value)) as Found[]).flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    )
  } finally {
    await cdp.detach()
  }
}
