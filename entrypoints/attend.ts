import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { attend } from '../lib/look/attend'
import { getWatched } from '../lib/look/watched'

/** Brought into a frame by the worker once the look has met words for a face there. */
export default defineUnlistedScript(() => {
  const watched = getWatched()
  if (watched) attend(document, watched)
})
