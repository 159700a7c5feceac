import type { Articles } from '../law'

export const pipl = {
  '5': {
    'zh-CN': '处理个人信息要合法、正当、必要和诚信，不得误导、欺诈、胁迫。',
    en: 'Processing has to be lawful, proper, necessary and honest, without misleading, fraud or coercion.',
  },
  '6': {
    'zh-CN': '目的要明确、合理，处理与目的直接相关、对个人权益影响最小，收集限于最小范围。',
    en: 'The purpose has to be clear and reasonable, the processing directly linked to it and of least effect, the collection the least that it needs.',
  },
  '7': {
    'zh-CN': '处理要公开、透明，公开处理规则，明示处理的目的、方式和范围。',
    en: 'Processing has to be open: its rules published, its purpose, method and scope stated.',
  },
  '13': {
    'zh-CN':
      '处理个人信息要有依据：取得同意，或者属于第（二）至（七）项不需要同意的情形，例如订立、履行合同所必需，履行法定职责或者法定义务所必需。',
    en: 'Processing needs a basis: consent, or one of items (2) to (7), which need none, such as what a contract with the person or a legal duty makes necessary.',
  },
  '14': {
    'zh-CN': '同意要在充分知情的前提下自愿、明确作出；法律、行政法规要求单独同意或者书面同意的，从其规定。',
    en: 'Consent has to be informed, voluntary and explicit; separate or written where a law or administrative regulation says so.',
  },
  '14¶2': {
    'zh-CN': '以同意为依据的，处理的目的、方式或者种类变更，要重新取得同意。',
    en: 'Where consent is the basis and the purpose, method or kind of information changes, consent has to be obtained again.',
  },
  '15': {
    'zh-CN': '以同意为依据的，个人可以撤回同意，处理者要提供便捷的撤回方式；撤回不影响此前的处理。',
    en: 'Where consent is the basis, the person may withdraw it and has to be offered a convenient way; what was done before stands.',
  },
  '16': {
    'zh-CN': '不得因为个人不同意或者撤回同意，就拒绝提供产品或者服务；处理属于提供产品或者服务所必需的除外。',
    en: 'A product or service may not be refused because the person does not consent or withdraws consent, unless the processing is necessary for it.',
  },
  '17': {
    'zh-CN': '处理之前，以显著方式、清晰易懂的语言真实、准确、完整地告知。',
    en: 'Before processing, the person has to be told conspicuously, in clear words, truthfully, accurately and completely.',
  },
  '17(1)': {
    'zh-CN': '处理之前，告知处理者的名称或者姓名和联系方式。',
    en: 'Before processing, the person has to be told the processor’s name and contact.',
  },
  '17(2)': {
    'zh-CN': '处理之前，告知处理的目的、方式，个人信息的种类和保存期限。',
    en: 'Before processing, the person has to be told its purpose and method, the kinds of information and how long they are kept.',
  },
  '17(3)': {
    'zh-CN': '处理之前，告知个人行使权利的方式和程序。',
    en: 'Before processing, the person has to be told how to use their rights.',
  },
  '17¶3': {
    'zh-CN': '以处理规则的方式告知的，规则要公开，并且便于查阅和保存。',
    en: 'Where rules do the telling, they have to be public, easy to read and easy to save.',
  },
  '19': {
    'zh-CN': '除法律、行政法规另有规定外，保存期限是实现目的所必要的最短时间。',
    en: 'Unless a law or administrative regulation provides otherwise, information may be kept no longer than the purpose needs.',
  },
  '21': {
    'zh-CN': '委托处理的，要与受托人约定目的、期限、方式、种类、保护措施等，并监督受托人；未经同意，受托人不得转委托。',
    en: 'Whoever entrusts processing has to agree with the entrusted party on its purpose, term, method, kinds and protection, and supervise it; it may not be entrusted further without leave.',
  },
  '23': {
    'zh-CN':
      '向其他处理者提供的，要告知接收方的名称、联系方式、处理目的、方式和种类，并取得单独同意；有第十三条第（二）至（七）项情形的，不需要同意。',
    en: 'Information may be given to another processor only once the person is told its name, contact, purpose, method and the kinds of information, and separately consents; no consent is needed in the cases of article 13(2) to (7).',
  },
  '26': {
    'zh-CN':
      '在公共场所安装图像采集、个人身份识别设备，要为维护公共安全所必需，遵守国家有关规定，并设置显著标识；取得单独同意之外，所得信息不得用于其他目的。',
    en: 'Cameras and identification devices in public places have to serve a need of public safety, keep to state rules and carry a conspicuous sign; what they record may be used for nothing else without separate consent.',
  },
  '28': {
    'zh-CN': '生物识别信息和不满十四周岁未成年人的个人信息是敏感个人信息；有特定的目的、充分的必要性并严格保护，才能处理。',
    en: 'Biometric information, and any of a child under 14, is sensitive: it may be processed only for a specific purpose, with full necessity and strict protection.',
  },
  '29': {
    'zh-CN': '以同意为依据处理敏感个人信息的，要取得单独同意；法律、行政法规要求书面同意的，从其规定。',
    en: 'Where consent is the basis, sensitive information needs separate consent, in writing where a law or administrative regulation says so.',
  },
  '30': {
    'zh-CN': '处理敏感个人信息的，还要告知处理的必要性和对个人权益的影响；依法可以不告知的除外。',
    en: 'For sensitive information the person also has to be told why it is necessary and how it affects their rights, save where the law drops the notice.',
  },
  '31': {
    'zh-CN': '以同意为依据处理不满十四周岁未成年人个人信息的，要取得父母或者其他监护人的同意。',
    en: 'Where consent is the basis, the information of a child under 14 needs the consent of a parent or other guardian.',
  },
  '31¶2': {
    'zh-CN': '处理不满十四周岁未成年人个人信息的，要制定专门的处理规则。',
    en: 'For the information of children under 14 there have to be special rules.',
  },
  '38': {
    'zh-CN': '向境外提供个人信息，要具备规定的条件之一，例如通过安全评估、经过认证、订立标准合同。',
    en: 'Information may be provided abroad only under one of the set conditions, such as a security assessment, a certification or the standard contract.',
  },
  '39': {
    'zh-CN':
      '向境外提供的，要告知境外接收方的名称、联系方式、处理目的、方式、种类和向其行使权利的方式，并取得单独同意；有第十三条第（二）至（七）项情形的，不需要同意。',
    en: 'Information may be provided abroad only once the person is told the recipient’s name, contact, purpose, method, the kinds of information and how to use their rights there, and separately consents; no consent is needed in the cases of article 13(2) to (7).',
  },
  '44': {
    'zh-CN': '个人对自己信息的处理有知情权、决定权，可以限制或者拒绝；法律、行政法规另有规定的除外。',
    en: 'The person has the right to know and decide, and to restrict or refuse processing, unless a law or administrative regulation provides otherwise.',
  },
  '47': {
    'zh-CN': '目的已经实现、保存期满、撤回同意等情形下，处理者要主动删除；没有删除的，个人可以请求删除。',
    en: 'When the purpose is met, the term is over or consent is withdrawn, among others, the processor has to delete; where it has not, the person may ask for it.',
  },
  '48': {
    'zh-CN': '个人可以要求处理者对其处理规则作出解释说明。',
    en: 'The person may ask the processor to explain its rules for processing.',
  },
  '50': {
    'zh-CN': '要建立便捷的申请受理和处理机制；拒绝个人请求的，要说明理由。',
    en: 'There has to be a convenient way to file requests; a refusal has to give its reasons.',
  },
  '51(3)': {
    'zh-CN': '要根据处理的情况和对个人权益的影响，采取加密、去标识化等安全技术措施。',
    en: 'As the processing and its effect on people call for, there have to be technical safeguards such as encryption and de-identification.',
  },
  '55': {
    'zh-CN': '处理敏感个人信息等，要事先做个人信息保护影响评估，并记录处理情况。',
    en: 'Before sensitive information is processed, its impact has to be assessed and the processing recorded.',
  },
  '56': {
    'zh-CN': '影响评估要看目的和方式是否合法、正当、必要，对个人的影响和安全风险，以及措施是否与风险相适应；报告和记录至少保存三年。',
    en: 'The assessment has to cover whether purpose and method are lawful, proper and necessary, the effect and risk for people, and whether the safeguards fit; report and records have to be kept for at least three years.',
  },
  '57': {
    'zh-CN': '发生或者可能发生泄露、篡改、丢失的，要立即补救，并通知主管部门和个人；采取的措施能够有效避免危害的，可以不通知个人。',
    en: 'When information is or may be leaked, changed or lost, the processor has to repair at once and notify the authority and the person; the person need not be told where the harm is effectively avoided.',
  },
  '65': {
    'zh-CN': '任何组织、个人都可以投诉、举报，收到的部门要及时处理并告知结果。',
    en: 'Anyone may complain or report; the authority that receives it has to deal with it in time and tell the result.',
  },
  '69': {
    'zh-CN': '处理个人信息侵害权益、造成损害的，处理者不能证明自己没有过错，就要承担赔偿等责任。',
    en: 'Where processing harms a person’s rights, the processor is liable unless it proves that it was not at fault.',
  },
  '70': {
    'zh-CN': '处理个人信息侵害众多个人权益的，检察院、法律规定的消费者组织和国家网信部门确定的组织可以提起诉讼。',
    en: 'Where the rights of many are harmed, the procuratorate, the consumer organisations set by law and those named by the CAC may sue.',
  },
} as const satisfies Articles
