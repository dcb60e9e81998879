// Builds resources/divisions.csv.gz, the bundled list of divisions, from the statistics bureau's list:
//   node scripts/make-divisions.ts SOURCE.csv.gz
// SOURCE has the columns code,name,kind,parent,villages; the result adds the pinyin initials that the search uses.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { pinyin } from 'pinyin-pro'

function withInitials(line: string): string {
  const name = line.split(',')[1] ?? ''
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
  return `${line},${initials.join('').toLowerCase().replaceAll(',', '')}`
}

const source = process.argv[2]
if (source === undefined) throw new Error('usage: node scripts/make-divisions.ts SOURCE.csv.gz')
const [header, ...lines] = gunzipSync(readFileSync(source)).toString('utf8').trim().split(/\r?\n/)
if (header !== 'code,name,kind,parent,villages') throw new Error(`unexpected columns: ${header}`)
const text = [`${header},initials`, ...lines.map(withInitials), ''].join('\n')
writeFileSync(new URL('../resources/divisions.csv.gz', import.meta.url), gzipSync(text, { level: 9 }))
console.log(`${lines.length} divisions`)
