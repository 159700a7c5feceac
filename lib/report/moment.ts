const HOUR = 3_600_000

/**
 * A moment (ISO 8601) as it is read in China, which keeps one time the year round: `2026-01-02 11:04`.
 * @returns undefined where it is no moment
 */
export function beijingTime(moment: string): string | undefined {
  const time = Date.parse(moment) + 8 * HOUR
  // Years of four digits.
  if (!(time > -62_000_000_000_000 && time < 253_000_000_000_000)) return undefined
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ')
}

/** The day of a moment (ISO 8601) in China, whose laws are in force from its midnight on: `2026-01-02`. What is no moment begins with its day. */
export const beijingDay = (moment: string): string => (beijingTime(moment) ?? moment).slice(0, 10)

/** Whether a text is a day that was or will be: `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
