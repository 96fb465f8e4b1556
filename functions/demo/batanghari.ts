import { type DemoAgency, demoOf, loket } from './demo-agency.ts'
import { disdukcapil, kecamatan, puskesmas, rawatJalan, samsat } from './offices.ts'
import { AT_CLINIC, AT_DUKCAPIL, AT_LICENSING, AT_SAMSAT } from './remarks.ts'
import type { Character } from './respondents.ts'
import { DISHUB, DPMPTSP } from './services.ts'

const agency = {
  id: 'batanghari',
  name: 'Pemerintah Kabupaten Batanghari',
  timeZone: 'Asia/Jakarta',
  demo: true,
  units: [
    {
      id: 'mpp',
      name: 'Mal Pelayanan Publik',
      services: [
        { id: 'pembayaran', name: 'Pembayaran pajak dan retribusi', promise: { minutes: 10, rupiah: 0 } },
        { id: 'pajak-kendaraan', name: 'Pajak kendaraan tahunan', promise: { minutes: 20 } },
        { id: 'nib', name: 'Nomor Induk Berusaha (pendampingan OSS)', promise: { minutes: 60, rupiah: 0 } },
        { id: 'lkpm', name: 'Pendampingan LKPM', promise: { minutes: 45, rupiah: 0 } },
        { id: 'izin-provinsi', name: 'Perizinan kewenangan provinsi', promise: { minutes: 7_200, rupiah: 0 } },
        { id: 'npwp', name: 'NPWP dan pelaporan pajak', promise: { minutes: 30, rupiah: 0 } },
        { id: 'air-minum', name: 'Sambungan dan tagihan air minum', promise: { minutes: 20 } },
        { id: 'informasi', name: 'Informasi dan layanan lain', promise: { minutes: 10, rupiah: 0 } },
      ],
      counters: [
        { id: 'bank', name: 'Bank', services: ['pembayaran'] },
        { id: 'samsat', name: 'Samsat', services: ['pajak-kendaraan'] },
        { id: 'izin-usaha', name: 'Izin Usaha', services: ['nib'] },
        { id: 'lkpm', name: 'LKPM', services: ['lkpm'] },
        { id: 'izin-provinsi', name: 'Izin Provinsi', services: ['izin-provinsi'] },
        { id: 'pajak', name: 'Pajak', services: ['npwp'] },
        { id: 'air-minum', name: 'Air Minum', services: ['air-minum'] },
        { id: 'lainnya', name: 'Lainnya', services: ['informasi'] },
      ],
    },
    disdukcapil(),
    { id: 'dishub', name: 'Dinas Perhubungan', services: [...DISHUB], counters: [loket(1, ['uji-kendaraan'])] },
    { id: 'dinkes', name: 'Dinas Kesehatan' },
    rawatJalan({ id: 'rsud-hamba', name: 'RSUD Hamba Muara Bulian', parent: 'dinkes' }),
    puskesmas({ id: 'puskesmas-muara-bulian', name: 'Puskesmas Muara Bulian' }),
    puskesmas({ id: 'puskesmas-muara-tembesi', name: 'Puskesmas Muara Tembesi' }),
    puskesmas({ id: 'puskesmas-mersam', name: 'Puskesmas Mersam' }),
    samsat({ id: 'samsat', name: 'Samsat Batanghari' }),
    {
      id: 'dpmptsp',
      name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
      services: [...DPMPTSP],
      counters: [loket(1, ['nib', 'lkpm']), loket(2, ['izin-praktik', 'pbg'])],
    },
    kecamatan({ id: 'kecamatan-muara-bulian', name: 'Kecamatan Muara Bulian' }),
    kecamatan({ id: 'kecamatan-muara-tembesi', name: 'Kecamatan Muara Tembesi' }),
    kecamatan({ id: 'kecamatan-pemayung', name: 'Kecamatan Pemayung' }),
    kecamatan({ id: 'kecamatan-bajubang', name: 'Kecamatan Bajubang' }),
  ],
} satisfies DemoAgency

/** None for the service mall: its ratings are imported. */
const characters: Readonly<Record<string, Character>> = {
  disdukcapil: { ratings: 60, level: 3.45, unsur: { U9: -0.3 }, remarks: AT_DUKCAPIL },
  'rsud-hamba': { ratings: 45, level: 2.95, unsur: { U3: -0.45, U9: -0.2 }, remarks: AT_CLINIC },
  'puskesmas-muara-bulian': { ratings: 40, level: 3.6, remarks: AT_CLINIC },
  'puskesmas-mersam': { ratings: 8, level: 3.2, remarks: AT_CLINIC },
  samsat: { ratings: 32, level: 3.0, unsur: { U3: -0.4 }, remarks: AT_SAMSAT },
  dpmptsp: { ratings: 15, level: 3.4, remarks: AT_LICENSING },
  'kecamatan-muara-bulian': { ratings: 30, level: 3.4, unsur: { U8: -0.3 } },
}

/** A unit that was called otherwise until July. */
const names = {
  dpmptsp: [
    { name: 'Kantor Pelayanan Perizinan' },
    { from: '2026-07-01', name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu' },
  ],
}

export const batanghari = demoOf(agency, characters, {}, names)
