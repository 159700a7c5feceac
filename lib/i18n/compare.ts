import type { Language } from '../law/law'

/** Words of a comparison of two audits. What was seen is told in the rules' own words. */
export interface CompareWords {
  heading: string
  lead: string
  earlier: string
  later: string
  /** Over what both audits say alike. */
  both: string
  checkedAt: (time: string) => string
  lawAsOf: (date: string) => string
  openReport: string
  back: string
  summary: string
  /** What became of a finding, as a word; and what that means, as a sentence. */
  change: Record<'put-right' | 'new' | 'changed' | 'not-comparable' | 'unchanged', { word: string; meaning: string }>
  count: (count: number) => string
  why: Record<
    | 'old-missing'
    | 'new-missing'
    | 'old-failed'
    | 'new-failed'
    | 'request-gone'
    | 'other-page'
    | 'not-checked'
    | 'other-rules'
    | 'other-law-date'
    | 'no-layout'
    | 'old-agreement-unread'
    | 'new-agreement-unread'
    | 'old-unread'
    | 'new-unread'
    | 'no-act'
    | 'visit',
    string
  >
  remark: Record<'other-site' | 'other-address' | 'other-rules' | 'other-law-date' | 'other-browser' | 'other-reach', string>
  remarks: string
  /** In the place of a finding that a side does not have. */
  noFinding: string
  noRequest: string
  noWords: string
  nothing: string
  gone: string
  surface: Record<'dialog' | 'form' | 'page' | 'document', string>
}

