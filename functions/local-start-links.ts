import { renderUnicodeCompact } from 'uqr'
import { firstDemo } from './demo/demos.ts'
import { LETTERS_PATH } from './local-letters/letter-box.tsx'

/** What somebody who has just started the system can open, with a counter's QR code to scan. */
export function startLinks(publicUrl: string): string {
  const { agency, unit, code } = firstDemo
  const rate = `${publicUrl}/q/${code}`
  return [
    '',
    `  Menilai di loket      ${rate}`,
    `  Masuk sebagai pegawai ${publicUrl}/masuk?next=/kelola/${agency}/unit/${unit}`,
    '                        (pilih seorang contoh di Jambi, misalnya Pengelola Disdukcapil)',
    `  Halaman publik        ${publicUrl}/instansi/${agency}`,
    `  Keterangan API        ${publicUrl}/api`,
    `  Surat pengingat       ${publicUrl}${LETTERS_PATH}`,
    '',
    ...renderUnicodeCompact(rate, { border: 2 })
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    '  Penilaian masuk ke nilai dalam satu sampai dua menit, atau seketika: npm run job -- aggregate',
    '  Ctrl-C untuk berhenti.',
  ].join('\n')
}
