/** The name of the report's form, apart from the form itself: who makes reports need not carry what checks them. */
export const REPORT_SCHEMA = 'liancha.report/1'
