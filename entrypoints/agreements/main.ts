import browser, { type Runtime } from 'webextension-polyfill'
import { type ParseAnswer, parseMessage } from '../../lib/messages'
import { parseDocument } from '../../lib/page/parse'

/* Chrome's worker has no DOM: agreements are taken apart here. Nothing of them runs or loads. */

const answerTo = (html: string, url: string): ParseAnswer => {
  try {
    return { frame: parseDocument(html, url) }
  } catch (error) {
    return { failed: String(error) }
  }
}

browser.runtime.onMessage.addListener(((data: unknown, sender: Runtime.MessageSender, answer: (value: ParseAnswer) => void) => {
  const wanted = parseMessage(data, sender, { id: browser.runtime.id })
  if (!wanted) return undefined
  answer(answerTo(wanted.html, wanted.url))
  return true
}) as Runtime.OnMessageListener)
