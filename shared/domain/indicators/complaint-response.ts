import { type Indicator, percentAsIs } from './indicator.ts'

/** How many of a hundred complaints were answered in time. Complaints are not recorded yet: there is no data, which is not 0. */
export const complaintResponse: Indicator = {
  id: 'complaint-response',
  short: 'Tanggapan pengaduan',
  name: 'Pengaduan ditanggapi tepat waktu',
  source: 'Peraturan Presiden Nomor 76 Tahun 2013',
  unit: 'persen',
  direction: 'higher',
  method: 'complaint-response-0',
  inputs: undefined,
  of: () => ({ n: 0, value: undefined }),
  toIndex: percentAsIs,
}
