import { type DemoAgency, demoOf, loket } from './demo-agency.ts'
import { disdukcapil, kecamatan, kelurahan, puskesmas, rawatJalan, samsat } from './offices.ts'
import { AT_CLINIC, AT_DUKCAPIL, AT_LICENSING, AT_SAMSAT } from './remarks.ts'
import type { Character } from './respondents.ts'
import { DISHUB, DPMPTSP } from './services.ts'

const agency = {
  id: 'jakarta',
  name: 'Pemerintah Provinsi DKI Jakarta',
  timeZone: 'Asia/Jakarta',
  demo: true,
  units: [
    disdukcapil(),
    { id: 'dishub', name: 'Dinas Perhubungan' },
    {
      id: 'pkb-cilincing',
      name: 'Unit Pengujian Kendaraan Bermotor Cilincing',
      parent: 'dishub',
      services: [...DISHUB],
      counters: [loket(1, ['uji-kendaraan']), loket(2, ['uji-kendaraan'])],
    },
    { id: 'dinkes', name: 'Dinas Kesehatan' },
    rawatJalan({ id: 'rsud-tarakan', name: 'RSUD Tarakan', parent: 'dinkes' }),
    rawatJalan({ id: 'rsud-pasar-minggu', name: 'RSUD Pasar Minggu', parent: 'dinkes' }),
    puskesmas({ id: 'puskesmas-tebet', name: 'Puskesmas Tebet' }),
    puskesmas({ id: 'puskesmas-menteng', name: 'Puskesmas Menteng' }),
    puskesmas({ id: 'puskesmas-gambir', name: 'Puskesmas Gambir' }),
    { id: 'bapenda', name: 'Badan Pendapatan Daerah' },
    samsat({ id: 'samsat-jakarta-selatan', name: 'Samsat Jakarta Selatan', parent: 'bapenda' }),
    samsat({ id: 'samsat-jakarta-timur', name: 'Samsat Jakarta Timur', parent: 'bapenda' }),
    {
      id: 'dpmptsp',
      name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
      services: [...DPMPTSP],
      counters: [loket(1, ['nib', 'lkpm']), loket(2, ['izin-praktik']), loket(3, ['pbg'])],
    },
    { id: 'jakarta-pusat', name: 'Kota Administrasi Jakarta Pusat' },
    kecamatan({ id: 'kecamatan-menteng', name: 'Kecamatan Menteng', parent: 'jakarta-pusat' }),
    kecamatan({ id: 'kecamatan-gambir', name: 'Kecamatan Gambir', parent: 'jakarta-pusat' }),
    { id: 'jakarta-selatan', name: 'Kota Administrasi Jakarta Selatan' },
    kecamatan({ id: 'kecamatan-tebet', name: 'Kecamatan Tebet', parent: 'jakarta-selatan' }),
    kelurahan({ id: 'kelurahan-tebet-timur', name: 'Kelurahan Tebet Timur', parent: 'kecamatan-tebet' }),
    kelurahan({ id: 'kelurahan-manggarai', name: 'Kelurahan Manggarai', parent: 'kecamatan-tebet' }),
  ],
} satisfies DemoAgency

const characters: Readonly<Record<string, Character>> = {
  disdukcapil: { ratings: 55, level: 3.55, unsur: { U8: -0.2 }, remarks: AT_DUKCAPIL },
  'rsud-tarakan': { ratings: 40, level: 3.3, unsur: { U3: -0.5, U6: 0.2 }, remarks: AT_CLINIC },
  'puskesmas-tebet': { ratings: 45, level: 3.7, remarks: AT_CLINIC },
  'samsat-jakarta-selatan': { ratings: 45, level: 3.1, rise: 0.5, unsur: { U9: -0.3 }, remarks: AT_SAMSAT },
  dpmptsp: { ratings: 35, level: 3.45, unsur: { U2: -0.25 }, remarks: AT_LICENSING },
  'kecamatan-tebet': { ratings: 30, level: 3.4 },
  'kelurahan-tebet-timur': { ratings: 12, level: 3.6 },
  'pkb-cilincing': { ratings: 18, level: 2.7, unsur: { U2: -0.3 } },
}

export const jakarta = demoOf(agency, characters)
