import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { check } from '../../lib/check/check'
import { givenFile, givenText } from '../../lib/check/given'
import { readFrame } from '../../lib/language/reading'
import { readStatements } from '../../lib/language/statements'
import { frameOf } from '../language/frame'
import { word } from '../language/random-words'
import { TAKEN_AT } from '../report/real-report'
import { auditOf, checkReport, documentOf, read, said } from './engine'
import { type Law, law } from './law'
import { allMutated, changed, mutation, mutations } from './mutation'
import { htmlOf, samplePath } from './samples'
import { words } from './words'

/* Our own sample pages, changed: by chance, and in ways that change nothing for a reader. */

/** The texts that a person reads of a page. */
function textsOf(doc: Document): Text[] {
  const walker = doc.createTreeWalker(doc.body, 4)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inside = node.parentElement?.closest('script, style, template, title, option, textarea, svg')
    if (!inside && node.textContent?.trim()) texts.push(node as Text)
  }
  return texts
}

const INVISIBLE = ['\u200b', '\u00ad', '\u2060', '\ufeff', '\u200d']

/** Neither a face nor a yes nor a no: nothing that any rule asks about. */
const UNRELATED = ['雨天路滑，请小心台阶。', '新到的茶叶摆在左手边。', 'Mind the step when it rains.', 'The new teas are on the left.']

/** The findings of a sample that was changed, and those of the sample itself. */
function sameFindings(path: string, change: (doc: Document) => void): void {
  const plain = said(auditOf(read(documentOf(htmlOf(path))).snapshot))
  const doc = documentOf(htmlOf(path))
  change(doc)
  assert.deepEqual(said(auditOf(read(doc).snapshot)), plain)
}

const numbers = fc.array(fc.nat(1_000), { minLength: 5, maxLength: 40 })

/** More CPU than this for 100,000 signs would be another order of work: it takes a hundredth. */
const MOST_SECONDS = 10

export const textLaws: readonly Law[] = [
  law('mutated', 'a sample page changed by chance is audited, twice alike, and quoted as it is', 500, changed, ({ path, mutations }) => {
    const { snapshot } = read(documentOf(allMutated(htmlOf(path), mutations)))
    const report = auditOf(snapshot)
    checkReport(report, snapshot)
    assert.deepEqual(auditOf(structuredClone(snapshot)), report)
  }),
  law(
    'given',
    'what a person pastes or drops is checked, or refused, and never throws',
    300,
    fc.record({ path: samplePath, mutations, ending: fc.constantFrom('html', 'txt', 'json', 'md', ''), plain: fc.boolean() }),
    ({ path, mutations, ending, plain }) => {
      const text = allMutated(plain ? (documentOf(htmlOf(path)).body.textContent ?? '') : htmlOf(path), mutations)
      for (const given of [givenText(text), givenFile(new TextEncoder().encode(text), `file.${ending}`)]) {
        if (typeof given === 'string') continue
        const done = check(given, TAKEN_AT)
        if (typeof done === 'string') assert.equal(done, 'too-large')
        else checkReport(done.report, done.snapshot)
      }
    },
  ),
  law(
    'invisible',
    'characters that nobody sees, put between others, change no finding',
    250,
    fc.record({ path: samplePath, numbers, sign: fc.constantFrom(...INVISIBLE) }),
    ({ path, numbers, sign }) =>
      sameFindings(path, (doc) => {
        textsOf(doc).forEach((text, at) => {
          const place = 1 + (numbers[at % numbers.length]! % Math.max(1, text.data.length - 1))
          text.data = text.data.slice(0, place) + sign + text.data.slice(place)
        })
      }),
  ),
  law('spans', 'words that stand in spans say the same', 400, fc.record({ path: samplePath, numbers }), ({ path, numbers }) =>
    sameFindings(path, (doc) => {
      textsOf(doc).forEach((text, at) => {
        const place = 1 + (numbers[at % numbers.length]! % Math.max(1, text.data.length - 1))
        const span = doc.createElement('span')
        span.textContent = text.data.slice(place)
        text.data = text.data.slice(0, place)
        text.after(span)
      })
    }),
  ),
  law(
    'unrelated',
    'a paragraph that speaks of nothing changes no finding',
    250,
    fc.record({ path: samplePath, text: fc.constantFrom(...UNRELATED), first: fc.boolean() }),
    ({ path, text, first }) =>
      sameFindings(path, (doc) => {
        const paragraph = doc.createElement('p')
        paragraph.textContent = text
        if (first) doc.body.prepend(paragraph)
        else doc.body.append(paragraph)
      }),
  ),
  law(
    'long',
    'a text of any length is read in sentences of bounded length, in time',
    20,
    fc.record({
      pieces: fc.array(
        fc.oneof(
          word,
          words,
          mutation.map(({ text }) => text),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      apart: fc.boolean(),
    }),
    ({ pieces, apart }) => {
      const piece = pieces.join('') || ' '
      const before = process.cpuUsage()
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      const frame = frameOf(apart ? (text.match(/[\s\S]{1,1000}/g) ?? []) : [text], pieces[0])
      const sentences = readFrame(frame, { in: 'frame', index: 0 })
      const longest = sentences.reduce((most, sentence) => Math.max(most, sentence.text.length), 0)
      assert(longest <= 1_001, `a sentence of ${longest} signs`)
      assert(readStatements(sentences, 'surface').length <= sentences.length * 60)
      const { user, system } = process.cpuUsage(before)
      assert((user + system) / 1e6 < MOST_SECONDS, `${(user + system) / 1e6} s`)
    },
  ),
]
