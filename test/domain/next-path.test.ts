import { expect, test } from 'vitest'
import { STAFF_HOME, safeNext } from '../../shared/domain/next-path.ts'

test.each(['/kelola', '/kelola/uji/unit/loka-a?period=2026-Q3&instrument=skm', '/kelola/a?q=%0d%0a', '/'])(
  'F32 %s is a path of ours',
  (path) => {
    expect(safeNext(path)).toBe(path)
  },
)

const ELSEWHERE = [
  undefined,
  '',
  '//jahat.example',
  '/\\jahat.example',
  '\\\\jahat.example',
  '\\jahat.example',
  '/\t/jahat.example',
  '/\n/jahat.example',
  '/kelola\r\nSet-Cookie: a=b',
  'https://jahat.example/kelola',
  'javascript:alert(1)',
  'kelola',
  ' /kelola',
  '/kelola"><script>',
  '/kelola#//x',
  '/masuk?next=/masuk',
  '/masuk/kembali?code=1',
  '/keluar',
  `/${'a'.repeat(1_000)}`,
]

test.each(ELSEWHERE)('F32 %j leads home', (path) => {
  expect(safeNext(path)).toBe(STAFF_HOME)
})

test('F32 whatever passes stays at the same origin, as a browser reads it', () => {
  const signs = ['/', '\\', '.', '@', ':', '?', '#', 'a', '%', '\t', '\n', ' ', '&']
  for (const first of signs)
    for (const second of signs)
      for (const third of signs) {
        const next = safeNext(`/${first}${second}${third}jahat.example`)
        expect(new URL(next, 'https://suara.example/masuk').origin).toBe('https://suara.example')
      }
})
