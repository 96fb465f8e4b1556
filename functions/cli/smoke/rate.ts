import { proofOf, type Receipt } from '../../../shared/domain/receipt.ts'
import type { Visit } from '../../../shared/domain/visit.ts'
import { type Answer, formOf, jsonOf } from './ask.ts'
import { judge, type Step } from './finding.ts'
import type { Site, Trial } from './site.ts'
import { visitIn } from './visit-in.ts'

/** Ratings of a run: from so many on the public sees a score. */
const RATINGS = 10
/** What every question is answered with: so many of four. */
export const ANSWER = 3
/** The index that such answers make: 25 points for each of four. */
export const INDEX = 75
const AT_ONCE = 5

export type Rated = { readonly count: number; readonly visit: Visit | undefined; readonly token: string }

/** Rates by the form as a browser without scripts does, once, again and otherwise, then by the API until there are ten. */
export async function* rate(site: Site, trial: Trial): Step<Rated> {
  const page = await site.ask(`/q/${trial.code}`)
  const form = formIn(page.text)
  const answers = Object.fromEntries(form.questions.map((code) => [code, ANSWER]))
  const send = (value: number) => {
    const fields = Object.fromEntries(form.questions.map((code) => [code, String(value)]))
    return site.ask(form.action, formOf(site.url, { token: form.token, ...fields }))
  }
  const isWhole = form.token !== '' && form.questions.length > 0
  const noForm = isWhole ? undefined : 'tidak ada token atau pertanyaan di dalamnya'
  yield judge('halaman loket berisi formulir lengkap', noForm, 'warga tidak dapat menilai')

  const first = await send(ANSWER)
  yield judge(
    'formulir tanpa skrip dijawab dengan tanda terima',
    first.status === 201 ? undefined : said(first),
    'penilaian warga tidak tersimpan',
  )
  const again = await send(ANSWER)
  yield judge(
    'kiriman ulang mendapat tanda terima yang sama',
    again.status !== 200 ? said(again) : again.text === first.text ? undefined : 'halamannya berbeda',
    'warga yang menekan dua kali mengira nilainya masuk dua kali',
  )
  const other = await send(ANSWER - 1)
  yield judge(
    'isi lain pada kunjungan yang sama ditolak',
    other.status === 409 ? undefined : said(other),
    'penilaian dapat diganti',
  )

  const proven = await site.ask('/api/v1/ratings', jsonOf({ token: form.token, answers }))
  yield judge(
    'bukti tanda terima cocok dengan kunci halamannya',
    proven.status === 200 ? proofProblem(proven, form.receiptKey) : said(proven),
    'perangkat warga terus mengirim ulang, atau percaya pada yang bukan server ini',
  )
  const more = yield* rateMore(site, trial, answers)
  return { count: (first.status === 201 ? 1 : 0) + more, visit: visitIn(form.token), token: form.token }
}

/** Nine more, the first of them several times at once. Gives how many were stored. */
async function* rateMore({ ask }: Site, { code }: Trial, answers: Readonly<Record<string, number>>): Step<number> {
  let stored = 0
  let refused: string | undefined
  for (let left = RATINGS - 1; left > 0; left--) {
    const opened = await ask('/api/v1/visits', jsonOf({ code }))
    const token = opened.status === 201 ? JSON.parse(opened.text).token : ''
    const times = left === RATINGS - 1 ? AT_ONCE : 1
    const sent = await Promise.all(
      Array.from({ length: times }, () => ask('/api/v1/ratings', jsonOf({ token, answers }))),
    )
    if (times > 1) {
      const receipts = new Set(sent.map(({ text }) => text))
      const created = sent.filter(({ status }) => status === 201).length
      yield judge(
        `${times} kiriman serentak menjadi satu penilaian`,
        created === 1 && receipts.size === 1 ? undefined : `${created} tersimpan, ${receipts.size} tanda terima`,
        'satu warga terhitung lebih dari sekali',
      )
    }
    const bad = sent.find(({ status }) => status !== 201 && status !== 200)
    if (bad) refused ??= said(bad)
    else stored += 1
  }
  yield judge(`${RATINGS - 1} penilaian lewat API diterima`, refused, 'kios dan aplikasi lain tidak dapat menilai')
  return stored
}

function formIn(page: string) {
  const named = (pattern: RegExp) => pattern.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return {
    token: named(/name="token" value="([^"]+)"/),
    action: named(/<form[^>]* action="([^"]+)"/),
    receiptKey: named(/data-receipt-key="([^"]+)"/),
    questions: [...new Set([...page.matchAll(/name="([A-Z]\d{1,2})"/g)].map(([, code = '']) => code))],
  }
}

function proofProblem({ text }: Answer, receiptKey: string): string | undefined {
  const receipt = JSON.parse(text) as Receipt
  return receipt.proof === proofOf(receiptKey, receipt) ? undefined : 'buktinya tidak cocok'
}

/** What an answer says that was not expected: its status, and what the page or problem calls it. */
export function said({ status, text }: Answer): string {
  const title = /"title":"([^"]+)"/.exec(text)?.[1] ?? /<title>([^<]+)/.exec(text)?.[1]
  return title === undefined ? `menjawab ${status}` : `menjawab ${status}: ${title}`
}
