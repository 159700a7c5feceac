import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { Deadline, LATE } from '../deadline'
import { ReadError } from './read-error'

/**
 * What the default export of a `--before` script is: brings a fresh page to where the audit is to begin, behind a sign-in for instance. It
 * is called once for each target, before the audit's own navigation, with a page in a new window. It may answer `'stay'`.
 *
 * Afterwards the audit reads the page where it stands, if that is the target or the answer was `'stay'`; else it opens the target in the same
 * window, signed in as the script left it.
 */
export type BeforeScript = (open: { page: Page; context: BrowserContext; url: string }) => unknown

/**
 * The script in a file.
 * @throws Error where it cannot be loaded or has no function as its default export
 */
export async function loadBefore(path: string): Promise<BeforeScript> {
  const { default: script } = (await import(pathToFileURL(path).href)) as { default?: unknown }
  if (typeof script !== 'function') throw new Error('no function as default export')
  return script as BeforeScript
}

/** Whether the script left the page at its target: the same address, a place within the page aside. */
export function standsAt(here: string, target: string): boolean {
  if (!URL.canParse(here) || !URL.canParse(target)) return false
  const [one, other] = [new URL(here), new URL(target)]
  if (one.href === other.href) return true
  if (other.hash !== '' || /^#!?\//.test(one.hash)) return false
  one.hash = ''
  return one.href === other.href
}

/**
 * Has the script bring the page along.
 * @param time milliseconds that it may take
 * @returns true where the page is to be read as it stands
 * @throws ReadError `before-failed`
 */
export async function bringAlong(script: BeforeScript, page: Page, url: string, time: number): Promise<boolean> {
  const context = page.context()
  let answer: unknown
  try {
    answer = await new Deadline(time).race(Promise.resolve(script({ page, context, url })))
  } catch (error) {
    throw new ReadError('before-failed', firstLine(error))
  }
  if (answer === LATE) throw new ReadError('before-failed', `not done after ${Math.round(time / 1000)} s`)
  if (page.isClosed()) throw new ReadError('before-failed', 'it closed the page')
  await Promise.all(context.pages().map((other) => (other === page ? undefined : other.close().catch(() => undefined))))
  return answer === 'stay' || standsAt(page.url(), url)
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n')[0] ?? ''
