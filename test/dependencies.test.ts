import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shippedPackages } from '../functions/cli/docs/packages.ts'

type Package = {
  readonly dev?: boolean
  readonly version?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const packages: Readonly<Record<string, Package>> = read('package-lock.json').packages
const manifest: Readonly<Record<string, Readonly<Record<string, string | boolean>>>> = read('package.json')

test('the lock file has every platform’s packages, so that `npm ci` works on each', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  )
  expect(missing).toEqual([])
})

test('F81 every version is fixed, and no registry’s host is named', () => {
  const stated = { ...manifest.dependencies, ...manifest.devDependencies }
  expect(Object.entries(stated).filter(([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(String(version)))).toEqual([])
  for (const [path, { resolved, version }] of Object.entries(packages)) {
    expect([path, resolved]).toEqual([path, undefined])
    if (path !== '') expect(version).toBeDefined()
  }
})

test('F81 only the packages named in allowScripts run anything when they are installed', () => {
  const running = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  const { allowScripts = {} } = manifest
  expect(running.filter((name) => allowScripts[name] === undefined)).toEqual([])
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node', 'esbuild', 'classic-level'])
})

/** Licences that ask for no more than to be named, so that an agency may change and pass on all of this under ours. */
const LICENCES = ['MIT', 'Apache-2.0', 'ISC', 'BSD-3-Clause', 'BSD-2-Clause', '0BSD', 'BlueOak-1.0.0']

test('F81 docs/packages.md lists all that is shipped, and nothing of it has a licence that was not looked at', () => {
  const shipped = shippedPackages(read('package-lock.json'))
  const nameAndVersion = ({ name, version }: (typeof shipped)[number]) => `${name} ${version}`
  const installed = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`)
  expect(new Set(shipped.map(nameAndVersion))).toEqual(new Set(installed))

  const alternatives = (licence = 'none') => licence.replace(/^\((.*)\)$/, '$1').split(' OR ')
  const unknown = shipped.filter(({ licence }) => !alternatives(licence).some((each) => LICENCES.includes(each)))
  expect(unknown).toEqual([])
})
