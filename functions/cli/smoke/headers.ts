/** What every answer must say for itself, whoever gives it. */
export type HeaderRule = {
  readonly name: string
  /** Whether the value is right; undefined where the header is absent. */
  readonly isRight: (value: string | undefined) => boolean
  readonly means: string
}

const isOneOf =
  (...values: readonly string[]) =>
  (value: string | undefined) =>
    value !== undefined && values.includes(value)

/** Who may keep an answer: nobody but a browser, which asks each time; or, where it is the same for everybody, CloudFront for a minute. */
export function keptRule(isForAll: boolean): HeaderRule {
  return {
    name: 'Cache-Control',
    isRight: (value = '') =>
      isForAll
        ? /^public, max-age=0, s-maxage=60(,|$)/.test(value)
        : /\bno-store\b|^private, max-age=0$/.test(value) && !/public|s-maxage/.test(value),
    means: isForAll ? 'setiap pembaca membebani tabel' : 'perantara menyimpan halaman orang lain',
  }
}

/** The headers of every kind of page, errors too. */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    name: 'Content-Security-Policy',
    isRight: (value = '') =>
      ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"].every((each) => value.includes(each)) &&
      !/unsafe-|\*|data:|blob:/.test(value),
    means: 'naskah yang diselipkan orang dapat berjalan di halaman',
  },
  { name: 'X-Content-Type-Options', isRight: isOneOf('nosniff'), means: 'peramban menebak jenis berkas' },
  {
    name: 'Referrer-Policy',
    isRight: isOneOf('same-origin', 'no-referrer', 'strict-origin', 'strict-origin-when-cross-origin'),
    means: 'kode loket bocor ke situs lain lewat alamat asal',
  },
  {
    name: 'Permissions-Policy',
    isRight: (value) => value !== undefined,
    means: 'halaman dapat meminta kamera dan lokasi',
  },
  {
    name: 'Cross-Origin-Opener-Policy',
    isRight: isOneOf('same-origin'),
    means: 'jendela situs lain dapat memegang halaman',
  },
  { name: 'Cross-Origin-Resource-Policy', isRight: isOneOf('same-origin'), means: 'situs lain dapat memuat halaman' },
  {
    name: 'X-Request-Id',
    isRight: (value = '') => value.length >= 8,
    means: 'keluhan tidak dapat dicari di catatan',
  },
  // A name without a version, such as CloudFront's, helps nobody who attacks.
  {
    name: 'Server',
    isRight: (value = '') => !/[\d/]/.test(value),
    means: 'orang tahu perangkat lunak mana yang diserang',
  },
  {
    name: 'X-Powered-By',
    isRight: (value) => value === undefined,
    means: 'orang tahu perangkat lunak mana yang diserang',
  },
  {
    name: 'Access-Control-Allow-Origin',
    isRight: (value) => value === undefined,
    means: 'situs lain dapat membaca jawaban atas nama pengguna',
  },
]
