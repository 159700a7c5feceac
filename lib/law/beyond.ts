import type { Scene } from '../report/schema'
import {
  accessibility,
  CONSENT_IS_BASIS,
  childrenRules,
  civilCode,
  dataRegulation,
  engaged,
  measures,
  pipl,
  spc,
  VERIFYING,
  videoRegulation,
} from './cite'
import type { Circumstances, Citation, Condition, Language, LawId } from './law'

/** Where a camera or a gate may stand in a public place. A sign-up or an employer's own page is none. */
const VENUES = [
  'bank',
  'property',
  'campus',
  'hospital',
  'payment',
  'government',
  'hotel',
  'exam',
  'other',
] as const satisfies readonly Scene[]
const IN_VENUE = { scenes: VENUES } as const satisfies Condition
/** Where there may be rooms to sleep, wash or change in. `other` may be a gym. */
const WITH_PRIVATE_ROOMS = { scenes: ['hotel', 'campus', 'hospital', 'property', 'other'] } as const satisfies Condition
const AT_A_GATE = { scenes: ['property'] } as const satisfies Condition
const MINORS = { minors: true } as const satisfies Condition

type QuestionWords = {
  /** To put to the operator. */
  ask: string
  /** Why it matters, and why the page cannot show it. */
  why: string
  /** What would answer it. */
  shows: string
}

type ClaimWords = {
  /** What can be asked for, in a line. */
  claim: string
  /** On which conditions, and how. */
  how: string
}

/** Something that a page cannot show: asked of the operator, never a finding. It arises where one of its provisions is engaged. */
interface Point<Words> {
  words: Record<Language, Words>
  provisions: readonly Citation[]
}

