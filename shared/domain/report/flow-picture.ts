// The flow of posts as a picture: who gives at the left, who receives at the right, a band between them as wide as the posts.

export interface FlowBand {
  readonly from: string
  readonly to: string
  readonly posts: number
}

export interface FlowNode {
  readonly name: string
  readonly posts: number
  /** Upper edge and height, in the picture's own units. */
  readonly y: number
  readonly height: number
}

export interface FlowLink extends FlowBand {
  /** Places in `givers` and `receivers`. */
  readonly giver: number
  readonly receiver: number
  readonly fromY: number
  readonly toY: number
  readonly width: number
}

export interface FlowPicture {
  readonly givers: readonly FlowNode[]
  readonly receivers: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  readonly height: number
}

export interface FlowRoom {
  /** Receivers drawn by name; the smaller ones beyond are drawn as one. */
  readonly most: number
  /** What that one is called, by how many it stands for. */
  readonly others: (count: number) => string
  /** Height of a name, below which no node is spaced. */
  readonly line: number
}

/** Heights of all bands together, in lines, beside one line for each node's name. */
const BAND_LINES = 12

/** Lays the bands out; posts are kept to the last one, and none is drawn where there is none. */
export function flowPicture(bands: readonly FlowBand[], room: FlowRoom): FlowPicture {
  const drawn = joined(
    bands.filter(({ posts }) => posts > 0),
    room,
  )
  const total = drawn.reduce((sum, { posts }) => sum + posts, 0)
  const scale = total === 0 ? 0 : (BAND_LINES * room.line) / total
  const givers = nodes(sums(drawn, 'from'), scale, room.line)
  const receivers = nodes(sums(drawn, 'to'), scale, room.line)
  const height = Math.max(bottom(givers, room.line), bottom(receivers, room.line))
  return { givers, receivers, links: linksOf(drawn, { givers, receivers, scale }), height }
}

/** The same pair once, and receivers beyond the largest `most` as one. */
function joined(bands: readonly FlowBand[], { most, others }: FlowRoom): FlowBand[] {
  const ranked = [...sums(bands, 'to')].sort(([, a], [, b]) => b - a).map(([name]) => name)
  const rest = ranked.length > most ? new Set(ranked.slice(most - 1)) : new Set<string>()
  const pairs = new Map<string, FlowBand>()
  for (const { from, to, posts } of bands) {
    const name = rest.has(to) ? others(rest.size) : to
    const key = JSON.stringify([from, name])
    pairs.set(key, { from, to: name, posts: posts + (pairs.get(key)?.posts ?? 0) })
  }
  return [...pairs.values()]
}

function sums(bands: readonly FlowBand[], side: 'from' | 'to'): Map<string, number> {
  const whole = new Map<string, number>()
  for (const band of bands) whole.set(band[side], (whole.get(band[side]) ?? 0) + band.posts)
  return whole
}

/** Each node has a line for its name, or as much as its bands need. */
function nodes(whole: ReadonlyMap<string, number>, scale: number, line: number): FlowNode[] {
  let y = 0
  return [...whole].map(([name, posts]) => {
    const node = { name, posts, y, height: posts * scale }
    y += Math.max(line, node.height + line / 2)
    return node
  })
}

function bottom(side: readonly FlowNode[], line: number): number {
  const last = side.at(-1)
  return last === undefined ? 0 : last.y + Math.max(line, last.height)
}

interface Sides extends Pick<FlowPicture, 'givers' | 'receivers'> {
  readonly scale: number
}

/** Bands leave and arrive in the order of the nodes at the other side, so that they cross as little as they can. */
function linksOf(bands: readonly FlowBand[], { givers, receivers, scale }: Sides): FlowLink[] {
  const left = new Map(givers.map(({ name }, at) => [name, at]))
  const right = new Map(receivers.map(({ name }, at) => [name, at]))
  const placed = bands
    .map((band) => ({ ...band, giver: left.get(band.from) ?? 0, receiver: right.get(band.to) ?? 0 }))
    .sort((a, b) => a.giver - b.giver || a.receiver - b.receiver)
  const used = { from: givers.map(({ y }) => y), to: receivers.map(({ y }) => y) }
  return placed.map((band) => {
    const width = band.posts * scale
    const [fromY = 0, toY = 0] = [used.from[band.giver], used.to[band.receiver]]
    used.from[band.giver] = fromY + width
    used.to[band.receiver] = toY + width
    return { ...band, fromY, toY, width }
  })
}
