import { dataRegulation, measures, pipl } from '../law/cite'
import { agreementUnread, NOT_A_REQUEST, perhapsTold } from './reasons'
import { type Reason, rule } from './rule'
import { toldOrAbsent } from './statements'

const CONTACT = [measures('5(1)'), pipl('17(1)'), dataRegulation('21(1)')] as const

const SOUGHT = { 'zh-CN': '怎么联系处理者', en: 'how to reach the processor' }

export const disclosureContactReasons = {
  absent: {
    outcome: 'violation',
    provisions: CONTACT,
    words: {
      'zh-CN': {
        title: '没有说怎么联系处理者',
        seen: '页面和读到的协议里，没有电话、邮箱、地址或者客服入口。处理之前要告知处理者的联系方式。',
        person: '先找一个能联系上的办法再决定；找不到，就先别刷。',
        officer: '按网站备案和营业执照查联系方式，并试一次能不能联系上。',
        engineer: '在征求同意的地方写上有人答复的联系方式，例如：“个人信息问题请联系：privacy@example.com，400-000-0000。”',
        answer: '对方可能说明：联系方式写在网站其他位置，或者法律允许不告知。',
      },
      en: {
        title: 'It does not say how to reach the processor',
        seen: 'Neither the page nor the agreements read give a phone number, mail, address or support entry. The processor’s contact has to be told before processing.',
        person: 'Find a way to reach them before you decide; if there is none, hold back.',
        officer: 'Look up the contact in the site’s filing and business licence, and try whether anyone answers.',
        engineer: 'Give a contact that someone answers where you ask: “Questions about your data: privacy@example.com, 400-000-0000.”',
        answer: 'The operator may say that the contact stands elsewhere on the site, or that the law lets the notice be dropped.',
      },
    },
  },
  'agreement-unread': agreementUnread(SOUGHT, CONTACT),
  'perhaps-told': perhapsTold(SOUGHT, CONTACT),
  told: {
    outcome: 'pass',
    provisions: CONTACT,
    words: {
      'zh-CN': { title: '写明了怎么联系处理者' },
      en: { title: 'It says how to reach the processor' },
    },
  },
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** A way to reach the one who processes the face. */
export const disclosureContact = rule({
  id: 'disclosure-contact',
  group: 'notice',
  severity: 'moderate',
  reasons: disclosureContactReasons,
  judge({ surface, facts }) {
    return toldOrAbsent(surface, facts, 'contact')
  },
})
