import type { Bill } from './bill.ts'
import type { FloodCost } from './flood.ts'
import { amount, type Line, totalOf } from './line.ts'
import { MEASURED_ON } from './measured.ts'
import { PRICES_OF, type Price, type PriceName, prices, RUPIAH } from './prices.ts'
import type { Usage } from './usage.ts'

const MILLION = 1_000_000

/** A month's bill, for people. */
export function sayBill(usage: Usage, bill: Bill, budget: number | undefined, rupiah: number): string {
  const { ratings, units, shards, devices, managers, staff } = usage
  return [
    `${amount(ratings)} penilaian sebulan di ${amount(units)} unit, ${shards} bagian; ${amount(devices)} layar dan kios, ${amount(staff)} pegawai, ${amount(managers)} halaman pegawai, ${amount(usage.public)} halaman publik`,
    '',
    ...tableOf(bill.lines),
    '',
    `Sebulan: ${say(bill.total, rupiah)}${budget === undefined ? '' : `; anggaran stage ini US$ ${amount(budget)}`}`,
    `Tiap sejuta penilaian: US$ ${amount((bill.total / ratings) * MILLION)}`,
    `Tabel tumbuh ${amount(bill.growth)} GB sebulan; sesudah lima tahun sebulan ${say(bill.inFiveYears, rupiah)}`,
    '',
    ...sayAssumptions(bill.lines, rupiah),
  ].join('\n')
}

/** What a flood adds, for people. */
export function sayFlood({ lines, edge, behind, passing, served }: FloodCost, budget: number, rupiah: number): string {
  return [
    `${amount(passing)} permintaan tiap detik lolos dari WAF, ${amount(served)} dilayani`,
    '',
    ...tableOf(lines),
    '',
    `Paling banyak: ${say(totalOf(lines), rupiah)}`,
    `  di depan, yang tidak dibatasi stage: US$ ${amount(edge)}; di belakang WAF: US$ ${amount(behind)}, anggaran sebulan US$ ${amount(budget)}`,
    '',
    ...sayAssumptions(lines, rupiah),
  ].join('\n')
}

function say(dollars: number, rupiah: number): string {
  return `US$ ${amount(dollars)} (Rp ${amount(Math.round((dollars * rupiah) / 1000) * 1000)})`
}

function tableOf(lines: readonly Line[]): string[] {
  const rows = [
    ['', '', 'jumlah', '', 'harga US$', 'US$', 'dari'],
    ...lines.map(({ group, name, quantity, unit, price, dollars, from }, index) => [
      lines[index - 1]?.group === group ? '' : group,
      name,
      amount(quantity),
      unit,
      priceOf(prices[price]),
      dollars.toFixed(2).replace('.', ','),
      from,
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const isRight = (column: number) => column === 2 || column === 4 || column === 5
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = column === row.length - 1 ? 0 : (widths[column] ?? 0)
        return isRight(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

function priceOf({ dollars, isAssumed }: Price): string {
  const small = dollars < 0.001
  const value = (small ? dollars * MILLION : dollars).toLocaleString('id-ID', { maximumFractionDigits: 4 })
  return `${value}${small ? '/juta' : ''}${isAssumed ? '*' : ' '}`
}

/** Which prices nobody has compared, and where they are from. */
function sayAssumptions(lines: readonly Line[], rupiah: number): string[] {
  const used = [...new Set(lines.map(({ price }): PriceName => price))].map((name): Price => prices[name])
  const assumed = used.filter(({ isAssumed }) => isAssumed)
  return [
    `Harga daftar ${PRICES_OF} untuk ap-southeast-3 tanpa jatah gratis; kapasitas dihitung ${MEASURED_ON}; satu dolar Rp ${amount(rupiah)}${rupiah === RUPIAH.perDollar ? ' (andaian)' : ''}.`,
    'Tidak termasuk: pajak, dukungan AWS, domain, catatan CloudTrail, Athena.',
    `* ${assumed.length} dari ${used.length} harga adalah andaian, belum dibandingkan dengan daftar untuk Jakarta:`,
    ...assumed.map(({ of, source }) => `    ${of}: ${source}`),
  ]
}
