// Names and identity numbers as they are shown to everyone: enough to tell people apart at a desk, not enough to know them.

/** 张三丰 → 张**; '' stays. A masked name stays as it is. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name
  return first + '*'.repeat(rest.length)
}

/** Marks that stand for what is hidden: those of this program, and those that offices write by hand. */
const HIDDEN = /[*＊×○]/gu

/** Whether some of a name is hidden, so that it cannot be anybody's name. */
export function isMaskedName(name: string): boolean {
  return name.search(HIDDEN) >= 0
}

/** A masked name as this program writes it: 张○○ → 张**. */
export function plainMask(name: string): string {
  return name.replaceAll(HIDDEN, '*')
}

/** 320302199001011234 → 3203**********1234; of a short number nothing is shown. */
export function maskNumber(number: string): string {
  const shown = number.length >= 12 ? 4 : 0
  const hidden = '*'.repeat(number.length - 2 * shown)
  return number.slice(0, shown) + hidden + number.slice(number.length - shown)
}
