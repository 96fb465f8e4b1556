import { parseArgs } from 'node:util'
import { checkStage } from '../stage.ts'
import { stages } from '../stages.ts'
import type { Flood } from './flood.ts'
import { RUPIAH } from './prices.ts'
import { type Usage, usageOf, usageOfStage } from './usage.ts'

export const USAGE = `Pemakaian: npm run cost -- --ratings 1e6 --units 1000 [pilihan]
           npm run cost -- --stage province [pilihan]
           npm run cost -- --stage province --attack 2000rps --hours 24 [--addresses 50]
Tagihan AWS sebulan menurut kapasitas yang dihitung dan harga daftar, baris demi baris. Yang tidak disebut diduga (infra/cost/habits.ts).
  --stage NAMA       ukuran sebuah stage: ${stages.map(({ name }) => name).join(', ')}
  --ratings N        penilaian sebulan               --units N       unit pelayanan
  --shards N         bagian penghitungan, 1–64       --devices N     layar dan kios
  --managers N       halaman pegawai dibuka          --public N      halaman publik dibuka
  --staff N          pegawai yang masuk              --days N        hari log disimpan
  --months N         umur tabel, bulan (12)          --analytics W   ekspor: off, weekly, nightly (off)
  --rupiah N         rupiah untuk satu dolar (${RUPIAH.perDollar})
  --json             untuk mesin
  --attack Nrps      berapa paling banyak ditambah banjir permintaan; --hours N jam (24), dari --addresses N alamat (tak terhitung)`

export type Asked = {
  readonly usage: Usage
  readonly stage: ReturnType<typeof checkStage> | undefined
  readonly flood: Flood | undefined
  readonly rupiah: number
  readonly json: boolean
}

/** What is wrong with what was typed, as a sentence. */
export class WrongArgument extends Error {}

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const NUMBERS = {
  ratings: [1, 1e10],
  units: [1, 200_000],
  shards: [1, 64],
  devices: [0, 1e6],
  managers: [0, 1e10],
  public: [0, 1e10],
  staff: [0, 1e7],
  days: [1, 3650],
  months: [1, 600],
} as const satisfies Partial<Record<keyof Usage, readonly [number, number]>>

/** What is asked for. Throws `WrongArgument`; nothing where help is asked for. */
export function readArguments(given: readonly string[]): Asked | undefined {
  const numbers = Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, text]))
  const { values } = parse(given, {
    ...numbers,
    stage: text,
    attack: text,
    hours: text,
    addresses: text,
    rupiah: text,
    analytics: text,
    json: flag,
    help: flag,
  })
  if (values.help === true) return undefined
  const said = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }

  const stage = stageNamed(said('stage'))
  const sizes: Partial<Record<keyof typeof NUMBERS, number>> = {}
  for (const name of namesOf(NUMBERS)) {
    const value = said(name)
    if (value !== undefined) sizes[name] = wholeOf(name, value, NUMBERS[name])
  }
  const analytics = howOftenOf(said('analytics'))
  const more = analytics === undefined ? sizes : { ...sizes, analytics }
  const { ratings, units } = sizes
  if (stage === undefined && (ratings === undefined || units === undefined)) {
    throw new WrongArgument(`Sebutkan --ratings dan --units, atau --stage.\n${USAGE}`)
  }
  return {
    usage: stage ? usageOfStage(stage, more) : usageOf({ ...more, ratings: ratings ?? 0, units: units ?? 0 }),
    stage,
    flood: floodOf({ attack: said('attack'), hours: said('hours'), addresses: said('addresses') }, stage !== undefined),
    rupiah: wholeOf('rupiah', said('rupiah') ?? String(RUPIAH.perDollar), [1, 1e7]),
    json: values.json === true,
  }
}

function parse(args: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args: [...args], options: options ?? {} })
  } catch {
    throw new WrongArgument(USAGE)
  }
}

function howOftenOf(said: string | undefined): Usage['analytics'] | undefined {
  if (said === undefined || said === 'off' || said === 'weekly' || said === 'nightly') return said
  throw new WrongArgument(`--analytics ${said} bukan off, weekly, atau nightly.`)
}

function stageNamed(name: string | undefined): Asked['stage'] {
  if (name === undefined) return undefined
  const found = stages.find((each) => each.name === name)
  if (!found) throw new WrongArgument(`--stage ${name} tidak ada. Ada: ${stages.map((each) => each.name).join(', ')}.`)
  return checkStage(found)
}

function floodOf(
  { attack, hours, addresses }: Readonly<Record<'attack' | 'hours' | 'addresses', string | undefined>>,
  hasStage: boolean,
): Flood | undefined {
  if (attack === undefined) {
    if (hours !== undefined || addresses !== undefined) {
      throw new WrongArgument('--hours dan --addresses hanya bersama --attack.')
    }
    return undefined
  }
  if (!hasStage) throw new WrongArgument('--attack perlu --stage: yang membatasi biaya adalah batas sebuah stage.')
  return {
    rate: wholeOf('attack', attack.replace(/rps$/, ''), [1, 1e6]),
    hours: wholeOf('hours', hours ?? '24', [1, 720]),
    addresses: addresses === undefined ? undefined : wholeOf('addresses', addresses, [1, 1e9]),
  }
}

/** A whole number, also written as 1e6 or 1_000_000. */
function wholeOf(name: string, said: string, [least, most]: readonly [number, number]): number {
  const value = /^\d[\d_]*(\.\d+)?(e\d+)?$/.test(said) ? Number(said.replaceAll('_', '')) : Number.NaN
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new WrongArgument(`--${name} ${said} bukan bilangan bulat dari ${least} sampai ${most}.`)
  }
  return value
}

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] {
  // The type of a literal's keys is known; Object.keys only says text.
  return Object.keys(record).filter((name): name is Name => name in record)
}
