// Words that a project of the torture knows, so that many a drawn input gets past the schema and the handler must decide.
import type { TestEngine } from '../../electron/engine/testing/test-engine.ts'
import { chance, pick } from './sketch.ts'

export const FILE = 'p.bianheng'
const OTHERS = ['copy.bianheng', 'a.xlsx', 'a.docx', 'a.bhpack', '', 'none/of/these']
const UNITS = [
  '320302001',
  '320302002',
  '鼓楼区',
  '3203',
  '市文化馆',
  'pool:city',
  'pool:320302',
  '320302001/党政办',
]
const DATES = ['2020-09-01', '2019-12-31', '2024-02-29', '2021-01-01']
const TEXTS = [
  'x',
  '徐州2020',
  '试〔2020〕1号',
  'population',
  'area',
  'institution-full',
  '1',
  '0.5',
  'R1',
  '张三',
  'staffing',
]

export type Words = (field: string) => string

export function wordsOf({ token }: TestEngine): Words {
  const tokens = [FILE, ...OTHERS].map((name) => token(name))
  return (field) => {
    if (/token|^to$|^from$|folder|^copy/i.test(field) && chance(0.5)) return pick(tokens)
    if (/date|asOf|effective|due|since|until|^on$/i.test(field)) return pick(DATES)
    return pick(chance(0.6) ? UNITS : [...TEXTS, ...DATES])
  }
}
