import { beforeEach, describe, expect, test } from 'vitest'
import { CITIZEN, type Grant, type Identity } from '../../../shared/domain/permissions.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { correctPlacement } from '../../../shared/usecases/people.ts'
import { acceptEvaluation } from '../../../shared/usecases/performance/answer-evaluation.ts'
import { findDossier } from '../../../shared/usecases/performance/step.ts'
import type { Store } from '../../../shared/usecases/ports/store.ts'
import { asActor, issued, RATED, rated, refOf, registerTeam, type Team } from '../../support/evaluated.ts'
import { appOn, staffFormOf } from '../../support/http.ts'
import { eachInOwnAgency } from '../../support/own-agency.ts'
import { afterClose, answer, openedRound, pairsAbout } from '../../support/round.ts'
import type { TestWorld } from '../../support/world.ts'

let world: TestWorld
let team: Team
let agency: string

eachInOwnAgency(async (fresh) => {
  ;({ world, agency } = fresh)
  team = await registerTeam(world, agency, 4)
})

const as = ({ id, name }: Pick<Person, 'id' | 'name'>, ...grants: readonly Grant[]): Identity => ({
  grants: [...CITIZEN.grants, ...grants],
  name,
  person: { agency, id },
})
const manager = () => as({ id: 'a'.repeat(16), name: 'Pengelola' }, { role: 'manager', agency })
const get = async (path: string, identity: Identity, over = world) => {
  const response = await appOn(over, identity).request(path)
  return { status: response.status, page: await response.text() }
}
const post = async (path: string, identity: Identity, fields: Record<string, string | number>) => {
  const response = await appOn(world, identity).request(path, staffFormOf(fields))
  return { status: response.status, page: await response.text(), to: response.headers.get('Location') ?? '' }
}
const one = (person: Person, id = '2026-Q1.loka-a.1') => `/kelola/${agency}/orang/${person.id}/evaluasi/${id}`
const unit = () => `/kelola/${agency}/unit/loka-a/kinerja/predikat`
const own = (id = '2026-Q1.loka-a.1') => `/kelola/kinerja/evaluasi/${id}`
const stored = (person: Person, edition = 1) =>
  findDossier(world, 'evaluation', refOf(person, '2026-Q1', 'loka-a', edition))

describe('the page of a unit’s rating', () => {
  test('takes the rating by a plain form, and shows the distribution with its rules and the people by name', async () => {
    const before = await get(`${unit()}?period=2026-Q1`, manager())
    expect(before.page).toContain('belum ditetapkan')
    const { status, to } = await post(unit(), manager(), {
      period: '2026-Q1',
      version: 0,
      rating: 'good',
      reason: 'Tercapai',
    })
    expect([status, to]).toEqual([303, `${unit()}?period=2026-Q1&tersimpan=1`])
    await issued(world, team.budi, team.sari)
    const { page } = await get(to, manager())
    for (const words of [
      'Predikat unit tersimpan',
      '1 dari 5 pegawai',
      'Paling banyak 70',
      'Sari Melati',
      'Tono Wijaya',
    ]) {
      expect(page).toContain(words)
    }
    // By name with the predikat, and nothing else of it.
    expect(page).not.toContain(RATED.notes)
  })

  test('F50 comes back with what was typed and what was changed since', async () => {
    await rated(world, team)
    const { status, page } = await post(unit(), manager(), {
      period: '2026-Q1',
      version: 0,
      rating: 'poor',
      reason: 'Kalimat saya',
    })
    expect(status).toBe(409)
    expect(page).toContain('Kalimat saya')
    expect(page).toContain('Predikat unit ditetapkan')
  })

  test('is not for the unit’s own head to fill in, nor for a manager of another unit to see', async () => {
    const head = as(team.budi, { role: 'manager', agency, unit: 'loka-a' })
    const { page } = await get(`${unit()}?period=2026-Q1`, head)
    expect(page).toContain('Anda memimpin unit ini')
    expect(page).not.toContain('name="rating"')
    const sent = { period: '2026-Q1', version: 0, rating: 'excellent', reason: 'x' }
    expect((await post(unit(), head, sent)).status).toBe(403)
    expect((await get(unit(), as(team.tono, { role: 'manager', agency, unit: 'loka-b' }))).status).toBe(403)
  })
})

