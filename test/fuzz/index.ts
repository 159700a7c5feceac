import { layoutLaws } from './layouts'
import { lookLaws } from './look'
import { messageLaws } from './messages'
import { pageLaws } from './pages'
import { textLaws } from './texts'

export { fuzz } from './fuzz'
export { helpText, optionsOf } from './options'

export const LAWS = [...pageLaws, ...lookLaws, ...textLaws, ...layoutLaws, ...messageLaws]
