// A table as text that pastes into the cells of Excel and WPS.

/**
 * Rows as lines, cells between tabs; a cell with a line break, a tab or a quote is quoted, as spreadsheet programs expect. A text
 * that would be taken for a formula is shown as it is.
 */
export function cellsAsText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellAsText).join('\t')).join('\r\n')
}

function cellAsText(text: string): string {
  const plain = /^[=+@]|^-(?!\d+(?:\.\d+)?%?$)/.test(text) ? `="${text.replaceAll('"', '""')}"` : text
  return /[\t\r\n"]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/**
 * Puts the rows into the clipboard, asking for no permission, and answers whether they are there: it works only while a
 * click is being answered, a few seconds at most.
 */
export function copyCells(rows: readonly (readonly string[])[]): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', cellsAsText(rows))
    event.preventDefault()
  }
  document.addEventListener('copy', onCopy, { once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', onCopy)
  return done
}
