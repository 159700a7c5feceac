import { withoutQuery } from '../address'

/** What a page is known by from one audit to the next. */
export const pageKey = (url: string): string =>
  withoutQuery(url)
    .replace(/^https?:\/\//i, '')
    .replace(/\/(index\.html?)?$/i, '')
