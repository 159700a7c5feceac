import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import schema from '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv as never)
const isSarif = ajv.compile(schema)

/** What the schema of OASIS has against a log. */
export const errorsOf = (log: unknown): unknown => (isSarif(log) ? [] : isSarif.errors)
