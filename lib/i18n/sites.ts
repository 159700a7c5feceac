import type { Language } from '../law/law'

/** The choice of sites, as the first page and the settings offer it. */
const zh = {
  legend: '在哪些网站上检查',
  always: '所有网站',
  alwaysHint: '页面提到人脸时自动检查，结果显示在图标上。别的页面只看有没有这类字词、摄像头有没有打开，不读取其他内容。',
  onClick: '只在我点图标时',
  onClickHint: '平时不在任何页面上运行。点图标以前摄像头有没有打开、拒绝以后发生了什么，就看不到了。',
  withheld: '浏览器还没有允许脸察查看所有网站，现在只能点图标检查。',
  allow: '在浏览器里允许',
}

type SitesWords = typeof zh

const en: SitesWords = {
  legend: 'Which sites to check',
  always: 'All sites',
  alwaysHint:
    'A page that speaks of faces is checked automatically, and the icon shows the result. On other pages Liancha looks only for such words and for a camera coming on; nothing else is read.',
  onClick: 'Only when I click the icon',
  onClickHint:
    'Nothing runs on any page until then. Whether the camera came on before you clicked, and what a refusal led to, will not be seen.',
  withheld: 'The browser does not let Liancha see all sites yet, so a click on the icon is needed.',
  allow: 'Allow it in the browser',
}

export const SITES: Record<Language, SitesWords> = { 'zh-CN': zh, en }
