import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Who may import whom: a layer's own folder is always allowed. Packages by their names; `node:` modules as `node:*`. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': ['zod/mini', 'node:crypto'],
  'shared/usecases': ['shared/domain', 'zod/mini', 'node:crypto'],
  'shared/storage': [
    'node:zlib',
    'shared/domain',
    'shared/usecases/ports',
    // The port of moving out and in, which no function that answers anybody has.
    'shared/usecases/archive/archive.ts',
    // What each access takes of the store is said beside the keys: grants are made from both.
    'shared/access.ts',
    'zod/mini',
    '@aws-sdk/client-dynamodb',
    '@aws-sdk/lib-dynamodb',
  ],
  web: ['shared/domain', 'hono/jsx', 'hono/html', 'hono/utils/html'],
  functions: [
    'shared',
    'web',
    'hono',
    '@hono/node-server',
    'openid-client',
    'oidc-provider',
    '@aws-sdk',
    'zod/mini',
    'node:*',
    'jose',
    'csv-parse',
    'read-excel-file',
    'write-excel-file',
    '@cantoo/pdf-lib',
    'uqr',
    'dynalite',
    'classic-level',
  ],
  infra: [
    'shared/storage/table.ts',
    // Grants are made from the keys that the store says it uses.
    'shared/storage/rights.ts',
    'shared/config.ts',
    'shared/jobs.ts',
    'shared/services.ts',
    'shared/guard.ts',
    'shared/rotations.ts',
    'shared/export-check.ts',
    'shared/access.ts',
    // Queries over exports ask for the codes that ratings are stored with.
    'shared/domain/instruments',
    'aws-cdk-lib',
    'cdk-nag',
    'constructs',
    'zod/mini',
    'node:*',
    'esbuild',
    'web/islands/build.ts',
    // Made when infra is: nothing of ours runs when it is shown.
    'web/pages/outage.tsx',
  ],
}
/** What one file alone may import, beside what its layer may. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'web/islands/build.ts': ['esbuild', 'node:url'],
  // Documentation that is made from the stages, alarms and grants lies with them, and is listed and written like all other.
  'functions/cli/docs/generated-docs.ts': ['infra/docs'],
  'infra/docs/alarms.ts': ['functions/cli/docs/generated-doc.ts'],
  'infra/docs/grants.ts': ['functions/cli/docs/generated-doc.ts', 'functions/cli/docs/markdown.ts'],
  'infra/docs/load.ts': ['functions/cli/docs/generated-doc.ts', 'functions/cli/docs/markdown.ts'],
}
/** What lies in shared itself: data that infra and functions read. */
const SHARED_DATA = [
  'shared/config.ts',
  'shared/jobs.ts',
  'shared/services.ts',
  'shared/guard.ts',
  'shared/export-check.ts',
  'shared/rotations.ts',
  'shared/access.ts',
]

const files = ['shared', 'functions', 'web', 'infra'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

/** Every specifier a file imports, `import type`, re-exports and dynamic imports included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].flatMap(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? [])
}

function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier
}

function allowed(file: string, specifier: string): boolean {
  const layer = Object.keys(LAYERS).find((each) => file.startsWith(`${each}/`))
  const target = targetOf(file, specifier)
  if (layer === undefined) return SHARED_DATA.includes(file) && (SHARED_DATA.includes(target) || target === 'zod/mini')
  return [layer, ...(LAYERS[layer] ?? []), ...(EXCEPTIONS[file] ?? [])].some((each) =>
    each === 'node:*' ? target.startsWith('node:') : target === each || target.startsWith(`${each}/`),
  )
}

test('each layer imports only what the layout allows it', () => {
  const breaches = files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !allowed(file, specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  )
  expect(breaches).toEqual([])
})

test('the rule sees every kind of import', () => {
  expect(files.length).toBeGreaterThan(60)
  expect(importsOf('shared/storage/store.ts')).toContain('../usecases/ports/store.ts')
  expect(importsOf('functions/compose.ts')).toContain('@aws-sdk/client-secrets-manager')
  expect(allowed('shared/domain/tally.ts', '../storage/client.ts')).toBe(false)
  expect(allowed('web/pages/home.tsx', '../../shared/usecases/ports/store.ts')).toBe(false)
  expect(allowed('infra/app.ts', '../functions/compose.ts')).toBe(false)
})

test('no clock, randomness or environment in the domain and the use cases', () => {
  const impure = files
    .filter((file) => file.startsWith('shared/domain/') || file.startsWith('shared/usecases/'))
    .filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|Math\.random|process\.env|randomBytes|randomUUID/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
  expect(impure).toEqual([])
})

test('only the staff’s function and the local server sign anybody in', () => {
  const users = files.filter((file) => importsOf(file).some((specifier) => specifier.endsWith('/open-id.ts')))
  expect(users.filter((file) => !/^functions\/(cli|local-provider)\//.test(file))).toEqual([
    'functions/local.ts',
    'functions/staff.ts',
  ])
})

test('Lambda entries lead to no demo data, no embedded store and no provider of this machine', () => {
  const entries = [
    'functions/citizen.ts',
    'functions/public.ts',
    'functions/staff.ts',
    'functions/jobs/aggregate.ts',
    'functions/jobs/scan.ts',
    'functions/jobs/roll-up.ts',
    'functions/jobs/inspect.ts',
    'functions/jobs/close.ts',
    'functions/jobs/audit.ts',
    'functions/check-export.ts',
    'functions/origin-guard.ts',
    'functions/rotate-origin-key.ts',
    'functions/rotate-visit-keys.ts',
  ]
  const reached = reachedFrom(entries)
  expect(reached.size).toBeGreaterThan(40)
  expect([...reached].filter((file) => /functions\/(demo|local|cli)|local-provider/.test(file))).toEqual([])
  const packages = [...reached].flatMap(importsOf)
  expect(packages).toContain('openid-client')
  expect(packages).not.toContain('oidc-provider')
})

test('what answers citizens and the public leads to no session, and to nothing that signs in', () => {
  const ofStaff = /session|open-id|recognise|identify\.ts|sign-in\.tsx/
  const reached = [...reachedFrom(['functions/citizen.ts', 'functions/public.ts'])]
  // The store knows how every kind of thing is kept; nothing there asks for it.
  const asking = reached.filter((file) => !/^shared\/(storage|domain)\//.test(file))
  expect(asking.filter((file) => ofStaff.test(file))).toEqual([])
  expect(reached.flatMap(importsOf)).not.toContain('openid-client')
  expect([...reachedFrom(['functions/staff.ts'])].filter((file) => ofStaff.test(file)).length).toBeGreaterThan(4)
})

/** All files that some lead to, by whatever imports, types too. */
function reachedFrom(entries: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const visit = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const specifier of importsOf(file)) if (specifier.startsWith('.')) visit(targetOf(file, specifier))
  }
  for (const entry of entries) visit(entry)
  return reached
}
