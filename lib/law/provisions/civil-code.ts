import type { Articles } from '../law'

export const civilCode = {
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
} as const satisfies Articles
