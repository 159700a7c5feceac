import { readFile } from 'node:fs/promises'
import { type Browser, type BrowserContextOptions, devices } from 'playwright-core'
import * as z from 'zod/mini'

/** As what each page is opened. What is left out is as on a desk in China: 1280 by 800, zh-CN, this machine's time zone, signed in nowhere. */
export interface WindowSettings {
  viewport?: { width: number; height: number }
  locale?: string
  timezone?: string
  mobile?: boolean
  storageState?: StorageState
}

const VIEWPORT = { width: 1280, height: 800 }
const LOCALE = 'zh-CN'
/** What `--mobile` is: a phone that is neither the largest nor the smallest. */
const PHONE = 'Pixel 7'

const cookieSchema = z.object({
  name: z.string(),
  value: z.string(),
  domain: z.string(),
  path: z.string(),
  expires: z._default(z.number(), -1),
  httpOnly: z._default(z.boolean(), false),
  secure: z._default(z.boolean(), false),
  sameSite: z._default(z.enum(['Strict', 'Lax', 'None']), 'Lax'),
})
const storageStateSchema = z.object({
  cookies: z.array(cookieSchema),
  origins: z.array(z.object({ origin: z.url(), localStorage: z.array(z.object({ name: z.string(), value: z.string() })) })),
})

export type StorageState = z.infer<typeof storageStateSchema>

/**
 * Reads a file that Playwright's `context.storageState({ path })` wrote.
 * @throws Error that says what is wrong with it, without anything of its content
 */
export async function readStorageState(path: string): Promise<StorageState> {
  const text = await readFile(path, 'utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error('not JSON')
  }
  const { success, data, error } = storageStateSchema.safeParse(value)
  if (success) return data
  throw new Error(
    error.issues
      .map((issue) => issue.path.join('.') || 'not an object')
      .slice(0, 3)
      .join(', '),
  )
}

/** The name of the same browser with a window: some sites answer a headless one with something else than people get. */
export const userAgentOf = (browser: Pick<Browser, 'version'>, { mobile }: WindowSettings = {}): string => {
  const [major] = browser.version().split('.')
  if (mobile) return devices[PHONE]!.userAgent.replace(/Chrome\/[\d.]+/, `Chrome/${major}.0.0.0`)
  const system =
    { darwin: 'Macintosh; Intel Mac OS X 10_15_7', win32: 'Windows NT 10.0; Win64; x64' }[process.platform as 'win32'] ??
    'X11; Linux x86_64'
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`
}

/** A window like a person's: nothing allowed, nothing kept, nothing downloaded; what a person would have set is set. */
export function contextOptions(browser: Pick<Browser, 'version'>, settings: WindowSettings = {}): BrowserContextOptions {
  const { viewport, locale, timezone, mobile, storageState } = settings
  const phone = mobile ? devices[PHONE]! : undefined
  return {
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
    locale: locale ?? LOCALE,
    viewport: viewport ?? phone?.viewport ?? VIEWPORT,
    userAgent: userAgentOf(browser, settings),
    ...(phone ? { deviceScaleFactor: phone.deviceScaleFactor, isMobile: phone.isMobile, hasTouch: phone.hasTouch } : {}),
    ...(timezone ? { timezoneId: timezone } : {}),
    ...(storageState ? { storageState } : {}),
  }
}

/** What of the settings is not as usual, for the report: `Pixel 7, 412x839, en-US`; '' where all is. */
export function settingsTold({ viewport, locale, timezone, mobile, storageState }: WindowSettings = {}): string {
  const size = viewport ?? (mobile ? devices[PHONE]!.viewport : undefined)
  const parts = [mobile && PHONE, size && `${size.width}x${size.height}`, locale, timezone, storageState && 'stored sign-in']
  return parts.filter((part) => typeof part === 'string').join(', ')
}
