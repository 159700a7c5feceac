import { civilCode, dataRegulation, measures, pipl } from '../law/cite'
import { NOT_A_REQUEST, ONLY_TEXT } from './reasons'
import { type Reason, rule, say } from './rule'
import { requested } from './statements'

// SPC 2(5) needs an actual leak, which a page does not show: it is not cited here.
const PROTECTED = [pipl('51(3)'), measures('14'), civilCode('1038'), dataRegulation('9')] as const

export const insecureTransportReasons = {
  'page-not-encrypted': {
    outcome: 'violation',
    provisions: PROTECTED,
    words: {
      'zh-CN': {
        title: '页面没有加密（http）',
        seen: '要求人脸的页面以 http 打开，内容在途中可能被看到或者改动。处理人脸要采取加密等安全措施。',
        person: '不要在这个页面上刷脸。可以把网址开头换成 https 再试，或者用别的方式办理。',
        officer: '记下网址和协议，核对同一页面能不能用 https 打开。',
        engineer: '全站使用 https，并把 http 转过去，例如：301 到 https，加上 Strict-Transport-Security。',
        answer: '对方可能说明：人脸另用加密的通道传输，或者这只是内部测试的页面。',
      },
      en: {
        title: 'The page is not encrypted (http)',
        seen: 'The page that asks for a face is served over http: on the way it can be seen or changed by others. Faces have to be protected by encryption and other safeguards.',
        person: 'Do not scan your face on this page. Try the address with https, or do it in another way.',
        officer: 'Note the address and protocol; check whether the same page opens over https.',
        engineer: 'Serve everything over https and redirect http to it: a 301 to https, with Strict-Transport-Security.',
        answer: 'The operator may say that the face goes through another, encrypted channel, or that this is a page for internal tests.',
      },
    },
  },
  'form-not-encrypted': {
    outcome: 'violation',
    provisions: PROTECTED,
    words: {
      'zh-CN': {
        title: '提交的地址没有加密',
        seen: '提交后会发往“{address}”，这个地址没有加密，途中可能被看到或者改动。处理人脸要采取加密等安全措施。',
        person: '先不要提交。可以请对方换成加密的地址，或者用别的方式办理。',
        officer: '记下表单的地址，核对实际发送时用的协议。',
        engineer: '提交地址改为 https，例如：<form action="https://…" method="post">，并检查上传用的接口。',
        answer: '对方可能说明：实际提交由脚本经加密的地址完成。',
      },
      en: {
        title: 'It is submitted to an address without encryption',
        seen: 'What is submitted goes to “{address}”, which is not encrypted: on the way it can be seen or changed by others. Faces have to be protected by encryption and other safeguards.',
        person: 'Do not submit yet. You can ask for an encrypted address, or do it in another way.',
        officer: 'Note the form’s address, and check the protocol really used.',
        engineer: 'Submit over https: <form action="https://…" method="post">, and check the addresses used for uploads.',
        answer: 'The operator may say that a script really submits it over an encrypted address.',
      },
    },
  },
  encrypted: {
    outcome: 'pass',
    provisions: PROTECTED,
    words: {
      'zh-CN': { title: '页面和提交都经过加密' },
      en: { title: 'Page and submission are encrypted' },
    },
  },
  local: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '在本机打开，没有经过网络' },
      en: { title: 'Opened on this computer, not over a network' },
    },
  },
  'only-text': ONLY_TEXT,
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

const LOOPBACK = /^https?:\/\/(([a-z0-9-]+\.)*localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/i

const kindOfAddress = (address: string): 'plain' | 'encrypted' | 'local' =>
  !/^https?:/i.test(address) || LOOPBACK.test(address) ? 'local' : /^http:/i.test(address) ? 'plain' : 'encrypted'

/** A page or form that takes a face and is not encrypted. Files and loopback addresses are no network. */
export const insecureTransport = rule({
  id: 'insecure-transport',
  group: 'handling',
  severity: 'serious',
  reasons: insecureTransportReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    if (facts.onlyText) return say('only-text')
    const pages = facts.transport.pages.map(kindOfAddress)
    if (pages.includes('plain')) return say('page-not-encrypted', requested(surface))
    const sends = facts.transport.actions.find((action) => kindOfAddress(action) === 'plain')
    if (sends) return say('form-not-encrypted', requested(surface), { params: { address: sends } })
    return pages.includes('encrypted') ? say('encrypted', requested(surface)) : say('local')
  },
})
