// Reports: the table of a scenario as a model, and the model written to a workbook.
import path from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import type { EngineContext } from '../../context.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { projectInfo } from '../../store/queries/project-info.ts'
import { allUnits } from '../../store/queries/units.ts'
import { allocationModel } from './allocation-model.ts'
import { isDraft } from './draft.ts'
import { leftOutNames } from './left-out.ts'

type ReportHandlers = Pick<Handlers<EngineContract, ReadDb, WriteDb>, 'report.build' | 'report.export'>

export function reportHandlers(context: EngineContext, runs: RunCache): ReportHandlers {
  return {
    'report.build': (db, { document, locale }) => {
      const { inputs, digest, run } = runs.completed(db, document)
      const { head, region, sample } = projectInfo(db)
      return allocationModel({
        inputs,
        outcome: run.outcome,
        inputsDigest: digest,
        head,
        region: region?.name ?? null,
        sample,
        draft: isDraft(db, document),
        leftOut: leftOutNames(inputs, allUnits(db)),
        locale,
      })
    },
    'report.export': async ({ model, token }, onProgress) => {
      const file = context.grants.path(token)
      const bytes = await writeWorkbook(model, file, { onProgress })
      return { file: path.basename(file), bytes }
    },
  }
}
