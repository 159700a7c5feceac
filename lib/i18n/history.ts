import type { Language } from '../law/law'
import { en } from './en'
import { zhCN } from './zh-CN'

/** Words of the page of saved audits and of spot-check mode. */
export interface HistoryWords {
  heading: string
  lead: string
  empty: { heading: string; how: readonly string[] }
  loading: string
  failed: string

  filter: string
  search: string
  searchHint: string
  site: string
  allSites: string
  from: string
  to: string
  sort: string
  sorts: Record<'newest' | 'oldest' | 'findings' | 'site', string>
  clear: string
  noMatch: string
  count: (shown: number, all: number) => string

  table: string
  columns: { select: string; page: string; saved: string; findings: string; caseNumber: string }
  selectAll: string
  selectOne: (title: string) => string
  untitled: string
  violations: (count: number) => string
  reviews: (count: number) => string
  calm: string
  surface: Record<'dialog' | 'form' | 'page' | 'document', string>

  actions: string
  selected: (count: number) => string
  compare: string
  compareHint: string
  csv: string
  json: string
  zip: string
  remove: string
  exported: (count: number, name: string) => string
  unreadable: (count: number) => string
  exportFailed: string
  unselect: string

  confirm: { heading: (count: number) => string; body: string; more: (count: number) => string; yes: string; no: string }
  removed: (count: number) => string
  removeFailed: string

  size: string
  used: (bytes: string, limit: string) => string
  nearlyFull: string
  /** Where something was to be saved and there was no room. */
  full: (bytes: string, limit: string) => string

  spotCheck: {
    heading: string
    on: string
    off: string
    lead: string
    switch: string
    caseNumber: string
    device: string
    deviceHint: string
    region: string
    regionHint: string
    date: string
    dateHint: string
    notes: string
    saved: string
    switchedOn: string
    switchedOff: string
    saveFailed: string
    privateWindows: string
  }
}

