import type { Slug } from '../../shared/domain/ids.ts'
import { loket } from './demo-agency.ts'
import { DUKCAPIL, KECAMATAN, KELURAHAN, PUSKESMAS, RAWAT_JALAN, SAMSAT } from './services.ts'

/*
 * Units of one kind: they differ by name and place.
 */

type Office = { readonly id: Slug; readonly name: string; readonly parent?: Slug }

export function disdukcapil() {
  return {
    id: 'disdukcapil',
    name: 'Dinas Kependudukan dan Pencatatan Sipil',
    services: [...DUKCAPIL],
    counters: [
      loket(1, ['ktp-el', 'kia']),
      loket(2, ['kartu-keluarga', 'pindah-datang']),
      loket(3, ['akta-kelahiran', 'akta-kematian']),
    ],
  }
}

/** A hospital's outpatient side, or the whole of a small hospital. */
export function rawatJalan(office: Office) {
  return {
    ...office,
    services: [...RAWAT_JALAN],
    counters: [
      { id: 'pendaftaran', name: 'Pendaftaran', services: ['pendaftaran'] },
      { id: 'poliklinik', name: 'Poliklinik', services: ['poliklinik'] },
      { id: 'apotek', name: 'Apotek', services: ['farmasi'] },
    ],
  }
}

export function puskesmas(office: Office) {
  return {
    ...office,
    parent: 'dinkes',
    services: [...PUSKESMAS],
    counters: [
      loket(1, ['poli-umum', 'poli-gigi']),
      loket(2, ['kia-kb', 'imunisasi']),
      { id: 'apotek', name: 'Apotek', services: ['farmasi'] },
    ],
  }
}

export function samsat(office: Office) {
  return {
    ...office,
    services: [...SAMSAT],
    counters: [
      loket(1, ['pajak-tahunan']),
      loket(2, ['stnk-lima-tahun', 'balik-nama']),
      { id: 'samsat-keliling', name: 'Samsat Keliling', services: ['pajak-tahunan'] },
    ],
  }
}

export function kecamatan(office: Office) {
  return {
    ...office,
    services: [...KECAMATAN],
    counters: [loket(1, ['perekaman-ktp']), loket(2, ['surat-pengantar', 'dispensasi-nikah', 'legalisasi'])],
  }
}

export function kelurahan(office: Office) {
  return { ...office, services: [...KELURAHAN], counters: [loket(1, ['surat-pengantar', 'surat-usaha'])] }
}
