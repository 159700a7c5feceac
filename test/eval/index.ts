export { labelledCases } from './label'
export { score } from './score'
export { changesText, keptResult, missesText, scoresText } from './tell'
