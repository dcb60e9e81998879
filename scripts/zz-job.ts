import { writeFileSync } from 'node:fs'
import { sampleAllocation } from '../shared/testing/allocation-sample.zh-CN.ts'
import { buildAllocationTable } from '../shared/domain/report/allocation-table.ts'
const [c,u,f,o]=process.argv.slice(2)
writeFileSync(f!, JSON.stringify({model: buildAllocationTable(sampleAllocation(+c!,+u!)), out:o}))
