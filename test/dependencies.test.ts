import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Package = {
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
