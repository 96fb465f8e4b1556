import { describe, expect, test } from 'vitest'
import { VALUE_IDS } from '../../../shared/domain/performance/berakhlak.ts'
import { ofUnit } from '../../../shared/domain/performance/dossier.ts'
import { pairsOf, type Round } from '../../../shared/domain/performance/round.ts'
import type { Identity, Role } from '../../../shared/domain/permissions.ts'
import { at, type Circle, registerCircle } from '../../support/circle.ts'
import { appOn, staffFormOf } from '../../support/http.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { afterClose, answer, pairsAbout, todayOf } from '../../support/round.ts'
import { registerAgency, type TestWorld } from '../../support/world.ts'
import { words } from '../../web/render.ts'

let world: TestWorld
let agency: string
let people: Circle

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  await registerAgency(world, agency)
  people = await registerCircle(world, agency, 4)
})

type Who = { readonly id: string; readonly name: string }
const as = ({ id, name }: Who, role: Role = 'asn'): Identity => ({
  name,
  person: { agency, id },
  grants: [
    { role: 'citizen', agency: '*' },
    { role, agency },
  ],
})
async function get(path: string, who: Identity) {
  const response = await appOn(world, who).request(path)
  return { status: response.status, page: await response.text() }
}
async function post(path: string, fields: Readonly<Record<string, string>>, who: Identity) {
  const response = await appOn(world, who).request(path, staffFormOf(fields))
  return { status: response.status, location: response.headers.get('Location'), page: await response.text() }
}
const putaran = () => `/kelola/${agency}/unit/loka-a/kinerja/putaran`
const PENILAIAN = '/kelola/kinerja/penilaian'
const manager = () => as(people.headA, 'manager')
const idIn = (form: string) => /name="id" value="([^"]+)"/.exec(form)?.[1] ?? ''

/** A round opened by its form. */
async function opened(more: Readonly<Record<string, string>> = {}): Promise<Round> {
  const { page } = await get(putaran(), manager())
  const fields = { period: '2026-Q4', opens: todayOf(world), closes: todayOf(world, 9), peers: '3', subordinates: '5' }
  const id = /name="id" value="([^"]+)"(?=(?:(?!name="id").)*name="period")/s.exec(page)?.[1] ?? idIn(page)
  const sent = await post(putaran(), { id, ...fields, ...more }, manager())
  expect([sent.status, sent.location]).toEqual([303, `${putaran()}?selesai=dibuka`])
  const round = await world.store.dossiers.get('round', { agency, owner: ofUnit('loka-a'), id }, { consistent: true })
  if (!round) throw new Error('the round was not stored')
  return round
}
const named = (id: string): Who => {
  const all = [people.head, people.headA, people.headB, ...people.staffA, ...people.staffB]
  return at(
    all.filter((each) => each.id === id),
    0,
  )
}

describe('the page of a unit’s rounds', () => {
  test('opens one, shows how far it has come, and calls it off', async () => {
    const round = await opened()
    const { page } = await get(putaran(), manager())
    expect(words(page)).toContain('Triwulan IV 2026 Sedang berjalan')
    expect(words(page)).toContain(`0 dari ${pairsOf(round).length} penilaian sudah masuk.`)
    await answer(world, round, at(pairsOf(round), 0))
    expect(words((await get(putaran(), manager())).page)).toContain(`1 dari ${pairsOf(round).length} penilaian`)
    expect((await post(`${putaran()}/batal`, { id: round.id, reason: 'Salah periode' }, manager())).status).toBe(303)
    expect(words((await get(putaran(), manager())).page)).toContain('Alasan pembatalan: Salah periode')
  })

  test('comes back with what was chosen where a day or a number cannot be', async () => {
    const { page } = await get(putaran(), manager())
    const wrong = { id: idIn(page), period: '2026-Q4', opens: '2020-01-01', closes: '2020-01-05', peers: '2' }
    const { status, page: again } = await post(putaran(), { ...wrong, subordinates: '5' }, manager())
    expect(status).toBe(400)
    expect(words(again)).toContain('Paling sedikit 3 rekan kerja')
    const { page: days } = await post(putaran(), { ...wrong, peers: '3', subordinates: '5' }, manager())
    expect(words(days)).toContain('Hari pertama paling awal hari ini')
  })

  test('F26 is read by an inspector without its form, and opened by nobody else', async () => {
    await opened()
    const { status, page } = await get(putaran(), as(people.head, 'inspector'))
    expect(status).toBe(200)
    expect(page.includes(`action="${putaran()}"`) || page.includes('/batal"')).toBe(false)
    expect((await get(putaran(), as(people.headA))).status).toBe(403)
    expect((await post(putaran(), {}, as(people.head, 'inspector'))).status).toBe(403)
    expect((await post(`${putaran()}/batal`, {}, as(people.headA, 'admin'))).status).toBe(403)
  })
})

