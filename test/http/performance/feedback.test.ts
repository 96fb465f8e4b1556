import { describe, expect, test } from 'vitest'
import type { Identity } from '../../../shared/domain/permissions.ts'
import { at, type Circle, registerCircle } from '../../support/circle.ts'
import { appOn, staffFormOf } from '../../support/http.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'
import { words } from '../../web/render.ts'

let world: TestWorld
let agency: string
let people: Circle

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  await registerAgency(world, agency)
  people = await registerCircle(world, agency, 2)
})

const PATH = '/kelola/kinerja/umpan-balik'
const as = ({ id, name }: { readonly id: string; readonly name: string }): Identity => ({
  name,
  person: { agency, id },
  grants: [
    { role: 'citizen', agency: '*' },
    { role: 'asn', agency },
  ],
})
const giver = () => at(people.staffA, 0)
const receiver = () => at(people.staffA, 1)
const app = (who: { readonly id: string; readonly name: string }) => appOn(world, as(who))

async function page(path: string, who = giver()) {
  const response = await app(who).request(path)
  return { status: response.status, page: await response.text() }
}
async function post(path: string, fields: Readonly<Record<string, string>>, who = giver()) {
  const response = await app(who).request(path, staffFormOf(fields))
  return { status: response.status, location: response.headers.get('Location'), page: await response.text() }
}
/** The id that a form was made with. */
const idIn = (form: string) => /name="id" value="([^"]+)"/.exec(form)?.[1] ?? ''
const filled = (id: string) => ({
  ...{ id, to: receiver().id, kind: 'praise', about: 'harmonis/1' },
  ...{ words: 'Terima kasih sudah membantu', audience: 'superior' },
})

describe('giving feedback on a page', () => {
  test('is choosing somebody of the circle, a form that says who will read it, and a receipt', async () => {
    const { page: choose } = await page(`${PATH}/baru`)
    expect(words(choose)).toContain('Atasan Anda Kepala A')
    expect(words(choose)).not.toContain('Staf B1')
    const { page: form } = await page(`${PATH}/baru?kepada=${receiver().id}`)
    expect(words(form)).toContain('Hanya Staf A2')
    expect(words(form)).toContain('Atasannya saat ini Kepala A')
    const sent = filled(idIn(form))
    const first = await post(`${PATH}/baru`, sent)
    expect([first.status, first.location]).toEqual([303, `${PATH}?daftar=diberikan&selesai=terkirim`])
    // F64 A double tap sends the same form twice.
    expect((await post(`${PATH}/baru`, sent)).location).toBe(first.location)
    const { page: given } = await page(`${PATH}?daftar=diberikan&selesai=terkirim`)
    expect(words(given)).toContain('Umpan balik Anda terkirim.')
    expect(given.match(/Terima kasih sudah membantu/g)).toHaveLength(1)
    const { page: received } = await page(PATH, receiver())
    expect(words(received)).toContain('Dari Staf A1')
    expect(words(received)).toContain('Atasan Anda juga membacanya')
  })

  test('comes back with what was typed where something is missing, under the same id', async () => {
    const { page: form } = await page(`${PATH}/baru?kepada=${receiver().id}`)
    const { kind: _kind, ...rest } = filled(idIn(form))
    const { status, page: again } = await post(`${PATH}/baru`, { ...rest, about: '' })
    expect(status).toBe(400)
    expect(words(again)).toContain('Pilih jenisnya.')
    expect(words(again)).toContain('Pilih satu hasil kerja atau perilaku.')
    expect(again).toContain('Terima kasih sudah membantu</textarea>')
    expect(idIn(again)).toBe(idIn(form))
  })

  test('sent again with other words keeps what was typed under a new id, and changes nothing', async () => {
    const { page: form } = await page(`${PATH}/baru?kepada=${receiver().id}`)
    const sent = filled(idIn(form))
    await post(`${PATH}/baru`, sent)
    const { status, page: again } = await post(`${PATH}/baru`, { ...sent, words: 'Yang lain' })
    expect(status).toBe(409)
    expect(again).toContain('Yang lain</textarea>')
    expect(idIn(again)).not.toBe(sent.id)
    expect((await page(PATH, receiver())).page).not.toContain('Yang lain')
  })

  test('F29 with a field beside is refused, and stores nothing', async () => {
    const { page: form } = await page(`${PATH}/baru?kepada=${receiver().id}`)
    const sent = filled(idIn(form))
    for (const more of [{ owner: 'agency' }, { giver: people.head.id }, { version: '7' }]) {
      expect((await post(`${PATH}/baru`, { ...sent, ...more })).status).toBe(400)
    }
    expect(words((await page(PATH, receiver())).page)).toContain('Belum ada umpan balik untuk Anda.')
  })

  test('F26 to somebody outside the circle is refused on the page that offers those inside', async () => {
    const far = at(people.staffB, 0).id
    expect((await page(`${PATH}/baru?kepada=${far}`)).status).toBe(403)
    const { status, page: again } = await post(`${PATH}/baru`, { ...filled(world.newId()), to: far })
    expect(status).toBe(403)
    expect(words(again)).toContain('Untuk siapa?')
    expect((await page(`${PATH}/baru?kepada=x`)).status).toBe(404)
  })

  test('F9 shows what was written as text alone', async () => {
    const sent = { ...filled(world.newId()), words: '<script>alert(1)</script>' }
    await post(`${PATH}/baru`, sent)
    const { page: received } = await page(PATH, receiver())
    expect(received).toContain('&lt;script&gt;alert(1)')
    expect(received).not.toContain('<script>alert')
  })
})

