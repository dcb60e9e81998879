// A drawn chart as a file: its SVG with every style written out, and the same as PNG.

/** What a style sheet may have said of a shape or a text. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

const NAMESPACE = 'http://www.w3.org/2000/svg'
const LEGEND_LINE = 22
const LEGEND_FONT = '13px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

export interface Drawn {
  /** The file's text. */
  readonly text: string
  readonly width: number
  readonly height: number
}

/**
 * The chart as an SVG file that looks the same without the window's style sheets, with its size in pixels; on white whatever
 * the window looks like: the colours are read as they are on paper.
 */
export function svgFile(svg: SVGSVGElement): Drawn {
  const ground = svg.parentElement ?? svg
  ground.classList.add('on-paper')
  try {
    return writtenOut(svg)
  } finally {
    ground.classList.remove('on-paper')
  }
}

function writtenOut(svg: SVGSVGElement): Drawn {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const { width, height } = svg.getBoundingClientRect()
  const shapes = svg.querySelectorAll('*')
  copy.querySelectorAll('*').forEach((shape, at) => {
    const drawn = shapes[at]
    if (drawn !== undefined) writeStyle(shape, getComputedStyle(drawn))
  })
  copy.removeAttribute('style')
  const [left = 0, top = 0, wide = width, high = height] = (svg.getAttribute('viewBox') ?? '')
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(Number)
  const legend = legendOf(svg, { left, top: top + high, width: wide })
  copy.append(...legend.shapes)
  const whole = high + legend.height
  copy.setAttribute('xmlns', NAMESPACE)
  copy.setAttribute('viewBox', `${left} ${top} ${wide} ${whole}`)
  copy.setAttribute('width', String(Math.ceil(width)))
  const size = { width: Math.ceil(width), height: Math.ceil((width * whole) / wide) }
  copy.setAttribute('height', String(size.height))
  return { text: XML + new XMLSerializer().serializeToString(copy), ...size }
}

function writeStyle(shape: Element, style: CSSStyleDeclaration): void {
  for (const name of STYLES) {
    const value = style.getPropertyValue(name)
    if (value !== '') shape.setAttribute(name, value)
  }
  shape.removeAttribute('class')
  shape.removeAttribute('style')
}

/** The legend stands beside the drawing as text of the page: a picture has it below, in lines. */
function legendOf(svg: SVGSVGElement, room: { left: number; top: number; width: number }) {
  const items = svg.parentElement?.querySelectorAll('.recharts-legend-item') ?? []
  const shapes: SVGElement[] = []
  const [gap, box] = [18, 12]
  let x = room.left + gap
  let line = 0
  for (const item of items) {
    const name = item.textContent ?? ''
    const width = box + 6 + [...name].length * 13 + gap
    if (x > room.left + gap && x + width > room.left + room.width) {
      x = room.left + gap
      line += 1
    }
    const y = room.top + line * LEGEND_LINE + 4
    const mark = item.querySelector('path, line, rect')
    const style = mark === null ? null : getComputedStyle(mark)
    const colour = style === null ? '#000' : style.fill === 'none' ? style.stroke : style.fill
    shapes.push(element('rect', { x, y, width: box, height: box, fill: colour }))
    const text = element('text', { x: x + box + 6, y: y + box - 1, style: `font: ${LEGEND_FONT}` })
    text.textContent = name
    shapes.push(text)
    x += width
  }
  return { shapes, height: shapes.length === 0 ? 0 : (line + 1) * LEGEND_LINE + 4 }
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

/** Enough for print at the size of the screen. */
const SCALE = 2

/** The chart on white as PNG, in base 64; twice as fine as on the screen. */
export async function pngFile(svg: SVGSVGElement): Promise<string> {
  const { text, width, height } = svgFile(svg)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('a canvas draws')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '')
}
