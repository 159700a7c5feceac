import type { Report, Scene } from '../report/schema'
import { CONSUMER_SCENES } from './cite'
import type { Language } from './law'
import { CHECKED_ON } from './laws'

type ChannelId = '12377' | '12315' | 'consumer-association' | '12321' | '12345' | '12309' | 'court' | 'police'

/** A place to take the matter to. We only open its official site: none takes a prefilled form. */
export interface Channel {
  id: ChannelId
  names: Record<Language, string>
  /** Official site. Left out where no address is confirmed. */
  url?: string
  phone?: string
  mail?: string
  /** What it is for. */
  takes: Record<Language, string>
  /** What has to be in it. Left out where not confirmed. */
  needs?: Record<Language, string>
  /** What it is not for. */
  notFor?: Record<Language, string>
  /** Our knowledge of it is second-hand and of this day: shown as "check before use". */
  checkBeforeUse?: string
}

const CHANNELS: Readonly<Record<ChannelId, Channel>> = {
  '12377': {
    id: '12377',
    names: { 'zh-CN': '中央网信办举报中心', en: 'CAC reporting centre' },
    url: 'https://www.12377.cn',
    phone: '12377',
    mail: 'jubao@12377.cn',
    takes: {
      'zh-CN': '网站、App 上有问题的内容和做法。网信部门统筹个人信息保护，也可以向当地网信部门反映。',
      en: 'What is wrong on a website or in an app. The CAC coordinates personal data protection; its local offices can be told as well.',
    },
    needs: {
      'zh-CN': '网站名称、网址、哪里有问题；可以不署名，内容要属实。',
      en: 'The site’s name and address, and what the problem is. A name is optional; the facts must be true.',
    },
    notFor: {
      'zh-CN': '不处理个人与商家的赔偿、退款。',
      en: 'Not for damages or refunds between you and a trader.',
    },
    checkBeforeUse: CHECKED_ON,
  },
  '12315': {
    id: '12315',
    names: { 'zh-CN': '全国12315平台（市场监管）', en: '12315, market regulation' },
    url: 'https://www.12315.cn',
    phone: '12315',
    takes: {
      'zh-CN': '消费时遇到的问题。自己的消费纠纷用“投诉”，提供商家的线索用“举报”，两者分开提交。',
      en: 'What you meet as a consumer: file 投诉 (complaint) for your own dispute and 举报 (report) to give a lead on a trader, each apart.',
    },
    needs: {
      'zh-CN': '投诉：真实身份、对方名称和地址、具体请求、事实。举报：具体线索。规则自2026年4月15日起有变化，以平台说明为准。',
      en: 'Complaint: your real identity, the respondent’s name and address, a concrete request, the facts. Report: concrete leads. The rules changed on 2026-04-15: follow the platform.',
    },
    notFor: {
      'zh-CN': '不处理与消费无关的事，例如学校、单位对内的要求。',
      en: 'Not for matters outside consumption, such as what a school or an employer asks of its own people.',
    },
    checkBeforeUse: CHECKED_ON,
  },
  'consumer-association': {
    id: 'consumer-association',
    names: { 'zh-CN': '当地消费者协会', en: 'Local consumer association' },
    takes: {
      'zh-CN': '消费纠纷的调解；涉及众多消费者的，还可以由消费者组织提起公益诉讼。',
      en: 'Mediation of consumer disputes. Where many consumers are concerned, consumer organisations may sue in the public interest.',
    },
    notFor: { 'zh-CN': '不作处罚。', en: 'It does not impose penalties.' },
  },
  '12321': {
    id: '12321',
    names: { 'zh-CN': '12321 网络不良与垃圾信息举报受理中心', en: '12321, for the MIIT' },
    url: 'https://www.12321.cn',
    phone: '010-12321',
    mail: 'abuse@12321.cn',
    takes: {
      'zh-CN': '有问题的网站、App，以及个人信息泄露。电话供咨询。',
      en: 'Websites and apps with problems, and leaks of personal data. The phone number is for advice.',
    },
    needs: {
      'zh-CN': '网址、问题内容、怎么进入的；附截图。',
      en: 'The address, the content in question, how you got there; with screenshots.',
    },
    checkBeforeUse: CHECKED_ON,
  },
  '12345': {
    id: '12345',
    names: { 'zh-CN': '12345 政务服务便民热线', en: '12345, local government hotline' },
    phone: '12345',
    takes: {
      'zh-CN': '本地政府管的事，例如小区、学校、医院、办事窗口；会转给主管部门。各地网站不同。',
      en: 'Local government matters, such as housing estates, schools, hospitals and service counters; it forwards them. Each city has its own site.',
    },
    checkBeforeUse: CHECKED_ON,
  },
  '12309': {
    id: '12309',
    names: { 'zh-CN': '12309 中国检察网', en: '12309, procuratorate' },
    url: 'https://www.12309.gov.cn',
    phone: '12309',
    takes: {
      'zh-CN': '涉及很多人的公益诉讼线索，例如整个小区、学校都被要求刷脸，或者主管部门收到反映后没有处理。',
      en: 'Leads for public-interest suits where many people are concerned, such as a whole estate or school, or an authority that was told and did not act.',
    },
    needs: { 'zh-CN': '属实的情况，不要推测。', en: 'Facts as they are, nothing supposed.' },
    notFor: { 'zh-CN': '不处理个人赔偿。', en: 'Not for one person’s damages.' },
    checkBeforeUse: CHECKED_ON,
  },
  court: {
    id: 'court',
    names: { 'zh-CN': '人民法院在线服务（自己起诉）', en: 'People’s court, your own lawsuit' },
    url: 'https://zxfw.court.gov.cn',
    takes: {
      'zh-CN':
        '自己起诉：要求赔偿和合理开支（司法解释第八条）、申请禁令（第九条），物业门禁可以要求其他验证方式（第十条）。12368 只供咨询和查进度。',
      en: 'Your own lawsuit: damages and reasonable costs (SPC Provisions art. 8), an injunction (art. 9), another way in at a property gate (art. 10). 12368 only answers questions and gives the state of a case.',
    },
    notFor: {
      'zh-CN': '不是举报渠道；2021年8月1日之前的行为不适用该司法解释。',
      en: 'Not a place to report; acts before 2021-08-01 are outside those Provisions.',
    },
    checkBeforeUse: CHECKED_ON,
  },
  police: {
    id: 'police',
    names: { 'zh-CN': '公安机关网络举报网站', en: 'Police, online crime' },
    url: 'https://cyberpolice.mps.gov.cn',
    takes: {
      'zh-CN': '只在人脸等个人信息被盗取、买卖时找公安。110 用于紧急情况。',
      en: 'Only where face or other personal data was stolen or sold. 110 is for emergencies.',
    },
    needs: { 'zh-CN': '在线表格和证据文件。', en: 'The online form, with files of evidence.' },
    notFor: {
      'zh-CN': '单单是同意方式或告知内容的问题，不找公安。',
      en: 'Not for how consent is asked for or what the notice says.',
    },
  },
}

