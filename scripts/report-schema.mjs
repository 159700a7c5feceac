// Writes docs/report.schema.json, the report's form for readers who do not use our code, from lib/report/schema.ts.
//
//   node scripts/report-schema.mjs && npx biome check --write docs
import { writeFile } from 'node:fs/promises'
import { load } from './load.mjs'

const { reportJsonSchema } = await load('lib/report/json-schema.ts')
await writeFile(new URL('../docs/report.schema.json', import.meta.url), `${JSON.stringify(reportJsonSchema(), null, 2)}\n`)