describe('the page of somebody’s evaluation', () => {
  test('says that the unit is rated first, and leads there whoever may see it', async () => {
    const { status, page } = await get(one(team.sari), as(team.budi))
    expect(status).toBe(200)
    expect(page).toContain('Predikat unit untuk periode ini belum ditetapkan')
    expect(page).not.toContain(`href="${unit()}`)
    const both = as(team.budi, { role: 'manager', agency, unit: 'loka-a' })
    expect((await get(one(team.sari), both)).page).toContain(`href="${unit()}?period=2026-Q1"`)
    expect((await post(one(team.sari), as(team.budi), { do: 'draft', version: 0, ...RATED })).status).toBe(409)
  })

  test('goes from a draft to issued by plain forms, with all nine cells of the matrix', async () => {
    await rated(world, team)
    const empty = await get(one(team.sari), as(team.budi))
    expect(empty.page.match(/<td class="cell-(above|meets|below)-(above|meets|below)/g)).toHaveLength(9)
    const saved = await post(one(team.sari), as(team.budi), { do: 'draft', version: 0, ...RATED, advice: '' })
    expect([saved.status, saved.to]).toEqual([303, `${one(team.sari)}?selesai=draft`])
    const draft = await get(saved.to, as(team.budi))
    expect(draft.page).toContain('Konsep tersimpan')
    expect(draft.page).toContain('cell-meets-meets now')
    const told = await post(one(team.sari), as(team.budi), { do: 'issue', version: 1 })
    expect(told.status).toBe(303)
    expect((await get(told.to, as(team.budi))).page).toContain('Keberatan dapat diajukan sampai 6 Desember 2026')
    expect(await stored(team.sari)).toMatchObject({ state: 'issued' })
  })

  test('F27 as a draft is there for the superior alone; once issued also for those above and inspectors', async () => {
    await rated(world, team)
    await post(one(team.sari), as(team.budi), { do: 'draft', version: 0, ...RATED })
    const inspector = as({ id: 'b'.repeat(16), name: 'Pengawas' }, { role: 'inspector', agency })
    const status = async (identity: Identity) => (await get(one(team.sari), identity)).status
    const all = async () => Promise.all([status(as(team.budi)), status(as(team.rina)), status(inspector)])
    expect(await all()).toEqual([200, 404, 404])
    expect((await get(own(), as(team.sari))).status).toBe(404)
    await post(one(team.sari), as(team.budi), { do: 'issue', version: 1 })
    expect(await all()).toEqual([200, 200, 200])
    expect([await status(as(team.tono)), await status(as(team.sari)), await status(manager())]).toEqual([403, 403, 403])
    expect((await get(own(), as(team.sari))).status).toBe(200)
  })

  test('asks for a reason where it departs from the guidance, with the counts, and keeps what was typed', async () => {
    await rated(world, team, 'needs-improvement')
    const [sari, tono, umi] = team.officers
    if (!sari || !tono || !umi) throw new Error('too few')
    for (const person of [sari, tono]) await issued(world, team.budi, person)
    await post(one(umi), as(team.budi), { do: 'draft', version: 0, ...RATED })
    const { page } = await get(one(umi), as(team.budi))
    expect(page).toContain('menyimpang dari pedoman')
    expect(page).toContain('Dari 5 orang, paling sedikit 3')
    expect((await post(one(umi), as(team.budi), { do: 'issue', version: 1 })).status).toBe(409)
    expect((await post(one(umi), as(team.budi), { do: 'issue', version: 1, departure: 'Buktinya kuat.' })).status).toBe(
      303,
    )
    expect((await get(`${unit()}?period=2026-Q1`, manager())).page).toContain('Menyimpang dari pedoman, dengan alasan')
  })

  test('of a head shows why the results stand already, and refuses others', async () => {
    await rated(world, team, 'needs-improvement')
    const { page } = await get(one(team.budi), as(team.rina))
    expect(page).toContain('Pimpinan unit: hasil kerjanya mengikuti predikat unit (Butuh perbaikan)')
    expect(page).toMatch(/id="results-above"[^>]*disabled/)
    const refused = await post(one(team.budi), as(team.rina), { do: 'draft', version: 0, ...RATED })
    expect(refused.status).toBe(409)
    expect(refused.page).toContain('Hasil kerja pimpinan unit sama dengan predikat unitnya')
  })

  test('F29 names what was not to be sent, and stores nothing of it', async () => {
    await rated(world, team)
    const sent = { do: 'draft', version: 0, ...RATED, predicate: 'very-good', state: 'closed' }
    expect((await post(one(team.sari), as(team.budi), sent)).status).toBe(400)
    await expect(stored(team.sari)).rejects.toThrow('dossier-unknown')
  })

  test('F50 that another superior changed comes back with what was typed and what they changed', async () => {
    await rated(world, team)
    await post(one(team.sari), as(team.budi), { do: 'draft', version: 0, ...RATED })
    await post(one(team.sari), as(team.budi), { do: 'draft', version: 1, ...RATED, behaviour: 'above' })
    const late = await post(one(team.sari), as(team.budi), { do: 'draft', version: 1, ...RATED, notes: 'Kalimat saya' })
    expect(late.status).toBe(409)
    expect(late.page).toContain('Kalimat saya')
    expect(late.page).toContain('Perilaku kerja: Sesuai ekspektasi menjadi Di atas ekspektasi')
    expect((await stored(team.sari)).notes).toBe(RATED.notes)
  })
})

describe('one’s own evaluation', () => {
  beforeEach(async () => {
    await rated(world, team)
    await issued(world, team.budi, team.sari)
  })

  test('is read with its evidence, listed, and accepted by a plain form', async () => {
    expect((await get('/kelola/kinerja/evaluasi', as(team.sari))).page).toContain('Triwulan I 2026')
    const { page } = await get(own(), as(team.sari))
    for (const words of ['Baik', RATED.notes, 'Ajukan keberatan', '6 Desember 2026', 'Bukti'])
      expect(page).toContain(words)
    expect(page).not.toContain('Konsep evaluasi ditulis')
    expect((await post(own(), as(team.sari), { do: 'accept', version: 2 })).to).toBe(`${own()}?selesai=1`)
    expect((await get(own(), as(team.sari))).page).not.toContain('name="do"')
    // Somebody else's own address shows nothing of it.
    expect((await get(own(), as(team.tono))).status).toBe(404)
  })

  test('is objected to, decided by the superior’s superior on the same page, and read by the person', async () => {
    expect((await post(own(), as(team.sari), { do: 'object', version: 2 })).status).toBe(400)
    await post(own(), as(team.sari), { do: 'object', version: 2, words: 'Loket tutup dua bulan.' })
    expect((await get(one(team.sari), as(team.budi))).page).not.toContain('name="upheld"')
    expect((await get(one(team.sari), as(team.rina))).page).toContain('name="upheld"')
    const path = `${one(team.sari)}/keberatan`
    expect((await post(path, as(team.budi), { upheld: 'tidak', version: 3, words: 'x' })).status).toBe(403)
    const same = await post(path, as(team.rina), {
      upheld: 'ya',
      version: 3,
      words: 'Ya',
      results: 'meets',
      behaviour: 'meets',
    })
    expect(same.page).toContain('hanya bila ada nilai yang berubah')
    const sent = { upheld: 'ya', version: 3, words: 'Diterima', results: 'above', behaviour: 'above' }
    expect((await post(path, as(team.rina), sent)).status).toBe(303)
    const { page } = await get(own(), as(team.sari))
    expect(page).toContain('Dikabulkan')
    expect(page).toContain('Sangat baik')
    expect(page).toContain('Semula hasil kerja sesuai ekspektasi')
  })

  test('upheld against the guidance asks for a reason on the same page, and shows whose it is', async () => {
    agency = `${agency}-penuh`
    team = await registerTeam(world, agency, 4)
    await rated(world, team, 'excellent')
    const high = { results: 'above', behaviour: 'above' } as const
    await issued(world, team.rina, team.budi, high)
    for (const person of team.officers.slice(2)) await issued(world, team.budi, person, high)
    await issued(world, team.budi, team.sari)
    await post(own(), as(team.sari), { do: 'object', version: 2, words: 'Target dua kali lipat.' })
    expect((await get(one(team.sari), as(team.rina))).page).toContain('menyimpang dari pedoman distribusi unit:')
    const sent = { upheld: 'ya', version: 3, words: 'Diterima', ...high }
    const asked = await post(`${one(team.sari)}/keberatan`, as(team.rina), sent)
    expect([asked.status, asked.page.includes('Tuliskan alasannya, atau periksa kembali')]).toEqual([409, true])
    const again = { ...sent, departure: 'Bukti dari tiga loket.' }
    expect((await post(`${one(team.sari)}/keberatan`, as(team.rina), again)).status).toBe(303)
    const { page } = await get(own(), as(team.sari))
    expect(page).toContain('Bukti dari tiga loket.')
    expect(page).toMatch(/Ditulis oleh [^<]*Rina Wulandari/)
    const list = await get(`/kelola/${agency}/unit/loka-a/kinerja/predikat?period=2026-Q1`, manager())
    expect(list.page).toMatch(/Sari Melati[\s\S]{0,600}alasan/i)
  })

  test('without a superior’s superior is decided by who manages the agency, on a page of its own', async () => {
    await issued(world, team.rina, team.budi)
    const path = `${one(team.budi)}/keberatan-instansi`
    expect((await get(path, manager())).status).toBe(404)
    await post(own(), as(team.budi), { do: 'object', version: 2, words: 'Keliru.' })
    expect((await get(path, manager())).page).toContain('diputuskan pengelola instansi')
    expect((await get(path, as(team.tono, { role: 'manager', agency, unit: 'loka-a' }))).status).toBe(403)
    expect((await get(one(team.budi), as(team.rina))).page).toContain('Keberatan ini diputuskan pengelola instansi')
    expect((await post(path, manager(), { upheld: 'tidak', version: 3, words: 'Sudah tepat.' })).status).toBe(303)
    expect(await stored(team.budi)).toMatchObject({ state: 'closed', objection: { decided: { upheld: false } } })
  })

  test('once closed gains an edition, and both stay readable', async () => {
    await acceptEvaluation(world, asActor(team.sari), { agency, id: '2026-Q1.loka-a.1', version: 2 }, {})
    const { to } = await post(one(team.sari), as(team.budi), { do: 'edition', version: 3, because: 'Bukti baru' })
    expect(to).toBe(`${one(team.sari, '2026-Q1.loka-a.2')}?selesai=edition`)
    await post(one(team.sari, '2026-Q1.loka-a.2'), as(team.budi), { do: 'issue', version: 1 })
    const old = await get(own(), as(team.sari))
    expect(old.page).toContain('Sudah digantikan oleh edisi yang lebih baru')
    expect((await get(own('2026-Q1.loka-a.2'), as(team.sari))).page).toContain('Alasan edisi ini')
  })

  test('of a functional post says what it is worth in credit points', async () => {
    const { rina, sari } = team
    const seen = { agency, person: sari.id, version: sari.version, from: '2022-01-01' }
    const [placement] = sari.placements
    await correctPlacement(world, asActor(rina), seen, { ...placement, level: 'ahli-pertama' })
    // A quarter of Baik: 12.5 × 3 ÷ 12.
    expect((await get(own(), as(sari))).page).toContain('3,13 (jenjang Ahli Pertama, 3 bulan)')
  })
})

describe('lists of evaluations', () => {
  test('show a superior how far they are, and lead to what can be begun', async () => {
    await rated(world, team)
    await issued(world, team.budi, team.sari)
    const { page } = await get(`/kelola/${agency}/bawahan/evaluasi?period=2026-Q1`, as(team.budi))
    expect(page).toContain(one(team.sari))
    expect(page).toContain(one(team.tono))
    expect(page).not.toContain('Rina Wulandari')
    expect((await get(`/kelola/${agency}/bawahan/evaluasi`, as(team.sari))).status).toBe(403)
    const list = await get(`/kelola/${agency}/orang/${team.sari.id}/evaluasi?tahun=2026`, as(team.budi))
    expect(list.page).toContain(one(team.sari, '2026-Q2.loka-a.1'))
    expect(list.page).toContain('Periode belum berakhir')
  })

  test('take as many store calls for seven people as for one', async () => {
    const callsFor = async (officers: number) => {
      agency = `${agency}-${officers}`
      team = await registerTeam(world, agency, officers)
      await rated(world, team)
      for (const person of team.officers.slice(0, 2)) await issued(world, team.budi, person, { departure: 'x' })
      const counts: number[] = []
      for (const [path, reader] of [
        [`/kelola/${agency}/bawahan/evaluasi?period=2026-Q1`, as(team.budi)],
        [`${unit()}?period=2026-Q1`, manager()],
        [one(team.sari), as(team.budi)],
      ] as const) {
        const counted = counting(world)
        await get(path, reader, counted.world)
        counts.push(counted.calls())
      }
      return counts
    }
    expect(await callsFor(7)).toEqual(await callsFor(2))
  })
})

/** A world that counts the calls to what is kept of people and their performance. */
function counting(of: TestWorld): { readonly world: TestWorld; readonly calls: () => number } {
  let calls = 0
  const counted = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name, receiver) {
        calls += 1
        return Reflect.get(target, name, receiver)
      },
    })
  const { people, dossiers, dossierLists } = of.store
  const store: Store = {
    ...of.store,
    people: counted(people),
    dossiers: counted(dossiers),
    dossierLists: counted(dossierLists),
  }
  return { world: { ...of, store }, calls: () => calls }
}

