import browser from 'webextension-polyfill'
import { PLACE } from './place'

/** Runs in the page's isolated world, which the page cannot see into: a script file takes no arguments, so they are left there for it. */
function leave(...[name, place]: unknown[]): void {
  ;(globalThis as { [key: symbol]: unknown })[Symbol.for(String(name))] = place
}

/**
 * Outlines a place in a frame of a tab.
 * @param label what the outline says about itself
 * @returns false where the place, or the frame, is gone
 */
export const outlineInTab = async (tabId: number, frameId: number, target: string[], label: string): Promise<boolean> => {
  const at = { tabId, frameIds: [frameId] }
  try {
    await browser.scripting.executeScript({ target: at, func: leave, args: [PLACE, [target, label]] })
    const [result] = await browser.scripting.executeScript({ target: at, files: ['/show.js'] })
    return result?.result === true
  } catch {
    return false
  }
}
