import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openLocalWorld } from '../../functions/cli/local-world.ts'
import { jobNamed, runJob } from '../../functions/jobs/run-by-name.ts'
import { readScore } from '../../shared/usecases/read-score.ts'
import { answersOf } from '../support/world.ts'

const KILLS = 20
const PHONES = 6
const script = new URL('../support/local-process.ts', import.meta.url).pathname

test('F40 F56 killed twenty times under load, the server has lost nothing that it acknowledged, and counts each once', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kill-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const environment = { ...process.env, DATA_DIR: dataDir, PORT: String(port) }
  let server = await start(environment)
  let isOver = false

  /** A citizen's phone: opens a visit, sends its answers until a receipt comes back, then the next. */
  const phone = async (): Promise<number> => {
    let receipts = 0
    while (!isOver) {
      const token = await persistently(async () => {
        const response = await post(`${url}/api/v1/visits`, { code: server.code })
        return response.ok ? ((await response.json()) as { token: string }).token : undefined
      })
      await persistently(async () => {
        const response = await post(`${url}/api/v1/ratings`, { token, answers: answersOf((receipts % 4) + 1) })
        return response.ok ? response.text() : undefined
      })
      receipts++
    }
    return receipts
  }

  const phones = Array.from({ length: PHONES }, phone)
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(100 + Math.random() * 700)
    server.process.kill('SIGKILL')
    server = await start(environment)
  }
  isOver = true
  const acknowledged = (await Promise.all(phones)).reduce((sum, receipts) => sum + receipts, 0)
  server.process.kill('SIGKILL')

  const local = await openLocalWorld({ dataDir, port }, 'command', { registryCache: 0 })
  const { world } = local
  const aggregate = jobNamed('aggregate')
  if (!aggregate) throw new Error('there is no job aggregate')
  await runJob({ ...world, log: () => undefined }, aggregate, { byHand: true })
  const { n } = await readScore(world, { agency: 'uji', unit: 'loka-a' }, 'full')
  await local[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true })
  expect(acknowledged).toBeGreaterThan(KILLS)
  expect(n).toBe(acknowledged)
}, 300_000)

async function persistently<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const result = await attempt().catch(() => undefined)
    if (result !== undefined) return result
    await sleep(50)
  }
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
}

async function start(environment: NodeJS.ProcessEnv): Promise<{ process: ChildProcess; code: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stderr.on('data', (text: Buffer) => {
    errors += text
  })
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server ended: ${errors}`)))
    child.stdout.on('data', (text: Buffer) => {
      output += text
      const code = /ready (\w{10})/.exec(output)?.[1]
      if (code) resolve({ process: child, code })
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
