// Margins of a printed sheet in millimetres; the foot of the page stands in the bottom one.

export const MARGINS = { side: 15, top: 15, bottom: 18, header: 8, footer: 9 } as const
