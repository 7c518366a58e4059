/**
 * The physical floor: one thread reads every file of a directory except version control data and splits it into lines.
 * No scanner that looks at every byte can be faster. Prints what it counted, so that nothing is optimised away.
 */
import { lstatSync, readFileSync, readdirSync } from 'node:fs'

let files = 0
let bytes = 0
let lines = 0

function visit(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (entry.name !== '.git') visit(path)
    } else if (entry.isFile() && lstatSync(path).size < 512 * 1024 * 1024) {
      const text = readFileSync(path, 'utf8')
      files++
      bytes += text.length
      lines += text.split('\n').length
    }
  }
}

visit(process.argv[2] ?? '.')
process.stdout.write(`${files} files, ${bytes} characters, ${lines} lines\n`)
