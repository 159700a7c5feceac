// The library in Node: a page as text in, what was found out. Nothing is fetched, and nothing of the page runs.
//
//   npm install liancha happy-dom
//   node examples/library.mjs
import { readFile } from 'node:fs/promises'
import { Window } from 'happy-dom'
import { audit, provisionWords, wordsOf } from 'liancha'

const { document } = new Window({ url: 'https://www.example.cn/sign-up' })
document.write(await readFile(new URL('./sign-up/before.html', import.meta.url), 'utf8'))
// No script runs here: the dialog is opened as the button opens it.
document.getElementById('face').setAttribute('open', '')

// The agreement that the page names, from where you keep it. Without it, what it might say would be for a person to look at.
const privacy = await readFile(new URL('./sign-up/privacy.html', import.meta.url), 'utf8')
const report = await audit(document, { texts: { 隐私政策: privacy } })

for (const finding of report.surfaces.flatMap(({ findings }) => findings)) {
  if (finding.outcome !== 'violation') continue
  const { title, engineer } = wordsOf(finding, 'en')
  const provisions = finding.provisions.map((citation) => provisionWords(citation, 'en').name)
  console.log(`${title}\n  “${finding.evidence[0]?.quote}”\n  ${provisions.join('; ')}\n  ${engineer}\n`)
}
console.log(`${report.summary.violations} to mend, ${report.summary.reviews} for a person to look at`)
