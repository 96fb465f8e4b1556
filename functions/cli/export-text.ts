import type { ArchiveManifest } from '../../shared/domain/archive-manifest.ts'
import type { ArchiveFlaw } from '../../shared/usecases/archive/check-archive.ts'
import type { Restored } from '../../shared/usecases/archive/restore-archive.ts'

const figure = new Intl.NumberFormat('id-ID')
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, each) => total + each, 0)

const FLAWS = {
  unfinished: 'tidak ada: penyalinan belum selesai, ulangi ke folder yang sama',
  gone: 'tidak ada',
  changed: 'bukan yang ditulis',
  unknown: 'tidak disebut daftar isi',
  count: 'jumlah barisnya bukan yang dicatat',
} as const satisfies Record<ArchiveFlaw['flaw'], string>

/** What was exported, for whoever waits for it. */
export function exportedText({ agencies, items, files, leftOut, unopened, missing }: ArchiveManifest): string {
  const copied = files.filter(({ file }) => file.startsWith('evidence/')).length
  return [
    `${agencies.length} instansi, ${figure.format(sum(items))} butir, ${figure.format(copied)} berkas bukti, ${figure.format(files.length)} berkas di folder`,
    ...(sum(leftOut) > 0
      ? [`${figure.format(sum(leftOut))} butir sengaja tidak disalin (schema.json menjelaskannya)`]
      : []),
    ...((items.unknown ?? 0) > 0
      ? [`${figure.format(items.unknown ?? 0)} butir jenisnya tidak dikenal: items/unknown.jsonl`]
      : []),
    ...(unopened > 0 ? [`${figure.format(unopened)} saran tidak dapat dibuka dengan kunci sistem ini`] : []),
    ...missing.map((file) => `${file}: tidak ada, atau bukan yang dicatat`),
  ].join('\n')
}

export function flawsText(flaws: readonly ArchiveFlaw[]): string {
  return flaws.length === 0 ? 'utuh' : flaws.map(({ file, flaw }) => `${file}: ${FLAWS[flaw]}`).join('\n')
}

export function restoredText({ stored, same, files, differing }: Restored): string {
  return [
    `${figure.format(stored)} butir disimpan, ${figure.format(same)} sudah ada, ${figure.format(files)} berkas bukti`,
    ...differing.map((key) => `${key}: sudah ada yang lain, dibiarkan`),
  ].join('\n')
}
