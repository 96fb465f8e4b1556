import { issueDevice } from '../../shared/usecases/devices.ts'
import { mintVisitCodes } from '../../shared/usecases/mint-visit-codes.ts'
import { screenCodes } from '../../shared/usecases/screen-codes.ts'
import { SOMEBODY } from './actor.ts'
import type { TestWorld } from './world.ts'

const AGENCY = 'besar'
const UNIT = 'pelayanan'

/** The survey that a page asks for, by its family; `quick` is the one with one tap. */
export const FAMILIES = ['quick', 'skm', 'spkp', 'spak'] as const

const SERVICES = [
  'Penerbitan kartu tanda penduduk elektronik karena rusak atau hilang',
  'Perubahan kartu keluarga karena penambahan anggota keluarga',
  'Pencatatan kelahiran bagi anak yang lahir di luar wilayah administratif',
  'Surat keterangan pindah datang antarkabupaten dan antarprovinsi',
  'Legalisasi dokumen kependudukan untuk keperluan pendidikan',
  'Pengaduan dan pembetulan data kependudukan ganda atau anomali',
  'Aktivasi identitas kependudukan digital pada telepon pintar',
  'Penerbitan kartu identitas anak usia nol sampai tujuh belas tahun',
] as const

const OPTIONS = ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai']

/** A unit as large as real ones are: long names, eight services of which one is free, an own question under three, every instrument. */
export async function registerLargestUnit(world: TestWorld): Promise<{ readonly code: string }> {
  const { registry } = world.store
  const asks = (instrument: string, under: string) => ({
    id: `sendiri-${instrument}-${under.toLowerCase()}`,
    instrument,
    under,
    text: `Bagaimana pendapat Anda tentang tindak lanjut kami atas masukan yang Anda sampaikan pada kunjungan sebelumnya (${under})?`,
    options: OPTIONS,
  })
  await registry.putAgency({
    id: AGENCY,
    name: 'Pemerintah Kabupaten Administrasi Kepulauan Seribu dan Pesisir Timur',
    timeZone: 'Asia/Jakarta',
    demo: false,
    calendar: { holidays: [] },
    offers: [...FAMILIES],
    questions: [
      ['U2', 'U3', 'U9'],
      ['S2', 'S4', 'S11'],
      ['K1', 'K3', 'K6'],
    ].flatMap((codes, family) => codes.map((code) => asks(['skm', 'spkp', 'spak'][family] ?? '', code))),
  })
  const name =
    'Unit Pelaksana Teknis Dinas Kependudukan, Pencatatan Sipil, dan Pelayanan Terpadu Satu Pintu Wilayah Barat'
  await registry.putUnit({ agency: AGENCY, id: UNIT, name, shards: [] })
  const services = SERVICES.map((service, index) => ({ id: `layanan-${index}`, name: service }))
  for (const [index, service] of services.entries())
    await registry.putService({ agency: AGENCY, unit: UNIT, ...service, ...(index === 0 ? { notAsked: ['U4'] } : {}) })
  const counter = {
    agency: AGENCY,
    unit: UNIT,
    id: 'loket-1',
    name: 'Loket 12 Pelayanan Prioritas bagi Penyandang Disabilitas dan Lansia',
    services: services.map(({ id }) => id),
    code: world.newCode(),
  }
  await registry.claimCode(counter)
  await registry.putCounter(counter)
  return counter
}

/** The links to that unit's counter by which a citizen comes in: the lasting QR, a slip's and the screen's of this minute. */
export async function linksToLargestUnit(world: TestWorld, code: string): Promise<Readonly<Record<string, string>>> {
  const at = { agency: AGENCY, unit: UNIT }
  const order = { batch: world.newId(), count: 1, days: 7 }
  const { codes } = await mintVisitCodes(world, at, SOMEBODY, order)
  const { device } = await issueDevice(world, at, { kind: 'screen', name: 'Layar', counter: 'loket-1' }, SOMEBODY)
  const [now] = await screenCodes(world, device)
  return {
    'lasting QR': `/q/${code}`,
    'visit code': `/k/${AGENCY}/${UNIT}/${codes[0]?.code}`,
    'QR of a minute': `/r/${now?.link}`,
  }
}
