import type { ApiText } from '../id/api.ts'

/** The page that describes the API, in polite Javanese (krama). */
export const api: ApiText = {
  api: {
    title: 'API Suara Loket',
    machine: 'Katrangan kangge mesin (OpenAPI, JSON)',
    version: (version) => `Versi ${version}`,
    contents: 'Dhaptar alamat',
    parameters: 'Parameter',
    name: 'Nama',
    place: 'Papan',
    meaning: 'Tegesipun',
    required: 'kedah wonten',
    body: 'Isining kintunan',
    answers: 'Wangsulan',
    status: 'Status',
    places: { path: 'alamat', query: 'kueri', header: 'sirah', cookie: 'kuki' },
  },
}
