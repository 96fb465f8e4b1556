/** The page that describes the API, in Bahasa Indonesia. */
export const api = {
  api: {
    title: 'API Suara Loket',
    machine: 'Deskripsi untuk mesin (OpenAPI, JSON)',
    version: (version: string) => `Versi ${version}`,
    contents: 'Daftar alamat',
    parameters: 'Parameter',
    name: 'Nama',
    place: 'Letak',
    meaning: 'Arti',
    required: 'wajib',
    body: 'Isi kiriman',
    answers: 'Jawaban',
    status: 'Status',
    places: { path: 'alamat', query: 'kueri', header: 'kepala', cookie: 'kuki' },
  },
}

export type ApiText = typeof api
