import type { Language, LawId, Provision } from './law'

type Asks = Record<Language, string>

/**
 * What each provision asks for, in our own words. Keys: `4` an article, `4(2)` its item, `6¶2` its second paragraph.
 * The conditions on which a provision applies are said in its words; those that one audit can decide stand on the citation.
 */
export const PROVISIONS = {
  spc: {
    '2(2)': {
      'zh-CN': '处理人脸信息，要公开处理规则，并明示处理的目的、方式、范围。',
      en: 'Whoever processes face information publishes the rules for it and states its purpose, method and scope.',
    },
    '2(3)': {
      'zh-CN': '以同意为依据处理人脸信息的，要取得本人或者监护人的单独同意；法律、行政法规要求书面同意的，还要书面同意。',
      en: 'Where consent is the basis, the person or the guardian gives separate consent, in writing where a law or administrative regulation asks for writing.',
    },
    '4(1)': {
      'zh-CN':
        '民事案件中，以“不同意处理人脸就不提供产品或者服务”换来的同意，不能作为处理者的抗辩理由；处理人脸是提供该产品或者服务所必需的除外。',
      en: 'In a civil case, consent obtained by offering a product or service only to those who agree to face processing is no defence, unless the processing is necessary for that product or service.',
    },
    '4(2)': {
      'zh-CN': '民事案件中，把人脸信息与其他授权捆绑在一起取得的同意，不能作为处理者的抗辩理由。',
      en: 'In a civil case, consent obtained by bundling face information with other authorisations is no defence.',
    },
    '4(3)': {
      'zh-CN': '民事案件中，以其他方式强迫或者变相强迫取得的同意，不能作为处理者的抗辩理由。',
      en: 'In a civil case, consent obtained by any other open or disguised coercion is no defence.',
    },
    '10': {
      'zh-CN': '物业或者其他建筑物管理人把刷脸作为进出的唯一验证方式的，不同意的业主或者使用人可以请求提供其他合理的验证方式。',
      en: 'Where the face is the only way into a managed building, an owner or user who does not agree may ask for another reasonable way.',
    },
  },
  measures: {
    '4': {
      'zh-CN': '处理人脸信息要有特定的目的和充分的必要性，采取对个人权益影响最小的方式，并严格保护。',
      en: 'Face information is processed for a specific purpose, with full necessity, with the least effect on the person, and under strict protection.',
    },
    '5': {
      'zh-CN': '处理人脸信息之前，要以显著方式、清晰易懂的语言，真实、准确、完整地告知；法律、行政法规规定可以不告知的除外。',
      en: 'Before processing, the person is told conspicuously and in clear words, truthfully, accurately and completely, save where a law or administrative regulation drops the notice.',
    },
    '5(1)': {
      'zh-CN': '处理人脸信息之前，告知处理者的名称或者姓名和联系方式。',
      en: 'Before processing, the person is told the processor’s name and contact.',
    },
    '5(2)': {
      'zh-CN': '处理人脸信息之前，告知处理的目的、方式和保存期限。',
      en: 'Before processing, the person is told its purpose and method and how long the information is kept.',
    },
    '5(3)': {
      'zh-CN': '处理人脸信息之前，告知处理的必要性和对个人权益的影响。',
      en: 'Before processing, the person is told why it is necessary and how it affects their rights.',
    },
    '5(4)': {
      'zh-CN': '处理人脸信息之前，告知个人行使权利的方式和程序。',
      en: 'Before processing, the person is told how to use their rights.',
    },
    '5¶2': {
      'zh-CN': '告知的事项有变更的，要把变更告诉个人。',
      en: 'Where what was told changes, the change is told.',
    },
    '6': {
      'zh-CN': '以同意为依据处理人脸信息的，要在本人充分知情的前提下，取得其自愿、明确作出的单独同意。',
      en: 'Where consent is the basis, it is a separate consent, given by an informed person voluntarily and explicitly.',
    },
    '6¶2': {
      'zh-CN': '以同意为依据处理人脸信息的，个人可以撤回同意，处理者要提供便捷的撤回方式。',
      en: 'Where consent is the basis, the person may withdraw it and is offered a convenient way to do so.',
    },
    '7': {
      'zh-CN': '以同意为依据处理不满十四周岁未成年人人脸信息的，要取得父母或者其他监护人的同意，并有专门的处理规则。',
      en: 'Where consent is the basis, the face information of a child under 14 needs the consent of a parent or other guardian, and special rules.',
    },
    '8': {
      'zh-CN':
        '除法律、行政法规另有规定或者取得个人单独同意外，人脸信息要存储在人脸识别设备内，不通过互联网对外传输；保存不超过实现目的所必需的最短时间。',
      en: 'Unless a law or administrative regulation provides otherwise or the person separately consents, face information stays inside the recognition device and is not sent out over the internet; it is kept no longer than the purpose needs.',
    },
    '10': {
      'zh-CN':
        '有其他方式能实现相同目的或者达到同等业务要求的，不能把人脸识别作为唯一的验证方式；不同意刷脸的，要另给合理、便捷的方式。国家另有规定的除外。',
      en: 'Where another way reaches the same aim, face recognition is not the only way to verify, and whoever does not agree gets another reasonable, convenient way. Other state rules on face verification prevail.',
    },
    '12': {
      'zh-CN': '不得以办理业务、提升服务质量等为由，误导、欺诈、胁迫个人接受人脸识别技术验证身份。',
      en: 'Nobody misleads, deceives or coerces a person into having their identity verified by face recognition on the ground of doing business or better service.',
    },
    '14': {
      'zh-CN': '人脸识别系统要采取数据加密、安全审计、访问控制、授权管理、入侵防御等保护措施。',
      en: 'A face recognition system has encryption, audit, access control, authorisation and intrusion defence.',
    },
    '17': {
      'zh-CN': '任何组织、个人都可以投诉、举报，收到的部门要处理并告知结果。',
      en: 'Anyone may complain or report; the authority that receives it handles it and tells the result.',
    },
  },
  pipl: {
    '5': {
      'zh-CN': '处理个人信息要合法、正当、必要和诚信，不得误导、欺诈、胁迫。',
      en: 'Processing is lawful, proper, necessary and honest, without misleading, fraud or coercion.',
    },
    '6': {
      'zh-CN': '目的要明确、合理，处理与目的直接相关、对个人权益影响最小，收集限于最小范围。',
      en: 'The purpose is clear and reasonable, the processing directly linked to it and of least effect, the collection the least that it needs.',
    },
    '7': {
      'zh-CN': '处理要公开、透明，公开处理规则，明示处理的目的、方式和范围。',
      en: 'Processing is open: its rules are published, its purpose, method and scope stated.',
    },
    '13': {
      'zh-CN':
        '处理个人信息要有依据：取得同意，或者属于第（二）至（七）项不需要同意的情形，例如订立、履行合同所必需，履行法定职责或者法定义务所必需。',
      en: 'Processing needs a basis: consent, or one of items (2) to (7), which need none, such as what a contract with the person or a legal duty makes necessary.',
    },
    '14': {
      'zh-CN': '同意要在充分知情的前提下自愿、明确作出；法律、行政法规要求单独同意或者书面同意的，从其规定。',
      en: 'Consent is informed, voluntary and explicit; separate or written where a law or administrative regulation says so.',
    },
    '14¶2': {
      'zh-CN': '以同意为依据的，处理的目的、方式或者种类变更，要重新取得同意。',
      en: 'Where consent is the basis and the purpose, method or kind of information changes, consent is obtained again.',
    },
    '15': {
      'zh-CN': '以同意为依据的，个人可以撤回同意，处理者要提供便捷的撤回方式；撤回不影响此前的处理。',
      en: 'Where consent is the basis, the person may withdraw it and is offered a convenient way; what was done before stands.',
    },
    '16': {
      'zh-CN': '不得因为个人不同意或者撤回同意，就拒绝提供产品或者服务；处理属于提供产品或者服务所必需的除外。',
      en: 'A product or service is not refused because the person does not consent or withdraws consent, unless the processing is necessary for it.',
    },
    '17': {
      'zh-CN': '处理之前，以显著方式、清晰易懂的语言真实、准确、完整地告知；以处理规则告知的，规则要公开，便于查阅和保存。',
      en: 'Before processing, the person is told conspicuously, in clear words, truthfully, accurately and completely; where rules do the telling, they are public, easy to read and to save.',
    },
    '17(1)': {
      'zh-CN': '处理之前，告知处理者的名称或者姓名和联系方式。',
      en: 'Before processing, the person is told the processor’s name and contact.',
    },
    '17(2)': {
      'zh-CN': '处理之前，告知处理的目的、方式，个人信息的种类和保存期限。',
      en: 'Before processing, the person is told its purpose and method, the kinds of information and how long they are kept.',
    },
    '17(3)': {
      'zh-CN': '处理之前，告知个人行使权利的方式和程序。',
      en: 'Before processing, the person is told how to use their rights.',
    },
    '23': {
      'zh-CN': '向其他处理者提供的，要告知接收方的名称、联系方式、处理目的、方式和种类，并取得单独同意。',
      en: 'Before information is given to another processor, the person is told its name, contact, purpose, method and the kinds of information, and separately consents.',
    },
    '28': {
      'zh-CN': '生物识别信息和不满十四周岁未成年人的个人信息是敏感个人信息；有特定的目的、充分的必要性并严格保护，才能处理。',
      en: 'Biometric information, and any of a child under 14, is sensitive: it is processed only for a specific purpose, with full necessity and strict protection.',
    },
    '29': {
      'zh-CN': '以同意为依据处理敏感个人信息的，要取得单独同意；法律、行政法规要求书面同意的，从其规定。',
      en: 'Where consent is the basis, sensitive information needs separate consent, in writing where a law or administrative regulation says so.',
    },
    '30': {
      'zh-CN': '处理敏感个人信息的，还要告知处理的必要性和对个人权益的影响；依法可以不告知的除外。',
      en: 'For sensitive information the person is also told why it is necessary and how it affects their rights, save where the law drops the notice.',
    },
    '44': {
      'zh-CN': '个人对自己信息的处理有知情权、决定权，可以限制或者拒绝；法律、行政法规另有规定的除外。',
      en: 'The person has the right to know and decide, and to restrict or refuse processing, unless a law or administrative regulation provides otherwise.',
    },
    '47': {
      'zh-CN': '目的已经实现、保存期满、撤回同意等情形下，处理者要主动删除；没有删除的，个人可以请求删除。',
      en: 'When the purpose is met, the term is over or consent is withdrawn, among others, the processor deletes; where it has not, the person may ask for it.',
    },
    '48': {
      'zh-CN': '个人可以要求处理者对其处理规则作出解释说明。',
      en: 'The person may ask the processor to explain its rules for processing.',
    },
    '50': {
      'zh-CN': '要建立便捷的申请受理和处理机制；拒绝个人请求的，要说明理由。',
      en: 'There is a convenient way to file requests; a refusal gives its reasons.',
    },
    '65': {
      'zh-CN': '任何组织、个人都可以投诉、举报，收到的部门要及时处理并告知结果。',
      en: 'Anyone may complain or report; the authority that receives it deals with it in time and tells the result.',
    },
  },
  'data-regulation': {
    '21(1)': {
      'zh-CN': '处理规则要集中公开、易于访问并放在醒目位置，写明处理者的名称或者姓名和联系方式。',
      en: 'The rules are kept in one public, easily reached, eye-catching place and give the processor’s name and contact.',
    },
    '21(2)': {
      'zh-CN': '处理规则要写明目的、方式、种类，以及处理敏感个人信息的必要性和对个人权益的影响。',
      en: 'The rules give the purpose, method and kinds, and for sensitive information why it is necessary and how it affects the person.',
    },
    '21(3)': {
      'zh-CN': '处理规则要写明保存期限和到期后怎么处理；期限难以确定的，写明怎样确定。',
      en: 'The rules give how long information is kept and what happens then, or how the term is fixed where it cannot be given.',
    },
    '21(4)': {
      'zh-CN': '处理规则要写明个人查阅、复制、更正、删除以及注销账号、撤回同意等的方法和途径。',
      en: 'The rules give the ways to see, copy, correct and delete, to close the account, to withdraw consent, and the like.',
    },
    '22(1)': {
      'zh-CN': '以同意为依据的，收集限于提供产品或者服务所必需，不得用误导、欺诈、胁迫等方式取得同意。',
      en: 'Where consent is the basis, only what the product or service needs is collected, and consent is not obtained by misleading, fraud or coercion.',
    },
    '22(2)': {
      'zh-CN': '以同意为依据处理生物识别等敏感个人信息的，要取得个人的单独同意。',
      en: 'Where consent is the basis, biometric and other sensitive information needs separate consent.',
    },
    '22(3)': {
      'zh-CN': '以同意为依据处理不满十四周岁未成年人个人信息的，要取得父母或者其他监护人的同意。',
      en: 'Where consent is the basis, the information of a child under 14 needs the consent of a parent or other guardian.',
    },
    '22(5)': {
      'zh-CN': '个人明确表示不同意之后，不得频繁征求同意。',
      en: 'After a clear no, consent is not asked for again and again.',
    },
    '22(6)': {
      'zh-CN': '以同意为依据的，处理的目的、方式、种类变更，要重新取得同意。',
      en: 'Where consent is the basis and the purpose, method or kind changes, consent is obtained again.',
    },
    '23': {
      'zh-CN': '个人请求查阅、更正、删除，或者注销账号、撤回同意的，要及时受理，并提供便捷的方法和途径。',
      en: 'Requests to see, correct or delete, to close an account or withdraw consent are taken up in time, and there are convenient ways to make them.',
    },
    '62(7)': {
      'zh-CN': '单独同意，是个人针对自己信息的某一项特定处理，专门作出的具体、明确的同意。',
      en: 'Separate consent is specific, explicit consent given for one particular processing.',
    },
  },
  'civil-code': {
    '1034': {
      'zh-CN': '自然人的个人信息受法律保护，生物识别信息是个人信息。',
      en: 'A person’s information is protected, and biometric information is personal information.',
    },
    '1035(2)': {
      'zh-CN': '处理个人信息，要公开处理的规则。',
      en: 'The rules for processing are public.',
    },
    '1035(3)': {
      'zh-CN': '处理个人信息，要明示处理的目的、方式和范围。',
      en: 'The purpose, method and scope of processing are stated.',
    },
  },
  'consumer-regulation': {
    '23': {
      'zh-CN': '经营者不得用一次概括授权、默认授权等方式，强制或者变相强制消费者同意收集、使用与经营活动没有直接关系的个人信息。',
      en: 'A trader does not use one blanket authorisation or authorisation by default to force consumers, openly or in disguise, to agree to the use of data that has no direct link to its business.',
    },
  },
  'children-rules': {
    '9': {
      'zh-CN': '收集、使用不满十四周岁儿童的信息，要以显著、清晰的方式告知监护人，并征得监护人同意。',
      en: 'Before the information of a child under 14 is collected or used, the guardian is told conspicuously and clearly and consents.',
    },
    '10': {
      'zh-CN': '就儿童信息征求同意时，要同时提供拒绝选项，并告知目的、保存地点和期限、安全措施、拒绝的后果、投诉渠道等。',
      en: 'When consent to the use of a child’s information is asked for, a way to decline is offered at the same time, and purpose, place and term of storage, security, the effect of refusing and a way to complain are told.',
    },
  },
  'minors-regulation': {
    '32': {
      'zh-CN': '不得强制要求未成年人或者监护人同意非必要的个人信息处理，也不得因为不同意就拒绝其使用基本功能。',
      en: 'Minors and guardians are not forced to agree to unnecessary processing, nor refused the basic functions because they do not agree.',
    },
  },
} as const satisfies Record<LawId, Record<string, Asks>>

/** The articles of a law that we hold: a citation of any other does not compile. */
export type ArticleOf<Id extends LawId> = Extract<keyof (typeof PROVISIONS)[Id], string | number>

/**
 * What a cited provision asks for.
 * @returns undefined for a law or article that we do not hold (a report may come from another version)
 */
export function provisionOf(citation: { law: string; article: string }): Provision | undefined {
  if (!Object.hasOwn(PROVISIONS, citation.law)) return undefined
  const law = citation.law as LawId
  const articles: Record<string, Asks> = PROVISIONS[law]
  if (!Object.hasOwn(articles, citation.article)) return undefined
  return { law, article: citation.article, asks: articles[citation.article]! }
}