export const COMPARE: Record<Language, CompareWords> = {
  'zh-CN': {
    heading: '比较两次检查',
    lead: '只比较两次检查各自看到的页面内容，不是法律结论。后一次没有看到、没有读到的，不算改好。',
    earlier: '前一次',
    later: '后一次',
    both: '两次相同',
    checkedAt: (time) => `${time} 检查`,
    lawAsOf: (date) => `按 ${date} 的规定`,
    openReport: '打开报告',
    back: '返回历史',
    summary: '比较结果',
    change: {
      'put-right': { word: '已改好', meaning: '前一次需要注意，后一次看了同样的地方，已经没有了。' },
      new: { word: '新出现', meaning: '后一次需要注意，前一次没有看到。' },
      changed: { word: '有变化', meaning: '两次都需要注意，但看到的情况不同。' },
      'not-comparable': { word: '不能比较', meaning: '两次看到的范围或依据不同，不能说改好了，也不能说是新的。' },
      unchanged: { word: '没有变化', meaning: '两次都需要注意，情况相同。' },
    },
    count: (count) => `${count} 处`,
    why: {
      'old-missing': '前一次没有检查这个页面。',
      'new-missing': '后一次没有检查这个页面。',
      'old-failed': '前一次没有打开或没有读成这个页面。',
      'new-failed': '后一次没有打开或没有读成这个页面。',
      'request-gone': '后一次没有再看到这个人脸请求：可能取消了，也可能没有走到那一步。',
      'other-page': '两次不是同一个页面，另一页上没有相似的请求。',
      'not-checked': '有一次这一项没有查成。',
      'other-rules': '两次用的规则版本不同。',
      'other-law-date': '两次适用的日期不同，只有一次相关规定已经施行。',
      'no-layout': '有一次只读了文字，没有看到版面。',
      'old-agreement-unread': '前一次没有读到有关的协议。',
      'new-agreement-unread': '后一次没有读到有关的协议。',
      'old-unread': '前一次页面有一部分没有看到，可能写在那里。',
      'new-unread': '后一次页面有一部分没有看到，可能写在那里。',
      'no-act': '有一次没有看到表示同意的按钮或勾选框，页面可能停在另一步。',
      visit: '要看当次在页面上做了什么；这次没有发生，不等于改好了。',
    },
    remark: {
      'other-site': '两次检查的不是同一个网站。只有文字相近的请求才放在一起比较。',
      'other-address': '两次检查的是同一网站的不同页面。只有文字相近的请求才放在一起比较。',
      'other-rules': '两次用的规则版本不同：有差别的各项不作比较。',
      'other-law-date': '两次适用的日期之间有规定开始施行。',
      'other-browser': '两次用的浏览器或版本不同，页面给出的内容可能因此不同。',
      'other-reach': '两次对“是否面向中国境内的人”判断不同，所列规定可能因此不同。',
    },
    remarks: '比较前请留意',
    noFinding: '没有这一项的结果',
    noRequest: '没有看到这个请求',
    noWords: '没有可以引用的文字',
    nothing: '两次检查都没有需要注意的地方。',
    gone: '要比较的记录不在了：可能已经删除，或者由其他版本保存，读不出来。',
    surface: { dialog: '弹窗', form: '表单', page: '页面', document: '协议' },
  },
  en: {
    heading: 'Two checks compared',
    lead: 'This compares what each check saw of the page; it is not a legal conclusion. What the later one did not see or read does not count as put right.',
    earlier: 'Earlier',
    later: 'Later',
    both: 'Both times',
    checkedAt: (time) => `checked ${time}`,
    lawAsOf: (date) => `by the rules of ${date}`,
    openReport: 'Open report',
    back: 'Back to history',
    summary: 'What became of the findings',
    change: {
      'put-right': { word: 'Put right', meaning: 'To note earlier; the later check looked at the same and it is not there any more.' },
      new: { word: 'New', meaning: 'To note now; the earlier check did not see it.' },
      changed: { word: 'Changed', meaning: 'To note both times, but not in the same way.' },
      'not-comparable': {
        word: 'Not comparable',
        meaning: 'The two did not see the same parts or apply the same rules, so this can be called neither put right nor new.',
      },
      unchanged: { word: 'Unchanged', meaning: 'To note both times, in the same way.' },
    },
    count: (count) => `${count} ${count === 1 ? 'point' : 'points'}`,
    why: {
      'old-missing': 'The earlier one did not check this page.',
      'new-missing': 'The later one did not check this page.',
      'old-failed': 'The earlier check did not reach the page or could not read it.',
      'new-failed': 'The later check did not reach the page or could not read it.',
      'request-gone': 'The later check did not see this face request: it may have been dropped, or the page did not come to that step.',
      'other-page': 'The two are different pages, and the other has no request like this one.',
      'not-checked': 'One of the two could not check this point.',
      'other-rules': 'The two were judged by different versions of the rules.',
      'other-law-date': 'The two apply the law of different days, and only on one of them was the provision in force.',
      'no-layout': 'One of the two read the text alone, without the layout.',
      'old-agreement-unread': 'The earlier check did not read the agreement that decides this.',
      'new-agreement-unread': 'The later check did not read the agreement that decides this.',
      'old-unread': 'The earlier check did not see a part of the page; it may have stood there.',
      'new-unread': 'The later check did not see a part of the page; it may stand there.',
      'no-act': 'One of the two saw no button or box to agree by: the page may have stood at another step.',
      visit: 'It depends on what was done in that visit; that it did not happen again does not mean that it was put right.',
    },
    remark: {
      'other-site': 'The two are different sites. Only requests worded alike are put side by side.',
      'other-address': 'The two are different pages of one site. Only requests worded alike are put side by side.',
      'other-rules': 'The two were judged by different versions of the rules: points that differ are not compared.',
      'other-law-date': 'A law came into force between the days whose law the two apply.',
      'other-browser': 'The two were made with different browsers or versions, which a page may answer differently.',
      'other-reach': 'The two differ on whether the page is for people in China, so the provisions named may differ.',
    },
    remarks: 'Before you compare',
    noFinding: 'no result for this point',
    noRequest: 'this request was not seen',
    noWords: 'no words to quote',
    nothing: 'Neither check has anything to note.',
    gone: 'One of the two is not there: it may have been deleted, or saved by a version that this one cannot read.',
    surface: { dialog: 'Dialog', form: 'Form', page: 'Page', document: 'Agreement' },
  },
}
