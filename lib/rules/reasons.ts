import { pipl } from '../law/cite'
import type { Citation, Language } from '../law/law'
import type { Reason } from './rule'

/** Reasons that several rules share, so that their words are written once. */

/** Every rule’s answer on a surface that asks nobody for a face. */
export const NOT_A_REQUEST = {
  outcome: 'na',
  provisions: [],
  words: {
    'zh-CN': { title: '这里没有要求处理人脸' },
    en: { title: 'Nothing here asks for a face' },
  },
} as const satisfies Reason

/** A consent rule’s answer where nothing on the surface is an act of assent. */
export const NO_ACT = {
  outcome: 'na',
  provisions: [],
  words: {
    'zh-CN': { title: '这里没有让你表示同意的按钮或勾选框' },
    en: { title: 'No button or box here asks for your agreement' },
  },
} as const satisfies Reason

/** The answer of a rule about what only a page shows, where a text was all that was given. */
export const ONLY_TEXT = {
  outcome: 'na',
  provisions: [],
  words: {
    'zh-CN': { title: '只给了文字，这一项要看页面本身' },
    en: { title: 'Only words were given; this takes the page itself' },
  },
} as const satisfies Reason

/**
 * A consent rule’s answer where the page names a basis other than consent. Parameter `{basis}`: the page’s words for it.
 * @param asked what the rule would have asked of a consent, as the end of a sentence
 * @param more provisions that hold whatever the basis
 */
export function otherBasis(asked: Record<Language, string>, more: readonly Citation[] = []) {
  return {
    outcome: 'review',
    provisions: [pipl('13'), ...more],
    words: {
      'zh-CN': {
        title: '页面说依据的不是同意',
        seen: `页面写着“{basis}”，看来是以同意以外的理由处理人脸。理由若成立，不需要同意，${asked['zh-CN']}；是否成立，页面上看不出来。`,
        person: '可以问：依据的是哪部法律的哪一条，或者合同的哪一项？为什么要用人脸才能办到？',
        officer: '请对方指明属于第十三条哪一项、为什么必需，并提供材料；告知义务不因此免除，另有规定的除外。',
        engineer: '写明具体依据和必要性，例如：“根据《××法》第×条核验身份，需要比对您的人脸照片。”不要再要一个多余的“同意”。',
        answer:
          '对方可能提出合同所必需、法定职责或法定义务、应急等理由（个人信息保护法第十三条第（二）至（七）项），或司法解释第五条的情形。',
      },
      en: {
        title: 'The page names a basis other than consent',
        seen: `The page says “{basis}”, which reads as a ground other than consent. If it holds, no consent is needed, ${asked.en}; the page cannot show whether it holds.`,
        person: 'You can ask which article of which law, or which term of the contract, this rests on, and why it takes a face.',
        officer:
          'Ask which item of article 13 is relied on, why the processing is necessary, and for papers that show it. Notice is still due unless a law says otherwise.',
        engineer:
          'Name the ground and the need, such as: “Article X of the Y Law requires us to verify who you are; we compare your face with your ID photo.” Do not ask for a consent that is not the basis.',
        answer:
          'The operator may point to a contract, a legal duty, an emergency or another ground (PIPL 13(2) to (7)), or to SPC Provisions art. 5.',
      },
    },
  } as const satisfies Reason
}

/**
 * The answer of a notice rule where no words were known to tell, and a sentence that was not understood may.
 * @param what what was looked for, as the object of "does not say"
 */
export function perhapsTold(what: Record<Language, string>, provisions: readonly Citation[]) {
  return {
    outcome: 'review',
    provisions,
    words: {
      'zh-CN': {
        title: `可能写了${what['zh-CN']}`,
        seen: `没有认出哪句话说了${what['zh-CN']}；引出的这句可能就是，这里看不准。`,
        person: `读一读引出的这句，看它说了${what['zh-CN']}没有；没有的话，可以先不同意，直接问对方。`,
        officer: '把引出的这句连同上下文看一遍，再下结论。',
        engineer: `用直白的话单独写明${what['zh-CN']}，让人一眼看到。`,
      },
      en: {
        title: `Perhaps told: ${what.en}`,
        seen: `No words were recognised that say ${what.en}. Those quoted may, which could not be made sure of here.`,
        person: `Read the words quoted and see whether they say ${what.en}. If not, you can hold back and ask the operator.`,
        officer: 'Read the words quoted, with what stands around them, before you conclude.',
        engineer: `Say ${what.en} by itself, in plain words that nobody can overlook.`,
      },
    },
  } as const satisfies Reason
}

/**
 * The answer of a notice rule where the surface does not tell, and an agreement that it names was not read. Parameter
 * `{titles}`: the agreements not read.
 * @param what what was looked for, as the object of "does not say"
 */
export function agreementUnread(what: Record<Language, string>, provisions: readonly Citation[]) {
  return {
    outcome: 'review',
    provisions,
    words: {
      'zh-CN': {
        title: `还不知道${what['zh-CN']}`,
        seen: `读到的文字里没有说${what['zh-CN']}；这里提到的{titles}没能读到或没有读全，可能写在里面。`,
        person: `打开{titles}，找一找里面有没有写${what['zh-CN']}；打不开或找不到，可以先不同意，直接问客服。`,
        officer: '取得协议全文后再核对；记下链接能否打开、要不要登录，并保存当时的版本。',
        engineer: '把要点直接写在征求同意的地方；协议用普通网页链接，不登录、不靠脚本也能打开和保存。',
      },
      en: {
        title: `Not yet known: ${what.en}`,
        seen: `What could be read does not say ${what.en}. {titles}, named here, could not be read, or not to the end, and may say it.`,
        person: `Open {titles} and look for ${what.en}. If it does not open or does not say, you can hold back and ask the operator.`,
        officer: 'Get the whole agreement and check again. Note whether the link opens and needs an account, and keep that version.',
        engineer:
          'Say the essentials where you ask. Link the agreement as an ordinary page that opens and can be saved without an account or a script.',
      },
    },
  } as const satisfies Reason
}