describe('what follows', () => {
  test('is one answer of the receiver, which the giver reads', async () => {
    const sent = filled(world.newId())
    await post(`${PATH}/baru`, sent)
    const answer = (words: string) => post(`${PATH}/jawab`, { id: sent.id, words }, receiver())
    expect((await answer('Sama-sama')).status).toBe(303)
    expect((await answer('Sama-sama')).status).toBe(303)
    const late = await answer('Lain lagi')
    expect(late.status).toBe(409)
    expect(words(late.page)).toContain('sudah Anda jawab')
    expect((await answer(' ')).status).toBe(400)
    expect((await page(`${PATH}?daftar=diberikan`)).page).toContain('Sama-sama')
  })

  test('is taking it back within an hour', async () => {
    const sent = filled(world.newId())
    await post(`${PATH}/baru`, sent)
    const withdraw = () => post(`${PATH}/tarik`, { id: sent.id, to: receiver().id })
    expect((await page(`${PATH}?daftar=diberikan`)).page).toContain('Ya, tarik kembali')
    expect((await withdraw()).status).toBe(303)
    expect((await page(PATH, receiver())).page).not.toContain(sent.words)
    expect((await post(`${PATH}/tarik`, { id: 'x', to: receiver().id })).status).toBe(404)
  })
})

describe('what a superior reads of somebody', () => {
  test('F26 is what was opened to them; others with a right to look at the person are told why they see nothing', async () => {
    await post(`${PATH}/baru`, filled(world.newId()))
    const path = `/kelola/${agency}/orang/${receiver().id}/umpan-balik`
    expect((await page(path, people.headA)).page).toContain('Terima kasih sudah membantu')
    const above = await page(path, people.head)
    expect(above.status).toBe(200)
    expect(above.page).not.toContain('Terima kasih sudah membantu')
    for (const other of [people.headB, giver(), receiver()]) expect((await page(path, other)).status).toBe(403)
  })
})

test('feedback that was not read stands on its receiver’s home until they open their list, and on nobody else’s', async () => {
  const { page: form } = await page(`${PATH}/baru?kepada=${receiver().id}`)
  await post(`${PATH}/baru`, filled(idIn(form)))
  const home = async (who = receiver()) => words((await page('/kelola', who)).page)
  expect(await home()).toContain('1 umpan balik baru untuk Anda')
  expect(await home(giver())).not.toContain('umpan balik baru')
  // What one gave, and an older page, are not what is new.
  await page(`${PATH}?daftar=diberikan`, receiver())
  expect(await home()).toContain('1 umpan balik baru untuk Anda')
  expect((await page(PATH, receiver())).page).toContain('Terima kasih sudah membantu')
  expect(await home()).not.toContain('umpan balik baru')
})
