// Units of measure in headers and cells, each with its exact factor to the one that values are held in
// (region/measures.zh-CN.ts).
import type { BuiltInIndicator } from '../../region/indicator.ts'

export interface Dimension {
  /** Unit as written (normal form) → factor. */
  readonly units: Readonly<Record<string, string>>
  /** What the field counts is never broken: fractions hint at a unit that the header does not state. */
  readonly whole: boolean
}

const PEOPLE: Dimension = {
  units: { 人: '1', 名: '1', 口: '1', 百人: '100', 千人: '1000', 万人: '10000', 万: '10000', 万名: '10000' },
  whole: true,
}

const AREA: Dimension = {
  units: {
    平方公里: '1',
    平方千米: '1',
    km2: '1',
    公里2: '1',
    公顷: '1/100',
    hm2: '1/100',
    ha: '1/100',
    亩: '1/1500',
    万亩: '20/3',
    平方米: '1/1000000',
    m2: '1/1000000',
    万平方米: '1/100',
  },
  whole: false,
}

const MONEY: Dimension = {
  units: {
    元: '1/10000',
    千元: '1/10',
    万元: '1',
    万: '1',
    十万元: '10',
    百万元: '100',
    千万元: '1000',
    亿元: '10000',
    亿: '10000',
  },
  whole: false,
}

const HOUSEHOLDS: Dimension = { units: { 户: '1', 千户: '1000', 万户: '10000', 万: '10000' }, whole: true }
const COUNT: Dimension = { units: { 个: '1' }, whole: true }
const RANK: Dimension = { units: { 名: '1', 位: '1', 名次: '1' }, whole: false }
const SCORE: Dimension = { units: { 分: '1' }, whole: false }

export const DIMENSIONS: Readonly<Record<BuiltInIndicator, Dimension>> = {
  population: PEOPLE,
  area: AREA,
  gdp: MONEY,
  revenue: MONEY,
  households: HOUSEHOLDS,
  villages: COUNT,
  assessment_rank: RANK,
  reform_score: SCORE,
}

/** Marks that may stand before a unit of measure inside brackets or a row: 单位:万人. */
export const MEASURE_MARK = /^(计量)?单位[:是为]?/

/** Parts one unit from the next in a row such as 单位:万人、平方公里、亿元. */
export const MEASURE_SEPARATOR = /[、,，;；/\s]+/