export const HISTORY: Record<Language, HistoryWords> = {
  'zh-CN': {
    heading: '历史',
    lead: '这里是你保存的报告，和抽查模式自动保存的报告。它们只在这台电脑上，不会发送给任何人。在无痕（隐私）窗口里保存的不列在这里，关闭浏览器后就没有了。',
    empty: {
      heading: '还没有保存过报告',
      how: [
        `在要刷脸的网页上点工具栏里的脸察图标，检查完成后点“${zhCN.save}”，就会出现在这里。`,
        '要一个接一个地检查许多网站，可以打开上面的抽查模式：发现人脸请求就自动保存。',
      ],
    },
    loading: '正在读取…',
    failed: '没能读取保存的报告。可以关闭其他脸察页面后再试。',

    filter: '筛选和排序',
    search: '搜索',
    searchHint: '标题、网址或案号',
    site: '网站',
    allSites: '全部网站',
    from: '从哪天',
    to: '到哪天',
    sort: '排序',
    sorts: { newest: '最近保存的在前', oldest: '最早保存的在前', findings: '需要注意多的在前', site: '按网站' },
    clear: '清除筛选',
    noMatch: '没有符合条件的报告。',
    count: (shown, all) => (shown === all ? `共 ${all} 份` : `显示 ${shown} 份，共 ${all} 份`),

    table: '保存的报告',
    columns: { select: '选择', page: '页面', saved: '保存时间', findings: '看到的情况', caseNumber: '案号' },
    selectAll: '选中列出的全部',
    selectOne: (title) => `选中：${title}`,
    untitled: '没有标题的页面',
    violations: (count) => `${count} 处需要注意`,
    reviews: (count) => `${count} 处请你看一眼`,
    calm: '没有看到需要注意的地方',
    surface: { dialog: '弹窗', form: '表单', page: '页面', document: '协议' },

    actions: '对选中的报告',
    selected: (count) => `已选 ${count} 份`,
    compare: '比较两次',
    compareHint: '选中两份就能比较',
    csv: '导出表格（CSV）',
    json: '导出数据（JSON）',
    zip: '导出证据包（ZIP）',
    remove: '删除…',
    exported: (count, name) => `已导出 ${count} 份：${name}`,
    unreadable: (count) => `有 ${count} 份读不出来，没有导出。`,
    exportFailed: '没有导出成。可以少选几份再试。',
    unselect: '取消选择',

    confirm: {
      heading: (count) => `删除 ${count} 份报告？`,
      body: '报告和截图会从这台电脑上删除，不能恢复。需要留存的，请先导出。',
      more: (count) => `另有 ${count} 份`,
      yes: '删除',
      no: '取消',
    },
    removed: (count) => `已删除 ${count} 份`,
    removeFailed: '没有删除成，请再试一次。',

    size: '占用的空间',
    used: (bytes, limit) => `已用 ${bytes}，最多 ${limit}`,
    nearlyFull: '快满了：满了以后不能再保存。请先导出，再删除不需要的。',
    full: (bytes, limit) => `存不下了：保存的报告已占 ${bytes}，最多 ${limit}。请到“历史”里先导出，再删除不需要的。`,

    spotCheck: {
      heading: '抽查模式',
      on: '已打开',
      off: '已关闭',
      lead: '打开后，每个要刷脸的页面检查完就自动保存（不含截图），同一个页面只存一份。下面填写的内容会写进每份报告。',
      switch: '自动保存每个要刷脸的页面',
      caseNumber: '案号',
      device: '检查用的设备',
      deviceHint: '例如：办公电脑，Chrome 140',
      region: '地区',
      regionHint: '例如：上海市',
      date: '按哪一天的规定',
      dateHint: '不填就是检查当天。已经打开的页面要重新检查才会改用这一天。',
      notes: '备注',
      saved: '已保存',
      switchedOn: '抽查模式已打开',
      switchedOff: '抽查模式已关闭',
      saveFailed: '没有保存成，请再试一次。',
      privateWindows: '无痕（隐私）窗口里的页面不会自动保存。',
    },
  },
  en: {
    heading: 'History',
    lead: 'Reports that you saved, and those that spot checks saved. They stay on this computer and are sent to nobody. Those saved in private windows are not listed here and are gone once the browser is closed.',
    empty: {
      heading: 'No report has been saved yet',
      how: [
        `On a page that asks for a face, click the Liancha icon in the toolbar. Once it is checked, press “${en.save}” and the report appears here.`,
        'To go through many sites one after another, switch on spot checks above: every page found to ask for a face is saved automatically.',
      ],
    },
    loading: 'Reading…',
    failed: 'The saved reports could not be read. Close other pages of Liancha and try again.',

    filter: 'Filter and sort',
    search: 'Search',
    searchHint: 'Title, address or case number',
    site: 'Site',
    allSites: 'All sites',
    from: 'From',
    to: 'To',
    sort: 'Sort',
    sorts: { newest: 'Newest first', oldest: 'Oldest first', findings: 'Most to note first', site: 'By site' },
    clear: 'Clear the filter',
    noMatch: 'No report matches.',
    count: (shown, all) => (shown === all ? `${all} ${all === 1 ? 'report' : 'reports'}` : `${shown} of ${all} reports shown`),

    table: 'Saved reports',
    columns: { select: 'Select', page: 'Page', saved: 'Saved', findings: 'What was seen', caseNumber: 'Case' },
    selectAll: 'Select all that are listed',
    selectOne: (title) => `Select: ${title}`,
    untitled: 'A page without a title',
    violations: (count) => `${count} to note`,
    reviews: (count) => `${count} for you to look at`,
    calm: 'nothing to note was seen',
    surface: { dialog: 'Dialog', form: 'Form', page: 'Page', document: 'Agreement' },

    actions: 'With the selected reports',
    selected: (count) => `${count} selected`,
    compare: 'Compare the two',
    compareHint: 'Select two to compare them',
    csv: 'Export table (CSV)',
    json: 'Export data (JSON)',
    zip: 'Export evidence packages (ZIP)',
    remove: 'Delete…',
    exported: (count, name) => `Exported ${count}: ${name}`,
    unreadable: (count) => `${count} could not be read and ${count === 1 ? 'was' : 'were'} not exported.`,
    exportFailed: 'The export did not succeed. Try with fewer.',
    unselect: 'Clear the selection',

    confirm: {
      heading: (count) => `Delete ${count} ${count === 1 ? 'report' : 'reports'}?`,
      body: 'Reports and screenshots are deleted from this computer and cannot be brought back. Export first what you want to keep.',
      more: (count) => `and ${count} more`,
      yes: 'Delete',
      no: 'Cancel',
    },
    removed: (count) => `${count} deleted`,
    removeFailed: 'The reports could not be deleted. Try again.',

    size: 'Space used',
    used: (bytes, limit) => `${bytes} of at most ${limit}`,
    nearlyFull: 'Nearly full: once it is, nothing more can be saved. Export, then delete what you do not need.',
    full: (bytes, limit) =>
      `No room left: saved reports take ${bytes} of at most ${limit}. Go to “History”, export, then delete what you do not need.`,

    spotCheck: {
      heading: 'Spot checks',
      on: 'on',
      off: 'off',
      lead: 'While this is on, every page that asks for a face is saved once it is checked (without screenshots), one report per page. What you write below goes into each report.',
      switch: 'Save every page that asks for a face',
      caseNumber: 'Case number',
      device: 'Device used',
      deviceHint: 'For example: office computer, Chrome 140',
      region: 'Region',
      regionHint: 'For example: Shanghai',
      date: 'Rules as of',
      dateHint: 'If left empty, the day of each check. Pages that are already open use this day once they are checked again.',
      notes: 'Notes',
      saved: 'Saved',
      switchedOn: 'Spot checks are on',
      switchedOff: 'Spot checks are off',
      saveFailed: 'This could not be saved. Try again.',
      privateWindows: 'Pages in private windows are never saved automatically.',
    },
  },
}
