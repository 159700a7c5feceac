import type { Language } from '../law/law'

/** Words of a CSV of findings that no rule, law or report has. */
interface CsvWords {
  columns: Record<CsvColumn, string>
  surface: Record<'dialog' | 'form' | 'page' | 'document', string>
  confidence: Record<'sure' | 'likely', string>
  where: Record<'surface' | 'linked' | 'absent', string>
  decision: Record<'confirmed' | 'rejected' | 'open', string>
  /** In place of an outcome, on the row of a page that asks for no face. */
  noRequest: string
  /** In place of an outcome, on the row of a page that could not be audited. */
  notAudited: string
  separator: string
}

/** The columns, in their order. */
export const CSV_COLUMNS = [
  'site',
  'address',
  'title',
  'time',
  'lawAsOf',
  'surface',
  'operator',
  'rule',
  'ruleTitle',
  'outcome',
  'severity',
  'confidence',
  'where',
  'seen',
  'quote',
  'provisions',
  'decision',
  'note',
  'limits',
  'caseNumber',
] as const
export type CsvColumn = (typeof CSV_COLUMNS)[number]

export const CSV: Record<Language, CsvWords> = {
  'zh-CN': {
    columns: {
      site: '网站',
      address: '网址（已略去“?”之后的部分）',
      title: '页面标题',
      time: '检查时间（北京时间）',
      lawAsOf: '按哪一天的规定',
      surface: '请求的形式',
      operator: '页面显示的处理者',
      rule: '规则',
      ruleTitle: '看到的情况',
      outcome: '结果',
      severity: '严重程度',
      confidence: '把握',
      where: '写在哪里',
      seen: '说明',
      quote: '页面原文',
      provisions: '相关规定',
      decision: '检查人员的意见',
      note: '检查人员的备注',
      limits: '没有看到的部分（处）',
      caseNumber: '案号',
    },
    surface: { dialog: '弹窗', form: '表单', page: '页面', document: '协议' },
    confidence: { sure: '确定', likely: '很可能' },
    where: { surface: '征求同意的地方', linked: '提到的协议里', absent: '没有看到' },
    decision: { confirmed: '确认', rejected: '不采纳', open: '未定' },
    noRequest: '没有发现人脸请求',
    notAudited: '没有检查成',
    separator: '；',
  },
  en: {
    columns: {
      site: 'Site',
      address: 'Address (cut at “?”)',
      title: 'Page title',
      time: 'Checked at (Beijing time)',
      lawAsOf: 'Rules as of',
      surface: 'Kind of request',
      operator: 'Processor as the page shows it',
      rule: 'Rule',
      ruleTitle: 'What was seen, in short',
      outcome: 'Outcome',
      severity: 'Severity',
      confidence: 'Confidence',
      where: 'Where it is said',
      seen: 'What was seen',
      quote: 'Words of the page',
      provisions: 'Provisions',
      decision: 'Officer’s opinion',
      note: 'Officer’s note',
      limits: 'Parts not seen (count)',
      caseNumber: 'Case number',
    },
    surface: { dialog: 'dialog', form: 'form', page: 'page', document: 'agreement' },
    confidence: { sure: 'sure', likely: 'likely' },
    where: { surface: 'where it asks', linked: 'in an agreement named there', absent: 'not seen' },
    decision: { confirmed: 'confirmed', rejected: 'not upheld', open: 'open' },
    noRequest: 'No face request found',
    notAudited: 'Could not be checked',
    separator: '; ',
  },
}
