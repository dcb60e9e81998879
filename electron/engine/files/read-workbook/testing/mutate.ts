// Spoils files: a few places flipped, cut, doubled or overwritten, the same for the same seed.

/** A small linear generator, so that a failure can be run again. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

export function mutate(source: Uint8Array, random: () => number): Buffer {
  let bytes = Buffer.from(source)
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const at = Math.floor(random() * bytes.length)
    const length = Math.floor(random() * 30)
    const way = Math.floor(random() * 4)
    if (way === 0) bytes[at] = Math.floor(random() * 256)
    else if (way === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    else if (way === 2)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)])
    else bytes.fill(Math.floor(random() * 256), at, Math.min(at + length, bytes.length))
    if (bytes.length === 0) return Buffer.from([0])
  }
  return bytes
}
