import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVIDENCE_AT_MOST } from '../../shared/domain/performance/evidence-kinds.ts'
import { sendFile, startBucket, type TestBucket } from '../support/bucket.ts'
import { JPEG } from '../support/evidence-files.ts'

let bucket: TestBucket
let files = 0
beforeAll(async () => {
  bucket = await startBucket()
})
afterAll(() => bucket.close())

const PREPARED = '2026-11-26T04:59:59.999Z'
const ref = (agency = 'uji', preparedAt = PREPARED) => ({
  ...{ agency, person: '0123456789abcdef', file: String(++files).padStart(26, '0') },
  preparedAt,
})
const codeOf = async (response: Response) => /<Code>(\w+)</.exec(await response.text())?.[1]

async function prepared() {
  const file = ref()
  return { file, upload: await bucket.evidence.prepare({ ...file, kind: 'jpg' }) }
}

describe('a file that was prepared', () => {
  test('is taken once it is of the size and type that was signed, and lies in quarantine', async () => {
    const { file, upload } = await prepared()
    expect(await bucket.evidence.waiting(file)).toBeUndefined()
    expect((await sendFile(upload, JPEG)).status).toBe(204)
    expect(await bucket.evidence.waiting(file)).toBe(JPEG.length)
    expect(Buffer.from(await bucket.evidence.read(file, EVIDENCE_AT_MOST))).toEqual(JPEG)
  })

  test('goes to the bucket, and to one random name in quarantine', async () => {
    const { file, upload } = await prepared()
    expect(new URL(upload.url).origin).toBe(bucket.evidence.origin)
    expect(upload.fields.key).toBe(`quarantine/2026-11-26T04/uji/${file.person}/${file.file}`)
    expect(Date.parse(upload.expires) - Date.now()).toBeLessThanOrEqual(900_000)
  })

  test.each([
    ['F15 of no byte', Buffer.alloc(0), {}, 'EntityTooSmall'],
    ['F15 of one byte more than ten megabytes', Buffer.alloc(EVIDENCE_AT_MOST + 1), {}, 'EntityTooLarge'],
    ['F15 of another type than was signed', JPEG, { 'Content-Type': 'text/html' }, 'AccessDenied'],
    [
      'F16 under another name',
      JPEG,
      { key: 'quarantine/2026-11-26T04/uji/0123456789abcdef/../../../clean/x' },
      'AccessDenied',
    ],
    ['among the clean ones', JPEG, { key: 'clean/uji/0123456789abcdef/x' }, 'AccessDenied'],
    ['with what the policy does not know', JPEG, { 'x-amz-meta-x': '1' }, 'AccessDenied'],
    ['leading somewhere else afterwards', JPEG, { success_action_redirect: 'https://jahat.example' }, 'AccessDenied'],
    [
      'with another policy',
      JPEG,
      { Policy: Buffer.from('{"conditions":[]}').toString('base64') },
      'SignatureDoesNotMatch',
    ],
    ['with a signature of somebody else', JPEG, { 'X-Amz-Signature': '0'.repeat(64) }, 'SignatureDoesNotMatch'],
  ])('%s is not taken', async (_name, bytes, more, code) => {
    const { file, upload } = await prepared()
    const before = await readdir(bucket.folder)
    const response = await sendFile(upload, bytes, more)
    expect([response.status >= 400, await codeOf(response)]).toEqual([true, code])
    expect(await bucket.evidence.waiting(file)).toBeUndefined()
    expect(await readdir(bucket.folder)).toEqual(before)
  })

  test('F15 of 51 MB is not taken, and not held in memory', async () => {
    const { file, upload } = await prepared()
    const response = await sendFile(upload, Buffer.alloc(51 * 1024 * 1024))
    expect(response.status).toBe(400)
    expect(await bucket.evidence.waiting(file)).toBeUndefined()
  })

  test('is not taken after a quarter of an hour', async () => {
    const { file, upload } = await prepared()
    bucket.ahead = 14 * 60_000
    expect((await sendFile(upload, JPEG)).status).toBe(204)
    bucket.ahead = 16 * 60_000
    const late = await bucket.evidence.prepare({ ...ref(), kind: 'jpg' })
    expect(await codeOf(await sendFile(late, JPEG))).toBe('AccessDenied')
    bucket.ahead = 0
    expect(await bucket.evidence.waiting(file)).toBe(JPEG.length)
  })

  test('leads back where a browser without scripts was told to go', async () => {
    const upload = await bucket.evidence.prepare({
      ...ref(),
      kind: 'jpg',
      back: 'http://localhost/kelola/kinerja/bukti',
    })
    const response = await sendFile(upload, JPEG)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toMatch(/^http:\/\/localhost\/kelola\/kinerja\/bukti\?/)
  })
})

