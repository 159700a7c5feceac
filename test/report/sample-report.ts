import type { Finding, Report, SurfaceReport } from '../../lib/report/schema'
import { REPORT_SCHEMA } from '../../lib/report/schema'

export const sampleFinding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'bundled-consent',
  outcome: 'violation',
  reason: 'general-agreement',
  params: { titles: '《会员协议》《人脸服务说明》' },
  severity: 'critical',
  confidence: 'sure',
  evidence: [{ quote: '已阅读并同意《会员协议》《人脸服务说明》', target: ['label'], url: 'https://join.example.cn/face?token=s3cret' }],
  provisions: [
    { law: 'spc', article: '4(2)' },
    { law: 'measures', article: '6' },
  ],
  ...more,
})

export const sampleSurface = (more: Partial<SurfaceReport> = {}): SurfaceReport => ({
  id: 's1',
  kind: 'dialog',
  target: ['#ask'],
  frameId: 0,
  frameUrl: 'https://join.example.cn/face?token=s3cret',
  faceRequest: true,
  primary: true,
  quote: '请同意采集您的人脸以完成注册',
  operator: '示例云会员',
  use: ['verify'],
  minors: false,
  documents: [],
  findings: [sampleFinding()],
  ...more,
})

export const sampleReport = (more: Partial<Report> = {}): Report => ({
  schema: REPORT_SCHEMA,
  url: 'https://join.example.cn/face?token=s3cret#top',
  title: '注册会员',
  lang: 'zh-CN',
  auditedAt: '2026-11-21T15:48:09.000Z',
  lawAsOf: '2026-11-21',
  tool: { name: 'liancha', version: '0.1.0', rules: '1', browser: 'test' },
  faceRequest: true,
  reach: 'china',
  scene: 'signup',
  surfaces: [sampleSurface()],
  summary: { violations: 1, reviews: 0, passes: 0 },
  limits: [],
  ...more,
})
