/* What makes HTML files of reports. Built into a file of its own, which the command loads only where one is asked for: it holds Preact. */
export { overviewHtml } from '../../ui/overview/html'
export { sheetPackage } from '../../ui/sheet/package'
