import type { Articles } from '../law'

export const consumerRegulation = {
  '17': {
    'zh-CN': '经营者不得用格式条款不合理地免除或者减轻自己的责任、加重消费者的责任，或者限制消费者的权利。',
    en: 'A trader may not use standard terms that unreasonably free it from liability, burden consumers or limit their rights.',
  },
  '23': {
    'zh-CN': '经营者不得用一次概括授权、默认授权等方式，强制或者变相强制消费者同意收集、使用与经营活动没有直接关系的个人信息。',
    en: 'A trader may not use one blanket authorisation or authorisation by default to force consumers, openly or in disguise, to agree to the collection or use of personal data that has no direct link to its business.',
  },
} as const satisfies Articles
