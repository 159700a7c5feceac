import type { Articles } from '../law'

export const crossBorderRules = {
  '8': {
    'zh-CN': '向境外提供不满一万人的敏感个人信息，也要订立标准合同或者通过认证，没有最低人数；订立、履行合同确需等情形除外。',
    en: 'Providing abroad the sensitive information of fewer than 10,000 people still takes the standard contract or a certification, with no lower limit, save where a contract with the person really needs it and in some other cases.',
  },
} as const satisfies Articles
