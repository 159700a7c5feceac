import type { Articles } from '../law'

export const spc = {
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
} as const satisfies Articles
