import { CONSENT_IS_BASIS, dataRegulation } from '../law/cite'
import { NOT_A_REQUEST, ONLY_TEXT } from './reasons'
import { type Reason, rule, say } from './rule'
import { inWords, requested } from './statements'

const NOT_ASKED_OFTEN = [dataRegulation('22(5)', CONSENT_IS_BASIS)] as const

export const repeatAskingReasons = {
  'asked-twice': {
    outcome: 'violation',
    provisions: NOT_ASKED_OFTEN,
    words: {
      'zh-CN': {
        title: '拒绝以后，又问了 {times} 次',
        seen: '{time} 明确拒绝之后，48 小时内没有人打开它，同样的请求又出现了 {times} 次。当事人明确拒绝之后，不得频繁征求同意。',
        person: '可以继续拒绝。记下每次出现的时间，可以要求对方不再打扰，也可以反映。',
        officer: '核对每次出现的时间和触发它的动作，看是不是由用户自己打开的。',
        engineer: '记住拒绝，用户自己打开之前不再弹出，例如：把“不再提示”存到账号里。',
        answer: '对方可能说明：每次都由用户自己的操作触发，或者拒绝的是另一件事。',
      },
      en: {
        title: 'Asked {times} times again after a no',
        seen: 'After a plain no at {time}, the same request came back {times} times within 48 hours with nobody opening it. Once a person has plainly refused, consent may not be asked for again and again.',
        person: 'You can go on refusing. Keep the times; you can ask the operator to stop, and report it.',
        officer: 'Check when it came back and what set it off: whether the person opened it.',
        engineer: 'Remember the refusal, and do not ask again unless the person opens it: keep “do not ask again” with the account.',
        answer: 'The operator may say that each time the person’s own action set it off, or that something else had been refused.',
      },
    },
  },
  'asked-once': {
    outcome: 'review',
    provisions: NOT_ASKED_OFTEN,
    words: {
      'zh-CN': {
        title: '拒绝以后，又问了一次',
        seen: '{time} 明确拒绝之后，没有人打开它，同样的请求又出现了一次。当事人明确拒绝之后，不得频繁征求同意；一次算不算频繁，要看情形。',
        person: '可以再次拒绝，留意它会不会继续出现。',
        officer: '过一段时间再看，记下间隔和次数。',
        engineer: '记住拒绝，用户自己打开之前不再弹出。',
        answer: '对方可能说明：第二次由用户自己的操作触发。',
      },
      en: {
        title: 'Asked once more after a no',
        seen: 'After a plain no at {time}, the same request came back once with nobody opening it. Once a person has plainly refused, consent may not be asked for again and again; whether once is too often depends on the case.',
        person: 'You can refuse again, and watch whether it keeps coming back.',
        officer: 'Look again after a while; note how often and how far apart.',
        engineer: 'Remember the refusal, and do not ask again unless the person opens it.',
        answer: 'The operator may say that the person’s own action set it off the second time.',
      },
    },
  },
  'not-again': {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有看到拒绝之后再问' },
      en: { title: 'Asking again after a no was not seen' },
    },
  },
  'only-text': ONLY_TEXT,
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

const OFTEN = 2

/** Asked again after a clear no, with nobody opening it. What is remembered reaches back 48 hours. */
export const repeatAsking = rule({
  id: 'repeat-asking',
  group: 'handling',
  severity: 'moderate',
  reasons: repeatAskingReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    if (facts.onlyText) return say('only-text')
    const refusal = facts.doings?.refusal
    if (!refusal || refusal.askedAgain.length === 0 || refusal.quote !== surface.request.evidence.quote) return say('not-again')
    const times = refusal.askedAgain.length
    const params = { times, time: inWords(refusal.at) }
    return times >= OFTEN
      ? say('asked-twice', requested(surface), { params })
      : say('asked-once', requested(surface), { params, confidence: 'likely' })
  },
})