const QUESTIONS = {
  'real-necessity': {
    provisions: [measures('4'), pipl('6'), pipl('28'), pipl('16', CONSENT_IS_BASIS), spc('6')],
    words: {
      'zh-CN': {
        ask: '为什么非用人脸不可？不用人脸，同一件事能不能办到？',
        why: '处理人脸要有充分的必要性。是否必需，页面上看不出来；民事案件中由处理者证明。',
        shows: '对必要性的书面说明，不刷脸的办法和它达不到目的的理由。',
      },
      en: {
        ask: 'Why does it take a face? Can the same thing be done without one?',
        why: 'Processing a face takes full necessity. A page cannot show it; in a civil case the processor has to prove it.',
        shows: 'A written account of the need: the ways without a face, and why they do not reach the aim.',
      },
    },
  },
  'which-ground': {
    provisions: [pipl('13'), spc('5'), spc('6')],
    words: {
      'zh-CN': {
        ask: '依据的是同意，还是别的理由？是哪部法律的哪一条？',
        why: '为履行合同、法定职责或者应急等所必需的，不需要同意；有些情形不承担民事责任。理由是否成立，由对方说明。',
        shows: '所依据的条文，以及处理为它所必需的材料。',
      },
      en: {
        ask: 'Is the basis consent or something else, and which article of which law?',
        why: 'What a contract, a legal duty, an emergency or the like makes necessary needs no consent, and some cases bring no civil liability. It is for the operator to show that one applies.',
        shows: 'The article relied on, and papers that show why it makes the processing necessary.',
      },
    },
  },
  'other-way-elsewhere': {
    provisions: [measures('10', VERIFYING), spc('10', AT_A_GATE), pipl('16', CONSENT_IS_BASIS)],
    words: {
      'zh-CN': {
        ask: '页面以外，例如柜台、电话、刷卡，有没有不刷脸的办法？有没有国家规定要求用人脸？',
        why: '页面没写，不等于没有。有别的方式能达到同样目的，才谈得上不能只靠人脸；国家另有规定的，从其规定。',
        shows: '实际走一遍不刷脸的办法；对方所说规定的名称和条文。',
      },
      en: {
        ask: 'Off this page, at a desk, by phone or with a card, is there a way without a face? Does a state rule ask for a face?',
        why: 'That the page does not say so does not mean that there is none. The bar on the face as the only way presupposes another that reaches the aim, and state rules that provide otherwise prevail.',
        shows: 'A walk through the way without a face; the name and article of the rule relied on.',
      },
    },
  },
  'face-data-made': {
    provisions: [measures('19'), pipl('28')],
    words: {
      'zh-CN': {
        ask: '拍下的照片或者视频，会不会提取面部特征用来识别人？',
        why: '按我们的理解，提取特征用于识别的才是人脸信息；没有提取的照片仍是个人信息，照样受保护。',
        shows: '处理流程的说明，存储的字段清单。',
      },
      en: {
        ask: 'Are facial features taken from the photo or video to recognise people?',
        why: 'As we read it, it becomes face information once features are taken for recognition; a photo without that is still protected as personal information.',
        shows: 'A description of the processing, and the list of stored fields.',
      },
    },
  },
  'really-deleted': {
    provisions: [pipl('47'), pipl('19'), measures('8¶2'), dataRegulation('21(3)')],
    words: {
      'zh-CN': {
        ask: '比对完、到期或者撤回之后，照片、特征值和备份真的删除了吗？',
        why: '目的已经实现、期限届满或者撤回同意的，要删除。有没有真的删，页面上看不出来。',
        shows: '删除任务的记录，对一个账号从删除前到删除后的核对。',
      },
      en: {
        ask: 'After the comparison, at the end of the term or on withdrawal: are photo, template and backups really deleted?',
        why: 'They have to be deleted when the purpose is met, the term is over or consent is withdrawn. Whether that happens, a page cannot show.',
        shows: 'The record of the deletion job, and one account checked before and after.',
      },
    },
  },
  'where-it-goes': {
    provisions: [measures('8')],
    words: {
      'zh-CN': {
        ask: '人脸信息存在哪里，有没有通过互联网传出设备？',
        why: '除法律、行政法规另有规定或者单独同意外，要存在人脸识别设备里。没有写上传，不等于没有上传。',
        shows: '存储和传输的说明，实际的网络记录，写明上传的单独同意。',
      },
      en: {
        ask: 'Where is face information stored, and is it sent out of the device over the internet?',
        why: 'It has to stay in the recognition device unless a law, an administrative regulation or separate consent lets it out. That sending is not mentioned does not mean that nothing is sent.',
        shows: 'An account of storage and transfer, a record of the traffic, the separate consent that speaks of sending.',
      },
    },
  },
  'who-processes': {
    provisions: [pipl('21'), pipl('23'), dataRegulation('12')],
    words: {
      'zh-CN': {
        ask: '实际做人脸比对的是哪一家？只是受托处理，还是自己也会拿去用？',
        why: '受托处理要有约定和监督；提供给其他处理者，还要告知，有时还要单独同意。是哪一种，页面上看不出来。',
        shows: '委托处理的合同，接收方清单。',
      },
      en: {
        ask: 'Who really compares the faces? Are they only entrusted, or do they use the faces as well?',
        why: 'Entrusting takes an agreement and supervision; giving to another processor takes notice and may take separate consent. Which it is, a page cannot show.',
        shows: 'The contract under which processing is entrusted, and the list of recipients.',
      },
    },
  },
  'path-abroad': {
    provisions: [pipl('38'), pipl('39'), dataRegulation('35')],
    words: {
      'zh-CN': {
        ask: '人脸有没有传到境外？传了的话，走的是哪条路径？',
        why: '向境外提供要符合规定的条件，并告知。只凭网址、IP 地址说明不了。',
        shows: '安全评估、认证或者标准合同的材料，告知和单独同意的记录。',
      },
      en: {
        ask: 'Do faces leave the country? If so, by which path?',
        why: 'Providing information abroad has set conditions and takes notice. A web or IP address alone shows nothing.',
        shows: 'Papers of the security assessment, certification or standard contract; records of notice and separate consent.',
      },
    },
  },
  'kept-safe': {
    provisions: [pipl('51(3)'), measures('14'), dataRegulation('9'), civilCode('1038'), pipl('57'), spc('2(5)')],
    words: {
      'zh-CN': {
        ask: '存储的人脸有没有加密、限制访问？发生过泄露吗，通知过谁？',
        why: '要采取加密等安全措施，泄露的要补救并通知。这些在后台，页面上看不出来；因缺少措施而泄露，才有相应的民事请求。',
        shows: '安全措施的说明，检测或者审计报告，事件和通知的记录。',
      },
      en: {
        ask: 'Are stored faces encrypted and access to them limited? Was there ever a leak, and who was told?',
        why: 'Encryption and other safeguards are due; a leak has to be repaired and notified. All this is behind the page; the civil claim for it takes a leak that came of missing safeguards.',
        shows: 'An account of the safeguards, a test or audit report, the record of incidents and notices.',
      },
    },
  },
  'impact-assessment': {
    provisions: [pipl('55'), pipl('56'), measures('9')],
    words: {
      'zh-CN': {
        ask: '处理人脸之前，做过个人信息保护影响评估吗？是哪一天的？',
        why: '评估要在处理之前做，报告和记录至少保存三年。页面上看不出来。',
        shows: '注明日期的评估报告和处理情况记录。',
      },
      en: {
        ask: 'Was the impact on personal information assessed before faces were processed, and on which day?',
        why: 'The assessment has to come first; report and records have to be kept for at least three years. A page cannot show it.',
        shows: 'A dated assessment report, and the records of processing.',
      },
    },
  },
  'filing-100k': {
    provisions: [measures('15')],
    words: {
      'zh-CN': {
        ask: '存储的人脸达到十万人了吗？达到的，备案了没有？',
        why: '数的是实际存储了多少人的人脸，不是照片张数，也不是用户总数。页面上看不出来，不要据此举报。',
        shows: '存储人数的统计，备案的编号和日期；主管部门可以查自己的备案系统。',
      },
      en: {
        ask: 'Are the faces of 100,000 people stored? If so, has that been filed?',
        why: 'What counts is people whose faces are stored: not pictures, and not users. A page cannot show it; do not report on that ground.',
        shows: 'The count of people stored, the number and date of filing; authorities can look in their own filing system.',
      },
    },
  },
  'public-place-sign': {
    provisions: [pipl('26', IN_VENUE), measures('13', IN_VENUE), videoRegulation('13', IN_VENUE), spc('2(1)', IN_VENUE)],
    words: {
      'zh-CN': {
        ask: '装设备的地方是公共场所吗？有没有显著的标识，是不是维护公共安全所必需？',
        why: '公共场所装人脸识别设备，要为公共安全所必需并设置标识。要到现场看，页面上看不出来。',
        shows: '现场标识的照片，采集区域的说明，所依据的国家规定。',
      },
      en: {
        ask: 'Is the device in a public place? Is there a conspicuous sign, and does public safety need it?',
        why: 'In public places such devices need a reason of public safety and a sign. That takes a look at the place, not at a page.',
        shows: 'A photo of the sign, an account of the area covered, the state rule relied on.',
      },
    },
  },
  'private-rooms': {
    provisions: [measures('13', WITH_PRIVATE_ROOMS), videoRegulation('8', WITH_PRIVATE_ROOMS)],
    words: {
      'zh-CN': {
        ask: '客房、浴室、更衣室、卫生间里面，有没有装摄像头或者人脸识别设备？',
        why: '这些地方的内部不得安装。页面上看不出来。',
        shows: '设备的位置图，现场查看。',
      },
      en: {
        ask: 'Are there cameras or face recognition devices inside guest rooms, baths, changing rooms or toilets?',
        why: 'They may not be installed inside such rooms. A page cannot show it.',
        shows: 'A plan of the devices, and a look on the spot.',
      },
    },
  },
  'guardian-proof': {
    provisions: [pipl('31', CONSENT_IS_BASIS, MINORS), pipl('31¶2', MINORS), childrenRules('8', MINORS)],
    words: {
      'zh-CN': {
        ask: '怎样确认点同意的是监护人？有没有针对不满十四周岁未成年人的专门规则，由谁负责？',
        why: '以同意为依据的，不满十四周岁要监护人同意；是谁点的，页面上看不出来。',
        shows: '监护人同意的流程和记录，专门规则的文本，负责人的联系方式。',
      },
      en: {
        ask: 'How is it made sure that the guardian agreed? Are there special rules for children under 14, and who is in charge?',
        why: 'Where consent is the basis, a guardian has to consent for a child under 14; a page cannot show who clicked.',
        shows: 'How guardians consent and what is recorded, the special rules, a contact for the person in charge.',
      },
    },
  },
  'staffed-service': {
    provisions: [
      measures('5¶4'),
      accessibility('33', { scenes: ['bank', 'hospital'] }),
      accessibility('39', { scenes: ['bank', 'hospital', 'government'] }),
    ],
    words: {
      'zh-CN': {
        ask: '老年人、残疾人用不了刷脸的，能不能由人工办理？自助终端有没有语音、大字？',
        why: '处理老年人、残疾人的人脸，还要符合无障碍的规定；医疗、社保、金融、缴费等公共服务场所要保留人工办理。窗口和终端的情况，页面上看不出来。',
        shows: '现场的人工窗口，终端的实际操作，办理指南。',
      },
      en: {
        ask: 'Can staff serve elderly and disabled people who cannot use a face scan? Do terminals speak and show large print?',
        why: 'For elderly and disabled people the barrier-free rules have to be kept as well; public service places for health, social security, finance and bills have to keep staffed service. What counters and terminals offer, a page cannot show.',
        shows: 'The staffed counter, a try at the terminal, the service guide.',
      },
    },
  },
  'change-told': {
    provisions: [pipl('14¶2', CONSENT_IS_BASIS), measures('5¶2'), dataRegulation('22(6)', CONSENT_IS_BASIS)],
    words: {
      'zh-CN': {
        ask: '规则改了以后，有没有把变更告诉人？目的、方式、种类变了，有没有重新征求同意？',
        why: '一次只看得到一个版本；以前怎么改的、怎么告知的，页面上看不出来。',
        shows: '历次版本，每次变更的告知和重新同意的记录。',
      },
      en: {
        ask: 'When the rules changed, was that told? When purpose, method or kinds changed, was consent asked for again?',
        why: 'Only one version can be seen at a time; how earlier changes were told, a page cannot show.',
        shows: 'The earlier versions, and for each change the record of notice and new consent.',
      },
    },
  },
  'research-only': {
    provisions: [measures('2¶2')],
    words: {
      'zh-CN': {
        ask: '是不是只用于研发人脸识别技术、训练算法，不用来识别使用者？',
        why: '只用于研发、训练的，不适用人脸识别的专门办法，个人信息保护的其他规定仍然适用。',
        shows: '数据的用途说明，有没有用来识别人的记录。',
      },
      en: {
        ask: 'Is it only for research into face recognition or for training algorithms, and not to recognise the people who use it?',
        why: 'Research and training alone are outside the special measures on face recognition; the other rules on personal information still apply.',
        shows: 'An account of what the data is used for, and whether anyone was recognised by it.',
      },
    },
  },
  'day-of-act': {
    provisions: [spc('16')],
    words: {
      'zh-CN': {
        ask: '人脸是哪一天收集的？现在还在保存或者使用吗？',
        why: '每部规定从施行之日起适用，2021年8月1日之前的行为不适用人脸识别的司法解释；之后仍在保存、使用的，按我们的理解从那时起看。',
        shows: '注册、采集的日期，带日期的截图。',
      },
      en: {
        ask: 'On which day was the face collected? Is it still kept or used?',
        why: 'Each rule applies from its first day; acts before 2021-08-01 are outside the Supreme People’s Court’s provisions on face recognition. What is kept or used after that is, as we read it, looked at from then on.',
        shows: 'The date of sign-up and capture, screenshots with their dates.',
      },
    },
  },
} as const satisfies Record<string, Point<QuestionWords>>

