import type { Reading } from './reading'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/**
 * How strongly a text stands out from what is behind it, 1 to 21, by WCAG 2.2 (relative luminance). Undefined where it cannot be told:
 * no layout, a picture or a gradient behind it, a colour that is no sRGB.
 */
export function contrastOf(reading: Reading, at: number): number | undefined {
  const style = reading.entries[at]?.look.style
  const text = style && colourOf(style.color)
  const { ground, opacity } = backdropOf(reading, at)
  if (!text || !ground) return undefined
  const [red, green, blue, alpha] = text
  const shown: Colour = [red, green, blue, alpha * opacity]
  const [lighter, darker] = [luminance(over(shown, ground)), luminance(ground)].sort((a, b) => b - a) as [number, number]
  return Math.round(((lighter + 0.05) / (darker + 0.05)) * 10) / 10
}

/** The colour behind an element's text, where it can be told, and how much of the text shows through all that holds it. */
interface Backdrop {
  ground: Colour | undefined
  opacity: number
}

const PAPER: Backdrop = { ground: [255, 255, 255, 1], opacity: 1 }
const DEEPEST = 60

/** Texts stand in few places: each element of a reading is asked once. */
const known = new WeakMap<Reading, Map<number, Backdrop>>()

function backdropOf(reading: Reading, at: number): Backdrop {
  const backdrops = known.get(reading) ?? new Map<number, Backdrop>()
  known.set(reading, backdrops)
  const unknown: number[] = []
  let behind = PAPER
  for (const up of [at, ...reading.above(at, DEEPEST)]) {
    const found = backdrops.get(up)
    if (found) behind = found
    if (found || !reading.entries[up]?.look.style) break
    unknown.push(up)
  }
  for (const up of unknown.reverse()) {
    behind = before(behind, reading.entries[up]!.look.style!)
    backdrops.set(up, behind)
  }
  return behind
}

/** An element's own colour laid over what is behind it. */
function before({ ground, opacity }: Backdrop, style: CSSStyleDeclaration): Backdrop {
  const colour = style.backgroundImage === 'none' ? colourOf(style.backgroundColor) : undefined
  const seen = opacity * Number.parseFloat(style.opacity || '1')
  if (!colour) return { ground: undefined, opacity: seen }
  return { ground: colour[3] === 1 ? colour : ground && over(colour, ground), opacity: seen }
}

const RGB = /^rgba?\((\d+(?:\.\d+)?),? (\d+(?:\.\d+)?),? (\d+(?:\.\d+)?)(?:(?:,| \/) (\d*\.?\d+))?\)$/

function colourOf(css: string): Colour | undefined {
  const [, red, green, blue, alpha] = RGB.exec(css) ?? []
  return red === undefined ? undefined : [Number(red), Number(green), Number(blue), alpha === undefined ? 1 : Number(alpha)]
}

const over = (above: Colour, below: Colour): Colour => {
  const mix = (channel: 0 | 1 | 2): number => above[channel] * above[3] + below[channel] * (1 - above[3])
  return [mix(0), mix(1), mix(2), 1]
}

function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
