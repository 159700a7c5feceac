import browser from 'webextension-polyfill'

/* What our pages ask of the browser where they tell of a report. */

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
