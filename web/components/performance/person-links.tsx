import { team as text } from '../../text/staff/performance/team.ts'

type Props = {
  readonly agency: string
  readonly person: string
  /** Ids of the newest plan and report, where there is one. */
  readonly plan?: string | undefined
  readonly report?: string | undefined
  /** Whoever is superior now is also told what was said for them to read. */
  readonly isSuperior: boolean
}

/** Where the parts of somebody's year are read, for whoever may read their performance. */
export function PersonLinks({ agency, person, plan, report, isSuperior }: Props) {
  const root = `/kelola/${agency}/orang/${person}`
  const { links } = text
  const all = [
    ...(plan === undefined ? [] : [{ href: `rencana/${plan}`, name: links.plan }]),
    ...(report === undefined ? [] : [{ href: `laporan/${report}`, name: links.report }]),
    { href: 'evaluasi', name: links.evaluations },
    ...(isSuperior ? [{ href: 'umpan-balik', name: links.feedback }] : []),
    { href: 'pelatihan', name: links.training },
    { href: 'riwayat', name: links.career },
    { href: 'suara', name: links.voices },
  ]
  return (
    <ul class="linked">
      {all.map(({ href, name }) => (
        <li>
          <a href={`${root}/${href}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
