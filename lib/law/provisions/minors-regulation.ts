import type { Articles } from '../law'

export const minorsRegulation = {
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
} as const satisfies Articles
