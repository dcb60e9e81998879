// A long table is made in steps: between two of them others are answered, it is told how far it is, and it can be stopped.

export type Making<T> = Generator<void, T, void>

/** All steps one after the other, for what is short or has nobody to wait for. */
export function madeAtOnce<T>(making: Making<T>): T {
  for (;;) {
    const step = making.next()
    if (step.done === true) return step.value
  }
}
