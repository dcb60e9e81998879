// The order of many doubles, by their bits: a sort that calls a function for each comparison takes ten times as long.

const LARGEST_DIGIT = 0xffff
/** Fewer are sooner sorted by comparing. */
const FEW = 2000

/** Places of the values in ascending order, equal ones as they stand; all values are 0 or more, none is NaN. */
export function ascending(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length)
  for (let at = 0; at < order.length; at++) order[at] = at
  if (values.length < FEW) return order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b)
  // A double from 0 up is ordered as its 64 bits are; four passes of 16 bits, the lowest first, leave them in order.
  const bits = new Uint16Array(values.map((value) => value + 0).buffer)
  let [from, to] = [order, new Uint32Array(values.length)]
  for (let digit = 0; digit < 4; digit++) {
    pass(bits, digit, from, to)
    ;[from, to] = [to, from]
  }
  return from
}

/** Moves the places into the order of one digit of their values, equal ones as they stood. */
function pass(bits: Uint16Array, digit: number, from: Uint32Array, to: Uint32Array): void {
  const next = new Uint32Array(LARGEST_DIGIT + 2)
  for (let place = 0; place < from.length; place++) {
    const above = (bits[4 * place + digit] as number) + 1
    next[above] = (next[above] as number) + 1
  }
  for (let at = 1; at < next.length; at++) next[at] = (next[at] as number) + (next[at - 1] as number)
  for (let at = 0; at < from.length; at++) {
    const place = from[at] as number
    const own = bits[4 * place + digit] as number
    const spot = next[own] as number
    to[spot] = place
    next[own] = spot + 1
  }
}
