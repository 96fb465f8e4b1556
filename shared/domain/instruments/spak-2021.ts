import type { Instrument } from './instrument.ts'

/** From worst to best: the cleaner, the higher. */
const FREQUENCY = [
  'Selalu ada',
  'Sering ada',
  'Kadang-kadang ada',
  'Jarang ada',
  'Hampir tidak ada',
  'Tidak ada sama sekali',
] as const

/**
 * Survei Persepsi Anti Korupsi, for integrity zones: items 12–17 of the seventeen, on a scale of six that is reported on four (×4/6).
 * Its lowest index is therefore 100/6. Wording by us: the regulation names the items.
 */
export const spak2021 = {
  id: 'spak-2021',
  family: 'spak',
  edition: 2021,
  name: 'Survei Persepsi Anti Korupsi',
  source: 'Peraturan Menteri PANRB Nomor 90 Tahun 2021',
  index: { short: 'IPAK', name: 'Indeks Persepsi Anti Korupsi' },
  reportedTo: 4,
  questions: [
    {
      code: 'K1',
      name: 'Integritas',
      text: 'Apakah ada petugas yang bertindak di luar ketentuan dalam pelayanan ini?',
      options: FREQUENCY,
      mark: 'step',
    },
    {
      code: 'K2',
      name: 'Diskriminasi',
      text: 'Apakah ada pembedaan perlakuan antarpengguna layanan?',
      options: FREQUENCY,
      mark: 'step',
    },
    {
      code: 'K3',
      name: 'Kecurangan',
      text: 'Apakah ada pelayanan di luar prosedur, misalnya mendahulukan orang tertentu?',
      options: FREQUENCY,
      mark: 'step',
    },
    {
      code: 'K4',
      name: 'Imbalan',
      text: 'Apakah ada petugas yang menerima atau meminta imbalan uang, barang, atau fasilitas?',
      options: FREQUENCY,
      mark: 'step',
    },
    {
      code: 'K5',
      name: 'Pungutan liar',
      text: 'Apakah ada pungutan di luar biaya resmi?',
      options: FREQUENCY,
      mark: 'step',
    },
    {
      code: 'K6',
      name: 'Percaloan',
      text: 'Apakah ada percaloan atau perantara yang tidak resmi?',
      options: FREQUENCY,
      mark: 'step',
    },
  ],
  bands: [
    { grade: 'A', name: 'Sangat baik', from: 8126 },
    { grade: 'B', name: 'Baik', from: 6251 },
    { grade: 'C', name: 'Kurang baik', from: 4376 },
    { grade: 'D', name: 'Tidak baik', from: 1666 },
  ],
} as const satisfies Instrument
