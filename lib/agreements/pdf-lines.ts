import type { Line } from './text-frame'

/** A piece of text as it is set on a page of a PDF; `transform` leads to its place, in points from the lower left corner. */
export interface SetText {
  str: string
  transform: readonly number[]
  width: number
  height: number
  hasEOL: boolean
}

interface SetLine extends Line {
  y: number
}

const PAGE_NUMBER = /^[-–—\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*(?:\/|of|共)\s*\d{1,3}(?:\s*页)?)?[-–—\s]*$/i
/** A gap this much wider than is usual between lines parts paragraphs. */
const WIDER = 1.6

const sizeOf = ({ height, transform }: SetText): number =>
  Math.round((height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0)) * 10) / 10
/** A watermark across the page, or a page that lies on its side. */
const isTurned = ({ transform: [a = 0, b = 0] }: SetText): boolean => Math.abs(b) > Math.abs(a) / 10

function linesOfPage(texts: readonly SetText[]): SetLine[] {
  const lines: SetLine[] = []
  let open: SetLine | undefined
  for (const text of texts) {
    if (isTurned(text)) continue
    const [x = 0, y = 0] = text.transform.slice(4)
    if (text.str !== '') {
      const em = sizeOf(text)
      if (!open || Math.abs(y - open.y) > Math.max(em, open.em) / 2) {
        open = { text: '', right: 0, em, y }
        lines.push(open)
      }
      open.text += text.str
      if (text.str.trim() !== '') {
        open.right = Math.max(open.right, x + text.width)
        open.em = Math.max(open.em, em)
      }
    }
    if (text.hasEOL) open = undefined
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '')
}

/** Without what stands at the edge of every page, but where it stands first: a name in it may be the only one. */
function withoutFurniture(pages: readonly SetLine[][]): SetLine[][] {
  const edge = (line: SetLine): string => line.text.replace(/\d+/g, '#')
  const times = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set([page[0], page.at(-1)].flatMap((line) => (line ? [edge(line)] : []))))
      times.set(key, (times.get(key) ?? 0) + 1)
  }
  const told = new Set<string>()
  const stays = (line: SetLine, at: number, page: SetLine[]): boolean => {
    if (at > 0 && at < page.length - 1) return true
    if (PAGE_NUMBER.test(line.text)) return false
    if (pages.length < 3 || times.get(edge(line)) !== pages.length) return true
    const first = !told.has(edge(line))
    told.add(edge(line))
    return first
  }
  return pages.map((page) => page.filter(stays))
}

const gapsOf = (page: readonly SetLine[]): number[] => page.slice(1).map((line, at) => page[at]!.y - line.y)

/** The lines of a PDF in reading order, from the texts of its pages as they are set. */
export function linesOfPdf(pages: readonly (readonly SetText[])[]): Line[] {
  const set = withoutFurniture(pages.map(linesOfPage))
  const gaps = set
    .flatMap(gapsOf)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b)
  const usual = gaps[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY
  return set.flatMap((page) =>
    page.map(({ text, right, em, y }, at): Line => {
      const apart = at > 0 && page[at - 1]!.y - y > usual * WIDER
      return { text, right, em, ...(apart ? { apart } : {}) }
    }),
  )
}
