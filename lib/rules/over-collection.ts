import { CONSENT_IS_BASIS, dataRegulation, measures, pipl } from '../law/cite'
import { NOT_A_REQUEST } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

const LEAST = [pipl('6'), measures('4'), dataRegulation('22(1)', CONSENT_IS_BASIS)] as const

export const overCollectionReasons = {
  'more-than-aim': {
    outcome: 'review',
    provisions: LEAST,
    words: {
      'zh-CN': {
        title: '收集的可能比需要的多',
        seen: '页面还涉及“{what}”，看不出所说的目的为什么需要它。收集限于实现目的的最小范围；是否需要，页面上看不出来。',
        person: '只给必要的。可以问：这一项用来做什么，不给行不行？',
        officer: '请对方逐项说明为什么需要，与实际处理的内容对照。',
        engineer: '去掉用不到的项，例如：只返回“是否为同一人”，不推算年龄、情绪；动作和角度只留比对要用的。',
        answer: '对方可能说明：这一项正是所说目的所必需，例如防止用照片、视频冒充。',
      },
      en: {
        title: 'More may be collected than is needed',
        seen: 'The page also involves “{what}”, and does not show why its aim needs that. No more may be collected than the aim needs at the least; whether this is needed, the page cannot show.',
        person: 'Give only what is needed. You can ask what this is for, and whether it works without.',
        officer: 'Ask why each item is needed, and compare with what is really processed.',
        engineer:
          'Drop what is not used: return only “same person or not”, guess no age or emotion, keep only the movements and angles that the comparison needs.',
        answer: 'The operator may say that the aim needs it, such as to keep out photos and videos of someone else.',
      },
    },
  },
  limited: {
    outcome: 'pass',
    provisions: LEAST,
    words: {
      'zh-CN': { title: '写明只收集所说目的要用的' },
      en: { title: 'It says that only what the aim needs is collected' },
    },
  },
  silent: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有看到超出目的的收集' },
      en: { title: 'Nothing beyond the aim was found' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** More than the aim needs: traits read from a face that is taken to verify who somebody is. */
export const overCollection = rule({
  id: 'over-collection',
  group: 'handling',
  severity: 'moderate',
  reasons: overCollectionReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const trait = facts.use.includes('verify') ? first(facts, 'extra-trait') : undefined
    if (trait) return say('more-than-aim', evidenceOf(trait), { params: { what: trait.words }, confidence: 'likely' })
    const bounded = first(facts, 'bounded')
    return bounded ? say('limited', evidenceOf(bounded)) : say('silent')
  },
})
