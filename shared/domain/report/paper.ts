// Sizes of paper.
import type { Paper } from './table-model.ts'

const SIZES = { A4: [210, 297], A3: [297, 420] } as const

/** Width and height in millimetres. */
export function paperSize({ size, landscape }: Paper): readonly [number, number] {
  const [short, long] = SIZES[size]
  return landscape ? [long, short] : [short, long]
}
