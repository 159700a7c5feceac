import { type Channel, channelsFor } from '../../lib/law/channels'
import { SCENES } from '../../lib/report/schema'
import { sampleReport } from '../report/sample-report'

/** Every channel that any scene leads to, each once. */
export const ALL_CHANNELS: readonly Channel[] = [
  ...new Map(SCENES.flatMap((scene) => channelsFor(sampleReport({ scene }))).map((channel) => [channel.id, channel])).values(),
]
