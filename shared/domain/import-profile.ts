import { foldName } from './import-cell.ts'
import type { Profile, ProfileField } from './profile.ts'

type Values<Field extends ProfileField> = Readonly<Record<NonNullable<Profile[Field]>, readonly string[]>>

/** How people write each group, folded: see {@link foldName}. */
const SEX = {
  L: ['l', 'lk', 'laki laki', 'laki', 'pria', 'male', 'm'],
  P: ['p', 'pr', 'perempuan', 'wanita', 'female', 'f'],
} as const satisfies Values<'sex'>

const EDUCATION = {
  SD: ['sd', 'mi', 'sd/mi', 'sekolah dasar', 'sd sederajat'],
  SMP: ['smp', 'sltp', 'mts', 'smp/mts', 'smp sederajat'],
  SMA: ['sma', 'smk', 'slta', 'ma', 'smu', 'sma/smk', 'sma/smk/ma', 'sma sederajat', 'slta sederajat'],
  D3: ['d1', 'd2', 'd3', 'diii', 'd iii', 'd 3', 'd1/d2/d3', 'd1 d3', 'diploma', 'diploma 3', 'diploma iii'],
  S1: ['s1', 's 1', 'd4', 'div', 'd iv', 'd4/s1', 's1/d4', 'sarjana', 'strata 1'],
  S2: ['s2', 's 2', 'magister', 'pascasarjana', 'strata 2'],
  S3: ['s3', 's 3', 'doktor', 'strata 3'],
} as const satisfies Values<'education'>

const OCCUPATION = {
  PNS: ['pns', 'asn', 'pppk', 'asn/pns', 'pns/asn', 'cpns', 'pegawai negeri', 'pegawai negeri sipil'],
  TNI: ['tni', 'tni ad', 'tni al', 'tni au'],
  POLRI: ['polri', 'polisi'],
  SWASTA: ['swasta', 'karyawan', 'karyawan swasta', 'pegawai swasta', 'buruh', 'pekerja swasta', 'bumn'],
  WIRAUSAHA: ['wirausaha', 'wiraswasta', 'pengusaha', 'pedagang', 'usaha sendiri'],
  PELAJAR: ['pelajar', 'mahasiswa', 'siswa', 'pelajar/mahasiswa', 'mahasiswa/pelajar'],
  LAINNYA: [
    'lainnya',
    'lain lain',
    'lain',
    'petani',
    'nelayan',
    'ibu rumah tangga',
    'irt',
    'pensiunan',
    'tidak bekerja',
  ],
} as const satisfies Values<'occupation'>

/** The group a cell's text means; undefined where it means none that can be told. */
export const PROFILE_READERS = {
  sex: (text) => groupOf(SEX, text),
  age: readAge,
  education: (text) => groupOf(EDUCATION, text),
  // An occupation that is none of the listed ones is, by the form's own words, another.
  occupation: (text) => groupOf(OCCUPATION, text) ?? (/\p{L}/u.test(text) ? 'LAINNYA' : undefined),
} as const satisfies { [Field in ProfileField]: (text: string) => NonNullable<Profile[Field]> | undefined }

function groupOf<Group extends string>(groups: Readonly<Record<Group, readonly string[]>>, text: string) {
  const folded = foldName(text)
    .replace(/ ?\/ ?/g, '/')
    .replace(/^(tamat|lulusan) /, '')
  for (const group in groups) if (groups[group].includes(folded)) return group
  return undefined
}

/** Years of age, or one of the groups as written with any dash: `34`, `25-34`, `25 – 34 tahun`, `55+`, `> 55`. */
function readAge(text: string): NonNullable<Profile['age']> | undefined {
  const plain = foldName(text)
    .replace(/ ?(tahun|thn|th)$/, '')
    .replace(/ *[–—] *| +/g, ' ')
  if (/^(55 ?\+|[>≥]=? ?55|55 (tahun )?ke atas|(di ?)?atas 55)$/.test(plain)) return '55+'
  const range = /^(17|25|35|45) ?(?:sd|s\/d|sampai)? ?(24|34|44|54)$/.exec(plain)
  const years = range ? Number(range[1]) : /^\d{1,3}(?:[.,]0+)?$/.test(plain) ? Number.parseInt(plain, 10) : Number.NaN
  if (range && Number(range[2]) - years > 9) return undefined
  if (years >= 17 && years <= 24) return '17-24'
  if (years >= 25 && years <= 34) return '25-34'
  if (years >= 35 && years <= 44) return '35-44'
  if (years >= 45 && years <= 54) return '45-54'
  return years >= 55 && years <= 120 ? '55+' : undefined
}
