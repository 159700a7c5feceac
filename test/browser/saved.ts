import type { Page } from 'playwright-core'
import { fromBase64 } from '../../lib/agreements/base64'
import type { AuditRecord } from '../../lib/evidence/record'
import type { SaveAnswer } from '../../lib/messages'
import type { Extension } from './extension'

/** What these functions, which run in a page of the extension, use of the browser. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } }

/** A page of the extension's own, behind the others: it may say what the popup says. */
export const ownPage = async ({ context, id }: Extension): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/popup.html?tab=0`)
  return page
}

/** Saves a tab's audit while `shown` stands in front. */
export const save = async (own: Page, shown: Page, tabId: number): Promise<SaveAnswer> => {
  await shown.bringToFront()
  return (await own.evaluate((of) => chrome.runtime.sendMessage({ kind: 'save', tabId: of }), tabId)) as SaveAnswer
}

/** A saved record, as it lies in the browser's database. */
export const recordOf = async (own: Page, answer: SaveAnswer): Promise<AuditRecord> => {
  if (!('id' in answer)) throw new Error(`Nothing was saved: ${answer.failed}`)
  const stored = await own.evaluate(
    (id) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('liancha')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('records').objectStore('records').get(id)
          asked.onsuccess = () => {
            const bytes = (png: Uint8Array) => png.reduce((text, byte) => text + String.fromCharCode(byte), '')
            resolve(JSON.stringify(asked.result, (_, value: unknown) => (value instanceof Uint8Array ? btoa(bytes(value)) : value)))
            opening.result.close()
          }
        }
      }),
    answer.id,
  )
  const record = JSON.parse(stored) as AuditRecord & { screenshots: { png: unknown }[] }
  return { ...record, screenshots: record.screenshots.map((one) => ({ ...one, png: fromBase64(String(one.png)) })) }
}

export type Colour = [red: number, green: number, blue: number]

/** How many pixels of a picture are near a colour. The picture is decoded in a page, as anybody would look at it. */
export const pixelsOf = (looking: Page, png: Uint8Array, colours: Record<string, Colour>): Promise<Record<string, number>> =>
  looking.evaluate(
    async ({ base64, wanted }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')!
      context.drawImage(picture, 0, 0)
      const { data } = context.getImageData(0, 0, picture.width, picture.height)
      const counts = Object.fromEntries(Object.keys(wanted).map((name) => [name, 0]))
      for (let at = 0; at < data.length; at += 4) {
        for (const [name, colour] of Object.entries(wanted)) {
          if (colour.every((part, index) => Math.abs(data[at + index]! - part) < 48)) counts[name]!++
        }
      }
      return counts
    },
    { base64: Buffer.from(png).toString('base64'), wanted: colours },
  )
