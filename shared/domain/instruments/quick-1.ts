import type { Instrument } from './instrument.ts'

/**
 * The quick rating: one tap, and if somebody likes the reason. An indicator of its own that never enters the IKM: the regulation
 * wants nine unsur. Its reasons are named after those unsur, so that both point at the same things.
 */
export const quick1 = {
  id: 'quick-1',
  family: 'quick',
  edition: 1,
  name: 'Penilaian cepat',
  source: 'Suara Loket, di luar SKM',
  index: { short: 'Nilai cepat', name: 'Nilai penilaian cepat' },
  reportedTo: 4,
  questions: [
    {
      code: 'Q1',
      name: 'Pelayanan secara keseluruhan',
      text: 'Bagaimana pelayanan yang baru saja Anda terima?',
      options: ['Buruk', 'Kurang baik', 'Baik', 'Sangat baik'],
      mark: 'face',
    },
  ],
  reasons: [
    { code: 'U1', name: 'Persyaratan' },
    { code: 'U2', name: 'Prosedur' },
    { code: 'U3', name: 'Waktu' },
    { code: 'U4', name: 'Biaya' },
    { code: 'U5', name: 'Hasil layanan' },
    { code: 'U6', name: 'Kemampuan petugas' },
    { code: 'U7', name: 'Sikap petugas' },
    { code: 'U8', name: 'Pengaduan' },
    { code: 'U9', name: 'Sarana' },
  ],
  bands: [],
} as const satisfies Instrument
