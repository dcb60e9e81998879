// Forms of dates in offices' tables: 2020-09-01, 2020.9.1, 2020/9/1, 2020年9月1日, 20200901, 2020年9月.

export const DAY = /(?<!\d)((?:19|20)\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})(?!\d)/
export const MONTH = /(?<!\d)((?:19|20)\d{2})\s*[-./年]\s*(\d{1,2})(?!\d)/
export const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/
/** A whole cell: 202009. */
export const COMPACT_MONTH = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/
/** A whole cell: 2020, 2020年. */
export const YEAR = /^((?:19|20)\d{2})年?$/
