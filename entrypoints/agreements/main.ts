import browser, { type Runtime } from 'webextension-polyfill'
import { fromBase64 } from '../../lib/agreements/base64'
import { readPdf } from '../../lib/agreements/pdf'
import { type ParseAnswer, type ParseWanted, parseMessage } from '../../lib/messages'
import { parseDocument } from '../../lib/page/parse'

/* Chrome's worker has no DOM: agreements are taken apart here. Nothing of them runs or loads. */

const answerTo = async (wanted: ParseWanted): Promise<ParseAnswer> => {
  try {
    const { url } = wanted
    return { frame: wanted.kind === 'parse' ? parseDocument(wanted.html, url) : await readPdf(fromBase64(wanted.base64), url) }
  } catch (error) {
    return { failed: String(error) }
  }
}

browser.runtime.onMessage.addListener(((data: unknown, sender: Runtime.MessageSender, answer: (value: ParseAnswer) => void) => {
  const wanted = parseMessage(data, sender, { id: browser.runtime.id })
  if (!wanted) return undefined
  answerTo(wanted).then(answer)
  return true
}) as Runtime.OnMessageListener)
