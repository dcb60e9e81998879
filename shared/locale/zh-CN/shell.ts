// Text of main: dialogs, menu, notices outside the window's own pages.
export const shell = {
  title: '编衡',
  filters: {
    project: '编衡项目',
    workbook: '电子表格',
    xlsx: 'Excel 工作簿',
    docx: 'Word 文档',
    pdf: 'PDF 文件',
    png: 'PNG 图片',
    svg: 'SVG 图形',
    all: '所有文件',
  },
  menu: {
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '实际大小',
    fullScreen: '全屏',
    quit: '退出',
    file: '文件',
  },
  unsaved: {
    message: '方案有未保存的修改，确定关闭吗？',
    detail: '关闭后，未保存的修改将丢失。需要保留时，请返回并点击“保存方案”。',
    stay: '返回',
    discard: '放弃修改并关闭',
  },
  sampleProject: '徐州2020（示例）',
  preview: '打印预览',
}
export type ShellText = typeof shell
