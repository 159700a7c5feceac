import type { Language } from '../law/law'

/** Words on the page itself: of the marker beside a request, and of the outline round a finding's words. */
const zhCN = {
  /** What the marker is called to those who cannot see it. */
  label: '脸察的提示',
  violations: (count: number) => `脸察 · ${count} 处需要注意`,
  reviews: (count: number) => `脸察 · ${count} 处请你看一眼`,
  details: '查看详情',
  next: '下一处',
  previous: '上一处',
  dismiss: '在这个页面上不再显示',
  /** On the outline: which of how many, and what it is about. */
  step: (at: number, of: number, title: string) => `${at}/${of} ${title}`,
}

type MarkerWords = typeof zhCN

const en: MarkerWords = {
  label: 'Note from Liancha',
  violations: (count) => `Liancha · ${count} ${count === 1 ? 'point' : 'points'} to note`,
  reviews: (count) => `Liancha · ${count} ${count === 1 ? 'point' : 'points'} to look at`,
  details: 'See details',
  next: 'Next point',
  previous: 'Previous point',
  dismiss: 'Do not show on this page again',
  step: (at, of, title) => `${at}/${of} ${title}`,
}

export const markerWords: Record<Language, MarkerWords> = { 'zh-CN': zhCN, en }
