import { jsonOf } from './ask.ts'
import { awaitUntil } from './await-until.ts'
import { judge, type Step } from './finding.ts'
import type { Site } from './site.ts'
import { openedCode } from './trial.ts'

/**
 * Whether the site reads what is written from here: the counter for trials is opened, and its code must be known there. Gives false where it
 * is not: then nothing else is worth asking, for it would be asked of two systems. A code is never kept as unknown, so no cache is waited for.
 */
export async function* sameStore(site: Site): Step<boolean> {
  const { inside, wishes, url } = site
  // Whoever brings a code of their own opens nothing.
  if (!inside || wishes.code !== undefined) return true
  const code = await openedCode(inside.world, wishes.agency)
  const known = await awaitUntil(
    site,
    { seconds: site.patience.seeing, doing: 'Menunggu loket uji coba dikenal' },
    async () => ((await isUnknown(site, code)) ? undefined : true),
  )
  const { variable, value } = inside.place
  yield judge(
    'server memakai penyimpanan yang sama dengan perintah ini',
    known
      ? undefined
      : `loket yang baru dibuka di ${variable}=${value} tidak dikenal di ${url}, jadi server itu memakai ${variable} yang lain; jalankan lagi dengan ${variable} yang dipakai server itu`,
    'yang ditulis perintah ini tidak pernah sampai ke server itu, sehingga sisanya tidak diperiksa',
  )
  return known === true
}

async function isUnknown({ ask }: Site, code: string | undefined): Promise<boolean> {
  const { status, text } = await ask('/api/v1/visits', jsonOf({ code }))
  return status === 404 && text.includes('"code":"code-unknown"')
}