describe('the way round somebody’s year', () => {
  test('leads a superior from their team and from the record to each part, and back from an evaluation', async () => {
    await rated(world, team)
    await issued(world, team.budi, team.sari)
    const root = `/kelola/${agency}/orang/${team.sari.id}`
    const all = ['evaluasi', 'umpan-balik', 'pelatihan', 'riwayat', 'suara'].map((part) => `${root}/${part}`)
    for (const path of [`/kelola/${agency}/bawahan`, root, one(team.sari)]) {
      const { page } = await get(path, as(team.budi))
      for (const href of all) expect([path, href, page.includes(`href="${href}"`)]).toEqual([path, href, true])
    }
    for (const href of all) expect([href, (await get(href, as(team.budi))).status]).toEqual([href, 200])
    expect((await get(one(team.sari), as(team.budi))).page).toContain(`href="/kelola/${agency}/bawahan"`)
    // Whoever keeps the records sees nobody's performance, and nobody is led to their own as to another's.
    const admin = as({ id: 'c'.repeat(16), name: 'Admin' }, { role: 'admin', agency })
    expect((await get(root, admin)).page).not.toContain(`href="${root}/riwayat"`)
    expect((await get(one(team.sari), as(team.rina))).page).not.toContain('/umpan-balik"')
  })
})

