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
import type { MenuCommand } from '../../../ui/context-menu.tsx'
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
  const commandsOf = useRowCommands(actions)
  return (
    <DataTable
      label={own.stored}
      commandsOf={commandsOf}
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
          render: (row) => <RowButtons row={row} commands={commandsOf(row)} />,
        },
      ]}
      groups={[{ key: 'all', title: null, rows: draft.stored }]}
      rowKey={(row) => row.name}
      empty={own.none}
    />
  )
}

type RowCommand = MenuCommand & { readonly name: string }

/** What can be done with a scenario, as the buttons of its row and as its menu. */
function useRowCommands(actions: Actions): (row: StoredScenario) => readonly RowCommand[] {
  const { scenarioWork, app } = useText().pages
  const own = scenarioWork.list
  const readOnly = useOpenProject().readOnly !== null && app.readOnlyHint
  const navigate = useNavigate()
  return (row) => {
    const { name } = row
    const adopt = () => void navigate(`/scenario/adopt?name=${encodeURIComponent(name)}`)
    return [
      { title: own.open, name: own.openOf, run: () => actions.open(name) },
      { title: own.rename, name: own.renameOf, disabled: readOnly, run: () => actions.rename(name) },
      { title: own.duplicate, name: own.duplicateOf, disabled: readOnly, run: () => actions.duplicate(row) },
      { title: own.publish, name: own.publishOf, disabled: readOnly, run: () => actions.publish(name) },
      { title: own.adopt, name: own.adoptOf, run: adopt },
      { title: own.exportFile, name: own.exportOf, run: () => exportScenario(row.document) },
      { title: own.remove, name: own.removeOf, disabled: readOnly, run: () => actions.remove(name) },
    ]
  }
}

interface ButtonsProps {
  readonly row: StoredScenario
  readonly commands: readonly RowCommand[]
}

function RowButtons({ row: { name }, commands }: ButtonsProps) {
  return (
    <div className="row nowrap row-buttons">
      {commands.map(({ title, name: label, disabled = false, run }) => (
        <Button
          key={title}
          size="small"
          aria-label={formatMessage(label, { name })}
          disabled={disabled !== false}
          title={typeof disabled === 'string' ? disabled : undefined}
          onClick={run}
        >
          {title}
        </Button>
      ))}
    </div>
  )
}
