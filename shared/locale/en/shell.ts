// Text of main: dialogs, menu, notices outside the window's own pages.
import type { shell as zh } from '../zh-CN/shell.ts'

export const shell: typeof zh = {
  title: 'Bianheng',
  filters: {
    project: 'Bianheng project',
    workbook: 'Spreadsheet',
    xlsx: 'Excel workbook',
    pdf: 'PDF file',
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
  sampleProject: 'Xuzhou 2020 (sample)',
  preview: 'Print preview',
}
