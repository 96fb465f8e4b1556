import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../shared/config.ts'
import type { Letters } from '../../shared/usecases/ports/letters.ts'
import { type Letter, lettersBy } from '../letters/sender.ts'
import { writeLog } from '../log.ts'
import { newUuid } from '../random.ts'

/** A letter that was written here, and the name of its files. */
export type KeptLetter = { readonly name: string; readonly text: string }

const folderIn = (dataDir: string) => join(dataDir, 'letters')

/** Letters that go nowhere: each is a text and a page in a folder beside the embedded store. No Lambda entry leads here. */
export function keptLetters(dataDir: string): (config: Pick<Config, 'publicUrl'>) => Letters {
  const folder = folderIn(dataDir)
  const keep = async ({ to, subject, text, html }: Letter) => {
    mkdirSync(folder, { recursive: true })
    // Begins with the time: the names are in the order in which they were written.
    const name = newUuid(Date.now())
    writeFileSync(join(folder, `${name}.html`), html)
    writeFileSync(join(folder, `${name}.txt`), `To: ${to}\nSubject: ${subject}\n\n${text}`)
    writeLog('info', 'letter-kept', { file: join(folder, `${name}.txt`) })
    return 'sent' as const
  }
  return ({ publicUrl }) => lettersBy(keep, { publicUrl, atOnce: 1 })
}

/** So many of them, the newest first. */
export function newestKept(dataDir: string, limit: number): KeptLetter[] {
  const names = filesIn(dataDir).filter((file) => file.endsWith('.txt'))
  return names
    .toSorted()
    .toReversed()
    .slice(0, limit)
    .map((file) => ({ name: file.slice(0, -'.txt'.length), text: readFileSync(join(folderIn(dataDir), file), 'utf8') }))
}

/** A letter's page; undefined where there is none of that name. */
export function keptPage(dataDir: string, name: string): string | undefined {
  const file = filesIn(dataDir).find((each) => each === `${name}.html`)
  return file && readFileSync(join(folderIn(dataDir), file), 'utf8')
}

function filesIn(dataDir: string): string[] {
  mkdirSync(folderIn(dataDir), { recursive: true })
  return readdirSync(folderIn(dataDir))
}