const CLAIMS = {
  'another-way': {
    provisions: [measures('10', VERIFYING), pipl('16', CONSENT_IS_BASIS)],
    words: {
      'zh-CN': {
        claim: '要求换一种不刷脸的方式',
        how: '直接向对方提出。验证身份时，有别的方式能达到同样目的的，不愿刷脸的人可以要求合理、便捷的方式，国家另有规定的除外。以同意为依据的，不得因为不同意就拒绝提供服务，处理为服务所必需的除外。',
      },
      en: {
        claim: 'Ask for a way without a face',
        how: 'Ask the operator. Where another way to verify identity reaches the same aim, whoever does not want a face scan can ask for a reasonable, convenient one, unless state rules provide otherwise. Where consent is the basis, the service may not be refused for want of it, unless the processing is necessary for the service.',
      },
    },
  },
  'another-way-in': {
    provisions: [spc('10', AT_A_GATE)],
    words: {
      'zh-CN': {
        claim: '要求物业提供不刷脸的进出方式',
        how: '刷脸是进出的唯一验证方式的，不同意的业主或者物业使用人可以请求提供其他合理的方式，必要时可以起诉。',
      },
      en: {
        claim: 'Ask the property manager for a way in without a face',
        how: 'Where the face is the only way in, an owner or user who does not agree can ask for another reasonable way, in court if need be.',
      },
    },
  },
  'withdraw-and-delete': {
    provisions: [pipl('15', CONSENT_IS_BASIS), measures('6¶2', CONSENT_IS_BASIS), pipl('47'), dataRegulation('23')],
    words: {
      'zh-CN': {
        claim: '撤回同意，要求删除人脸',
        how: '在产品里办理，或者书面提出并留底。依据同意的，随时可以撤回；目的已经实现、期限届满或者撤回之后，可以请求删除。撤回不影响此前的处理。',
      },
      en: {
        claim: 'Withdraw consent and have the face deleted',
        how: 'In the product, or in writing with a copy kept. Where consent is the basis it can be withdrawn at any time; once the purpose is met, the term is over or consent is withdrawn, deletion can be asked for. What was done before stands.',
      },
    },
  },
  explanation: {
    provisions: [pipl('48'), pipl('50')],
    words: {
      'zh-CN': {
        claim: '要求解释处理规则',
        how: '可以要求对方解释它的处理规则；拒绝个人请求的，对方要说明理由，个人可以起诉。',
      },
      en: {
        claim: 'Ask for an explanation',
        how: 'The operator can be asked to explain its rules for processing. If it refuses a request it has to give its reasons, and the person can sue.',
      },
    },
  },
  burden: {
    provisions: [spc('6'), pipl('69')],
    words: {
      'zh-CN': {
        claim: '由处理者证明自己做到了',
        how: '民事案件中，处理者要证明符合处理的条件或者有不承担责任的情形；造成损害的，要证明自己没有过错。提出请求的人，仍要说明自己的人脸被处理以及受到的损害。',
      },
      en: {
        claim: 'The processor has to prove its side',
        how: 'In a civil case the processor has to prove that the conditions were met or that a case without liability applies, and, where harm was done, that it was not at fault. The claimant still has to show that their face was processed and what harm came of it.',
      },
    },
  },
  costs: {
    provisions: [spc('8')],
    words: {
      'zh-CN': {
        claim: '请求赔偿损失和合理开支',
        how: '因此受到财产损失的，可以在民事案件中请求赔偿，包括为制止而支付的合理开支：调查、取证的费用，以及法院认可的律师费。先把票据和截图留好。',
      },
      en: {
        claim: 'Claim loss and reasonable costs',
        how: 'Property loss can be claimed in a civil case, with the reasonable cost of stopping the wrong: inquiry and evidence and, if the court so decides, a lawyer. Keep receipts and screenshots.',
      },
    },
  },
  injunction: {
    provisions: [spc('9'), civilCode('997')],
    words: {
      'zh-CN': {
        claim: '申请法院责令停止',
        how: '侵害人格权益的行为正在发生或者就要发生，不及时制止会造成难以弥补的损害的，可以带着证据向法院申请禁令。',
      },
      en: {
        claim: 'Ask a court to order it stopped',
        how: 'Where an act against personality rights is under way or near, and harm hard to repair would follow, an injunction can be asked for, with evidence.',
      },
    },
  },
  'public-interest': {
    provisions: [pipl('70'), spc('14')],
    words: {
      'zh-CN': {
        claim: '提供公益诉讼线索',
        how: '涉及很多人的，例如整个小区、整所学校，可以向检察机关（12309）或者消费者组织提供线索，由它们决定是否起诉。',
      },
      en: {
        claim: 'Give a lead for a public-interest suit',
        how: 'Where many people are concerned, such as a whole estate or school, the procuratorate (12309) or a consumer organisation can be told; they decide whether to sue.',
      },
    },
  },
} as const satisfies Record<string, Point<ClaimWords>>

