import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Told } from '../../functions/cli/smoke/run-smoke.ts'

const script = new URL('../support/local-site.ts', import.meta.url).pathname

let dataDir: string
let port: number
let server: ChildProcess
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'smoke-'))
  port = await freePort()
  server = await start()
})
afterAll(async () => {
  server.kill('SIGKILL')
  await rm(dataDir, { recursive: true })
})

const environment = (folder = dataDir) => {
  const { TABLE_NAME: _, ...rest } = process.env
  return { ...rest, DATA_DIR: folder, PORT: String(port) }
}

/** Runs the command as `npm run smoke --` does. */
const smoke = (...words: readonly string[]) => smokeOver(environment(), words)

function smokeOver(env: NodeJS.ProcessEnv, words: readonly string[]) {
  const command = ['--import', 'tsx', 'functions/cli/smoke.ts', ...words]
  return new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

describe('npm run smoke', () => {
  test('drives what npm start serves from the QR code to the score, and fails nowhere', async () => {
    const { code, out, err } = await smoke('--url', `http://127.0.0.1:${port}`, '--json')
    const { findings } = JSON.parse(out) as { readonly findings: readonly Told[] }
    expect(findings.filter(({ state }) => state === 'failed')).toEqual([])
    expect([code, err]).toEqual([0, ''])
    const parts = new Set(findings.filter(({ state }) => state === 'ok').map(({ part }) => part))
    expect([...parts]).toEqual([
      'alamat',
      'loket uji coba',
      'halaman',
      'penilaian',
      'token',
      'nilai',
      'simpanan',
      'beres-beres',
    ])
  })

  test('with another DATA_DIR than the server’s it says that they are two, with what to do, and stops there', async () => {
    const other = await mkdtemp(join(tmpdir(), 'smoke-other-'))
    const { code, out, err } = await smokeOver(environment(other), ['--url', `http://127.0.0.1:${port}`])
    await rm(other, { recursive: true })
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain(`loket yang baru dibuka di DATA_DIR=${other} tidak dikenal di http://127.0.0.1:${port}`)
    expect(out).toContain('jalankan lagi dengan DATA_DIR yang dipakai server itu')
    expect(out.trim().split('\n').at(-1)).toMatch(/^2 ok, 1 gagal, 1 dilewati/)
    expect(out).not.toMatch(/sibuk/i)
  })

  test('says each thing in a line, and at the end what it did not look at and why; a failure is exit code 1', async () => {
    const { code, out } = await smoke('--url', `http://127.0.0.1:${port}`, '--code', 'zzzzzzzzzz', '--throttle', '2')
    expect(code).toBe(1)
    expect(out).toMatch(/^ {2}ok {7}alamat menjawab$/m)
    expect(out).toMatch(
      /^ {2}GAGAL {4}loket uji coba terbuka dari alamat kode QR — \/q\/zzzzzzzzzz tidak terbuka\. Artinya: /m,
    )
    expect(out).toMatch(
      /^\d+ ok, 2 gagal, 5 dilewati: TLS, pengalihan ke https, dan HSTS \(alamat ini bukan https\); /m,
    )
  })

  test.each([
    [['--url', 'suara.contoh.go.id'], '--url suara.contoh.go.id bukan alamat http atau https'],
    [['--url', 'https://suara.contoh.go.id', '--throttle', 'banyak'], '--throttle banyak bukan bilangan bulat'],
    [[], 'Pemakaian: npm run smoke'],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { code, err } = await smoke(...words)
    expect(code).toBe(1)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (text: Buffer) => {
    errors += text
  })
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server ended: ${errors}`)))
    child.stdout.on('data', (text: Buffer) => {
      if (String(text).includes('ready')) resolve(child)
    })
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
