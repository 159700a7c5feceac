import type { Law, LawId } from './law'

/** The day on which what we hold second-hand was last looked at: shown beside "check before use". */
export const CHECKED_ON = '2026-11-21'

/** The national database of laws, for a text whose own official address is not confirmed. It is its front page: nothing is prefilled. */
const NATIONAL_DATABASE = 'https://flk.npc.gov.cn'

/** Every law that a rule may cite. Drafts and recommended standards are not law and have no place here. */
export const LAWS: Readonly<Record<LawId, Law>> = {
  spc: {
    id: 'spc',
    // Also its article 16: acts before this day are not covered.
    inForce: '2021-08-01',
    url: 'https://www.court.gov.cn/fabu/xiangqing/315851.html',
    checkBeforeUse: true,
    names: {
      'zh-CN': {
        full: '最高人民法院《关于审理使用人脸识别技术处理个人信息相关民事案件适用法律若干问题的规定》（法释〔2021〕15号）',
        short: '司法解释',
      },
      en: {
        full: 'Supreme People’s Court, Provisions on the Application of Law in Civil Cases on the Processing of Personal Information with Face Recognition Technology (Fa Shi [2021] No. 15)',
        short: 'SPC Provisions',
      },
    },
  },
  measures: {
    id: 'measures',
    inForce: '2025-06-01',
    url: 'https://www.cac.gov.cn/2025-03/21/c_1744174262156096.htm',
    names: {
      'zh-CN': { full: '《人脸识别技术应用安全管理办法》（国家互联网信息办公室、公安部令第19号）', short: '办法' },
      en: {
        full: 'Measures for the Security Management of the Application of Face Recognition Technology (CAC and MPS Order No. 19)',
        short: 'Face Recognition Measures',
      },
    },
  },
  pipl: {
    id: 'pipl',
    inForce: '2021-11-01',
    url: 'https://www.cac.gov.cn/2021-08/20/c_1631050028355286.htm',
    names: {
      'zh-CN': { full: '《中华人民共和国个人信息保护法》', short: '个人信息保护法' },
      en: { full: 'Personal Information Protection Law of the People’s Republic of China', short: 'PIPL' },
    },
  },
  'data-regulation': {
    id: 'data-regulation',
    inForce: '2025-01-01',
    url: 'https://www.gov.cn/zhengce/content/202409/content_6977766.htm',
    names: {
      'zh-CN': { full: '《网络数据安全管理条例》', short: '网络数据条例' },
      en: { full: 'Regulation on Network Data Security Management', short: 'Network Data Regulation' },
    },
  },
  'civil-code': {
    id: 'civil-code',
    inForce: '2021-01-01',
    url: NATIONAL_DATABASE,
    names: {
      'zh-CN': { full: '《中华人民共和国民法典》', short: '民法典' },
      en: { full: 'Civil Code of the People’s Republic of China', short: 'Civil Code' },
    },
  },
  'consumer-regulation': {
    id: 'consumer-regulation',
    inForce: '2024-07-01',
    url: NATIONAL_DATABASE,
    names: {
      'zh-CN': { full: '《中华人民共和国消费者权益保护法实施条例》', short: '消保条例' },
      en: { full: 'Implementing Regulation of the Consumer Rights Protection Law', short: 'Consumer Regulation' },
    },
  },
  'children-rules': {
    id: 'children-rules',
    inForce: '2019-10-01',
    url: NATIONAL_DATABASE,
    names: {
      'zh-CN': { full: '《儿童个人信息网络保护规定》', short: '儿童信息规定' },
      en: { full: 'Provisions on the Online Protection of Children’s Personal Information', short: 'Children’s Information Provisions' },
    },
  },
  'minors-regulation': {
    id: 'minors-regulation',
    inForce: '2024-01-01',
    url: NATIONAL_DATABASE,
    names: {
      'zh-CN': { full: '《未成年人网络保护条例》', short: '未成年人网络条例' },
      en: { full: 'Regulation on the Protection of Minors Online', short: 'Minors Online Regulation' },
    },
  },
  accessibility: {
    id: 'accessibility',
    inForce: '2023-09-01',
    url: NATIONAL_DATABASE,
    names: {
      'zh-CN': { full: '《中华人民共和国无障碍环境建设法》', short: '无障碍环境建设法' },
      en: { full: 'Law of the People’s Republic of China on Building a Barrier-Free Environment', short: 'Barrier-Free Law' },
    },
  },
  'video-regulation': {
    id: 'video-regulation',
    inForce: '2025-04-01',
    url: NATIONAL_DATABASE,
    names: {
      'zh-CN': { full: '《公共安全视频图像信息系统管理条例》', short: '公共视频条例' },
      en: { full: 'Regulation on Public Security Video and Image Information Systems', short: 'Public Video Regulation' },
    },
  },
  'cross-border-rules': {
    id: 'cross-border-rules',
    inForce: '2024-03-22',
    checkBeforeUse: true,
    names: {
      'zh-CN': { full: '《促进和规范数据跨境流动规定》（国家互联网信息办公室令第16号）', short: '数据跨境规定' },
      en: {
        full: 'Provisions on Promoting and Regulating Cross-Border Data Flows (CAC Order No. 16)',
        short: 'Cross-Border Data Provisions',
      },
    },
  },
}

/**
 * The law of a citation. A report may come from another version, so that `id` is any string.
 * @returns undefined where no such law is known
 */
export function lawOf(id: string): Law | undefined {
  return Object.hasOwn(LAWS, id) ? LAWS[id as LawId] : undefined
}