export type QuestionId = keyof typeof QUESTIONS
export type ClaimId = keyof typeof CLAIMS

interface Arising<Id, Words> {
  id: Id
  words: Record<Language, Words>
  /** The provisions behind it that are engaged in these circumstances: at least one. */
  provisions: { law: LawId; article: string }[]
}
export type Question = Arising<QuestionId, QuestionWords>
export type Claim = Arising<ClaimId, ClaimWords>

function arising<Id extends string, Words>(points: Readonly<Record<Id, Point<Words>>>, circumstances: Circumstances): Arising<Id, Words>[] {
  return (Object.entries(points) as [Id, Point<Words>][]).flatMap(([id, { words, provisions }]) => {
    const named = engaged(provisions, circumstances)
    return named.length > 0 ? [{ id, words, provisions: named }] : []
  })
}

/**
 * What to ask the operator because no page can show it, in a fixed order. Only questions behind which a provision stands that
 * is in force on the date and fits scene, use and minors: none where the page does not reach people in China. Never a finding.
 */
export const questionsFor = (circumstances: Circumstances): Question[] => arising<QuestionId, QuestionWords>(QUESTIONS, circumstances)

/**
 * What a person can ask for, and on which conditions: of the operator first, then of a court or the procuratorate. Gated like
 * the questions; acts before the first day of a law bring no claim under it (SPC 16).
 */
export const claimsFor = (circumstances: Circumstances): Claim[] => arising<ClaimId, ClaimWords>(CLAIMS, circumstances)
