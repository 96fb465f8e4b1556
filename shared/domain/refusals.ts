/** Texts of one thing in every language it is said in. `{name}` stands for a parameter. */
type Said = { readonly id: string; readonly en: string }

/** Every no that people can expect, with its HTTP status: what happened and what to do next. */
export const REFUSALS = {
  'code-unknown': {
    status: 404,
    title: { id: 'Kode loket tidak dikenal', en: 'Unknown counter code' },
    detail: {
      id: 'Kode QR ini tidak terdaftar atau sudah diganti. Silakan pindai ulang kode yang terpasang di loket.',
      en: 'This QR code is not registered or has been replaced. Please scan the one shown at the counter again.',
    },
  },
  'visit-invalid': {
    status: 401,
    title: { id: 'Tautan kunjungan tidak dapat dibaca', en: 'The visit token cannot be read' },
    detail: {
      id: 'Tautan ini tidak lengkap atau telah berubah, sehingga penilaian belum disimpan. Silakan pindai ulang kode QR di loket.',
      en: 'The token is incomplete or was changed, so nothing was stored. Please scan the QR code at the counter again.',
    },
  },
  'visit-expired': {
    status: 410,
    title: { id: 'Masa pengisian sudah lewat', en: 'The visit has expired' },
    detail: {
      id: 'Kunjungan ini sudah terlalu lama untuk dinilai, sehingga penilaian belum disimpan. Silakan pindai ulang kode QR pada kunjungan berikutnya.',
      en: 'This visit is too long ago to be rated; nothing was stored. Please scan the QR code at your next visit.',
    },
  },
  'visit-misplaced': {
    status: 403,
    title: { id: 'Kunjungan ini milik loket lain', en: 'The visit belongs to another counter' },
    detail: {
      id: 'Penilaian belum disimpan karena tautan ini bukan untuk loket tersebut. Silakan pindai kode QR di loket yang melayani Anda.',
      en: 'Nothing was stored: the token is not for this counter. Please scan the QR code at the counter that served you.',
    },
  },
  'answers-invalid': {
    status: 400,
    title: { id: 'Jawaban belum lengkap', en: 'The answers are incomplete or invalid' },
    detail: {
      id: 'Mohon periksa bagian yang ditandai. Penilaian belum disimpan.',
      en: 'Please check the fields named. Nothing was stored.',
    },
  },
  'rating-differs': {
    status: 409,
    title: { id: 'Penilaian kunjungan ini sudah diterima', en: 'This visit has already been rated' },
    detail: {
      id: 'Satu kunjungan dinilai satu kali. Penilaian yang pertama tetap tersimpan dan tidak diubah.',
      en: 'A visit is rated once. The first rating is kept, unchanged.',
    },
  },
  'agency-unknown': {
    status: 404,
    title: { id: 'Instansi tidak ditemukan', en: 'Unknown agency' },
    detail: { id: 'Tidak ada instansi dengan kode "{agency}".', en: 'There is no agency "{agency}".' },
  },
  'unit-unknown': {
    status: 404,
    title: { id: 'Unit tidak ditemukan', en: 'Unknown unit' },
    detail: {
      id: 'Instansi "{agency}" tidak memiliki unit "{unit}".',
      en: 'The agency "{agency}" has no unit "{unit}".',
    },
  },
  'instrument-unknown': {
    status: 400,
    title: { id: 'Instrumen tidak dikenal', en: 'Unknown instrument' },
    detail: { id: 'Tidak ada instrumen "{instrument}".', en: 'There is no instrument "{instrument}".' },
  },
  'period-invalid': {
    status: 400,
    title: { id: 'Periode tidak dapat dibaca', en: 'The period cannot be read' },
    detail: {
      id: '"{period}" bukan periode. Contoh: 2021-03-14, 2021-03, 2021-Q1, 2021-S1, 2021.',
      en: '"{period}" is not a period. Examples: 2021-03-14, 2021-03, 2021-Q1, 2021-S1, 2021.',
    },
  },
  'query-invalid': {
    status: 400,
    title: { id: 'Permintaan tidak dapat dibaca', en: 'The request cannot be read' },
    detail: { id: 'Parameter "{field}" tidak sah.', en: 'The parameter "{field}" is not valid.' },
  },
  'body-unreadable': {
    status: 400,
    title: { id: 'Isi kiriman tidak dapat dibaca', en: 'The body cannot be read' },
    detail: { id: 'Kiriman bukan JSON atau formulir yang sah.', en: 'The body is not valid JSON or a valid form.' },
  },
  'body-too-large': {
    status: 413,
    title: { id: 'Kiriman terlalu besar', en: 'The body is too large' },
    detail: { id: 'Kiriman dibatasi {limit} kB.', en: 'A body may have {limit} kB at most.' },
  },
  'media-type-unsupported': {
    status: 415,
    title: { id: 'Jenis kiriman tidak didukung', en: 'Unsupported media type' },
    detail: { id: 'Kirim sebagai {expected}.', en: 'Send it as {expected}.' },
  },
  'page-unknown': {
    status: 404,
    title: { id: 'Halaman tidak ditemukan', en: 'Not found' },
    detail: { id: 'Alamat ini tidak ada. Mohon periksa kembali tautannya.', en: 'There is nothing at this address.' },
  },
  'permission-denied': {
    status: 403,
    title: { id: 'Halaman ini khusus petugas', en: 'Not permitted' },
    detail: {
      id: 'Anda belum memiliki izin untuk membuka halaman ini.',
      en: 'You do not have the permission this needs.',
    },
  },
  'registry-invalid': {
    status: 400,
    title: { id: 'Berkas registri tidak dapat diterapkan', en: 'The registry file cannot be applied' },
    detail: { id: '{problems}', en: '{problems}' },
  },
  'import-invalid': {
    status: 400,
    title: { id: 'Berkas tidak dapat diimpor', en: 'The file cannot be imported' },
    detail: { id: '{problem}', en: '{problem}' },
  },
  busy: {
    status: 503,
    title: { id: 'Layanan sedang sibuk', en: 'The service is busy' },
    detail: {
      id: 'Yang baru saja Anda kirim, bila ada, belum tersimpan di server. Silakan coba lagi sebentar lagi.',
      en: 'What you have just sent, if anything, was not stored. Please try again shortly.',
    },
  },
} as const satisfies Record<string, { status: number; title: Said; detail: Said }>

export type RefusalCode = keyof typeof REFUSALS
export type Language = keyof Said

/** A field that was not right, and why in one word: `missing`, `unknown` or `invalid`. */
export type FieldProblem = { readonly field: string; readonly problem: 'missing' | 'unknown' | 'invalid' }

/** An expected no. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly fields: readonly FieldProblem[]

  constructor(
    code: RefusalCode,
    params: Record<string, string | number> = {},
    fields: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(sayRefusal(code, params, 'en').detail, options)
    this.name = 'Refusal'
    this.code = code
    this.params = params
    this.fields = fields
  }

  get status(): (typeof REFUSALS)[RefusalCode]['status'] {
    return REFUSALS[this.code].status
  }
}

/** A refusal's title and detail in a language, with its parameters filled in. */
export function sayRefusal(code: RefusalCode, params: Readonly<Record<string, string | number>>, language: Language) {
  const { title, detail } = REFUSALS[code]
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return { title: fill(title[language]), detail: fill(detail[language]) }
}
