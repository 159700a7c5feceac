import {
  accessibility,
  CONSENT_IS_BASIS,
  childrenRules,
  civilCode,
  dataRegulation,
  measures,
  pipl,
  spc,
  VERIFYING,
  videoRegulation,
} from '../cite'
import type { Circumstances } from '../law'
import { AT_A_GATE, IN_VENUE, MINORS, WITH_PRIVATE_ROOMS } from './conditions'
import { type Arising, arising, type Point } from './point'

type QuestionWords = {
  /** To put to the operator. */
  ask: string
  /** Why it matters, and why the page cannot show it. */
  why: string
  /** What would answer it. */
  shows: string
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

type QuestionId = keyof typeof QUESTIONS
export type Question = Arising<QuestionId, QuestionWords>

/**
 * What to ask the operator because no page can show it, in a fixed order. Only questions behind which a provision stands that
 * is in force on the date and fits scene, use and minors: none where the page does not reach people in China. Never a finding.
 */
export const questionsFor = (circumstances: Circumstances): Question[] => arising<QuestionId, QuestionWords>(QUESTIONS, circumstances)
