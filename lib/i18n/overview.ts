import type { Language } from '../law/law'

/** Words of the overview of a run: one HTML file of all its reports. */
const zhCN = {
  name: '人脸请求检查概览',
  heading: (all: number, requests: number) => (all === 0 ? '没有检查任何目标' : `检查了 ${all} 个目标，${requests} 个要收集人脸`),
  lead: '只看了页面在检查那一刻显示的内容和它提到的协议。这里写的是看到了什么，不是对任何一方的认定。',

  about: {
    heading: '这次检查',
    when: '时间',
    moment: (shown: string) => `${shown}（北京时间）`,
    span: (from: string, to: string) => `${from} 至 ${to}（北京时间）`,
    law: '按哪一天的规定',
    tool: '工具',
    rules: '规则',
    browser: '浏览器',
    listComma: '、',
  },

  numbers: { heading: '汇总', targets: '目标', requests: '有人脸请求', failed: '没有检查成', points: '需要注意', reviews: '请看一眼' },

  charts: {
    outcomes: '目标，按结果',
    severities: '发现，按程度',
    outcome: '结果',
    severity: '程度',
    targets: '目标数',
    findings: '处数',
    noFindings: '没有发现。',
    known: (count: number) => `其中 ${count} 处在基线里已有。`,
    ignored: (count: number) => `另有 ${count} 处按项目的决定忽略，没有计入。`,
  },

  outcomes: {
    points: '需要注意',
    reviews: '请看一眼',
    calm: '有请求，没有看到需要注意的',
    nothing: '没有发现人脸请求',
    failed: '没有检查成',
  },

  table: {
    heading: '目标',
    caption: '检查过的目标，每行一个',
    columns: {
      place: '序号',
      site: '网站',
      address: '网址',
      outcome: '结果',
      points: '需要注意',
      reviews: '请看一眼',
      gravest: '最高程度',
      kind: '请求的形式',
    },
    none: '—',
    known: (count: number) => `基线里已有 ${count}`,
    ignored: (count: number) => `已忽略 ${count}`,
  },

  filter: {
    label: '筛选目标',
    text: '文字',
    outcome: '结果',
    rule: '看到的情况',
    any: '全部',
    clear: '清除筛选',
    /** `{shown}` and `{all}` are filled in by the file's own script. */
    shown: '显示 {shown} 个，共 {all} 个。',
    none: '没有符合的目标，共 {all} 个。',
    openAll: '全部展开',
    closeAll: '全部收起',
  },

  sheets: { heading: '逐个目标的报告', toTable: '回到目标表' },
}

export type OverviewWords = typeof zhCN

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const en: OverviewWords = {
  name: 'Overview of face requests',
  heading: (all, requests) =>
    all === 0
      ? 'No target was checked'
      : `${plural(all, 'target', 'targets')} checked, ${requests} ${requests === 1 ? 'asks' : 'ask'} for a face`,
  lead: 'Only what the pages showed at that moment and the agreements that they name were looked at. This tells what was seen; it is no ruling on anyone.',

  about: {
    heading: 'This run',
    when: 'When',
    moment: (shown) => `${shown} (Beijing time)`,
    span: (from, to) => `${from} to ${to} (Beijing time)`,
    law: 'Rules as of',
    tool: 'Tool',
    rules: 'Rules',
    browser: 'Browser',
    listComma: ', ',
  },

  numbers: {
    heading: 'Summary',
    targets: 'targets',
    requests: 'with a face request',
    failed: 'not checked',
    points: 'to note',
    reviews: 'to look at',
  },

  charts: {
    outcomes: 'Targets by outcome',
    severities: 'Findings by severity',
    outcome: 'Outcome',
    severity: 'Severity',
    targets: 'Targets',
    findings: 'Findings',
    noFindings: 'No findings.',
    known: (count) => `${count} of them ${count === 1 ? 'stands' : 'stand'} in the baseline.`,
    ignored: (count) => `${count} more ${count === 1 ? 'is' : 'are'} ignored by the project’s decision and not counted.`,
  },

  outcomes: {
    points: 'Something to note',
    reviews: 'Worth a look',
    calm: 'Asks; nothing to note was seen',
    nothing: 'No face request found',
    failed: 'Could not be checked',
  },

  table: {
    heading: 'Targets',
    caption: 'Targets that were checked, a row each',
    columns: {
      place: 'No.',
      site: 'Site',
      address: 'Address',
      outcome: 'Outcome',
      points: 'To note',
      reviews: 'To look at',
      gravest: 'Gravest',
      kind: 'Kind',
    },
    none: '–',
    known: (count) => `${count} in the baseline`,
    ignored: (count) => `${count} ignored`,
  },

  filter: {
    label: 'Filter targets',
    text: 'Text',
    outcome: 'Outcome',
    rule: 'What was seen',
    any: 'All',
    clear: 'Clear filter',
    shown: 'Showing {shown} of {all}.',
    none: 'None of {all} fits.',
    openAll: 'Open all',
    closeAll: 'Close all',
  },

  sheets: { heading: 'Reports, target by target', toTable: 'Back to the table of targets' },
}

/** Words of the overview by language. */
export const OVERVIEW: Record<Language, OverviewWords> = { 'zh-CN': zhCN, en }
