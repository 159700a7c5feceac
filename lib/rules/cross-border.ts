import { crossBorderRules, dataRegulation, pipl } from '../law/cite'
import { NOT_A_REQUEST } from './reasons'
import { type Reason, rule, say } from './rule'
import { evidenceOf, first } from './statements'

const SENT_ABROAD = [pipl('38'), pipl('39'), dataRegulation('35'), crossBorderRules('8')] as const

export const crossBorderReasons = {
  abroad: {
    outcome: 'review',
    provisions: SENT_ABROAD,
    words: {
      'zh-CN': {
        title: '人脸可能会传到境外',
        seen: '页面写着“{words}”。向境外提供的，要符合规定的条件，并告知境外接收方的名称、联系方式、目的、方式、种类和向它行使权利的办法；以同意为依据的，还要就此取得单独同意。是否都做到，需要核对。',
        person: '可以问：传到哪里、给谁？能不能只存在境内？可以不同意传到境外。',
        officer: '问清走的是哪条路径（安全评估、认证、标准合同或者其他情形）。只凭网址、IP 地址说明不了是否出境。',
        engineer:
          '能存在境内就不传出去；要传，就单独征求同意，例如：“将您的人脸图像提供给××国的××公司（邮箱……）用于……，可通过……向其行使权利：[同意] [不同意]”',
        answer: '对方可能说明：人脸只存在境内，出境的条件、告知和同意都已具备，或者属于履行合同确需等情形。',
      },
      en: {
        title: 'The face may leave the country',
        seen: 'The page says “{words}”. Information may be provided abroad only under set conditions, after telling the recipient’s name, contact, purpose, method, the kinds of information and how to use one’s rights there; where consent is the basis, that also takes a separate consent. Whether all this is met has to be checked.',
        person: 'You can ask where it goes, to whom, and whether it can stay in China. You can decline to have it sent abroad.',
        officer:
          'Ask which path is taken (security assessment, certification, standard contract or another case). A web or IP address alone does not show that data leaves the country.',
        engineer:
          'Keep it in the country where possible. If not, ask separately: “Provide your face image to Example Inc. in Z (mail …) for …; you can use your rights there through …: [Agree] [Do not agree]”',
        answer:
          'The operator may say that faces stay in China, that conditions, notice and consent are all there, or that a contract really needs it.',
      },
    },
  },
  stays: {
    outcome: 'pass',
    provisions: SENT_ABROAD,
    words: {
      'zh-CN': { title: '写明人脸只存在境内' },
      en: { title: 'It says that faces stay in the country' },
    },
  },
  silent: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有写人脸会不会传到境外' },
      en: { title: 'It does not say whether the face goes abroad' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** Whether the face leaves the country, by the words of the page. An address or a host proves nothing. */
export const crossBorder = rule({
  id: 'cross-border',
  group: 'handling',
  severity: 'serious',
  reasons: crossBorderReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    const abroad = first(facts, 'abroad')
    if (abroad) return say('abroad', evidenceOf(abroad), { params: { words: abroad.words }, confidence: 'likely' })
    const stays = first(facts, 'at-home')
    return stays ? say('stays', evidenceOf(stays)) : say('silent')
  },
})
