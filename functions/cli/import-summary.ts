import { slugOf } from '../../shared/domain/ids.ts'
import type { RowNotes } from '../../shared/domain/import-row.ts'
import type { ImportReport } from '../../shared/usecases/import-report.ts'

const figure = new Intl.NumberFormat('id-ID')
/** How many unknown values are listed of each kind. */
const MOST_LISTED = 20

const WORDS = {
  counter: 'Loket tak terdaftar',
  service: 'Layanan tak terdaftar',
  sex: 'Jenis kelamin tak dikenal',
  age: 'Umur tak dikenal',
  education: 'Pendidikan tak dikenal',
  occupation: 'Pekerjaan tak dikenal',
} as const satisfies Record<RowNotes[number]['field'], string>

/** What an import did, for the officer who ran it. */
export function summaryOf(report: ImportReport, dryRun: boolean, rejectsFile: string | undefined): string {
  const lines = [
    ...(dryRun ? ['Uji coba: tidak ada yang disimpan.'] : []),
    count('Dibaca', report.read),
    count(dryRun ? 'Akan disimpan' : 'Disimpan', report.stored),
    count('Sudah ada', report.repeated),
    count('Ditolak', report.rejected, rejectsFile === undefined ? '' : `  → ${rejectsFile}`),
    count('Tanpa loket', report.withoutCounter, report.hasCounterColumn ? '' : '  (berkas tidak memuat kolom loket)'),
    ...Array.from(report.unknown).flatMap(([field, values]) => unknown(field, values)),
    ...(report.unknownColumns.length === 0 ? [] : [label('Kolom diabaikan') + report.unknownColumns.join(', ')]),
    ...(report.months.size === 0 ? [] : [label('Periode terisi') + monthsOf(report)]),
    ...(report.withoutPeriod === 0
      ? []
      : [`${figure.format(report.withoutPeriod)} baris tanpa bulan atau tanggal dihitung pada ${report.defaultSlot}.`]),
    `${label('Nama impor')}${report.batch}`,
    ...advice(report, dryRun),
  ]
  return `${lines.join('\n')}\n`
}

function advice(report: ImportReport, dryRun: boolean): string[] {
  const lines: string[] = []
  if (report.differing > 0) {
    lines.push(
      'Baris yang sudah diimpor dengan isi lain tetap seperti semula. Periksa --map dan nama kolomnya; bila ini survei lain,',
      'beri nama sendiri dengan --batch NAMA.',
    )
  }
  if (report.rejected > report.differing) {
    lines.push(
      `Setelah memperbaiki baris yang ditolak, impor lagi dengan --batch "${report.batch}": baris yang sudah ada tidak dihitung`,
      'dua kali. Jangan menghapus atau menyisipkan baris: urutannya menjadi pengenal.',
    )
  }
  if (!dryRun && report.stored === 0 && report.repeated === report.read) {
    lines.push(
      'Tidak ada yang baru: berkas ini sudah pernah diimpor. Bila ini survei lain, beri nama dengan --batch NAMA.',
    )
  }
  if (!dryRun && report.stored > 0) {
    lines.push('Nilai mengikuti dalam beberapa menit, atau seketika dengan: npm run job -- aggregate')
  }
  return lines
}

function unknown(field: RowNotes[number]['field'], values: ReadonlyMap<string, number>): string[] {
  const sorted = Array.from(values).toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const isPlace = field === 'counter' || field === 'service'
  const listed = sorted.slice(0, MOST_LISTED).map(([value, rows]) => {
    const kept = isPlace && slugOf(value) !== value ? ` (disimpan sebagai ${slugOf(value)})` : ''
    return `${' '.repeat(4)}${value.slice(0, 60)}: ${figure.format(rows)} baris${kept}`
  })
  const more = sorted.length - listed.length
  return [
    `${label(WORDS[field])}${figure.format(sorted.length)}${isPlace ? '' : '  (dibiarkan kosong)'}`,
    ...listed,
    ...(more > 0 ? [`${' '.repeat(4)}dan ${figure.format(more)} lainnya`] : []),
  ]
}

function monthsOf({ months }: ImportReport): string {
  return Array.from(months)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, rows]) => `${month} (${figure.format(rows)})`)
    .join(', ')
}

function count(name: string, rows: number, after = ''): string {
  return `${label(name)}${figure.format(rows)}${after}`
}

function label(name: string): string {
  return `${name}: `.padEnd(18)
}
