import browser from 'webextension-polyfill'

/* What the report page asks of the browser. */

export const openSite = (url: string): void => {
  void browser.tabs.create({ url })
}

export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
