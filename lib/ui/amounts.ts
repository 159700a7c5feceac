import type { Language } from '../law/law'

const MB = 1_000_000

/** Bytes as a person reads them: `12.3 MB`. */
export const bytesInWords = (bytes: number, lang: Language): string => {
  const small = bytes < MB
  const digits = new Intl.NumberFormat(lang, { maximumFractionDigits: small ? 0 : 1 })
  return small ? `${digits.format(Math.ceil(bytes / 1000))} KB` : `${digits.format(bytes / MB)} MB`
}

/** A moment where this machine stands, to the minute; as it is where it is none. */
export const momentInWords = (moment: string, lang: Language): string => {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? moment : new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}
