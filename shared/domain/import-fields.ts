import type { ProfileField } from './profile.ts'

/** What a file may say of a response beside its answers. */
export type ImportField = 'month' | 'date' | 'counter' | 'service' | 'comment' | ProfileField

/** Column names, folded, by which each is recognised without being told. */
export const FIELD_NAMES = {
  month: ['month', 'bulan', 'bln', 'bulan survei', 'periode', 'period'],
  date: [
    'date',
    'tanggal',
    'tgl',
    'tanggal survei',
    'tanggal pengisian',
    'tanggal pelayanan',
    'tanggal layanan',
    'timestamp',
    'stempel waktu',
    'cap waktu',
  ],
  counter: ['counter', 'loket', 'nama loket', 'no loket', 'nomor loket', 'konter', 'gerai', 'nama gerai'],
  service: ['service', 'layanan', 'pelayanan', 'jenis layanan', 'jenis pelayanan', 'nama layanan', 'nama pelayanan'],
  comment: [
    'comment',
    'comments',
    'komentar',
    'saran',
    'masukan',
    'saran masukan',
    'saran dan masukan',
    'saran/masukan',
    'kritik saran',
    'kritik dan saran',
    'saran perbaikan',
  ],
  sex: ['sex', 'gender', 'jenis kelamin', 'kelamin', 'jk', 'l/p'],
  age: ['age', 'umur', 'usia', 'kelompok umur', 'kelompok usia', 'rentang usia'],
  education: ['education', 'pendidikan', 'pendidikan terakhir', 'tingkat pendidikan'],
  occupation: ['occupation', 'pekerjaan', 'pekerjaan utama', 'jenis pekerjaan'],
} as const satisfies Record<ImportField, readonly string[]>

/** Fields that an option can point at a column, whatever its name. */
export const CHOSEN_FIELDS = [
  'month',
  'date',
  'counter',
  'service',
  'comment',
] as const satisfies readonly ImportField[]
export type ChosenField = (typeof CHOSEN_FIELDS)[number]

export const IMPORT_FIELDS = [
  ...CHOSEN_FIELDS,
  'sex',
  'age',
  'education',
  'occupation',
] as const satisfies readonly ImportField[]
