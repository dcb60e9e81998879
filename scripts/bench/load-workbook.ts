// Loads a workbook into a database the plain way, for the bench of the import: our reader and bare inserts.
// Usage: load-workbook.ts roster|columns FILE DATABASE
import { readWorkbook } from '../../electron/engine/files/read-workbook/read-workbook.ts'
import { bareLoad } from '../../electron/engine/store/testing/bare-load.ts'

const [into, file = '', database = ''] = process.argv.slice(2)
const load = bareLoad(database, into === 'roster' ? 'roster' : 'columns')
await readWorkbook(file, { beginSheet: () => {}, row: ({ texts }) => load.row(texts), endSheet: () => {} })
load.end()