describe('what a round of the same time says of somebody', () => {
  test('stands on their evaluation, for them and those above, in groups of three alone, and on no other', async () => {
    world.clock = Date.parse('2026-03-25T02:00:00Z')
    const round = await openedRound(world, agency, 'loka-a', { period: '2026-Q1' })
    for (const pair of pairsAbout(round, team.sari.id)) await answer(world, round, pair, 'above')
    afterClose(world, round)
    for (const period of ['2026-Q1', '2026-Q2']) {
      if (period === '2026-Q2') world.clock = Date.parse('2026-07-05T02:00:00Z')
      await rated(world, team, 'good', period)
      await issued(world, team.budi, team.sari, { period })
    }
    const title = 'Penilaian rekan kerja dan bawahan'
    const inspector = as({ id: 'b'.repeat(16), name: 'Pengawas' }, { role: 'inspector', agency })
    const shown = [
      [own(), as(team.sari)],
      [one(team.sari), as(team.rina)],
    ] as const
    for (const [path, reader] of shown) {
      const { page } = await get(path, reader)
      expect(page).toContain(title)
      expect(page).toContain('Gabungan 3 jawaban.')
    }
    // Whoever was asked could tell the others' answers from their own; whoever inspects has no part in it.
    expect((await get(one(team.sari), as(team.budi))).page).toContain(title)
    expect((await get(one(team.sari), inspector)).page).not.toContain(title)
    expect((await get(own('2026-Q2.loka-a.1'), as(team.sari))).page).not.toContain(title)
  })
})
