import type { Reading } from './reading'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/**
 * How strongly a text stands out from what is behind it, 1 to 21, by WCAG 2.2 (relative luminance). Undefined where it cannot be told:
 * no layout, a picture or a gradient behind it, a colour that is no sRGB.
 */
export function contrastOf(reading: Reading, at: number): number | undefined {
  const style = reading.entries[at]?.look.style
  const text = style && colourOf(style.color)
  const ground = text && groundOf(reading, at)
  if (!text || !ground) return undefined
  const [red, green, blue, alpha] = text
  const shown: Colour = [red, green, blue, alpha * opacityOf(reading, at)]
  const [lighter, darker] = [luminance(over(shown, ground)), luminance(ground)].sort((a, b) => b - a) as [number, number]
  return Math.round(((lighter + 0.05) / (darker + 0.05)) * 10) / 10
}

const WHITE: Colour = [255, 255, 255, 1]
const DEEPEST = 60

/** The first opaque colour behind an element, what is translucent before it laid over. */
function groundOf(reading: Reading, at: number): Colour | undefined {
  const layers: Colour[] = []
  for (const up of [at, ...reading.above(at, DEEPEST)]) {
    const style = reading.entries[up]?.look.style
    if (!style) break
    if (style.backgroundImage !== 'none') return undefined
    const colour = colourOf(style.backgroundColor)
    if (!colour) return undefined
    if (colour[3] > 0) layers.push(colour)
    if (colour[3] === 1) break
  }
  return layers.reduceRight<Colour>((below, above) => over(above, below), WHITE)
}

/** How much of a text shows through what all that holds it lets through. */
const opacityOf = (reading: Reading, at: number): number =>
  [at, ...reading.above(at, DEEPEST)].reduce((share, up) => share * Number.parseFloat(reading.entries[up]?.look.style?.opacity ?? '1'), 1)

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
