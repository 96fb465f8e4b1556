import type { ArchiveManifest } from '../../shared/domain/archive-manifest.ts'

/** What stands in the folder itself, for whoever opens it without this code: first in Bahasa Indonesia, then for engineers. */
export function readmeOf(manifest: Omit<ArchiveManifest, 'files'>): string {
  const { agencies, began, ended, by, reason, comments, items, leftOut, unopened, missing } = manifest
  const counts = Object.entries(items).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `# Salinan data Suara Loket

Instansi: ${agencies.join(', ') || '(tidak ada)'}
Dibaca: ${began} sampai ${ended} (UTC)
Oleh: ${by}
Alasan: ${reason}

Folder ini memuat data pribadi pegawai${comments ? ' dan saran warga sebagaimana ditulis' : ''}. Simpan dan hapus seperti data aslinya (UU 27/2022).

- \`csv/\`: penilaian per instrumen dan nilai periode yang sudah ditutup; buka dengan program lembar kerja apa pun (UTF-8).
- \`evidence/\`: berkas bukti kinerja, menurut instansi, pegawai, dan kode berkas.
- \`items/\`: semua data, satu baris JSON untuk setiap hal.
- \`schema.json\`: arti setiap jenis data dan bagian kuncinya.
- \`manifest.json\`: jumlah dan sidik (SHA-256) setiap berkas.

## For engineers

Each line of \`items/<kind>.jsonl\` is one stored item: \`kind\`, \`key\` (its key by names), \`item\` (its attributes). \`schema.json\` says for each kind
what it holds, how its key is put together, which personal data is in it, and where there is one the JSON Schema of its item. Times are UTC unless they have no zone: a rating's day and hour are local to its unit. \`v\` is the edition of the stored form.

Bytes stand as what they are: \`{"$deflated": text}\` was stored as raw deflate of that text in UTF-8, \`{"$ids": [...]}\` as 16 bytes for each id,
\`{"$base64": text}\` as these bytes. A tally's text is counts by group: \`U1:0.1.2.3\` are the answers 1, 2, 3, 4 of a question.

${
  comments
    ? 'Comments were opened: `comment` of a rating is what the citizen wrote.'
    : 'Comments are sealed (`sealed`), for the key of the system they come from: without it nobody reads them.'
} ${unopened > 0 ? `${unopened} of them no key of that system opened.` : ''}
${missing.length > 0 ? `\nRecorded, but not found where files lie, or not what was recorded:\n${missing.map((file) => `- ${file}\n`).join('')}` : ''}
Set aside as odd: what \`items/findings.jsonl\` names is in the CSV too, and not in scores while it is set aside.

Check it with \`npm run export -- --check FOLDER\`, or each file of \`manifest.json\` with \`sha256sum\`. Restore it into an empty system with
\`npm run export -- --restore FOLDER\`.

| kind | items |
| --- | --- |
${counts.map(([kind, count]) => `| ${kind} | ${count} |\n`).join('')}${Object.entries(leftOut)
  .map(([kind, count]) => `| ${kind} | ${count} left out |\n`)
  .join('')}`
}