/** `other` may well be a shop: the reader sees what the channel takes and decides. */
const MAYBE_CONSUMER: readonly Scene[] = [...CONSUMER_SCENES, 'other']
/** Where a local authority stands behind the place. */
const LOCAL: readonly Scene[] = ['property', 'campus', 'hospital', 'government', 'exam']
/** Where a whole group of people is asked at once. */
const MANY_TOUCHED: readonly Scene[] = ['property', 'campus', 'hospital', 'hotel', 'government', 'exam']

/**
 * Where this case can be taken, the most fitting first. None where the page does not reach people in China, asks for no
 * face, could not be audited, or shows nothing to raise. The line for complaints about the police themselves, the site on
 * which processors file, and the channel for mobile apps alone are no places for a web page and are never among them.
 */
export function channelsFor(report: Report): Channel[] {
  if (report.reach === 'elsewhere' || report.error || !report.faceRequest) return []
  if (report.summary.violations + report.summary.reviews === 0) return []
  const { scene } = report
  const consumer = MAYBE_CONSUMER.includes(scene)
  const manyTouched = MANY_TOUCHED.includes(scene) || report.surfaces.some((surface) => surface.faceRequest && surface.minors)
  const fitting: readonly (ChannelId | false)[] = [
    '12377',
    consumer && '12315',
    LOCAL.includes(scene) && '12345',
    '12321',
    consumer && 'consumer-association',
    manyTouched && '12309',
    'court',
    'police',
  ]
  return fitting.flatMap((id) => (id ? [CHANNELS[id]] : []))
}
