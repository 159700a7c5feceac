import type { Screenshot } from '../../evidence/record'
import { COMPLAINT } from '../../i18n/complaint'
import { timeOf } from '../../report/page-words'
import { anchorOf, type Numbered, numberedFindings } from './numbered'
import type { Telling } from './sheet'

interface MarkedBox {
  numbers: number[]
  box: Screenshot['marks'][number]['box']
}

/** Marks by place: findings that rest on the same words share one box. */
const boxesOf = (screenshot: Screenshot, numbered: Numbered[]): MarkedBox[] => {
  const boxes = new Map<string, MarkedBox>()
  for (const { surface, rule, box } of screenshot.marks) {
    const found = numbered.find((one) => one.surface.id === surface && one.finding.rule === rule)
    if (!found) continue
    const key = [box.x, box.y, box.width, box.height].map((share) => share.toFixed(3)).join(' ')
    const same = boxes.get(key)
    if (!same) boxes.set(key, { numbers: [found.number], box })
    else if (!same.numbers.includes(found.number)) same.numbers.push(found.number)
  }
  return [...boxes.values()]
}

/** Where a box's number stands so that it covers no marked words: left of it, else right, else above. */
const placeOfTag = ({
  box,
  width,
  height,
  tag,
  line,
}: {
  box: MarkedBox['box']
  width: number
  height: number
  tag: number
  line: number
}) => {
  const left = box.x * width
  const right = (box.x + box.width) * width
  const beside = Math.min(Math.max(0, (box.y + box.height / 2) * height - line / 2), height - line)
  if (left >= tag) return { x: left - tag, y: beside }
  if (right + tag <= width) return { x: right, y: beside }
  return { x: Math.max(0, left), y: Math.max(0, box.y * height - line) }
}

/** Boxes over a picture, in its own pixels. Drawn, not styled: a file of ours allows no style but its own sheet. */
const Boxes = ({ screenshot: { width, height }, boxes }: { screenshot: Screenshot; boxes: MarkedBox[] }) => {
  const size = Math.max(width, height) / 56
  const line = size * 1.35
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {boxes.map(({ numbers, box }) => {
        const label = numbers.join('·')
        const tag = size * (0.7 + 0.6 * label.length)
        const { x, y } = placeOfTag({ box, width, height, tag, line })
        return (
          <g key={label}>
            <rect
              class="box"
              x={box.x * width}
              y={box.y * height}
              width={box.width * width}
              height={box.height * height}
              stroke-width={size / 7}
            />
            <rect class="tag" x={x} y={y} width={tag} height={line} rx={size / 5} />
            <text x={x + tag / 2} y={y + size} font-size={size} text-anchor="middle">
              {label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

interface PicturesProps extends Telling {
  image: (screenshot: Screenshot) => string | undefined
}

/** The screenshots with the findings marked by their numbers, and what each number is. */
export const SheetPictures = ({ report, record, own, lang, image, anchors }: PicturesProps) => {
  const screenshots = record.screenshots ?? []
  if (screenshots.length === 0) return null
  const numbered = numberedFindings(report)
  return (
    <section>
      <h2>{own.pictures.heading}</h2>
      {screenshots.map((screenshot, index) => {
        const source = image(screenshot)
        const boxes = boxesOf(screenshot, numbered)
        const shown = numbered.filter(({ number }) => boxes.some(({ numbers }) => numbers.includes(number)))
        return (
          <figure key={screenshot.name} class="picture">
            {source && (
              <div>
                <img
                  src={source}
                  width={screenshot.width}
                  height={screenshot.height}
                  alt={own.pictures.alt(index + 1, shown.map(({ number }) => number).join(own.listComma))}
                />
                <Boxes screenshot={screenshot} boxes={boxes} />
              </div>
            )}
            <figcaption>
              {own.pictures.caption(index + 1, timeOf(screenshot.takenAt, COMPLAINT[lang]))} · {own.pictures.covered(screenshot.covered)}
              {shown.length === 0 ? (
                <p>{own.pictures.noMarks}</p>
              ) : (
                <ul aria-label={own.pictures.legend}>
                  {shown.map(({ number, finding }) => (
                    <li key={number}>
                      <a href={`#${anchorOf(number, anchors)}`}>
                        {number} {finding.words.title}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </figcaption>
          </figure>
        )
      })}
    </section>
  )
}
