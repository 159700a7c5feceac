import type { Articles } from '../law'

export const dataRegulation = {
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
} as const satisfies Articles
