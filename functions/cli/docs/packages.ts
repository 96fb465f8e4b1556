import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { GeneratedDoc } from './generated-doc.ts'
import { code, page, tableOf } from './markdown.ts'

const Names = z._default(z.record(z.string(), z.string()), {})

/** A package of the lock file, by where it lies: `node_modules/a/node_modules/b` is b as a alone has it. */
const Locked = z.object({
  version: z.optional(z.string()),
  license: z.optional(z.string()),
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
})
const LockFile = z.object({ packages: z.record(z.string(), Locked) })
type Packages = z.infer<typeof LockFile>['packages']

export type ShippedPackage = {
  readonly name: string
  readonly version: string
  /** As the package says, in SPDX terms; undefined where it says none. */
  readonly licence: string | undefined
  /** The packages of ours that lead to it; none where it is one of them. */
  readonly through: readonly string[]
}

/** Every package that can reach a bundle, the local server or a deployment: what is installed without those for development. */
export function shippedPackages(lockFile: unknown): ShippedPackage[] {
  const { packages } = LockFile.parse(lockFile)
  const direct = Object.keys(packages['']?.dependencies ?? {})
  const through = new Map<string, string[]>()
  for (const name of direct)
    for (const path of reachedFrom(packages, placeOf(packages, '', name))) {
      through.set(path, [...(through.get(path) ?? []), name])
    }
  return [...through]
    .map(([path, by]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version: packages[path]?.version ?? '',
      licence: packages[path]?.license,
      through: direct.some((name) => path === `node_modules/${name}`) ? [] : by,
    }))
    .toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
}

/** The list that a change of dependencies is read in: a package more, less or other is a line. */
export const packagesDoc: GeneratedDoc = {
  file: 'docs/packages.md',
  make: () => {
    const lockFile = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')
    const shipped = shippedPackages(JSON.parse(lockFile))
    return page(
      'Packages',
      '`package-lock.json`',
      'What can reach a bundle, the local server or a deployment. Bundles have of it only what they use; what is for development alone is not ' +
        'here. Whoever reviews a change of dependencies reads the change of this list. `test/dependencies.test.ts` says which licences may be in it.',
      tableOf(
        ['package', 'version', 'licence', 'through'],
        shipped.map(({ name, version, licence = 'none', through }) => [
          code(name),
          version,
          licence,
          sayThrough(through),
        ]),
      ),
    )
  },
}

function sayThrough([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'ours'
  return others.length === 0 ? code(first) : `${code(first)} and ${others.length} more`
}

/** Where the package lies that another one gets by a name, as Node.js looks for it; undefined where it is not installed here. */
function placeOf(packages: Packages, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (path in packages) return path
    if (at === '') return undefined
  }
}

function reachedFrom(packages: Packages, start: string | undefined): Set<string> {
  const reached = new Set<string>()
  const waiting = [start]
  while (waiting.length > 0) {
    const path = waiting.pop()
    if (path === undefined || reached.has(path)) continue
    reached.add(path)
    const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {}
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
    waiting.push(...names.map((name) => placeOf(packages, path, name)))
  }
  return reached
}
