// The commands of a sheet's context menu: what its keys do, by name, as far as it applies to the cell at hand.
import { formatMessage } from '#shared/locale/format'
import type { SheetText } from '#shared/locale/zh-CN/pages/sheet'
import type { MenuCommand } from '../context-menu.tsx'
import type { SheetProps } from './sheet-props.ts'
import type { SheetActions } from './use-actions.ts'
import type { SheetView } from './use-view.ts'

interface Ground<R> {
  readonly props: SheetProps<R>
  readonly view: SheetView<R>
  readonly actions: SheetActions
}

export function sheetCommands<R>(ground: Ground<R>): MenuCommand[] {
  const own = ground.props.text.pages.sheet
  return [
    ...rowCommands(ground, own.menu),
    { title: own.menu.copy, keys: 'Ctrl+C', run: () => void document.execCommand('copy') },
    ...writingCommands(ground, own.menu),
    ...viewCommands(ground, own),
  ]
}

/** What the row at hand offers: a group opens and closes, a number is explained. */
function rowCommands<R>({ view, actions }: Ground<R>, own: SheetText['menu']): MenuCommand[] {
  const { row, column } = actions.selection.active
  const line = view.rows[row]
  const pick = view.layout.leaves[column]?.pick
  if (line === undefined) return []
  if (line.kind === 'group') {
    const run = () => view.toggleGroup(line.key)
    return [{ title: line.open ? own.closeGroup : own.openGroup, keys: 'Enter', run }]
  }
  if (pick === undefined || view.layout.leaves[column]?.value(line.row) === null) return []
  return [{ title: own.explain, keys: 'Enter', run: () => pick.run(line.row) }]
}

function writingCommands<R>({ props, actions }: Ground<R>, own: SheetText['menu']): MenuCommand[] {
  const { edit } = props
  if (edit === undefined) return []
  const { askPaste, newRows } = edit
  return [
    { title: own.cut, keys: 'Ctrl+X', run: () => void document.execCommand('cut') },
    { title: own.paste, keys: 'Ctrl+V', run: askPaste },
    ...(newRows === undefined
      ? []
      : [
          {
            title: own.pasteNew,
            run: () => {
              actions.pasteAsNew()
              askPaste()
            },
          },
        ]),
    { title: own.edit, keys: 'F2', apart: true, run: actions.edit },
    { title: own.clear, keys: 'Delete', run: actions.clear },
    { title: own.fillDown, keys: 'Ctrl+D', run: actions.fillDown },
    { title: own.fillRight, keys: 'Ctrl+R', run: actions.fillRight },
  ]
}

function viewCommands<R>({ view, actions }: Ground<R>, own: SheetText): MenuCommand[] {
  const leaf = view.layout.leaves[actions.selection.active.column]
  const column = leaf?.title ?? ''
  const { menu } = own
  return [
    { title: menu.all, keys: 'Ctrl+A', apart: true, run: actions.selectAll },
    { title: menu.find, keys: 'Ctrl+F', run: () => actions.setFinding('find') },
    { title: own.filter, keys: 'Ctrl+Shift+L', run: view.toggleFilter },
    ...(leaf?.sortable === true
      ? [{ title: formatMessage(menu.sort, { column }), run: () => view.sort(leaf.key) }]
      : []),
    ...(leaf === undefined
      ? []
      : [{ title: formatMessage(menu.fit, { column }), run: () => view.setWidth(leaf.key, 'fit') }]),
    ...(leaf === undefined || leaf.heading === true
      ? []
      : [{ title: formatMessage(menu.hide, { column }), run: () => view.toggleColumn(leaf.key) }]),
  ]
}
