import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissionsByRoute } from '../../functions/http/permit.ts'
import { CITIZEN, may } from '../../shared/domain/permissions.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { formOf } from '../support/http.ts'
import { account, type Staffed, staffed } from '../support/staffed.ts'
import { formTokenIn, visitorOf } from '../support/visitor.ts'

let table: TestTable
let system: Staffed
let someone: ReturnType<typeof visitorOf>
let token: string
let another: string
beforeAll(async () => {
  table = await startTable()
  system = await staffed(table)
  const signedIn = async () => {
    const fresh = visitorOf(system.app)
    await fresh.signIn(system.provider, account('pengelola@uji.go.id'))
    return { fresh, own: formTokenIn(await (await fresh.ask('/keluar')).text()) }
  }
  const [mine, other] = [await signedIn(), await signedIn()]
  someone = mine.fresh
  token = mine.own
  another = other.own
})
afterAll(async () => {
  await system.provider.close()
  await table.close()
})

const DEVICES = '/kelola/uji/unit/loka-a/perangkat'
const ORIGIN = { Origin: 'http://localhost' }
const DEVICE = { kind: 'queue', name: 'Antrean' }

function form(fields: Readonly<Record<string, string>>): RequestInit {
  const { headers, ...sent } = formOf(fields)
  return { ...sent, headers: { ...Object.fromEntries(new Headers(headers)), ...ORIGIN } }
}
function upload(fields: Readonly<Record<string, string>>): RequestInit {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('berkas', new File(['U1;U2;U3;U4;U5;U6;U7;U8;U9\n4;4;4;4;4;4;4;4;4\n'], 'survei.csv'))
  return { method: 'POST', body, headers: ORIGIN }
}
function json(headers: Readonly<Record<string, string>>): RequestInit {
  return { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json', ...ORIGIN, ...headers } }
}
const devices = async () => (await system.world.store.devices.ofUnit({ agency: 'uji', unit: 'loka-a' })).length

test('tokens are of one session alone, and none is its cookie', () => {
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(token).not.toBe(another)
  expect(token).not.toContain(someone.session())
})

describe('F30 what is sent in somebody’s name without their page’s token', () => {
  const WRONG = () => ['', 'x', another, token.slice(0, -1), `${token}x`, someone.session() ?? '']

  test('as a form is refused, and changes nothing', async () => {
    const before = await devices()
    for (const formulir of WRONG()) {
      const answer = await someone.ask(DEVICES, form({ ...DEVICE, formulir }))
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain('Tidak ada yang disimpan')
    }
    expect((await someone.ask(DEVICES, form(DEVICE))).status).toBe(403)
    expect(await devices()).toBe(before)
    expect((await someone.ask(DEVICES, form({ ...DEVICE, formulir: token }))).status).toBe(201)
    expect(await devices()).toBe(before + 1)
  })

  test('as an upload is refused; with it the file arrives whole', async () => {
    const path = '/kelola/uji/unit/loka-a/impor'
    for (const formulir of WRONG()) expect((await someone.ask(path, upload({ formulir }))).status).toBe(403)
    const answer = await someone.ask(path, upload({ formulir: token, langkah: 'periksa' }))
    expect([answer.status, (await answer.text()).includes('id="count-read"')]).toEqual([200, true])
  })

  test('as JSON is refused in the same words; a script sends it in a header', async () => {
    const path = '/kelola/uji/unit/loka-a/kertas'
    for (const wrong of WRONG()) {
      const answer = await someone.ask(path, json({ 'X-Formulir': wrong }))
      expect([answer.status, (await answer.json()).code]).toEqual([403, 'form-stale'])
    }
    expect((await someone.ask(path, json({}))).status).toBe(403)
    expect((await someone.ask(path, json({ 'X-Formulir': token }))).status).toBe(400)
  })

  test('as anything else is refused too', async () => {
    const headers = { ...ORIGIN, 'Content-Type': 'text/plain' }
    expect((await someone.ask(DEVICES, { method: 'POST', body: `formulir=${token}`, headers })).status).toBe(403)
  })

  test('is refused at every route where staff change something', async () => {
    const changes = [...permissionsByRoute(system.app)].filter(
      ([route, permission]) => !route.startsWith('GET') && permission !== undefined && !may(CITIZEN, permission),
    )
    expect(changes.length).toBeGreaterThan(8)
    for (const [route] of [...changes, ['POST /keluar']]) {
      const [method = '', path = ''] = route?.split(' ') ?? []
      const filled = path.replace(':agency', 'uji').replace(':unit', 'loka-a').replace(/:\w+/g, 'abc')
      const answer = await someone.ask(filled, { ...form({}), method })
      expect([route, answer.status, (await answer.text()).includes('terlalu lama terbuka')]).toEqual([route, 403, true])
    }
  })

  test('from elsewhere is refused even with the token', async () => {
    const sent = form({ ...DEVICE, formulir: token })
    for (const origin of ['null', 'https://jahat.example', ''])
      expect((await someone.ask(DEVICES, { ...sent, headers: { ...sent.headers, Origin: origin } })).status).toBe(403)
  })
})

describe('who is not signed in', () => {
  test('and sends a form is told that nothing was stored, with a way to sign in and back', async () => {
    const sent = form(DEVICE)
    const headers = { ...sent.headers, Referer: `http://localhost${DEVICES}` }
    const answer = await system.app.request(DEVICES, { ...sent, headers })
    const page = await answer.text()
    expect([answer.status, page.includes('tidak disimpan')]).toEqual([401, true])
    expect(page).toContain(`href="/masuk?${new URLSearchParams({ next: DEVICES })}"`)
  })

  test('and sends JSON gets a problem', async () => {
    const answer = await system.app.request('/kelola/uji/unit/loka-a/kertas', json({}))
    expect([answer.status, (await answer.json()).code]).toEqual([401, 'sign-in-needed'])
  })
})

test('what a device asks with its own secret needs no session and no token', async () => {
  const path = '/api/v1/agencies/uji/units/loka-a/visit-codes'
  const answer = await system.app.request(path, json({ Authorization: 'Bearer salah' }))
  expect([answer.status, (await answer.json()).code]).toEqual([401, 'device-refused'])
})

test('every form of a page for staff carries the token', async () => {
  for (const path of [
    'perangkat',
    'impor',
    'kertas',
    'kode-kunjungan',
    'waktu',
    'waktu/impor',
    'tutup',
    'poster?loket=loket-1',
  ]) {
    const page = await (await someone.ask(`/kelola/uji/unit/loka-a/${path}`)).text()
    const forms = [...page.matchAll(/<form[^>]*method="post"[^>]*>(.*?)<\/form>/gs)]
    expect([path, forms.length > 0 || path === 'tutup']).toEqual([path, true])
    for (const [, inside = ''] of forms) expect([path, formTokenIn(inside)]).toEqual([path, token])
  }
})
