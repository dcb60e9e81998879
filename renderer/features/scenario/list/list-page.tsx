// All scenarios of the project: what is stored, and the copies that were published.
import { App, Button } from 'antd'
import { useNavigate } from 'react-router'
import type { StoredScenario } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../../api/engine.ts'
import { useOpenProject } from '../../../api/project.tsx'
import { expectOk } from '../../../api/result.ts'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import { Badge } from '../../../ui/badge.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { Card, Page } from '../../../ui/page.tsx'
import { ScenarioParts } from '../scenario-parts.tsx'
import { exportScenario } from './export-scenario.ts'
import { ImportButton } from './import-button.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { PublishedTable, shortHash } from './published-table.tsx'
import { RemoveDialog, RenameDialog } from './row-dialogs.tsx'
import { useRowDialog } from './use-row-dialog.ts'

interface Props {
  readonly draft: ScenarioDraft
}

export function ListPage({ draft }: Props) {
  const text = useText()
  const own = text.pages.scenarioWork.list
  const { message } = App.useApp()
  const dialog = useRowDialog()
  const navigate = useNavigate()
  const published = useEngineQuery('scenario.publishedList', {}).data ?? []
  const open = (name: string) => {
    draft.choose(name)
    void navigate('/scenario')
  }
  const publishing = useAction(async (name: string) => {
    const answer = await expectOk(engine['scenario.publish']({ name }))
    const said = answer.already ? own.alreadyPublished : own.publishedMessage
    void message.success(formatMessage(said, { name, hash: shortHash(answer.hash) }))
  })
  const copying = useAction(async (row: StoredScenario) => {
    const name = freeName(formatMessage(own.copyName, { name: row.name }), draft.stored)
    await expectOk(engine['scenario.save']({ document: { ...row.document, name } }))
  })
  const failed = publishing.failure !== null ? publishing : copying
  return (
    <Page title={text.pages.scenario.title} actions={<ImportButton draft={draft} />} fill>
      <ScenarioParts />
      <FailureAlert failure={failed.failure} text={text} onClose={failed.clear} />
      <div className="scenario-lists">
        <Card title={own.stored}>
          <StoredTable
            draft={draft}
            actions={{
              open: (name) => (draft.dirty && name !== draft.origin ? dialog.ask('leave', name) : open(name)),
              rename: (name) => dialog.ask('rename', name),
              remove: (name) => dialog.ask('remove', name),
              duplicate: copying.run,
              publish: publishing.run,
            }}
          />
        </Card>
        <Card title={own.published} hint={own.publishedHint}>
          <PublishedTable published={published} />
        </Card>
      </div>
      <LeaveDialog draft={draft} dialog={dialog} onLeave={open} />
      <RenameDialog draft={draft} dialog={dialog} />
      <RemoveDialog draft={draft} dialog={dialog} />
    </Page>
  )
}

/** A name that no stored scenario bears, by adding a number. */
function freeName(wanted: string, stored: readonly StoredScenario[]): string {
  const taken = new Set(stored.map(({ name }) => name))
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} ${count}`
  return name
}

interface Actions {
  readonly open: (name: string) => void
  readonly rename: (name: string) => void
  readonly remove: (name: string) => void
  readonly duplicate: (row: StoredScenario) => void
  readonly publish: (name: string) => void
}

interface TableProps extends Props {
  readonly actions: Actions
}

function StoredTable({ draft, actions }: TableProps) {
  const { scenarioWork, scenario } = useText().pages
  const own = scenarioWork.list
  return (
    <DataTable
      label={own.stored}
      columns={[
        {
          key: 'name',
          title: own.name,
          kind: 'text',
          heading: true,
          sortable: true,
          value: (row) => row.name,
          render: (row) => (
            <>
              {row.name}{' '}
              {row.name === draft.origin && (
                <Badge tone={draft.dirty ? 'warning' : 'notice'}>
                  {draft.dirty ? scenario.unsaved : own.current}
                </Badge>
              )}
            </>
          ),
        },
        { key: 'asOf', title: own.asOf, kind: 'text', sortable: true, value: (row) => row.asOf },
        { key: 'steps', title: own.steps, kind: 'number', sortable: true, value: (row) => row.steps },
        {
          key: 'actions',
          title: own.actions,
          kind: 'text',
          value: () => null,
          render: (row) => <RowButtons row={row} actions={actions} />,
        },
      ]}
      groups={[{ key: 'all', title: null, rows: draft.stored }]}
      rowKey={(row) => row.name}
      empty={own.none}
    />
  )
}

function RowButtons({ row, actions }: { readonly row: StoredScenario; readonly actions: Actions }) {
  const { scenarioWork, app } = useText().pages
  const own = scenarioWork.list
  const readOnly = useOpenProject().readOnly !== null
  const navigate = useNavigate()
  const { name } = row
  const button = (title: string, label: string, run: () => void, writes = true) => (
    <Button
      size="small"
      aria-label={formatMessage(label, { name })}
      disabled={writes && readOnly}
      title={writes && readOnly ? app.readOnlyHint : undefined}
      onClick={run}
    >
      {title}
    </Button>
  )
  return (
    <div className="row nowrap row-buttons">
      {button(own.open, own.openOf, () => actions.open(name), false)}
      {button(own.rename, own.renameOf, () => actions.rename(name))}
      {button(own.duplicate, own.duplicateOf, () => actions.duplicate(row))}
      {button(own.publish, own.publishOf, () => actions.publish(name))}
      {button(
        own.adopt,
        own.adoptOf,
        () => navigate(`/scenario/adopt?name=${encodeURIComponent(name)}`),
        false,
      )}
      {button(own.exportFile, own.exportOf, () => exportScenario(row.document), false)}
      {button(own.remove, own.removeOf, () => actions.remove(name))}
    </div>
  )
}
