// Sizes of paper.

/** Short and long side in millimetres; 16 and 8 sheets to the whole one as Chinese offices cut it. */
const SIZES = { A4: [210, 297], A3: [297, 420], K16: [185, 260], K8: [260, 370] } as const

export type PaperSize = keyof typeof SIZES
export const PAPER_SIZES = Object.keys(SIZES) as readonly PaperSize[]

/** What a table is printed on; reports are laid out for A4 and A3. */
export interface PrintPaper {
  readonly size: PaperSize
  readonly landscape: boolean
}

/** Width and height in millimetres. */
export function paperSize({ size, landscape }: PrintPaper): readonly [number, number] {
  const [short, long] = SIZES[size]
  return landscape ? [long, short] : [short, long]
}