describe('assessing somebody', () => {
  const all = (value: string) => Object.fromEntries(VALUE_IDS.map((id) => [id, value]))

  test('waits on the home, is seven choices and a button, and leads on to the next', async () => {
    const round = await opened()
    const pair = at(pairsAbout(round, at(people.staffA, 0).id), 0)
    const giver = as(named(pair.giver))
    const own = pairsOf(round).filter((each) => each.giver === pair.giver)
    expect(words((await get('/kelola', giver)).page)).toContain(`${own.length} orang belum Anda nilai`)
    const link = `${PENILAIAN}?putaran=${round.id}&untuk=${pair.receiver}`
    expect((await get(PENILAIAN, giver)).page).toContain(link.replaceAll('&', '&amp;'))
    const { page: form } = await get(link, giver)
    expect(form.match(/type="radio"/g)).toHaveLength(21)
    const sent = { round: round.id, person: pair.receiver, ...all('above') }
    const first = await post(PENILAIAN, sent, giver)
    expect([first.status, first.location]).toEqual([303, `${PENILAIAN}?tersimpan=1`])
    expect((await post(PENILAIAN, sent, giver)).location).toBe(first.location)
    const { page: after } = await get(`${PENILAIAN}?tersimpan=1`, giver)
    expect(words(after)).toContain('Penilaian Anda tersimpan. Lanjut: nilai')
    expect(words((await get('/kelola', giver)).page)).toContain(`${own.length - 1} orang belum Anda nilai`)
    const again = await post(PENILAIAN, { ...sent, ...all('below') }, giver)
    expect([again.status, words(again.page).includes('sudah Anda nilai')]).toEqual([409, true])
    expect((await get(link, giver)).status).toBe(409)
  })

  test('comes back with what was chosen where a value is open', async () => {
    const round = await opened()
    const pair = at(pairsOf(round), 0)
    const { loyal: _loyal, ...six } = all('meets')
    const { status, page } = await post(
      PENILAIAN,
      { round: round.id, person: pair.receiver, ...six },
      as(named(pair.giver)),
    )
    expect(status).toBe(400)
    expect(words(page)).toContain('Belum dipilih: Loyal.')
    expect(page.match(/ checked=""/g)).toHaveLength(6)
  })

  test('F28 is refused about oneself, about whom one was not drawn for, and in a round that is not one’s own', async () => {
    const round = await opened()
    const staff = at(people.staffA, 0)
    const send = (who: Who, person: string) => post(PENILAIAN, { round: round.id, person, ...all('above') }, as(who))
    expect((await send(staff, staff.id)).status).toBe(403)
    expect((await send(people.headA, staff.id)).status).toBe(403)
    expect((await send(at(people.staffB, 0), staff.id)).status).toBe(404)
    expect((await get(`${PENILAIAN}?putaran=${round.id}&untuk=${staff.id}`, as(people.headA))).status).toBe(404)
  })

  test('shows the result to oneself after the round, and never who said it', async () => {
    const round = await opened()
    const staff = at(people.staffA, 0)
    for (const pair of pairsAbout(round, staff.id)) await answer(world, round, pair, 'above')
    expect(words((await get(PENILAIAN, as(staff))).page)).toContain('Belum ada putaran yang selesai.')
    afterClose(world, round)
    const { page } = await get(PENILAIAN, as(staff))
    expect(words(page)).toContain('Menurut rekan kerja Gabungan 3 jawaban.')
    expect(words(page)).toContain('Berorientasi Pelayanan 0 0 3')
    for (const { giver } of pairsAbout(round, staff.id)) expect(page).not.toContain(giver)
  })
})
