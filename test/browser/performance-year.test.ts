import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VALUE_IDS } from '../../shared/domain/performance/berakhlak.ts'
import { ofUnit } from '../../shared/domain/performance/dossier.ts'
import { pairsOf } from '../../shared/domain/performance/round.ts'
import type { Person } from '../../shared/domain/person.ts'
import { lacksChromium } from '../support/chromium.ts'
import { AGENCY, UNIT } from '../support/unit-of-eight.ts'
import { addressOf, deedsOf, OWN, RESULT, reportOf, UNIT_PAGE, YEAR } from './year-deeds.ts'
import { openYear, type YearSite } from './year-site.ts'

describe.skipIf(lacksChromium())('a year of a unit of eight', { timeout: 120_000 }, () => {
  let site: YearSite
  let deeds: ReturnType<typeof deedsOf>
  beforeAll(async () => {
    site = await openYear()
    deeds = deedsOf(site)
  }, 120_000)
  afterAll(() => site.close())

  test('is planned: each result serves one above, is clarified in a dialogue, and agreed to', async () => {
    const { rina, budi, sari } = site.people
    site.on('2026-01-12')
    await deeds.plans(budi, rina, {})
    const own = await site.phoneOf(sari)
    await own.page.goto(OWN)
    await own.page.getByRole('button', { name: 'Mulai menyusun' }).tap()
    await own.see('Belum ada rencana hasil kerja')
    await own.page.getByRole('link', { name: 'Tambah RHK' }).tap()
    await own.page.fill('[name=words]', 'KTP-el tercetak pada hari yang sama')
    await own.page.selectOption('[name=serves]', { label: RESULT.words })
    await own.page.selectOption('[name=i1-aspect]', 'quantity')
    await own.page.fill('[name=i1-words]', 'KTP-el yang tercetak')
    await own.page.fill('[name=i1-value]', '1.200')
    await own.page.fill('[name=i1-measure]', 'keping')
    await own.page.selectOption('[name=i1-direction]', 'higher')
    await own.page.locator('button[value=save]').tap()
    await own.see('Tersimpan.', `Mendukung RHK atasan: “${RESULT.words}”`)
    await own.page.getByRole('button', { name: 'Ajukan kepada atasan' }).tap()
    await own.see('Menunggu jawaban Budi Santoso.')

    const above = await site.phoneOf(budi)
    await above.page.goto('/kelola')
    await above.see('1 rencana kinerja (SKP) menunggu jawaban Anda')
    await above.page.getByRole('link', { name: 'Buka daftar bawahan' }).tap()
    await above.page.locator('td.mine a').tap()
    await above.page.fill('#words', 'Apakah termasuk cetak ulang?')
    await above.page.locator('form[action$=dialog] button').tap()
    await above.see('Tersimpan.', 'Apakah termasuk cetak ulang?')
    await own.page.reload()
    await own.page.fill('#words', 'Ya, termasuk cetak ulang.')
    await own.page.locator('form[action$=dialog] button').tap()
    await own.see('Tersimpan.', 'Ya, termasuk cetak ulang.')
    await above.page.reload()
    await above.page.getByRole('button', { name: 'Setujui rencana' }).tap()
    await above.see('Berlaku sejak 12 Januari 2026, disepakati oleh Budi Santoso.')
    await own.page.goto(OWN)
    await own.see('Laporan dapat ditulis', 'Disepakati')
    await Promise.all([own.close(), above.close()])
    const others = deeds.eight.filter(([person]) => person !== budi && person !== sari)
    for (const [person, superior] of others) await deeds.plans(person, superior)
  })

  test('is reported on: one report comes back and is sent again, the others are confirmed at once', async () => {
    const { budi, sari, tono, umi, vina, wawan, yuni, zaki } = site.people
    site.on('2026-04-06')
    const own = await site.phoneOf(umi)
    await own.page.goto('/kelola')
    await own.page
      .locator(`a[href$="${reportOf('2026-Q1')}"]`)
      .first()
      .tap()
    await own.page.locator('form.ready').waitFor()
    await own.page.fill('[name=v-r1-i1]', '30')
    await own.page.locator('button.send').tap()
    await own.see(/Terkirim .*Lihat tanda terima/)
    for (const person of [budi, sari, tono, vina, wawan, yuni, zaki]) await deeds.reports(person, '2026-Q1')

    const above = await site.phoneOf(sari)
    await above.page.goto(addressOf(umi, 'laporan', reportOf('2026-Q1')))
    await above.page.getByText('Kembalikan', { exact: true }).tap()
    await above.page.fill('#return-reason', 'Apakah 300 yang dimaksud?')
    await above.page.getByRole('button', { name: 'Kembalikan laporan' }).tap()
    await above.see('Laporan sudah dikembalikan.')
    await own.page.goto(OWN)
    await own.page.getByRole('link', { name: 'Tulis laporan' }).tap()
    await own.see('Laporan ini dikembalikan', 'Apakah 300 yang dimaksud?')
    await own.page.locator('form.ready').waitFor()
    await own.page.fill('[name=v-r1-i1]', '300')
    await own.page.locator('button.send').tap()
    await own.see(/Terkirim .*Lihat tanda terima/)
    await above.page.goto(addressOf(umi, 'laporan', reportOf('2026-Q1')))
    await above.see('Pernah dikembalikan atau dibuka kembali.')
    await above.page.getByRole('button', { name: 'Konfirmasi laporan' }).tap()
    await above.see('Laporan sudah dikonfirmasi.')
    await above.close()
    await own.close()

    const head = await site.phoneOf(budi)
    await head.page.goto(`/kelola/${AGENCY}/bawahan`)
    await head.page.getByRole('button', { name: 'Konfirmasi yang dicentang' }).tap()
    await head.see('2 laporan dikonfirmasi')
    await head.close()
    await deeds.confirmOthers('2026-Q1', [umi, sari, tono])
    await site.night('2026-04-22')
  })

  test('has a number put right by the superior, which the person sees beside their own', async () => {
    const { tono, zaki } = site.people
    site.on('2026-07-06')
    for (const [person] of deeds.eight) await deeds.reports(person, '2026-Q2', person === zaki ? '3.000' : '300')
    const above = await site.phoneOf(tono)
    await above.page.goto(addressOf(zaki, 'laporan', reportOf('2026-Q2')))
    await above.see('mungkin salah ketik')
    await above.page.getByText('Perbaiki angka', { exact: true }).tap()
    await above.page.fill('[name=v-r1-i1]', '300')
    await above.page.fill('#correct-reason', 'Menurut buku loket 300.')
    await above.page.getByRole('button', { name: 'Konfirmasi dengan angka ini' }).tap()
    await above.see('Laporan sudah dikonfirmasi dengan perbaikan angka.')
    await above.close()
    const own = await site.phoneOf(zaki)
    await own.page.goto(`${OWN}/laporan/${reportOf('2026-Q2')}`)
    await own.see('Dilaporkan 3.000', 'Diperbaiki menjadi 300', 'Menurut buku loket 300.')
    await own.close()
    await deeds.confirmOthers('2026-Q2', [zaki])
    await site.night('2026-07-22')
  })

  test('has a round among colleagues, of which each is shown what all said together, and only once it is over', async () => {
    const { maya, umi, vina } = site.people
    site.on('2026-10-05')
    for (const [person] of deeds.eight) await deeds.reports(person, '2026-Q3')
    await deeds.confirmOthers('2026-Q3')
    const manager = await site.phoneOf(maya)
    await manager.page.goto(`${UNIT_PAGE}/kinerja`)
    await manager.page.locator('main a[href$=putaran]').tap()
    await manager.page.getByRole('button', { name: 'Undi dan buka putaran' }).tap()
    await manager.see('Putaran dibuka.', '8 pegawai dinilai. 0 dari')

    const own = await site.phoneOf(umi)
    await own.page.goto('/kelola')
    await own.page.getByRole('link', { name: 'Nilai sekarang' }).tap()
    await own.page.locator(`a[href*="untuk=${vina.id}"]`).tap()
    for (const value of VALUE_IDS) await own.page.locator(`input[name=${value}][value=above]`).tap()
    await own.page.getByRole('button', { name: 'Kirim penilaian' }).tap()
    await own.see('Penilaian Anda tersimpan.')
    const [round] = await site.world.store.dossiers.newest('round', { agency: AGENCY, owner: ofUnit(UNIT) }, 1)
    if (!round) throw new Error('no round was opened')
    await deeds.answerOthers(round, umi, vina)
    const asked = pairsOf(round).length
    await manager.page.reload()
    await manager.see(`${asked} dari ${asked} penilaian sudah masuk.`)
    await manager.close()
    const rating = await site.phoneOf(vina)
    await rating.page.goto(`${OWN}/penilaian`)
    await rating.see('Belum ada putaran yang selesai.')
    await rating.close()
    await own.close()

    await site.night('2026-10-22')
    const read = await site.phoneOf(vina)
    await read.page.goto(`${OWN}/penilaian`)
    await read.see('Menurut rekan kerja', 'Gabungan 5 jawaban.')
    const row = read.page.locator('table.bars tbody tr').first().locator('td')
    expect(await row.allTextContents()).toEqual(['0', '4', '1'])
    expect(await read.page.locator('main').textContent()).not.toMatch(/Umi|Wawan|Yuni|Zaki/)
    await read.close()
  })

  test('ends with the unit rated first, then each of its people', async () => {
    const { maya, rina, budi, sari, tono, umi, vina, wawan, yuni, zaki } = site.people
    site.on('2027-01-06')
    for (const [person] of deeds.eight) if (person !== zaki) await deeds.reports(person, '2026-Q4')
    await deeds.confirmOthers('2026-Q4', [zaki])
    const manager = await site.phoneOf(maya)
    await manager.page.goto(`${UNIT_PAGE}/kinerja`)
    await manager.page.locator('main a[href$=predikat]').tap()
    await manager.page.locator('nav.periods a[href$="=2026"]').tap()
    await manager.page.locator('input[name=rating][value=good]').check()
    await manager.page.fill('[name=reason]', 'Semua target tahun ini tercapai.')
    await manager.page.getByRole('button', { name: 'Simpan predikat unit' }).tap()
    await manager.see('Predikat unit tersimpan.', /Ditetapkan oleh .?Maya Puspita/)
    await manager.close()

    const head = await site.phoneOf(budi)
    await head.page.goto(addressOf(sari, 'evaluasi', YEAR))
    await head.page.locator('#results-below').check()
    await head.page.locator('#behaviour-meets').check()
    await head.page.fill('[name=notes]', 'Loket sering tutup lebih awal.')
    await head.page.getByRole('button', { name: 'Simpan konsep' }).tap()
    await head.see('Konsep tersimpan.')
    await head.page.getByRole('button', { name: 'Terbitkan evaluasi' }).tap()
    await head.see('Evaluasi diterbitkan.', 'Butuh perbaikan', '20 Januari 2027')
    await head.close()

    await deeds.evaluates(rina, budi, 'meets')
    await deeds.evaluates(budi, tono, 'above')
    for (const person of [umi, vina, wawan]) await deeds.evaluates(sari, person, 'meets')
    await deeds.evaluates(tono, yuni, 'above')
    await deeds.evaluates(tono, zaki, 'below', 'meets')
  })

  test('lets one object, and whoever is above their superior decides, which closes the evaluation', async () => {
    const { rina, budi, sari } = site.people
    site.on('2027-01-08')
    const own = await site.phoneOf(sari)
    await own.page.goto('/kelola')
    await own.page.getByRole('link', { name: 'Baca evaluasi' }).tap()
    await own.see('Butuh perbaikan', 'Loket sering tutup lebih awal.')
    await own.page.getByText('Ajukan keberatan', { exact: true }).tap()
    await own.page.fill('#words-object', 'Loket tutup karena renovasi gedung.')
    await own.page.getByRole('button', { name: 'Kirim keberatan' }).tap()
    await own.see('Keberatan Anda sedang menunggu keputusan.')

    const next = await site.phoneOf(rina)
    await next.page.goto('/kelola')
    await next.page.getByRole('link', { name: 'Baca keberatan' }).tap()
    await next.see('Loket tutup karena renovasi gedung.')
    await next.page.locator('input[name=upheld][value=ya]').check()
    await next.page.locator('#results-meets').check()
    await next.page.locator('#behaviour-meets').check()
    await next.page.fill('[name=words]', 'Renovasi bukan kelalaian.')
    await next.page.getByRole('button', { name: 'Simpan keputusan' }).tap()
    await next.see('Keputusan tersimpan, dan evaluasi ditutup.')
    await next.close()
    await own.page.reload()
    await own.see(
      /Dikabulkan oleh .?Rina Wulandari/,
      'Renovasi bukan kelalaian.',
      'Semula hasil kerja di bawah ekspektasi',
    )
    expect(await own.page.locator('.verdict').textContent()).toMatch(/^Baik/)
    await own.close()

    const head = await site.phoneOf(budi)
    await head.page.goto(addressOf(sari, 'evaluasi', YEAR))
    await head.see('Ditutup: tidak dapat diubah lagi.', 'Renovasi bukan kelalaian.')
    expect(await head.page.locator('form.rating, form [name=results]').count()).toBe(0)
    await head.close()
    const closed = await site.stored('evaluation', YEAR, sari)
    const again = { do: 'draft', version: closed.version, results: 'below', behaviour: 'meets', notes: 'Tetap.' }
    expect((await site.send(budi, addressOf(sari, 'evaluasi', YEAR), again)).status).toBe(409)
    expect(await site.stored('evaluation', YEAR, sari)).toEqual(closed)
  })

  test('is closed and counted at night, and read as the unit’s indicators, as what is open, and as a file', async () => {
    const { maya, budi, sari, tono, umi, zaki } = site.people
    await site.night('2027-01-25')
    for (const [person] of deeds.eight) expect((await site.stored('evaluation', YEAR, person)).state).toBe('closed')
    site.on('2027-01-25')
    const own = await site.phoneOf(umi)
    await own.page.goto(`${OWN}/evaluasi/${YEAR}`)
    await own.see('Ditutup: tidak dapat diubah lagi.')
    expect(await own.page.locator('form [name=words]').count()).toBe(0)
    await own.close()

    const manager = await site.phoneOf(maya)
    const indicators = async (unit: string) => {
      await manager.page.goto(`/kelola/${AGENCY}/unit/${unit}?period=2026`)
      await manager.see('Skor unit')
      const rows = manager.page.locator('table.spread tbody tr')
      return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim())
    }
    // Eight are told by themselves; into a score nothing enters that speaks of fewer than ten.
    const few = (people: number) => `Belum cukup data (${people} dari 10)`
    expect(await indicators(UNIT)).toEqual([
      `Realisasi rencana kinerja ${few(7)} 100,00% 7 30 –`,
      `Laporan kinerja tepat waktu ${few(8)} 96,88% 8 30 –`,
      `Rencana kinerja disepakati ${few(8)} 100,00% 8 20 –`,
      `Laporan ditinjau atasan tepat waktu ${few(7)} 100,00% 7 10 –`,
      `Pegawai yang memberi umpan balik ${few(8)} 0,00% 8 5 –`,
      `Pelatihan sesuai jam yang ditetapkan ${few(8)} 0,00% 8 5 –`,
    ])
    await manager.see('Dari 8 pegawai', '31 tepat waktu · 0 terlambat · 1 belum', '32 disepakati · 0 belum')
    // With the two beside the head of office, who planned nothing: 30 × 77.5 and 20 × 80 over 60.
    expect(await indicators('dinas')).toContain('Laporan kinerja tepat waktu 77,50% 10 30 38,75')
    await manager.see('65,42 dari 100')

    await manager.page.goto(`${UNIT_PAGE}/kinerja`)
    await manager.see(
      '1 dari 8 pegawai belum melapor',
      'Lengkap: 7 dari 7 laporan',
      /Zaki Rahman.*Laporan belum dikirim/,
    )
    await manager.page.locator('main a[href$=predikat]').tap()
    await manager.page.locator('nav.periods a[href$="=2026"]').tap()
    await manager.see('8 dari 8 pegawai sudah dinilai.')

    await manager.page.goto(`${UNIT_PAGE}/kinerja/ekspor`)
    await manager.page.selectOption('[name=tahun]', '2026')
    await manager.page.selectOption('[name=bentuk]', 'csv')
    const download = manager.page.waitForEvent('download')
    await manager.page.locator('form[action$=ekspor] button').tap()
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split(/\r?\n/)
    expect(lines[0]).toMatch(/predikat 2026,angka kredit$/)
    const predicateOf = ({ name }: Person) =>
      lines
        .find((line) => line.includes(name))
        ?.split(/[,;]/)
        // Nobody here has a level that gives credit points.
        .at(-2)
    expect([budi, sari, tono, umi, zaki].map(predicateOf)).toEqual([
      ...['Baik', 'Baik', 'Sangat baik', 'Baik', 'Butuh perbaikan'],
    ])
    await manager.close()
  })
})
