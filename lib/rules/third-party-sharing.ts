import { dataRegulation, pipl, spc } from '../law/cite'
import { NOT_A_REQUEST } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

// Telling who receives does not hang on consent; only the separate consent does, and PIPL 23 says so in its words.
const GIVEN_TO_OTHERS = [pipl('23'), spc('2(6)'), dataRegulation('21¶2')] as const

export const thirdPartySharingReasons = {
  unnamed: {
    outcome: 'violation',
    provisions: GIVEN_TO_OTHERS,
    words: {
      'zh-CN': {
        title: '说会给别人，没说给谁',
        seen: '页面写着“{words}”，没有写接收方是谁。提供给其他处理者的，要告知接收方的名称、联系方式、目的、方式和种类；以同意为依据的，还要就此取得单独同意。',
        person: '先问清给谁、拿去做什么。可以不同意提供给别人。',
        officer: '要一份接收方清单和合同，分清是委托处理、共同处理，还是提供给他人。',
        engineer: '逐个写明接收方，单独征求同意，例如：“将您的人脸图像提供给××公司（电话……）用于……，方式为……：[同意] [不同意]”',
        answer: '对方可能说明：这些单位只是受托处理，不属于提供给其他处理者；提供之前会另行告知并征求同意；或者提供的不包括人脸。',
      },
      en: {
        title: 'It goes to others, who are not named',
        seen: 'The page says “{words}” and not who receives it. Before information is given to another processor, the person has to be told its name, contact, purpose, method and the kinds of information; where consent is the basis, that also takes a separate consent.',
        person: 'Ask who gets it and what for. You can decline to have it given to others.',
        officer: 'Ask for a list of recipients and the contracts; tell entrusting and joint processing from giving to another.',
        engineer:
          'Name each recipient and ask separately: “Give your face image to Example Ltd. (phone …) for …, by …: [Agree] [Do not agree]”',
        answer:
          'The operator may say that these parties are only entrusted, which is not giving to another processor, that it will tell and ask before it gives anything, or that no face is given.',
      },
    },
  },
  'named-only': {
    outcome: 'review',
    provisions: GIVEN_TO_OTHERS,
    words: {
      'zh-CN': {
        title: '写了给谁，其余的没有写全',
        seen: '页面写了接收方“{name}”；它的联系方式、处理目的、方式、信息种类，以及就此单独征求的同意，没有全部看到。只写名称还不够，它只是受托处理的除外。',
        person: '可以问：{name}拿去做什么、怎么联系？可以不同意提供给它。',
        officer: '核对缺哪几项；请对方说明{name}是受托处理还是接收方，并提供合同。',
        engineer: '补齐五项再单独征求同意：名称、联系方式、目的、方式、种类；只是受托处理的，写明“受我们委托”。',
        answer: '对方可能说明：它只是受托处理，其余各项写在别处，或者依据的不是同意。',
      },
      en: {
        title: 'The recipient is named, and the rest is not told',
        seen: 'The page names “{name}” as a recipient; its contact, purpose, method and the kinds of information, with a separate consent to it, were not all found. A name alone is not enough, unless that party is only entrusted.',
        person: 'You can ask what {name} does with it and how to reach it, and decline to have it given.',
        officer: 'Note which items are missing. Ask whether {name} is entrusted or a recipient, and for the contract.',
        engineer:
          'Give all five, then ask separately: name, contact, purpose, method, kinds. If it is only entrusted, say “on our instructions”.',
        answer: 'The operator may say that it is only entrusted, that the rest is told elsewhere, or that consent is not the basis.',
      },
    },
  },
  entrusted: {
    outcome: 'pass',
    provisions: [pipl('21'), dataRegulation('12')],
    words: {
      'zh-CN': { title: '写明{name}只是受托处理' },
      en: { title: 'It says that {name} is only entrusted' },
    },
  },
  'with-nobody': {
    outcome: 'pass',
    provisions: GIVEN_TO_OTHERS,
    words: {
      'zh-CN': { title: '写明人脸不提供给别人' },
      en: { title: 'It says that the face is given to nobody else' },
    },
  },
  silent: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有写人脸会不会给别人' },
      en: { title: 'It does not say whether the face goes to others' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

const MOST_NAMED = 3

/** Others who receive the face: unnamed, named, none. Entrusted processing is not given to others. */
export const thirdPartySharing = rule({
  id: 'third-party-sharing',
  group: 'consent',
  severity: 'serious',
  reasons: thirdPartySharingReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const unnamed = first(facts, 'given-unnamed')
    const nobody = first(facts, 'given-to-nobody')
    const named = first(facts, 'given-named')
    if (unnamed && !(nobody && nobody.about === 'face'))
      return say('unnamed', evidenceOf(unnamed), { params: { words: unnamed.words }, where: unnamed.where })
    if (named)
      return say('named-only', evidenceOf(...facts.stated('given-named').slice(0, MOST_NAMED)), {
        params: { name: named.words },
        confidence: 'likely',
      })
    const entrusted = first(facts, 'entrusted')
    if (entrusted) return say('entrusted', evidenceOf(entrusted), { params: { name: entrusted.words } })
    return nobody ? say('with-nobody', evidenceOf(nobody)) : say('silent')
  },
})
