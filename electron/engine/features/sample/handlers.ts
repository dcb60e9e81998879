// The sample project: Xuzhou's template with the bundled sample values (示例数据), made by the same steps as a user takes.
import { join } from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { xuzhouOffice } from '#shared/domain/template/xuzhou-office/office.zh-CN'
import { createProject, describe, type ProjectMaker } from '../../project/create-project.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'

type AllHandlers = Handlers<EngineContract, ReadDb, WriteDb>
type ImportHandlers = Pick<
  AllHandlers,
  'staffingImport.read' | 'staffingImport.preview' | 'staffingImport.commit'
>

/** The bundled sample workbook. */
export function sampleWorkbook(resources: string): string {
  return join(resources, 'sample', 'xuzhou-indicators.xlsx')
}

export function sampleHandlers(
  maker: ProjectMaker,
  staffingImport: ImportHandlers,
): Pick<AllHandlers, 'project.createSample'> {
  const { context } = maker
  return {
    'project.createSample': async ({ token, bookedTo }, progress) => {
      const input = { token, template: 'xuzhou-2020', region: '3203', sample: true, password: null } as const
      await (bookedTo === undefined
        ? createProject(maker, input)
        : createProject(maker, input, xuzhouOffice(bookedTo)))
      return maker.session.holding(async (store) => {
        const workbook = context.grants.grant(sampleWorkbook(context.resources))
        const { draftId } = await staffingImport['staffingImport.read'](
          { token: workbook, kind: 'indicators' },
          progress,
        )
        const { head } = store.query((db) =>
          staffingImport['staffingImport.preview'](db, { draftId, document: '' }),
        )
        store.command('staffingImport.commit', (db) =>
          staffingImport['staffingImport.commit'](db, { draftId, document: '', head, skipBadRows: false }),
        )
        return describe(store)
      })
    },
  }
}
