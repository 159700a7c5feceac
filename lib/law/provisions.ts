import type { Language, LawId, Provision } from './law'

type Asks = Record<Language, string>

/**
 * What each provision asks for, in our own words. Keys: `4` an article, `4(2)` its item, `6¶2` its second paragraph.
 * The conditions on which a provision applies are said in its words; those that one audit can decide stand on the citation.
 */
export const PROVISIONS = {
  spc: {
    '2(1)': {
      'zh-CN': '在经营场所、公共场所用人脸识别技术验证、辨识或者分析，要符合法律、行政法规的规定。',
      en: 'Face recognition in business or public places, to verify, identify or analyse, has to keep to laws and administrative regulations.',
    },
    '2(2)': {
      'zh-CN': '处理人脸信息，要公开处理规则，并明示处理的目的、方式、范围。',
      en: 'Whoever processes face information has to publish the rules for it and state its purpose, method and scope.',
    },
    '2(3)': {
      'zh-CN': '以同意为依据处理人脸信息的，要取得本人或者监护人的单独同意；法律、行政法规要求书面同意的，还要取得书面同意。',
      en: 'Where consent is the basis, the person or the guardian has to give separate consent, in writing where a law or administrative regulation asks for writing.',
    },
    '2(5)': {
      'zh-CN': '要采取应有的技术措施和其他必要措施保障人脸信息安全；因为没有采取，致使人脸信息泄露、篡改、丢失的，可以请求承担民事责任。',
      en: 'Face information has to be kept safe by due technical and other measures; a civil claim lies where the lack of them led to a leak, a change or a loss.',
    },
    '2(6)': {
      'zh-CN': '向他人提供人脸信息，要符合法律、行政法规的规定和双方的约定。',
      en: 'Face information may be given to others only as laws, administrative regulations and the agreement between the parties allow.',
    },
    '3': {
      'zh-CN': '认定民事责任时，会考虑受害人是否为未成年人、告知同意的情况、处理的必要程度等因素。',
      en: 'In fixing civil liability a court weighs, among others, whether the person is a minor, how notice was given and consent obtained, and how necessary the processing was.',
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
    '5': {
      'zh-CN':
        '应对突发公共卫生事件或者在紧急情况下保护生命健康和财产安全所必需，为维护公共安全依据国家有关规定在公共场所使用，为公共利益在合理范围内进行新闻报道、舆论监督，在本人同意的范围内合理处理，以及法律、行政法规规定的其他情形，不承担民事责任。',
      en: 'No civil liability arises where a public health emergency or the urgent protection of life, health or property makes it necessary, where state rules allow use in public places for public safety, in reasonable news reporting or oversight in the public interest, in reasonable processing within the consent given, or in other cases set by law or administrative regulation.',
    },
    '6': {
      'zh-CN': '民事案件中，处理者要证明自己符合同意、公开等处理个人信息的条件，或者属于不承担民事责任的情形。',
      en: 'In a civil case, the processor has to prove that the conditions for processing, such as consent and published rules, were met, or that one of the cases without liability applies.',
    },
    '8': {
      'zh-CN':
        '因此受到财产损失的，可以请求赔偿；为制止该行为支付的合理开支算作财产损失，包括调查、取证的合理费用，法院根据请求和案情还可以算入合理的律师费。',
      en: 'Property loss can be claimed. The reasonable cost of stopping the wrong counts as loss, including inquiry and evidence and, if the court so decides, a lawyer’s fee.',
    },
    '9': {
      'zh-CN': '有证据证明对方正在或者即将侵害其人格权益，不及时制止会造成难以弥补的损害的，可以申请法院责令停止有关行为。',
      en: 'Whoever can show that an act against their personality rights is under way or imminent, and that harm hard to repair would follow, may ask the court to order it stopped.',
    },
    '10': {
      'zh-CN': '物业或者其他建筑物管理人把刷脸作为进出的唯一验证方式的，不同意的业主或者使用人可以请求提供其他合理的验证方式。',
      en: 'Where the face is the only way into a managed building, an owner or user who does not agree may ask for another reasonable way.',
    },
    '11': {
      'zh-CN': '格式条款要求个人给予没有期限、不可撤销、可以任意转授权等处理人脸信息的权利的，个人可以请求法院确认该条款无效。',
      en: 'Where standard terms take a right to process face information that is without time limit, irrevocable or freely sub-licensable, the person may ask the court to declare them void.',
    },
    '14': {
      'zh-CN': '处理人脸信息的行为符合法律关于民事公益诉讼的规定的，法律规定的机关和有关组织可以提起公益诉讼。',
      en: 'Where the legal conditions of a civil public-interest suit are met, the authorities and organisations that the law names may bring one.',
    },
    '16': {
      'zh-CN': '自2021年8月1日起施行，此前的行为不适用。',
      en: 'In force from 2021-08-01; acts before that day are not covered.',
    },
  },
  measures: {
    '2¶2': {
      'zh-CN': '为研发人脸识别技术、训练算法而处理人脸信息的，不适用办法。',
      en: 'The Measures do not apply to processing for research into face recognition or the training of its algorithms.',
    },
    '4': {
      'zh-CN': '处理人脸信息要有特定的目的和充分的必要性，采取对个人权益影响最小的方式，并严格保护。',
      en: 'Face information has to be processed for a specific purpose, with full necessity, with the least effect on the person, and under strict protection.',
    },
    '5': {
      'zh-CN': '处理人脸信息之前，要以显著方式、清晰易懂的语言，真实、准确、完整地告知；法律、行政法规规定可以不告知的除外。',
      en: 'Before processing, the person has to be told conspicuously and in clear words, truthfully, accurately and completely, save where a law or administrative regulation drops the notice.',
    },
    '5(1)': {
      'zh-CN': '处理人脸信息之前，告知处理者的名称或者姓名和联系方式。',
      en: 'Before processing, the person has to be told the processor’s name and contact.',
    },
    '5(2)': {
      'zh-CN': '处理人脸信息之前，告知处理的目的、方式和保存期限。',
      en: 'Before processing, the person has to be told its purpose and method and how long the information is kept.',
    },
    '5(3)': {
      'zh-CN': '处理人脸信息之前，告知处理的必要性和对个人权益的影响。',
      en: 'Before processing, the person has to be told why it is necessary and how it affects their rights.',
    },
    '5(4)': {
      'zh-CN': '处理人脸信息之前，告知个人行使权利的方式和程序。',
      en: 'Before processing, the person has to be told how to use their rights.',
    },
    '5¶2': {
      'zh-CN': '告知的事项有变更的，要把变更告诉个人。',
      en: 'Where what was told changes, the change has to be told.',
    },
    '5¶4': {
      'zh-CN': '处理残疾人、老年人的人脸信息，还要符合国家有关无障碍环境建设的规定。',
      en: 'For the face information of disabled and elderly people, the state rules on a barrier-free environment have to be kept as well.',
    },
    '6': {
      'zh-CN': '以同意为依据处理人脸信息的，要在本人充分知情的前提下，取得其自愿、明确作出的单独同意。',
      en: 'Where consent is the basis, it has to be a separate consent, given by an informed person voluntarily and explicitly.',
    },
    '6¶2': {
      'zh-CN': '以同意为依据处理人脸信息的，个人可以撤回同意，处理者要提供便捷的撤回方式。',
      en: 'Where consent is the basis, the person may withdraw it and has to be offered a convenient way to do so.',
    },
    '7': {
      'zh-CN': '以同意为依据处理不满十四周岁未成年人人脸信息的，要取得父母或者其他监护人的同意，并有专门的处理规则。',
      en: 'Where consent is the basis, the face information of a child under 14 needs the consent of a parent or other guardian, and special rules.',
    },
    '8': {
      'zh-CN': '除法律、行政法规另有规定或者取得个人单独同意外，人脸信息要存储在人脸识别设备内，不通过互联网对外传输。',
      en: 'Unless a law or administrative regulation provides otherwise or the person separately consents, face information has to stay inside the recognition device and may not be sent out over the internet.',
    },
    '8¶2': {
      'zh-CN': '除法律、行政法规另有规定外，人脸信息的保存期限不超过实现目的所必需的最短时间。',
      en: 'Unless a law or administrative regulation provides otherwise, face information may be kept no longer than the purpose needs.',
    },
    '9': {
      'zh-CN':
        '处理人脸信息之前，要做个人信息保护影响评估并记录处理情况；报告和记录至少保存三年，情况变化或者发生重大安全事件的要重新评估。',
      en: 'Before processing, its impact has to be assessed and the processing recorded; report and records have to be kept for at least three years, and the assessment redone on a change or a serious incident.',
    },
    '10': {
      'zh-CN':
        '有其他方式能实现相同目的或者达到同等业务要求的，不能把人脸识别作为唯一的验证方式；不同意刷脸的，要另给合理、便捷的方式。国家另有规定的除外。',
      en: 'Where another way reaches the same aim, face recognition may not be the only way to verify, and whoever does not agree has to be given another reasonable, convenient way. Other state rules on face verification prevail.',
    },
    '10¶2': {
      'zh-CN': '国家对用人脸识别技术验证身份另有规定的，从其规定。',
      en: 'Other state rules on verifying identity by face recognition prevail.',
    },
    '12': {
      'zh-CN': '不得以办理业务、提升服务质量等为由，误导、欺诈、胁迫个人接受人脸识别技术验证身份。',
      en: 'Nobody may mislead, deceive or coerce a person into having their identity verified by face recognition on the ground of doing business or better service.',
    },
    '13': {
      'zh-CN':
        '在公共场所安装人脸识别设备，要为维护公共安全所必需，合理确定采集区域，并设置显著标识；宾馆客房、公共浴室、公共更衣室、公共卫生间等私密空间内部不得安装。',
      en: 'In public places such devices may be installed only where public safety needs them, for a reasonable area and with a conspicuous sign; never inside private spaces such as hotel rooms, public baths, changing rooms and toilets.',
    },
    '14': {
      'zh-CN': '人脸识别系统要采取数据加密、安全审计、访问控制、授权管理、入侵防御等保护措施。',
      en: 'A face recognition system has to have encryption, audit, access control, authorisation and intrusion defence.',
    },
    '15': {
      'zh-CN': '存储的人脸信息达到十万人的，要在三十个工作日内向省级以上网信部门备案。',
      en: 'Whoever stores the face information of 100,000 people has to file with the provincial CAC or above within 30 working days.',
    },
    '17': {
      'zh-CN': '任何组织、个人都可以投诉、举报，收到的部门要处理并告知结果。',
      en: 'Anyone may complain or report; the authority that receives it has to handle it and tell the result.',
    },
    '19': {
      'zh-CN': '人脸信息，指与已识别或者可识别的自然人有关的面部特征生物识别信息。',
      en: 'Face information is biometric information on the facial features of an identified or identifiable person.',
    },
  },
  pipl: {
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
  },
  'data-regulation': {
    '9': {
      'zh-CN': '要采取加密、备份、访问控制、安全认证等技术措施和其他必要措施，保护网络数据。',
      en: 'Network data has to be protected by encryption, backup, access control, authentication and other necessary measures.',
    },
    '12': {
      'zh-CN': '向其他处理者提供或者委托处理个人信息的，要通过合同等约定目的、方式、范围和安全保护义务，并监督接收方履行。',
      en: 'When information is given or entrusted to another, a contract or the like has to set its purpose, method, scope and protection, and the recipient has to be supervised.',
    },
    '21(1)': {
      'zh-CN': '处理规则要集中公开、易于访问并放在醒目位置，写明处理者的名称或者姓名和联系方式。',
      en: 'The rules have to be kept in one public, easily reached, eye-catching place and give the processor’s name and contact.',
    },
    '21(2)': {
      'zh-CN': '处理规则要写明目的、方式、种类，以及处理敏感个人信息的必要性和对个人权益的影响。',
      en: 'The rules have to give the purpose, method and kinds, and for sensitive information why it is necessary and how it affects the person.',
    },
    '21(3)': {
      'zh-CN': '处理规则要写明保存期限和到期后怎么处理；期限难以确定的，写明怎样确定。',
      en: 'The rules have to give how long information is kept and what happens then, or how the term is fixed where it cannot be given.',
    },
    '21(4)': {
      'zh-CN': '处理规则要写明个人查阅、复制、更正、删除以及注销账号、撤回同意等的方法和途径。',
      en: 'The rules have to give the ways to see, copy, correct and delete, to close the account, to withdraw consent, and the like.',
    },
    '21¶2': {
      'zh-CN':
        '收集和向其他处理者提供的目的、方式、种类以及接收方，要以清单等形式列明；处理不满十四周岁未成年人个人信息的，还要有专门的处理规则。',
      en: 'Purpose, method and kinds of what is collected or given to others, and who receives it, have to be set out in lists or the like; for children under 14 there have to be special rules.',
    },
    '22(1)': {
      'zh-CN': '以同意为依据的，收集限于提供产品或者服务所必需，不得用误导、欺诈、胁迫等方式取得同意。',
      en: 'Where consent is the basis, only what the product or service needs may be collected, and consent may not be obtained by misleading, fraud or coercion.',
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
      en: 'After a clear no, consent may not be asked for again and again.',
    },
    '22(6)': {
      'zh-CN': '以同意为依据的，处理的目的、方式、种类变更，要重新取得同意。',
      en: 'Where consent is the basis and the purpose, method or kind changes, consent has to be obtained again.',
    },
    '23': {
      'zh-CN': '个人请求查阅、更正、删除，或者注销账号、撤回同意的，要及时受理，并提供便捷的方法和途径。',
      en: 'Requests to see, correct or delete, to close an account or withdraw consent have to be taken up in time, and there have to be convenient ways to make them.',
    },
    '35': {
      'zh-CN': '向境外提供个人信息，要属于规定的情形之一，例如通过安全评估、经过认证、订立标准合同，或者订立、履行本人的合同确需提供。',
      en: 'Information may be provided abroad only in one of the set cases, such as after a security assessment or a certification, under the standard contract, or where a contract with the person really needs it.',
    },
    '62(7)': {
      'zh-CN': '单独同意，是个人针对自己信息的某一项特定处理，专门作出的具体、明确的同意。',
      en: 'Separate consent is specific, explicit consent given for one particular processing.',
    },
  },
  'civil-code': {
    '496': {
      'zh-CN':
        '提供格式条款的一方要以合理的方式提示对方注意与其有重大利害关系的条款，并按要求说明；没有做到、致使对方没有注意或者理解的，对方可以主张该条款不成为合同内容。',
      en: 'Whoever supplies standard terms has to point out, in a reasonable way, those of major concern to the other side and explain them on request; where a term went unnoticed or not understood for want of that, the other side may claim that it is no part of the contract.',
    },
    '497': {
      'zh-CN': '格式条款不合理地免除或者减轻提供方的责任、加重对方责任、限制对方主要权利，或者排除对方主要权利的，无效。',
      en: 'A standard term is void where it unreasonably frees its supplier from liability, burdens the other side or limits its main rights, or takes them away.',
    },
    '997': {
      'zh-CN': '有证据证明他人正在或者即将侵害其人格权，不及时制止会造成难以弥补的损害的，可以依法申请法院责令停止有关行为。',
      en: 'Whoever can show that an act against their personality rights is under way or imminent, and that harm hard to repair would follow, may ask the court to order it stopped.',
    },
    '1034': {
      'zh-CN': '自然人的个人信息受法律保护，生物识别信息是个人信息。',
      en: 'A person’s information is protected, and biometric information is personal information.',
    },
    '1035(2)': {
      'zh-CN': '处理个人信息，要公开处理的规则。',
      en: 'The rules for processing have to be public.',
    },
    '1035(3)': {
      'zh-CN': '处理个人信息，要明示处理的目的、方式和范围。',
      en: 'The purpose, method and scope of processing have to be stated.',
    },
    '1038': {
      'zh-CN': '要采取技术措施和其他必要措施，保障个人信息安全，防止泄露、篡改、丢失。',
      en: 'Technical and other necessary measures have to keep personal information safe from leak, change and loss.',
    },
  },
  'consumer-regulation': {
    '17': {
      'zh-CN': '经营者不得用格式条款不合理地免除或者减轻自己的责任、加重消费者的责任，或者限制消费者的权利。',
      en: 'A trader may not use standard terms that unreasonably free it from liability, burden consumers or limit their rights.',
    },
    '23': {
      'zh-CN': '经营者不得用一次概括授权、默认授权等方式，强制或者变相强制消费者同意收集、使用与经营活动没有直接关系的个人信息。',
      en: 'A trader may not use one blanket authorisation or authorisation by default to force consumers, openly or in disguise, to agree to the collection or use of personal data that has no direct link to its business.',
    },
  },
  'children-rules': {
    '8': {
      'zh-CN': '要有专门的儿童个人信息保护规则和用户协议，并指定专人负责。',
      en: 'There have to be special rules and a user agreement for children’s information, and a person in charge of it.',
    },
    '9': {
      'zh-CN': '收集、使用不满十四周岁儿童的信息，要以显著、清晰的方式告知监护人，并征得监护人同意。',
      en: 'The information of a child under 14 may be collected or used only once the guardian is told conspicuously and clearly and consents.',
    },
    '10': {
      'zh-CN': '就儿童信息征求同意时，要同时提供拒绝选项，并告知目的、保存地点和期限、安全措施、拒绝的后果、投诉渠道等。',
      en: 'When consent to the use of a child’s information is asked for, a way to decline has to be offered at the same time, and purpose, place and term of storage, security, the effect of refusing and a way to complain told.',
    },
  },
  'minors-regulation': {
    '31': {
      'zh-CN': '为未成年人提供信息发布、即时通讯等服务的，依法要求提供真实身份信息。',
      en: 'Services that let minors publish, message and the like have to ask for their real identity as the law provides.',
    },
    '32': {
      'zh-CN': '不得强制要求未成年人或者监护人同意非必要的个人信息处理，也不得因为不同意就拒绝其使用基本功能。',
      en: 'Minors and guardians may not be forced to agree to unnecessary processing, nor refused the basic functions because they do not agree.',
    },
    '34': {
      'zh-CN': '未成年人或者监护人请求查阅、复制、更正、补充、删除未成年人个人信息的，要提供便捷的方法和途径，及时受理。',
      en: 'Minors and guardians have to be given convenient ways to see, copy, correct, complete and delete the minor’s information, and answered in time.',
    },
  },
  accessibility: {
    '32': {
      'zh-CN': '利用财政资金建立的网站、平台和应用，要逐步符合无障碍标准；其他网站和应用属于鼓励。',
      en: 'Websites, platforms and apps set up with public funds have to meet the accessibility standards step by step; others are encouraged to.',
    },
    '33': {
      'zh-CN': '银行、医院、车站、机场等的自助公共服务终端，要有语音、大字、盲文等无障碍功能。',
      en: 'Self-service terminals in banks, hospitals, stations, airports and the like have to have accessible functions such as speech, large print and braille.',
    },
    '39': {
      'zh-CN': '公共服务场所涉及医疗健康、社会保障、金融业务、生活缴费等事项的，要保留现场指导、人工办理等传统服务方式。',
      en: 'Public service places have to keep staffed service and help on the spot for health, social security, finance, bill paying and the like.',
    },
  },
  'video-regulation': {
    '8': {
      'zh-CN': '宾馆客房、公共浴室、更衣室、卫生间等能够拍到他人隐私的区域、部位，不得安装图像采集设备。',
      en: 'No camera may be installed where it could record the privacy of others, such as hotel rooms, public baths, changing rooms and toilets.',
    },
    '13': {
      'zh-CN': '在公共场所安装图像采集设备，要设置显著的提示标识。',
      en: 'Where cameras are installed in public places, a conspicuous sign has to say so.',
    },
  },
  'cross-border-rules': {
    '8': {
      'zh-CN': '向境外提供不满一万人的敏感个人信息，也要订立标准合同或者通过认证，没有最低人数；订立、履行合同确需等情形除外。',
      en: 'Providing abroad the sensitive information of fewer than 10,000 people still takes the standard contract or a certification, with no lower limit, save where a contract with the person really needs it and in some other cases.',
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
