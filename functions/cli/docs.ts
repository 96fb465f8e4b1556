import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generatedDocs } from './docs/generated-docs.ts'
import { fail, runCommand } from './run-command.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Writes the generated documentation; with `--check` says which of it is not current, and writes nothing. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  const made = await Promise.all(generatedDocs.map(async ({ file, make }) => ({ file, text: await make() })))
  const changed = made.filter(({ file, text }) => current(file) !== text)
  if (values.check && changed.length > 0) {
    return fail(changed.map(({ file }) => `${file} is not current: run npm run docs`).join('\n'))
  }
  for (const { file, text } of changed) {
    writeFileSync(join(root, file), text)
    process.stdout.write(`${file}\n`)
  }
})

function current(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
