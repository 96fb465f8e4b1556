import { exportings } from '../analytics/exporting.ts'
import { capacityOf, rateOf, sumOfUnits } from './capacity.ts'
import { habits, sizes } from './habits.ts'
import { type Line, line, amount as n } from './line.ts'
import { stored } from './measured.ts'
import type { Usage } from './usage.ts'

const GB = 1e9
const GROUP = 'DynamoDB'

/** What the table grows by in a month, in GB: ratings, the tallies of hours, days and longer, and what staff write. */
export function growthOf({ ratings, units, staff }: Usage): number {
  const slots = Math.min(ratings, units * habits.openDays * habits.openHours)
  const days = Math.min(ratings, units * habits.openDays)
  const kept = ratings * (1 + habits.firstTaps) * stored.rating + slots * stored.slot + days * stored.day
  return (kept + units * sizes.unitMonth + staff * sizes.documentsPerPerson) / GB
}

/** The table: what is written, read, kept, and kept twice. */
export function storeLines(usage: Usage): Line[] {
  const parts = capacityOf(usage)
  const { reads, writes } = sumOfUnits(parts)
  const grown = growthOf(usage)
  const size = grown * usage.months
  const growth = `tumbuh ${n(grown)} GB sebulan; ${usage.months} bulan`
  return [
    line(
      GROUP,
      'tulis',
      [writes, 'unit'],
      'write',
      `${n(parts.ratings.writes / usage.ratings)} tiap penilaian pada ${n(rateOf(usage))} per unit dan jam; ketukan pertama ${n(parts.firstTaps.writes)}, malam ${n(parts.nights.writes)}, tanda air ${n(parts.ticks.writes)}`,
    ),
    line(
      GROUP,
      'baca',
      [reads, 'unit'],
      'read',
      `penilaian ${n(parts.ratings.reads)}, hitung ulang ${n(parts.recounts.reads)}, detak ${n(parts.ticks.reads)}, malam ${n(parts.nights.reads)}, mencari berkas ${n(parts.scans.reads)}, layar ${n(parts.devices.reads)}, pegawai ${n(parts.managers.reads)}, publik ${n(parts.public.reads)}`,
    ),
    line(GROUP, 'simpan', [size, 'GB'], 'storage', growth),
    line(GROUP, 'cadangan 35 hari (PITR)', [size, 'GB'], 'backup', 'sebesar tabelnya'),
    line(
      GROUP,
      'ekspor',
      [usage.analytics === 'off' ? 0 : exportings[usage.analytics].aMonth * exportedOf(usage), 'GB'],
      'export',
      usage.analytics === 'off' ? 'tanpa analitik tidak ada' : exportings[usage.analytics].said,
    ),
  ]
}

/** GB of one export: the whole table. */
export function exportedOf(usage: Usage): number {
  return growthOf(usage) * usage.months
}
