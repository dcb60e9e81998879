// Stands in for the default app of Electron: loads the project named on the command line.
const { app, dialog } = require('electron')
const fs = require('node:fs')
const path = require('node:path')

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'))

function load(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setAppPath(folder)
  process.defaultApp = true
  require(path.join(folder, manifest.main))
}

if (named === undefined) app.whenReady().then(() => dialog.showErrorBox('Electron', 'No project was named.'))
else load(path.resolve(named))
