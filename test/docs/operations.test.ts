import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { stages } from '../../infra/stages.ts'
import { applyRegistry } from '../../shared/usecases/apply-registry.ts'
import { closeAgency } from '../../shared/usecases/close-agency.ts'
import { synthesize } from '../infra/synthesized.ts'
import { awsFlaws } from '../support/aws-forms.ts'
import { startBucket, type TestBucket } from '../support/bucket.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { countAt, rateAt } from '../support/rated.ts'
import { restoredFrom } from '../support/restored.ts'
import { awsIn, commandsIn, type Told, wordsOf } from '../support/runbook.ts'
import { VAULT_KEY, VISIT_KEYS, worldOn } from '../support/world.ts'

const root = new URL('../..', import.meta.url).pathname
const document = readFileSync(join(root, 'docs/operations.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const commands = commandsIn(document)
const NOW = '2026-10-09T02:00:00Z'
const folder = mkdtempSync(join(tmpdir(), 'operations-'))

/** What a command that is run prints, where it does not end with 0 what else, and what has to be so before. */
type Run = { readonly out: RegExp; readonly before?: () => Promise<void> }

/** Lines of the log at the most, where nothing has to be done. */
const LOGGED = /^(\{.*\}\n)*$/

/** What this machine runs of the document, in its order, against a table and a bucket of its own. */
const RUN: Readonly<Record<string, Run>> = {
  'npm run registry -- show jambi': { out: /puskesmas-putri-ayu .*\n.*loket-1/ },
  'npm run registry -- apply agencies.json --dry-run': { out: /Uji coba: tidak ada yang diubah/ },
  'npm run registry -- apply agencies.json': { out: /0 baru, 0 diubah, 3 sama/ },
  'npm run migrate -- --kind unit --dry-run': { out: /^unit: 0 versi lama, 0 ditulis ulang/ },
  'npm run migrate -- --kind unit': { out: /^unit: 0 versi lama, 0 ditulis ulang/ },
  'export TABLE_NAME=$RESTORED': { out: /^$/, before: useRestored },
  'npm run verify -- --trail --agency jambi': { out: /^jambi {2}jejak audit {2}\d+ baris diperiksa.*\nutuh\n/ },
  'npm run job -- audit --agency jambi': { out: /"mismatches":0/ },
  'npm run job -- aggregate': { out: LOGGED },
  'npm run job -- rebuild --agency jambi --unit puskesmas-putri-ayu --from 2026-09-01': {
    out: /"rebuilt".*"slots":[1-9]/,
  },
  'npm run job -- roll-up': { out: LOGGED },
  'npm run job -- audit --agency jambi --from 2026-09-01 --to 2026-09-30': { out: /"days":[1-9].*"mismatches":0/ },
  'npm run verify -- --agency jambi --unit puskesmas-putri-ayu --period 2026-Q3 --raw': {
    out: /dari jawaban mentah: sama/,
  },
  'npm run job -- audit': { out: /"mismatches":0/ },
  'npm run job -- aggregate --shard 0': { out: LOGGED },
  'npm run job -- inspect': { out: LOGGED },
  'npm run job -- close': { out: /"closed"/ },
  'npm run job -- perform': { out: LOGGED },
  'npm run job -- retain': { out: LOGGED },
  'npm run job -- remind': { out: /"no-letters"/ },
  'npm run export -- --to suara-loket-2026-11-22 --reason "Serah terima ke Diskominfo Provinsi, surat 045/2026"': {
    out: /^1 instansi, [1-9]/,
  },
  'npm run export -- --to jambi-2026-11-22 --agency jambi --comments --reason "Serah terima ke Diskominfo Provinsi, surat 045/2026"':
    { out: /^1 instansi, [1-9]/ },
  'npm run export -- --check suara-loket-2026-11-22': { out: /^utuh\n$/ },
  'npm run export -- --restore suara-loket-2026-11-22': {
    out: /^\d+ butir disimpan, 0 sudah ada/,
    before: useElsewhere,
  },
  'npm run job -- audit --unit puskesmas-putri-ayu --from 2026-09-01 --to 2026-09-30': { out: /"mismatches":0/ },
  'npm run job -- rebuild --unit puskesmas-putri-ayu --from 2026-09-01': { out: /"rebuilt"/ },
  'npm run verify -- --unit puskesmas-putri-ayu --period 2026-Q3 --raw': { out: /dihitung ulang .*: sama/ },
  'npm run verify -- --trail --agency jambi --head 1284:kq1…': { out: /\nutuh\n/ },
  'npm run person -- --agency jambi --email admin@jambiprov.go.id --name "…" --role admin': { out: /admin/ },
}

/** What nobody runs here, by how it begins, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm run smoke': 'needs a stage that answers; it is run against npm start by its own test',
  'npm run check': 'is what CI runs',
  'npm run synth': 'is what CI runs',
  'npm run setup': 'installs packages; every npm script begins with it',
  'npx cdk': 'needs an account; its form is looked at below',
  'git ': 'moves this very working copy',
  'curl ': 'asks an address that is not ours to ask',
  'aws ': 'needs an account; its form is looked at below',
  'export STAGE': 'sets what the test sets',
  'export RESTORED': 'sets what the test sets',
  'export AWS_PROFILE': 'sets what the test sets',
  'export TABLE_NAME=$(': 'asks AWS',
  'export EVIDENCE_': 'asks AWS',
  'export VAULT_KEY_IDS': 'asks AWS',
  'export VISIT_SECRET': 'asks AWS',
  'export ACCOUNT': 'asks AWS',
  'export CERTIFICATE': 'asks AWS',
  'export KEY': 'asks AWS',
}

let tables: TestTable
let bucket: TestBucket
let environment: Record<string, string>

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) })
  tables = await startTable({ overSockets: true })
  bucket = await startBucket()
  writeFileSync(join(folder, 'agencies.json'), JSON.stringify(FILE))
  const world = worldOn(tables)
  await applyRegistry(world, FILE, { dryRun: false, actor: { via: 'command', name: 'uji' } })
  const registry = await world.store.registry.load('jambi')
  const code = registry?.counters[0]?.code ?? ''
  for (const value of [4, 3]) await rateAt(world, code, '2026-09-29T03:00:00Z', [value])
  await countAt(world, '2026-10-08T18:10:00Z')
  await closeAgency(world, 'jambi')
  await world.store.watermarks.advance(0, '2026-10-09T01:50')
  environment = {
    ...{ TABLE_NAME: tables.tableName, STAGE: 'uji', PUBLIC_URL: 'https://uji.example', TICK_SHARDS: '1' },
    ...{ VISIT_KEYS, VAULT_KEYS: VAULT_KEY, EVIDENCE_BUCKET: 'bukti-uji', EVIDENCE_ORIGIN: bucket.url },
    ...{ AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint, AWS_ENDPOINT_URL_S3: bucket.url, AWS_REGION: 'ap-southeast-3' },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'only for tests' },
  }
})
afterAll(async () => {
  await tables.close()
  await bucket.close()
  rmSync(folder, { recursive: true })
  vi.useRealTimers()
})

const FILE = {
  agencies: [
    {
      ...{ id: 'jambi', name: 'Pemerintah Provinsi Jambi (contoh)', timeZone: 'Asia/Jakarta' },
      calendar: { holidays: [] },
      units: [
        {
          ...{ id: 'puskesmas-putri-ayu', name: 'Puskesmas Putri Ayu' },
          counters: [{ id: 'loket-1', name: 'Loket 1' }],
        },
      ],
    },
  ],
}

/** What restoring gives, which no embedded table does. */
async function useRestored(): Promise<void> {
  const { tableName } = await restoredFrom(tables, 'suara-loket-restored')
  environment.TABLE_NAME = tableName
}

/** Another account's table. */
async function useElsewhere(): Promise<void> {
  const { tableName } = await restoredFrom({ client: tables.client, tableName: await empty() }, 'elsewhere')
  environment.TABLE_NAME = tableName
}

async function empty(): Promise<string> {
  const { createTable } = await import('../../shared/storage/create-table.ts')
  await createTable(tables.client, 'empty')
  return 'empty'
}

/** What stands in the document for what only its reader knows, and where its files lie here. */
async function filled(words: readonly string[]): Promise<string[]> {
  const last = await worldOn({ client: tables.client, tableName: environment.TABLE_NAME ?? '' }).store.trail.last(
    'jambi',
  )
  const known: Readonly<Record<string, string>> = {
    'agencies.json': join(folder, 'agencies.json'),
    'suara-loket-2026-11-22': join(folder, 'all'),
    'jambi-2026-11-22': join(folder, 'jambi'),
    '1284:kq1…': `${last?.number}:${last?.digest}`,
    '…': 'Admin (contoh)',
  }
  return words.map((word) => known[word] ?? word)
}

let runs = 0

/** Runs a command of ours in this process, as npm would in its own: what it prints, and how it ends. */
async function run({ text }: Told): Promise<{ readonly out: string; readonly code: number }> {
  const { words } = wordsOf(text)
  const [npm, verb, name = '', dashes, ...rest] = await filled(words)
  expect([npm, verb, dashes ?? '--']).toEqual(['npm', 'run', '--'])
  const entry = /^tsx (functions\/cli\/[a-z]+\.ts)$/.exec(scripts[name] ?? '')?.[1]
  if (entry === undefined) throw new Error(`npm run ${name} is no command of ours`)
  const printed: string[] = []
  const take = (said: unknown) => printed.push(`${String(said)}`) > 0
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((said) => take(said)),
    vi.spyOn(process.stderr, 'write').mockImplementation((said) => take(said)),
    vi.spyOn(console, 'log').mockImplementation((said) => void take(`${said}\n`)),
  ]
  const kept = { argv: process.argv, env: process.env }
  process.argv = [process.execPath, entry, ...rest]
  process.env = { ...kept.env, ...environment }
  try {
    await import(/* @vite-ignore */ `${join(root, entry)}?${++runs}`)
    return { out: printed.join(''), code: Number(process.exitCode ?? 0) }
  } finally {
    for (const spy of spies) spy.mockRestore()
    process.argv = kept.argv
    process.env = kept.env
    process.exitCode = undefined
  }
}

const reasonOf = ({ text }: Told) => Object.keys(NOT_RUN).find((beginning) => text.startsWith(beginning))

describe('the runbooks', () => {
  test('have each command run here, or named with the reason why not', () => {
    const neither = commands.filter((told) => RUN[told.text] === undefined && reasonOf(told) === undefined)
    expect(neither).toEqual([])
    const texts = new Set(commands.map(({ text }) => text))
    expect(Object.keys(RUN).filter((text) => !texts.has(text))).toEqual([])
    const used = new Set(commands.map(reasonOf))
    expect(Object.keys(NOT_RUN).filter((beginning) => !used.has(beginning))).toEqual([])
    expect(commands.length).toBeGreaterThan(90)
  })

  const ours = commands.filter(({ text }) => RUN[text] !== undefined)
  test.each(ours.map((told) => [told.line, told.text, told] as const))('line %i: %s', async (_line, text, told) => {
    const { out, before } = RUN[text] ?? { out: /never/ }
    await before?.()
    const done = text.startsWith('export ') ? { out: '', code: 0 } : await run(told)
    expect(done.out).toMatch(out)
    expect(done.code).toBe(0)
  })

  test('are told of an agency that nobody knows, not that its trail is whole', async () => {
    const { out, code } = await run({ line: 0, text: 'npm run verify -- --trail --agency jambbi' })
    expect([out.includes('Instansi tidak ditemukan'), out.includes('utuh'), code]).toEqual([true, false, 1])
  })

  test('are read as a shell reads them', () => {
    const told = [
      '1. x',
      '   ```sh',
      '   A=1 npm run x -- --a "b c" \\',
      '     --d   # why',
      '   ```',
      '```json',
      '{}',
      '```',
    ]
    expect(commandsIn(told.join('\n'))).toEqual([{ line: 3, text: 'A=1 npm run x -- --a "b c" --d' }])
    expect(wordsOf('A=1 npm run x --a "b c"')).toEqual({ set: { A: '1' }, words: ['npm', 'run', 'x', '--a', 'b c'] })
    expect(awsIn('export A=$(aws sts get-caller-identity --query "a(b)")')).toHaveLength(1)
    expect(commandsIn('```sh\na "$(node -e \'\n  b("c")\')"\nd\n```').map(({ line }) => line)).toEqual([2, 4])
    expect(() => commandsIn('```\nnpm run x\n```')).toThrow('line 1')
  })

  test('name no npm script that there is not', () => {
    const named = commands.flatMap(({ text }) => /npm run ([a-z]+)/.exec(text)?.[1] ?? [])
    expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([])
    expect(named.length).toBeGreaterThan(30)
  })

  test('ask AWS for nothing that its commands do not take', () => {
    const asked = commands.flatMap(({ line, text }) => awsIn(text).map((command) => ({ line, command })))
    expect(asked.flatMap(({ line, command }) => awsFlaws(command).map((flaw) => `${line}: ${flaw}`))).toEqual([])
    expect(asked.length).toBeGreaterThan(45)
    expect(
      awsFlaws('aws dynamodb restore-table-to-point-in-time --source-table-name a --restore-date 2026-11-22'),
    ).toEqual(['takes no --restore-date', 'needs --target-table-name'])
    expect(awsFlaws('aws dynamodb restore-table --target-table-name a')).toEqual([
      'there is no aws dynamodb restore-table',
    ])
  })

  test('deploy stacks that there are, of stages that there are', () => {
    const names = stages.map(({ name }) => name).join('|')
    const parts = 'data|identity|global|edge|service|jobs|observability|analytics'
    const stack = new RegExp(`^suara-loket-(${names}|\\$STAGE)-(\\*|${parts})$`)
    const asked = commands.filter(({ text }) => text.startsWith('npx cdk'))
    const flaws = asked.flatMap(({ line, text }) => {
      const [, , verb = '', ...rest] = wordsOf(text).words
      const wrong = rest.filter((word) => !(stack.test(word) || word === '--exclusively' || word.startsWith('aws://')))
      return [...wrong, ...(['bootstrap', 'deploy', 'diff'].includes(verb) ? [] : [verb])].map(
        (word) => `${line}: ${word}`,
      )
    })
    expect(flaws).toEqual([])
    expect(asked.length).toBeGreaterThan(6)
  })

  test('ask stacks for resources by names that they have', () => {
    const [, , province] = synthesize()
    const asked = [...document.matchAll(/suara-loket-[\w$]+-([a-z]+)"? --logical-resource-id (\w+)/g)]
    const named = asked.map(([, part = '', id = '']) => [part, id] as const)
    const templates = new Map(Object.entries({ data: province?.data, edge: province?.edge }))
    const there = (part: string) => Object.keys(templates.get(part)?.toJSON().Resources ?? {})
    expect(named.filter(([part, id]) => !there(part).includes(id))).toEqual([])
    expect(named.length).toBeGreaterThan(4)
  })

  test('lead to headings and files that there are', () => {
    const headings = anchorsOf(document)
    const links = [...document.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => link ?? [])
    const inside = links.filter((link) => link.startsWith('#')).filter((link) => !headings.has(link.slice(1)))
    const files = links.filter((link) => !/^(#|https:)/.test(link)).filter((link) => !isThere(link))
    expect([inside, files]).toEqual([[], []])
    const tests = [...document.matchAll(/`(test\/[\w./-]+)`/g)].flatMap(([, file]) => file ?? [])
    expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})

function isThere(link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const path = join(root, 'docs', file)
  return existsSync(path) && (anchor === undefined || anchorsOf(readFileSync(path, 'utf8')).has(anchor))
}

const anchorsOf = (text: string) =>
  new Set([...text.matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)))

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-')
