// English text of main: dialogs, menu, notices outside the window's own pages.
import type { ShellText } from '../zh-CN/shell.ts'

export const shell: ShellText = {
  title: 'Bianheng',
  filters: {
    project: 'Bianheng project',
    workbook: 'Workbook',
    xlsx: 'Excel workbook',
    docx: 'Word document',
    pdf: 'PDF file',
    png: 'PNG image',
    svg: 'SVG drawing',
    json: 'Column mapping',
    package: 'Bianheng exchange package',
    attachment: 'Scan or document',
    all: 'All files',
  },
  menu: {
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    quit: 'Quit',
    file: 'File',
  },
  unsaved: {
    message: 'There are unsaved changes. Close all the same?',
    detail:
      'Changes that are not saved are lost. To keep them, go back and save the scenario or book the document.',
    stay: 'Go back',
    discard: 'Discard and close',
  },
  sampleProject: 'Xuzhou 2020 (sample)',
  preview: 'Print preview',
}
