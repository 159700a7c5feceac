import type { Concept } from '../concepts'
import { visible } from '../normalise'
import { type Sentence, tagsOf } from '../reading'
import { has, type Reader, type ReadingContext, state } from '../statement'

/** Before the kind of organisation these make a kind of organisation, not one organisation. */
const GENERIC =
  /(^|[，。、和与或及的])?(本|我|该|贵|此|某|各|有关|相关|第三方|合作|关联|母|子|分|任何|其他|所属|所在|就诊|商业|开户|发卡|就读|支付|认证|服务提供|人脸识别|公)$/
const NO_NAME =
  /^(本|我们|本平台|平台|系统|本系统|本公司|我司|公司|用户|您|你|本人|学校|物业|酒店|医院|单位|本单位|认证|服务|功能|机构|应用|小程序|设备|摄像头|服务器|第三方|运营方|管理员|管理方|该|此|如|若|为|请|我|将|即|并|且|以及|商家|门店|app|页面|程序|数据|信息|人脸|人脸识别|刷脸|面部识别|银行|协议|本协议|本服务|隐私政策|用户协议|我行|我校|本校|本行|通过|采用|需要|完成|进行|开始|点击|选择|正在|实时|现场|自动|验证|识别|智能|门禁|考勤)/
const QUOTED = /[“"「【『]([^“”"「」【】『』]{2,20})[”"」】』]/g
const ACTING = /^(将|会|想|需要|需|拟|申请|请求|采集|收集|获取|使用|及其|（以下|\(以下|app|小程序|平台|公众号|客户端)/
const SUBJECT =
  /(?:^|[，,：:；;。]|同意|授权|允许|由|向|给|与)([\u4e00-\u9fa5a-z0-9·]{2,14}?)(将采集|将收集|将获取|将使用|将处理|将对您|采集您?的?|收集您?的?|获取您?的?|使用您的|会采集|会收集|会获取|提供的?人脸|提供技术|app|小程序|（以下简称|\(以下简称|申请使用|想要|请求使用|需要采集|需要获取|按照|依照|处理(?:您|我|本人|你)的)/g
const ENGLISH_SUBJECT =
  /\b((?:[A-Z][A-Za-z0-9&.'-]*)(?: (?:[A-Z][A-Za-z0-9&.'-]*)){0,4}),? (?:\("[^"]{2,20}"\) )?(?:uses?|collects?|will (?:collect|use|process|capture|scan|store)|would like to|processes|needs your|is the (?:data )?controller|wants to|Ltd|Limited|Inc|LLC|GmbH|Pte)\b/
const ENGLISH_COMPANY =
  /\b(?:Department|Ministry|Bureau|University|Bank|Institute|Office|Agency|Board) of (?:the )?[A-Z][A-Za-z]+(?: (?:and |of |& )?[A-Z][A-Za-z]+){0,4}|\b(?!Co\b)[A-Z][A-Za-z0-9&'-]*(?: \(?[A-Z][A-Za-z0-9&'-]*\)?){0,4},? (?:Co\.?,? )?(?:Ltd|Limited|Inc|LLC|GmbH|Corp|Corporation|Pte|PLC|University|Hospital|Bank|College)\b/
const ENGLISH_GENERIC =
  /^(We|Our|The|This|Your|You|Face|Facial|Biometric|Data|AI|It|Please|By|If|When|Privacy|Advanced|Identity|Camera|System|App|Platform|Service|Terms|All|Liveness|Users?|Guests?|Verification|Recognition|Step|Secure|Security|Consent|Purpose|Staff)\b/

/** "腾讯云", "百度智能云", "旷视科技": short names as products give them. */
const OWNED = /([\u4e00-\u9fa5]{2,4}(?:智能云|云|科技))(?!端|服务器|技术)/
const TO_NAME = /\b(?:to|with|by) ([A-Z][A-Za-z0-9]{2,20})\b/
/** "SecureAI", "GateMan": capitals within a word make a brand. What products are built with, and whose devices they run on, is none. */
const CAMEL = /\b[A-Z][a-z]+(?:[A-Z][A-Za-z]*|AI)\b(?!@)/g
const SHORTEST_BRAND = 6
const CAMEL_GENERIC =
  /^(Open(CV|AI|SSL)|Tensor.*|Deep(Face|Seek)|Media(Pipe|Recorder)|Mongo.*|Postgre.*|Java.*|Type.*|Git(Hub|Lab)|You(Tube|r.*)|Linked.*|Whats.*|We(Chat|b.*)|Pay(Pal)?|Ali.*|Face[A-Z].*|Touch.*|Mac.*|Wi.*|Qr.*|Arc.*|Insight.*|Health.*|True.*|In[A-Z].*|Blaze.*|Fire.*|Word.*|Power.*|Share.*|Next.*|Vue.*|React.*|Node.*|Num.*|Sci.*|Py.*|Xc.*|Ios.*|Ip.*|Mc.*|Dr.*)$/

/** "Powered by Harbourly": the brand that stands under a page. */
const ENGLISH_BRAND = /\b(?:[Pp]owered|[Pp]rovided|[Oo]perated|[Dd]eveloped) by ([A-Z][A-Za-z0-9]+(?: [A-Z][A-Za-z0-9]+){0,3})/
const TITLE_LENGTH = 30
const NAME_LENGTH = 40
const WELCOME = /欢迎(?:您|)(?:使用|来到|加入|光临)([\u4e00-\u9fa5a-z0-9·]{2,12})(?=[！!，,。]|$)/
const LATIN = /(?:同意|授权|由|向|允许)\s*([A-Z][A-Za-z0-9.]{2,20})\s*(?=[\u4e00-\u9fa5])/
const LATIN_GENERIC = /^(AI|APP|App|SDK|API|VIP|OCR|FaceID|WiFi|Cookie|Cookies|H5)$/

/** An organisation or a brand that the sentence names as the one who asks. "We" and "the platform" are no name. */
export const readProcessor: Reader = (sentence, context) => {
  const name = sentence.quoted || sentence.role === 'placeholder' ? undefined : (nameIn(sentence) ?? labelledName(sentence, context))
  return name ? [state('processor', sentence, context, { from: 0, to: sentence.text.length, words: name })] : []
}

function nameIn(sentence: Sentence): string | undefined {
  return (
    legalName(sentence) ??
    quotedName(sentence.text) ??
    titledName(sentence) ??
    welcomedName(sentence.text) ??
    latinName(visible(sentence.quote())) ??
    (has(sentence, 'SHARE') ? undefined : subjectName(sentence.text)) ??
    englishName(visible(sentence.quote()))
  )
}

/** A name is none of the words of consent language, nor made of them. */
const isName = (text: string): boolean => !NO_NAME.test(text) && !tagsOf(text).some(({ concept }) => NEVER_IN_A_NAME.has(concept))
const NEVER_IN_A_NAME: ReadonlySet<Concept> = new Set<Concept>([
  'WE',
  'YOU',
  'NOT',
  'IF',
  'CONSENT',
  'REFUSE',
  'DENY',
  'MUST',
  'COLLECT',
  'CAPTURE',
  'FACE',
  'AGREEMENT',
  'RIGHT',
  'WHEN-USING',
  'PURPOSE',
  'SHARE',
  'IMPLIED-ACT',
  'NO-COLLECT',
  'LEAVE',
  'STORE',
  'ASK-TO',
  'MANDATORY',
  'LAW',
  'PERSONAL-DATA',
  'VAGUE-AIM',
  'CHANGE',
  'READ',
  'BIOMETRIC',
  'DEFINITION',
])

/** An organisation in a sentence that speaks of giving: by its legal name, or a name that acts with a technique or service of its own. */
export function nameOfOther(sentence: Sentence): string | undefined {
  return (
    legalName(sentence) ??
    OWNED.exec(sentence.text)?.[1] ??
    ENGLISH_COMPANY.exec(visible(sentence.quote()))?.[0] ??
    TO_NAME.exec(visible(sentence.quote()))?.[1]
  )
}

/** A field headed "processor", or "processor: …" in one line: what stands there is the name. */
function labelledName(sentence: Sentence, { sentences }: ReadingContext): string | undefined {
  const label = sentence.tags.find(({ concept }) => concept === 'PROCESSOR-LABEL')
  const colon = label ? sentence.text.slice(label.to).search(/^[^，。]{0,4}[：:]/) : -1
  const heading = sentences[sentence.heading]
  const value =
    colon >= 0
      ? sentence.text.slice(label!.to).replace(/^[^：:]*[：:]/, '')
      : heading && has(heading, 'PROCESSOR-LABEL')
        ? sentence.text
        : ''
  const name = value.split(/[，,。；;（(]/)[0]!.trim()
  return name.length >= 2 && name.length <= NAME_LENGTH && isName(name) ? name : undefined
}

/** "欢迎使用X！" */
const welcomedName = (text: string): string | undefined => {
  const name = WELCOME.exec(text)?.[1]
  return name && isName(name) ? name : undefined
}

const NAME_BEFORE = /[\u4e00-\u9fa5a-z0-9（）()·]*$/
const LONGEST_BEFORE = 24
const PARTS = /采用|使用|按照|授权|同意|获得|得到|通过|委托|属于|包括|由|向|与|至|给|为|在|是|经|将|请|称|及|和|或|已|、|，|：|于/

/** "签发：…局": whoever issued a document that is shown asks for nothing. */
const ISSUED = /(签发|颁发|核发|发证|批准|备案|制定)(机关|单位|机构|)[：:由为]$/

/** "…有限公司": the words before the kind of organisation, as far back as they can be its name. */
function legalName({ text, byConcept }: Sentence): string | undefined {
  let after = 0
  for (const { from, to } of byConcept.get('ORGANISATION') ?? []) {
    const before = NAME_BEFORE.exec(text.slice(Math.max(after, from - LONGEST_BEFORE), from))![0]
    const stem = before
      .split(PARTS)
      .at(-1)!
      .replace(/^[（(]/, '')
    const issued = ISSUED.test(text.slice(0, from - stem.length))
    const compares = /^(级|般|式|类)/.test(text.slice(to))
    if (stem.length >= 2 && !issued && !compares && !GENERIC.test(stem) && isName(stem)) return stem + text.slice(from, to)
    after = to
  }
  return undefined
}

/** A name in quotation marks or brackets that acts: “X”将采集…, 【X】（以下简称…）, 为“X”的. */
function quotedName(text: string): string | undefined {
  for (const match of text.matchAll(QUOTED)) {
    const name = match[1]!
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8)
    if (ACTING.test(after) && isName(name)) return name
  }
  return undefined
}

/** "…用户协议" at the head of a text: what stands before the kind of agreement is whose it is. */
function titledName(sentence: Sentence): string | undefined {
  const kind = sentence.tags.find(({ concept }) => concept === 'GENERAL-AGREEMENT')
  if (!kind || sentence.text.length > TITLE_LENGTH || sentence.role === 'control' || sentence.role === 'label') return undefined
  const name = sentence.text.slice(0, kind.from).replace(/[《“"「【]/g, '')
  return name.length >= 2 &&
    name.length <= 12 &&
    kind.to >= sentence.text.length - 12 &&
    /^[\u4e00-\u9fa5a-z0-9·]+$/.test(name) &&
    isName(name)
    ? name
    : undefined
}

/** A name in Latin letters in a Chinese sentence: "您同意Xyz采集…". */
function latinName(raw: string): string | undefined {
  const name = LATIN.exec(raw)?.[1]
  return name && !LATIN_GENERIC.test(name) ? name : undefined
}

function subjectName(text: string): string | undefined {
  for (const [, name] of text.matchAll(SUBJECT)) {
    const stem = name!.split(/同意|授权|允许|由|向|与|给|，|并|和|在|为|的|时|您|你/).at(-1)!
    if (stem.length >= 2 && isName(stem) && !/[时后前次中]$|信息/.test(stem)) return stem
  }
  return undefined
}

function englishName(raw: string): string | undefined {
  const brand = [...raw.matchAll(CAMEL)].map(([name]) => name).find((name) => name.length >= SHORTEST_BRAND && !CAMEL_GENERIC.test(name))
  const name = ENGLISH_COMPANY.exec(raw)?.[0] ?? ENGLISH_SUBJECT.exec(raw)?.[1] ?? ENGLISH_BRAND.exec(raw)?.[1] ?? brand
  return name && !ENGLISH_GENERIC.test(name) ? name : undefined
}
