// Each key of Excel that the sheet knows, and those it leaves to the platform.
import { expect, test } from 'vitest'
import { editAction, keyAction } from './keys.ts'

/** "Ctrl+Shift+ArrowDown" as a key press. */
function press(keys: string) {
  const parts = keys.split('+')
  const held = (name: string) => parts.slice(0, -1).includes(name)
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: held('Ctrl'),
    metaKey: held('Meta'),
    shiftKey: held('Shift'),
    altKey: held('Alt'),
  }
}
const go = (by: string, down: number, right: number, extend = false) => ({
  act: 'go',
  by,
  down,
  right,
  extend,
})

test.each([
  ['ArrowDown', go('cell', 1, 0)],
  ['Shift+ArrowLeft', go('cell', 0, -1, true)],
  ['Ctrl+ArrowUp', go('data', -1, 0)],
  ['Meta+Shift+ArrowRight', go('data', 0, 1, true)],
  ['Home', go('line', 0, -1)],
  ['End', go('line', 0, 1)],
  ['Ctrl+Home', go('sheet', -1, -1)],
  ['Ctrl+Shift+End', go('sheet', 1, 1, true)],
  ['PageDown', go('page', 1, 0)],
  ['Tab', { act: 'tab', step: 1 }],
  ['Shift+Tab', { act: 'tab', step: -1 }],
  ['Enter', { act: 'enter', step: 1 }],
  ['Shift+Enter', { act: 'enter', step: -1 }],
  ['F2', { act: 'edit' }],
  ['Delete', { act: 'clear' }],
  ['Ctrl+a', { act: 'all' }],
  ['Ctrl+ ', { act: 'column' }],
  ['Shift+ ', { act: 'row' }],
  ['Ctrl+D', { act: 'fillDown' }],
  ['Ctrl+r', { act: 'fillRight' }],
  ['Ctrl+f', { act: 'find' }],
  ['Ctrl+h', { act: 'replace' }],
  ['Ctrl+z', { act: 'undo' }],
  ['Ctrl+y', { act: 'redo' }],
  ['Ctrl+Shift+Z', { act: 'redo' }],
])('%s', (keys, action) => {
  expect(keyAction(press(keys))).toEqual(action)
})

test.each(['5', 'n', 'Ctrl+c', 'Ctrl+x', 'Ctrl+v', 'Ctrl+k', 'Alt+Tab', 'Shift', 'Process'])(
  '%s is not ours',
  (keys) => {
    expect(keyAction(press(keys))).toBeNull()
  },
)

test('in a text that was begun by typing arrows go on; after F2 they move in the text', () => {
  expect(editAction(press('ArrowRight'), true)).toEqual({ act: 'commit', next: go('cell', 0, 1) })
  expect(editAction(press('ArrowRight'), false)).toBeNull()
  expect(editAction(press('Enter'), false)).toEqual({ act: 'commit', next: { act: 'enter', step: 1 } })
  expect(editAction(press('Alt+Enter'), true)).toEqual({ act: 'newline' })
  expect(editAction(press('Ctrl+Enter'), false)).toEqual({ act: 'fill' })
  expect(editAction(press('Escape'), true)).toEqual({ act: 'cancel' })
  expect(editAction(press('Ctrl+z'), true)).toBeNull()
})
