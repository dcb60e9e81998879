import { sampleAllocation } from '../shared/testing/allocation-sample.zh-CN.ts'
import { buildAllocationTable } from '../shared/domain/report/allocation-table.ts'
import { findElectron, renderPdf } from '../electron/cli/pdf.ts'
const m = buildAllocationTable(sampleAllocation(3,4))
const e = findElectron('/work/main')!
const E = process.argv[3] === 'none' ? null : {...e, program: '/tmp/pm'}
try { console.log(await renderPdf(m, process.argv[2]!, E)) } catch (x) { console.log((x as any).code, (x as any).params, x instanceof Error && x.message) }
