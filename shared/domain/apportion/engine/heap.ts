// A binary heap of unit indices, for dealing posts one at a time.

export class UnitHeap {
  readonly #units: number[] = []
  readonly #before: (a: number, b: number) => boolean

  /** `before(a, b)`: whether unit a comes out before unit b. A strict total order; keys may change only via `sink`. */
  constructor(before: (a: number, b: number) => boolean) {
    this.#before = before
  }

  get size(): number {
    return this.#units.length
  }

  /** The unit that comes out next; undefined when empty. */
  peek(): number | undefined {
    return this.#units[0]
  }

  push(unit: number): void {
    const units = this.#units
    let at = units.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = units[parent] as number
      if (!this.#before(unit, above)) break
      units[at] = above
      at = parent
    }
    units[at] = unit
  }

  /** Takes out the next unit. The heap must not be empty. */
  pop(): number {
    const next = this.#units[0] as number
    const last = this.#units.pop() as number
    if (this.#units.length > 0) {
      this.#units[0] = last
      this.sink()
    }
    return next
  }

  /** Puts the next unit where it belongs after its key has become weaker. */
  sink(): void {
    const units = this.#units
    const unit = units[0] as number
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= units.length) break
      if (child + 1 < units.length && this.#before(units[child + 1] as number, units[child] as number))
        child++
      if (!this.#before(units[child] as number, unit)) break
      units[at] = units[child] as number
      at = child
    }
    units[at] = unit
  }
}
