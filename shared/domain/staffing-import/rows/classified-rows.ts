// What each row under a header is, a number and a byte a row: a table may have a million.

/** `unread` is a row below a note that is neither data nor part of the notes. */
const ROLES = ['data', 'total', 'subtotal', 'of-which', 'note', 'skip', 'unread'] as const
export type RowRole = (typeof ROLES)[number]

export interface ClassifiedRow {
  readonly row: number
  readonly role: RowRole
  readonly hidden: boolean
}

const HIDDEN = 128

export class ClassifiedRows implements Iterable<ClassifiedRow> {
  private readonly numbers: Uint32Array
  private readonly marks: Uint8Array
  private count = 0

  constructor(capacity: number) {
    this.numbers = new Uint32Array(capacity)
    this.marks = new Uint8Array(capacity)
  }

  get length(): number {
    return this.count
  }

  /** In the sheet's order, no more than the capacity. */
  add({ row, role, hidden }: ClassifiedRow): void {
    this.numbers[this.count] = row
    this.marks[this.count] = ROLES.indexOf(role) + (hidden ? HIDDEN : 0)
    this.count += 1
  }

  at(index: number): ClassifiedRow | undefined {
    const place = index < 0 ? index + this.count : index
    if (place < 0 || place >= this.count) return undefined
    const mark = this.marks[place] as number
    const role = ROLES[mark & ~HIDDEN] as RowRole
    return { row: this.numbers[place] as number, role, hidden: mark >= HIDDEN }
  }

  *[Symbol.iterator](): Iterator<ClassifiedRow> {
    for (let index = 0; index < this.count; index += 1) yield this.at(index) as ClassifiedRow
  }

  has(role: RowRole): boolean {
    return this.countOf(role, true) > 0
  }

  countOf(role: RowRole, isOneEnough = false): number {
    const wanted = ROLES.indexOf(role)
    let found = 0
    for (let index = 0; index < this.count && !(isOneEnough && found > 0); index += 1)
      if (((this.marks[index] as number) & ~HIDDEN) === wanted) found += 1
    return found
  }

  /** Numbers of the rows of a role. */
  rowsOf(role: RowRole): number[] {
    const wanted = ROLES.indexOf(role)
    const found: number[] = []
    for (let index = 0; index < this.count; index += 1)
      if (((this.marks[index] as number) & ~HIDDEN) === wanted) found.push(this.numbers[index] as number)
    return found
  }
}
