import type { Articles } from '../law'

export const childrenRules = {
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
} as const satisfies Articles
