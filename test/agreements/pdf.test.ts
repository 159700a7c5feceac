import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../lib/agreements/pdf'

const SITE = new URL('../site/agreements/', import.meta.url)
const sample = (path: string) => readPdf(new Uint8Array(readFileSync(new URL(path, SITE))), 'https://a.example/p.pdf')

const LATIN = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
/** A font that only a table of letters that we do not carry would tell. */
const UNKNOWN =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 93 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>'

/** A PDF with a page for each text, set in Helvetica, and in a font of its own what follows it. */
const pdfOf = (contents: readonly string[], font = LATIN): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${contents.map((_, at) => `${at * 2 + 5} 0 R`).join(' ')}] /Count ${contents.length} >>`,
    LATIN,
    font,
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at * 2 + 6} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`
  return new TextEncoder().encode(text)
}
const shown = (words: string): string => `BT /F1 12 Tf 60 780 Td (${words}) Tj ET`
const read = (bytes: Uint8Array) => readPdf(bytes, 'https://a.example/p.pdf')

describe('readPdf', () => {
  it('reads Chinese text, sentences whole over lines and pages', async () => {
    const { runs, url } = await sample('pdf-chinese/notice.pdf')
    expect(url).toBe('https://a.example/p.pdf')
    expect(runs).toHaveLength(7)
    expect(runs[0]?.text).toBe('人脸识别告知书')
    expect(runs.at(-1)?.text).toBe('五、撤回同意。在取号机首页点“改用人工取号”，即撤回同意，面部照片立即删除。')
    expect(runs[4]?.text).toContain('只有核对人脸才能确认预约人到场。不同意的，请到人工窗口取号，次序不变。')
  })

  it('reads English text', async () => {
    const { runs } = await sample('pdf-english/biometric-notice.pdf')
    expect(runs.map(({ text }) => text)).toContain(
      '4. How long. The face image is deleted at once; the face template is deleted within 14 days after your membership ends.',
    )
  })

  it('reads what this test makes', async () => {
    expect((await read(pdfOf([shown('Your face is compared.')]))).runs.map(({ text }) => text)).toEqual(['Your face is compared.'])
  })

  it.each([
    ['is a picture', () => sample('pdf-of-a-scan/rules.pdf')],
    ['has a page without text', () => read(pdfOf([shown('Your face is compared.'), '0 0 10 10 re f']))],
    [
      'has a page in letters that are not known',
      () => read(pdfOf([`${shown('Face 1')} BT /F2 12 Tf 60 700 Td <C8CBC1B3> Tj ET`], UNKNOWN)),
    ],
    ['has more pages than are read', () => read(pdfOf(Array.from({ length: 61 }, () => shown('Your face.'))))],
    ['is none', () => read(new TextEncoder().encode('%PDF-1.7 and nothing more'))],
  ])('refuses one that %s', async (_, reading) => {
    await expect(reading()).rejects.toThrow()
  })
})
