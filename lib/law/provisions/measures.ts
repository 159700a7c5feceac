import type { Articles } from '../law'

export const measures = {
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
    'zh-CN': '处理人脸信息之前，要做个人信息保护影响评估并记录处理情况；报告和记录至少保存三年，情况变化或者发生重大安全事件的要重新评估。',
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
} as const satisfies Articles