describe('agencies of which something came', () => {
  test('are told by the hour in which it was prepared, each once, whatever became of it', async () => {
    const send = async (agency: string, preparedAt: string) => {
      const file = ref(agency, preparedAt)
      await sendFile(await bucket.evidence.prepare({ ...file, kind: 'jpg' }), JPEG)
      return file
    }
    const kept = await send('satu', '2026-11-25T09:00:00.000Z')
    await send('satu', '2026-11-25T09:59:59.999Z')
    await send('dua', '2026-11-25T09:30:00.000Z')
    await send('tiga', '2026-11-25T10:00:00.000Z')
    await bucket.evidence.keep(kept, JPEG)
    expect(await bucket.evidence.arrived('2026-11-25T09')).toEqual(['dua', 'satu'])
    expect(await bucket.evidence.arrived('2026-11-25T10')).toEqual(['tiga'])
    expect(await bucket.evidence.arrived('2026-11-25T08')).toEqual([])
    // A file that was prepared and not sent is none.
    await bucket.evidence.prepare({ ...ref('empat', '2026-11-25T08:00:00.000Z'), kind: 'jpg' })
    expect(await bucket.evidence.arrived('2026-11-25T08')).toEqual([])
  })

  test('are told whole where they fill more than one page of a list', async () => {
    const small = await startBucket(undefined, 2)
    const agencies = ['a1', 'a2', 'a3', 'a4', 'a5']
    for (const agency of agencies)
      for (const file of [ref(agency), ref(agency)])
        await sendFile(await small.evidence.prepare({ ...file, kind: 'jpg' }), JPEG)
    expect(await small.evidence.arrived('2026-11-26T04')).toEqual(agencies)
    await small.close()
  })
})

describe('a folder of before keys were kept beside files', () => {
  test('gives what lies there to whoever names it, lists the others, and takes it anew', async () => {
    const old = await startBucket()
    const { file, other } = { file: ref('lama'), other: ref('baru') }
    for (const each of [file, other]) await sendFile(await old.evidence.prepare({ ...each, kind: 'jpg' }), JPEG)
    await old.evidence.keep(file, JPEG)
    const names = await readdir(old.folder)
    const digest = createHash('sha256')
      .update(`quarantine/2026-11-26T04/lama/${file.person}/${file.file}`)
      .digest('hex')
    expect(names).toContain(`${digest}.key`)
    await rm(join(old.folder, `${digest}.key`))
    const again = await startBucket(undefined, 1000, old.folder)
    expect(await again.evidence.arrived('2026-11-26T04')).toEqual(['baru'])
    expect(Buffer.from(await again.evidence.read(file, EVIDENCE_AT_MOST))).toEqual(JPEG)
    await again.evidence.keep(file, JPEG)
    expect((await fetch(await again.evidence.link(file, 'a.jpg'))).status).toBe(200)
    await again.close()
    await old.close()
  })
})

describe('what lies in the bucket', () => {
  test('F15 is fetched by nobody without a signed address, from quarantine or else', async () => {
    const { file, upload } = await prepared()
    await sendFile(upload, JPEG)
    await bucket.evidence.keep(file, JPEG)
    for (const where of ['quarantine/2026-11-26T04', 'clean'])
      expect((await fetch(`${upload.url}/${where}/uji/${file.person}/${file.file}`)).status).toBe(403)
    // An address for the clean one does not open what lies in quarantine.
    const link = await bucket.evidence.link(file, 'a.jpg')
    expect((await fetch(link.replace('/clean/', '/quarantine/2026-11-26T04/'))).status).toBe(403)
    expect((await fetch(link.replace('octet-stream', 'html'))).status).toBe(403)
  })

  test('F15 is given for a minute, to be saved and never shown', async () => {
    const { file } = await prepared()
    await bucket.evidence.keep(file, JPEG)
    const link = await bucket.evidence.link(file, 'foto.jpg')
    const response = await fetch(link)
    expect(response.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="foto.jpg"; filename*=UTF-8''foto.jpg`,
    )
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(JPEG)
    bucket.ahead = 62_000
    expect((await fetch(link)).status).toBe(403)
    bucket.ahead = 0
  })

  test('F30 can be sent by scripts of our pages, and of no other', async () => {
    const { upload } = await prepared()
    const asked = (Origin: string) => fetch(upload.url, { method: 'OPTIONS', headers: { Origin } })
    const ours = await asked('http://localhost')
    expect([ours.status, ours.headers.get('Access-Control-Allow-Origin')]).toEqual([200, 'http://localhost'])
    const theirs = await asked('https://jahat.example')
    expect([theirs.status, theirs.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null])
  })
})
