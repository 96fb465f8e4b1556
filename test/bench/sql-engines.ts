import { DatabaseSync } from 'node:sqlite'
import { DuckDBInstance } from '@duckdb/node-api'
import { add, fraction, hundredthsText, multiply, toHundredths, toNumber } from '../../shared/domain/exact.ts'
import { CODES, type Row } from './million.ts'

/** A database with all answers in memory, a row each, that is asked for a unit's index of some days. */
export type Engine = {
  readonly name: string
  ask(): Promise<Index>
  close(): void
}
/** Respondents, the index unrounded and as published. */
export type Index = { readonly n: number; readonly score: number; readonly published: string }

const UNIT = 'loka-a'
const TABLE = `CREATE TABLE rating (unit VARCHAR, day VARCHAR, counter VARCHAR, ${CODES.map((code) => `${code} TINYINT`).join(', ')})`

function question(first: string, last: string): string {
  const sums = CODES.map((code) => `count(${code}) AS n_${code}, sum(${code}) AS s_${code}`).join(', ')
  return `SELECT unit, count(*) AS n, ${sums} FROM rating WHERE unit = '${UNIT}' AND day BETWEEN '${first}' AND '${last}' GROUP BY unit`
}

/** SQLite as it comes with Node. */
export function sqlite(rows: Iterable<Row>, first: string, last: string): Engine {
  const database = new DatabaseSync(':memory:')
  database.exec(TABLE)
  database.exec('BEGIN')
  const insert = database.prepare(`INSERT INTO rating VALUES (?, ?, ?, ${CODES.map(() => '?').join(', ')})`)
  for (const { day, counter, values } of rows) insert.run(UNIT, day, counter, ...values.map((value) => value ?? null))
  database.exec('COMMIT')
  const asked = database.prepare(question(first, last))
  return {
    name: `SQLite ${String(database.prepare('SELECT sqlite_version() AS v').get()?.v)}`,
    ask: async () => indexOf(asked.get() ?? {}),
    close: () => database.close(),
  }
}

/** DuckDB, on one thread as all others here. */
export async function duckdb(rows: Iterable<Row>, first: string, last: string): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run(TABLE)
  const appender = await connection.createAppender('rating')
  for (const { day, counter, values } of rows) {
    for (const text of [UNIT, day, counter]) appender.appendVarchar(text)
    for (const value of values) {
      if (value === undefined) appender.appendNull()
      else appender.appendTinyInt(value)
    }
    appender.endRow()
  }
  appender.closeSync()
  const asked = await connection.prepare(question(first, last))
  const version = await connection.runAndReadAll('SELECT version() AS v')
  return {
    name: `DuckDB ${String(version.getRowObjects()[0]?.v)}`,
    ask: async () => indexOf((await asked.runAndReadAll()).getRowObjects()[0] ?? {}),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** The index by the regulation's formula, from counts and sums by question: a mean of means, times 25. */
function indexOf(row: Readonly<Record<string, unknown>>): Index {
  const numberOf = (name: string) => BigInt(String(row[name]))
  const means = CODES.map((code) => fraction(numberOf(`s_${code}`), numberOf(`n_${code}`)))
  const index = multiply(means.reduce(add), fraction(25, CODES.length))
  return { n: Number(row.n), score: toNumber(index), published: hundredthsText(toHundredths(index)) }
}
