import type { Instrument } from './instrument.ts'

const AGREEMENT = ['Tidak setuju', 'Kurang setuju', 'Setuju', 'Sangat setuju'] as const

/**
 * Survei Persepsi Kualitas Pelayanan, for integrity zones: items 1–11 of the seventeen. Agencies use a scale of four or of six, and
 * these or the SKM's bands: this edition has four and the bands below. Wording by us: the regulation names the items.
 */
export const spkp2021 = {
  id: 'spkp-2021',
  family: 'spkp',
  edition: 2021,
  name: 'Survei Persepsi Kualitas Pelayanan',
  source: 'Peraturan Menteri PANRB Nomor 90 Tahun 2021',
  index: { short: 'IPKP', name: 'Indeks Persepsi Kualitas Pelayanan' },
  reportedTo: 4,
  questions: [
    {
      code: 'S1',
      name: 'Informasi persyaratan',
      text: 'Persyaratan pelayanan diinformasikan dengan jelas dan mudah dipahami.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S2',
      name: 'Prosedur',
      text: 'Prosedur pelayanan mudah diikuti.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S3',
      name: 'Jam pelayanan',
      text: 'Jam pelayanan sesuai dengan yang diumumkan.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S4',
      name: 'Waktu penyelesaian',
      text: 'Waktu penyelesaian pelayanan sesuai dengan yang dijanjikan.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S5',
      name: 'Daya tanggap',
      text: 'Petugas tanggap terhadap kebutuhan pengguna layanan.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S6',
      name: 'Kejelasan biaya',
      text: 'Biaya pelayanan diinformasikan dengan jelas dan sesuai dengan ketentuan.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S7',
      name: 'Kesesuaian produk',
      text: 'Hasil pelayanan sesuai dengan yang dijanjikan.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S8',
      name: 'Kompetensi petugas',
      text: 'Petugas mampu dan terampil dalam memberikan pelayanan.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S9',
      name: 'Kesopanan petugas',
      text: 'Petugas melayani dengan sopan dan ramah.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S10',
      name: 'Penanganan pengaduan',
      text: 'Pengaduan mudah disampaikan dan ditindaklanjuti.',
      options: AGREEMENT,
      mark: 'face',
    },
    {
      code: 'S11',
      name: 'Sarana dan prasarana',
      text: 'Sarana dan prasarana pelayanan nyaman dan memadai.',
      options: AGREEMENT,
      mark: 'face',
    },
  ],
  bands: [
    { grade: 'A', name: 'Sangat baik', from: 8126 },
    { grade: 'B', name: 'Baik', from: 6251 },
    { grade: 'C', name: 'Kurang baik', from: 4376 },
    { grade: 'D', name: 'Tidak baik', from: 2500 },
  ],
} as const satisfies Instrument
