/* A page of Playwright, by what is used of it: pages of any version of `playwright`, `playwright-core` and `@playwright/test` have this. */

export interface AnySession {
  // The protocol's names and answers are known where the session is used.
  send(method: never, params?: never): Promise<unknown>
  detach(): Promise<void>
}

export interface AnyFrame {
  url(): string
  isDetached(): boolean
  evaluate(expression: string): Promise<unknown>
}

export interface AnyResponse {
  status(): number
  url(): string
  headers(): { [name: string]: string }
  body(): Promise<Uint8Array>
}

export interface AnyRequests {
  get(url: string, options?: { headers?: { [name: string]: string }; timeout?: number; failOnStatusCode?: boolean }): Promise<AnyResponse>
}

export interface AnyBrowser {
  version(): string
  browserType(): { name(): string }
  newContext(options?: { offline?: boolean }): Promise<{ newPage(): Promise<AnyPage>; close(): Promise<void> }>
}

export interface AnyContext {
  readonly request: AnyRequests
  /** Null where the context was launched with a profile of its own. */
  browser(): AnyBrowser | null
  newCDPSession(page: never): Promise<AnySession>
}

/** A page of Playwright, whatever its version. */
export interface AnyPage extends Omit<AnyFrame, 'isDetached'> {
  context(): AnyContext
  frames(): AnyFrame[]
  isClosed(): boolean
}
