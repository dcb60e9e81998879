// Text of main: dialogs, menu, notices outside the window's own pages.
export const shell = {
  title: '编衡',
  filters: {
    project: '编衡项目',
    workbook: '电子表格',
    xlsx: 'Excel 工作簿',
    pdf: 'PDF 文件',
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
  sampleProject: '徐州2020（示例）',
  preview: '打印预览',
}
