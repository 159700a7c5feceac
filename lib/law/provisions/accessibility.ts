import type { Articles } from '../law'

export const accessibility = {
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
} as const satisfies Articles
