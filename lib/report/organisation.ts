/* A link of a person's own organisation (a case system, a mailbox), filled from a report. Nothing of it is opened but by their click. */

/** As it stands in the settings. */
export interface Organisation {
  name: string
  /** An https address with `{url}`, `{title}`, `{time}` and `{hash}` where they are wanted. */
  link?: string
  mail?: string
}

/** What fills an organisation's link. */
export type LinkValues = Record<'url' | 'title' | 'time' | 'hash', string>

/** The host is the organisation's own: no placeholder, whose words are a page's, may stand in it, and no user either. */
const HTTPS = /^https:\/\/[a-z0-9.-]+(:\d+)?([/?#]|$)/i
const MAIL = /^[^\s@?&#<>,;:%"]+@[a-z0-9.-]+$/i

/** A page's words may hold half a character, which cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))

/**
 * The organisation's address with its placeholders filled, each encoded.
 * @returns undefined where the template is no https address with a host of its own
 */
export const organisationLink = (template: string, values: LinkValues): string | undefined => {
  const trimmed = template.trim()
  if (!HTTPS.test(trimmed) || /[\s\\]/.test(trimmed)) return undefined
  return trimmed.replace(/\{(url|title|time|hash)\}/g, (_, name: keyof LinkValues) => encoded(values[name]))
}

/**
 * A mail to the organisation, to be looked at and sent by the person.
 * @returns undefined where the address is none
 */
export const organisationMail = (address: string, subject: string, body: string): string | undefined => {
  const trimmed = address.trim()
  return MAIL.test(trimmed) ? `mailto:${trimmed}?subject=${encoded(subject)}&body=${encoded(body.replace(/\r?\n/g, '\r\n'))}` : undefined
}
