import type { Facts, Surface } from '../language/facts'
import { dataRegulation, pipl } from '../law/cite'
import { NOT_A_REQUEST, ONLY_TEXT } from './reasons'
import { type Reason, rule, say } from './rule'
import { requested } from './statements'
import { type Vendor, vendorsReached } from './vendors'

const WHO_RECEIVES_IT = [pipl('21'), pipl('23'), dataRegulation('12')] as const

export const undisclosedVendorReasons = {
  'vendor-not-named': {
    outcome: 'review',
    provisions: WHO_RECEIVES_IT,
    words: {
      'zh-CN': {
        title: '没有提到{name}，却连到了它',
        seen: '页面连到了“{address}”，这是{name}提供人脸服务的地址，在页面和读到的协议里都没有看到这家公司。把人脸提供给其他处理者，要告知对方是谁并取得单独同意；委托处理的，要有约定和监督。是哪一种，页面上看不出来。',
        person: '可以问：人脸由谁来比对？{name}是受委托，还是也会自己使用？',
        officer: '请对方说明与{name}的关系，出示委托约定或者单独同意；用抓包核对传了什么。',
        engineer: '在告知里写明由谁提供人脸服务，例如：“人脸比对委托{name}完成，对方不留存您的人脸。”',
        answer: '对方可能说明：{name}只是受委托处理，或者这次没有向它发送人脸。',
      },
      en: {
        title: 'The page reaches {name}, which no text names',
        seen: 'The page reaches “{address}”, an address at which {name} offers services on faces. Neither the page nor the agreements that were read name it. Where a face is provided to another processor, the person has to be told who that is and to consent separately; where processing is entrusted, there has to be an agreement and supervision. Which of the two it is, a page does not show.',
        person: 'You can ask who compares your face, and whether {name} acts on behalf of the operator or also for itself.',
        officer:
          'Ask what {name} is to the operator, for the agreement or the separate consent; check by a recording of the traffic what is sent.',
        engineer: 'Name the firm in the notice: “Faces are compared on our behalf by {name}, which keeps none.”',
        answer: 'The operator may say that {name} only acts on its behalf, or that no face was sent to it.',
      },
    },
  },
  named: {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '页面连到的人脸服务，文字里写了是谁' },
      en: { title: 'The face service that the page reaches is named in its texts' },
    },
  },
  'none-seen': {
    outcome: 'na',
    provisions: [],
    words: {
      'zh-CN': { title: '没有看到页面连到已知的人脸服务' },
      en: { title: 'The page was not seen to reach a face service that is known to us' },
    },
  },
  'only-text': ONLY_TEXT,
  'not-a-request': NOT_A_REQUEST,
} as const satisfies Record<string, Reason>

/** An endpoint that receives faces, of a firm that no text names. */
export const undisclosedVendor = rule({
  id: 'undisclosed-vendor',
  group: 'handling',
  severity: 'moderate',
  reasons: undisclosedVendorReasons,
  judge({ surface, facts }) {
    if (!surface.request) return say('not-a-request')
    if (facts.onlyText) return say('only-text')
    const reached = vendorsReached(facts.addresses).filter(({ vendor }) => !isItsOwn(vendor, facts))
    if (reached.length === 0) return say('none-seen')
    const silent = reached.find(({ vendor }) => !isNamed(vendor, surface, facts))
    if (!silent) return say('named')
    return say('vendor-not-named', requested(surface), {
      params: { name: silent.vendor.name[facts.han ? 'zh-CN' : 'en'], address: silent.address.slice(0, MOST_ADDRESS) },
      confidence: 'likely',
    })
  },
})

const MOST_ADDRESS = 80

const isNamed = ({ named }: Vendor, surface: Surface, facts: Facts): boolean =>
  [...surface.sentences, ...surface.readTexts].some(({ text }) => named.some((name) => text.includes(name))) ||
  named.some((name) => facts.operator?.toLowerCase().includes(name))

/** The firm's own site. */
const isItsOwn = ({ addresses, named }: Vendor, { transport }: Facts): boolean =>
  transport.pages.some((page) => {
    const host = /^https?:\/\/([^/?#]+)/i.exec(page)?.[1]?.toLowerCase() ?? ''
    return (
      addresses.some((pattern) => pattern.test(`${host}/`)) ||
      named.some((name) => /^[a-z]{5,}$/.test(name) && host.split('.').includes(name))
    )
  })
