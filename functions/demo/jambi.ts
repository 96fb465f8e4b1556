import { type DemoAgency, demoOf, loket } from './demo-agency.ts'
import { disdukcapil, kecamatan, kelurahan, puskesmas, rawatJalan, samsat } from './offices.ts'
import { AT_CLINIC, AT_DUKCAPIL, AT_LICENSING, AT_SAMSAT } from './remarks.ts'
import type { Character } from './respondents.ts'
import type { Pace } from './service-times.ts'
import { DISHUB, DPMPTSP } from './services.ts'

const agency = {
  id: 'jambi',
  name: 'Pemerintah Provinsi Jambi',
  timeZone: 'Asia/Jakarta',
  demo: true,
  weighting: [
    {
      from: '2020',
      weights: { ikm: 60, 'service-time': 30, 'complaint-response': 10 },
      missing: 'renormalise',
      minimum: 20,
    },
  ],
  units: [
    disdukcapil(),
    {
      id: 'dishub',
      name: 'Dinas Perhubungan',
      services: [...DISHUB],
      counters: [loket(1, ['uji-kendaraan']), loket(2, ['izin-trayek'])],
    },
    {
      id: 'dinkes',
      name: 'Dinas Kesehatan',
      services: [
        { id: 'rekomendasi-klinik', name: 'Rekomendasi izin klinik', promise: { minutes: 7_200, rupiah: 0 } },
        { id: 'laik-higiene', name: 'Sertifikat laik higiene sanitasi', promise: { minutes: 14_400, rupiah: 0 } },
      ],
      counters: [loket(1, ['rekomendasi-klinik', 'laik-higiene'])],
    },
    { id: 'rsud-raden-mattaher', name: 'RSUD Raden Mattaher', parent: 'dinkes' },
    rawatJalan({ id: 'rsud-rawat-jalan', name: 'Instalasi Rawat Jalan', parent: 'rsud-raden-mattaher' }),
    {
      id: 'rsud-igd',
      name: 'Instalasi Gawat Darurat',
      parent: 'rsud-raden-mattaher',
      services: [{ id: 'gawat-darurat', name: 'Pelayanan gawat darurat', promise: { minutes: 5 } }],
      counters: [{ id: 'triase', name: 'Meja Triase', services: ['gawat-darurat'] }],
    },
    puskesmas({ id: 'puskesmas-putri-ayu', name: 'Puskesmas Putri Ayu' }),
    puskesmas({ id: 'puskesmas-simpang-iv-sipin', name: 'Puskesmas Simpang IV Sipin' }),
    puskesmas({ id: 'puskesmas-kenali-besar', name: 'Puskesmas Kenali Besar' }),
    { id: 'bapenda', name: 'Badan Pendapatan Daerah' },
    samsat({ id: 'samsat-kota-jambi', name: 'Samsat Kota Jambi', parent: 'bapenda' }),
    samsat({ id: 'samsat-muaro-jambi', name: 'Samsat Muaro Jambi', parent: 'bapenda' }),
    {
      id: 'dpmptsp',
      name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
      services: [...DPMPTSP],
      counters: [loket(1, ['nib']), loket(2, ['izin-praktik', 'pbg']), loket(3, ['lkpm'])],
    },
    kecamatan({ id: 'kecamatan-telanaipura', name: 'Kecamatan Telanaipura' }),
    kelurahan({
      id: 'kelurahan-pematang-sulur',
      name: 'Kelurahan Pematang Sulur',
      parent: 'kecamatan-telanaipura',
    }),
    kecamatan({ id: 'kecamatan-jelutung', name: 'Kecamatan Jelutung' }),
  ],
} satisfies DemoAgency

/**
 * Units differ on purpose, so that every kind of score can be seen: good and weak, a real rise, a real fall, noise alone, too few answers, an indicative
 * score, answers set aside.
 */
const characters: Readonly<Record<string, Character>> = {
  disdukcapil: { ratings: 130, level: 3.2, rise: 0.8, unsur: { U3: -0.15, U9: -0.25 }, remarks: AT_DUKCAPIL },
  'samsat-kota-jambi': {
    ratings: 170,
    level: 2.95,
    rise: -1.1,
    unsur: { U3: -0.8, U2: -0.3, U4: -0.2, U7: 0.25 },
    remarks: AT_SAMSAT,
    // A whole year, so that its charts have limits and its fall is a signal.
    earlier: { ratings: 84, level: 3.5 },
  },
  'puskesmas-putri-ayu': { ratings: 75, level: 3.8, unsur: { U7: 0.2 }, remarks: AT_CLINIC },
  'puskesmas-simpang-iv-sipin': { ratings: 20, level: 3.35, remarks: AT_CLINIC },
  // Its burst is set aside in the night, until somebody from another unit decides.
  'rsud-rawat-jalan': { ratings: 60, level: 3.1, unsur: { U3: -0.4, U9: 0.2 }, remarks: AT_CLINIC, burst: 40 },
  'rsud-igd': { ratings: 34, level: 3.45, unsur: { U3: 0.2, U4: -0.3 } },
  dpmptsp: { ratings: 45, level: 3.4, unsur: { U2: -0.3, U8: 0.1 }, remarks: AT_LICENSING },
  dishub: { ratings: 32, level: 2.45, rise: -0.3, unsur: { U1: -0.1, U9: -0.3 } },
  'kecamatan-telanaipura': { ratings: 40, level: 3.5, unsur: { U8: -0.35 } },
  'kecamatan-jelutung': { ratings: 6, level: 3.3 },
}

/** One that keeps its promises, one that does not and where fewer answer than should, one in between. */
const paces: Readonly<Record<string, Pace>> = {
  disdukcapil: { services: 130, waiting: 24, ofPromise: 0.2 },
  'samsat-kota-jambi': {
    ...{ services: 240, waiting: 55, ofPromise: 1.15, slower: 1.1 },
    earlier: { services: 90, ofPromise: 0.8 },
  },
  'puskesmas-putri-ayu': { services: 110, waiting: 15, ofPromise: 0.7 },
}

export const jambi = demoOf(agency, characters, paces)
