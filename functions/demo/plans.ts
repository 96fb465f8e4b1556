import type { Slug } from '../../shared/domain/ids.ts'
import type { DemoPlan } from '../../shared/usecases/performance/seed-performance.ts'
import type { Demo } from '../../shared/usecases/seed-demo.ts'
import { addressOf } from './people.ts'

type DemoRhk = DemoPlan['rhks'][number]
type Indicator = DemoRhk['indicators'][number]

/** What an office does, in its own words. */
type Office = {
  readonly short: string
  /** What it hands out, and how many of it in a year. */
  readonly product: string
  readonly yearly: string
  readonly counters: string
}

const OFFICES: Readonly<Record<Slug, Office>> = {
  jambi: { short: 'Disdukcapil', product: 'dokumen kependudukan', yearly: '48000', counters: 'loket KTP-el dan KK' },
  batanghari: {
    short: 'MPP',
    product: 'layanan perizinan dan pembayaran',
    yearly: '36000',
    counters: 'gerai pelayanan',
  },
  jakarta: { short: 'Disdukcapil', product: 'dokumen kependudukan', yearly: '96000', counters: 'loket KTP-el dan KK' },
}

/**
 * Plans of those who work in each demo agency's office with counters: of its head and two who serve it in force, one waiting for the head,
 * one not begun. One of the head's results is carried by nobody yet, and one by two without a division: the matrix has something to say.
 */
export function demoPlans(demos: readonly Demo[]): DemoPlan[] {
  return demos.flatMap(({ agency: { id } }) => {
    const office = OFFICES[id]
    return office ? plansOf(id, office) : []
  })
}

function plansOf(agency: Slug, office: Office): DemoPlan[] {
  const plan = (key: string, rest: Omit<DemoPlan, 'agency' | 'email'>): DemoPlan => ({
    agency,
    email: addressOf(agency, key),
    ...rest,
  })
  return [
    plan('kepala', {
      state: 'agreed',
      rhks: headsResults(office),
      content: {
        approach: 'quantitative',
        behaviours: { pelayanan: 'Hadir di ruang layanan sedikitnya sekali sepekan dan mendengar warga langsung.' },
        resources: 'Anggaran pemeliharaan alat rekam, tambahan dua operator, dan jaringan cadangan.',
        accountability: 'Laporan triwulanan dengan data nilai unit, waktu layanan, dan tindak lanjut saran warga.',
        consequences: 'Capaian menjadi bahan penilaian kinerja unit dan usulan penghargaan.',
      },
    }),
    plan('pengelola-unit', {
      state: 'agreed',
      rhks: managersResults(office),
      content: {
        approach: 'quantitative',
        behaviours: { kolaboratif: 'Membagi data mingguan kepada semua petugas, bukan hanya kepada pimpinan.' },
        accountability: 'Rekap bulanan dari sistem, dibahas dalam rapat unit.',
      },
    }),
    plan('petugas', {
      state: 'agreed',
      rhks: officersResults(office),
      content: {
        approach: 'quantitative',
        behaviours: {
          pelayanan: 'Menyapa lebih dahulu, dan menjelaskan alasan bila berkas belum lengkap.',
          adaptif: 'Mencatat gangguan alat pada hari yang sama.',
        },
        resources: 'Alat rekam yang berfungsi, blangko, dan petugas pengganti saat istirahat.',
        accountability: 'Catatan waktu layanan di loket dan nilai warga setiap triwulan.',
      },
    }),
    plan('pegawai', {
      state: 'proposed',
      rhks: clerksResults(),
      asked: 'Target waktu arsipnya dihitung sejak kapan: sejak dokumen terbit, atau sejak berkas diterima?',
      content: { approach: 'quantitative', behaviours: {} },
    }),
  ]
}

function headsResults({ product, yearly, short }: Office): DemoRhk[] {
  return [
    main(`Terlayaninya warga dengan ${product} sesuai janji layanan`, [
      number('quantity', `Jumlah ${product} yang diterbitkan`, yearly, 'dokumen'),
      number('time', 'Permohonan yang selesai sesuai janji layanan', '95', '%'),
    ]),
    main(`Meningkatnya kepuasan warga terhadap pelayanan ${short}`, [
      number('quality', 'Nilai IKM unit', '88', 'nilai'),
      number('quality', 'Saran warga yang ditindaklanjuti', '90', '%'),
    ]),
    main('Terjaganya ketertiban arsip dan data layanan', [
      number('time', 'Berkas yang terarsip dalam lima hari kerja', '98', '%'),
    ]),
    main('Berkurangnya biaya layanan jemput bola per dokumen', [
      number('cost', 'Biaya rata-rata jemput bola per dokumen', '22500', 'rupiah', 'lower'),
    ]),
  ]
}

function managersResults({ counters }: Office): DemoRhk[] {
  return [
    main(
      `Terjaganya kelancaran ${counters} setiap hari kerja`,
      [
        number('time', 'Permohonan yang selesai sesuai janji layanan', '95', '%'),
        number('quantity', 'Hari kerja dengan semua loket terisi', '230', 'hari'),
      ],
      'r1',
    ),
    main(
      'Ditindaklanjutinya saran dan keluhan warga',
      [number('quality', 'Saran warga yang dijawab dalam tujuh hari', '90', '%')],
      'r2',
    ),
    {
      ...main(
        'Terlatihnya petugas baru dengan standar pelayanan',
        [number('quantity', 'Petugas yang mengikuti pelatihan standar pelayanan', '6', 'orang')],
        'r2',
      ),
      kind: 'additional',
    },
  ]
}

function officersResults({ counters, yearly }: Office): DemoRhk[] {
  return [
    main(
      `Terlayaninya warga di ${counters} dengan cepat dan tepat`,
      [
        number('quantity', 'Jumlah permohonan yang dilayani di loket', String(Number(yearly) / 8), 'dokumen'),
        number('time', 'Permohonan yang selesai sesuai janji layanan', '95', '%'),
        number('quality', 'Berkas yang dikembalikan karena salah ketik', '1.5', '%', 'lower'),
      ],
      'r1',
    ),
    main(
      'Terjaganya nilai warga untuk loket yang dilayani',
      [number('quality', 'Nilai IKM loket', '89', 'nilai')],
      'r2',
    ),
  ]
}

function clerksResults(): DemoRhk[] {
  return [
    main(
      'Tertatanya arsip berkas layanan',
      [
        number('quantity', 'Berkas yang dipindai dan diberi indeks', '12000', 'berkas'),
        number('time', 'Berkas yang terarsip dalam lima hari kerja', '98', '%'),
      ],
      'r3',
    ),
  ]
}

function main(words: string, indicators: readonly Indicator[], serves?: string): DemoRhk {
  return { kind: 'main', words, indicators, ...(serves !== undefined && { serves }) }
}

function number(
  aspect: Indicator['aspect'],
  words: string,
  value: string,
  measure: string,
  direction: 'higher' | 'lower' = 'higher',
): Indicator {
  return { aspect, words, target: { value, measure, direction } }
}
