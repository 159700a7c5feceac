import browser from 'webextension-polyfill'

/** Opens our first page when a person installs us: not when we or the browser are renewed. */
export const welcomeOnce = (): void => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' }).catch(() => undefined)
  })
}
