import type { Report } from '../../lib/report/schema'

/** What a report says of a page: all but when, and by which browser, it was said. */
export const said = ({ url, title, lang, lawAsOf, faceRequest, reach, scene, surfaces, summary, limits }: Report) => ({
  url,
  title,
  lang,
  lawAsOf,
  faceRequest,
  reach,
  scene,
  surfaces,
  summary,
  limits,
})
