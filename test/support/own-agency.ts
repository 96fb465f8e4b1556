import { afterAll, beforeAll, beforeEach } from 'vitest'
import { startTable, type TestTable } from './dynalite.ts'
import { type TestWorld, worldOn } from './world.ts'

/** What a test begins with: a world of its own, on the table of its file, and the id of an agency that no test before it had. */
type Fresh = { readonly table: TestTable; readonly world: TestWorld; readonly agency: string }

/** Has a file's tests share one table, and each of them begin with an agency of its own, made ready as is said. */
export function eachInOwnAgency(ready: (fresh: Fresh) => Promise<void>, options?: Parameters<typeof worldOn>[1]): void {
  let table: TestTable
  let count = 0
  beforeAll(async () => {
    table = await startTable()
  })
  afterAll(() => table.close())
  beforeEach(() => ready({ table, world: worldOn(table, options), agency: `uji-${++count}` }))
}
