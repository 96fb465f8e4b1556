import { CIRCLE, type InCircle } from '../../../shared/domain/performance/circle.ts'
import type { Registry } from '../../../shared/domain/registry.ts'
import { feedback as sheet } from '../../assets/feedback.ts'
import { Document } from '../../components/document.tsx'
import { Path } from '../../components/path.tsx'
import { TextField } from '../../components/text-field.tsx'
import { count } from '../../text/format.ts'
import { feedback as text } from '../../text/staff/performance/feedback.ts'
import { FEEDBACK_PATH } from './feedback.tsx'

const PATH = `${FEEDBACK_PATH}/baru`

/** Whom feedback is for: one tap on somebody of one’s circle. */
export function ChooseReceiverPage(props: {
  readonly registry: Registry
  /** One page of those whose names match. */
  readonly circle: readonly InCircle[]
  readonly search: string
  readonly page: number
  readonly pages: number
  readonly problem?: string | undefined
}) {
  const { registry, circle, search, page, pages, problem } = props
  const at = (number: number) => `${PATH}?${new URLSearchParams({ cari: search, halaman: String(number) })}`
  return (
    <Document title={text.choose} style={sheet} owner={registry.agency}>
      <Path
        steps={[
          { href: '/kelola/kinerja', name: text.hub },
          { href: FEEDBACK_PATH, name: text.title },
        ]}
      />
      <h1>{text.choose}</h1>
      <p class="lead">{text.chooseLead}</p>
      {problem !== undefined && (
        <p class="problems" role="alert">
          {problem}
        </p>
      )}
      {(pages > 1 || search !== '') && (
        <form class="find" method="get" action={PATH}>
          <TextField name="cari" label={text.find} type="search" sent={search} maxlength={80} />
          <button class="send" type="submit">
            {text.findButton}
          </button>
        </form>
      )}
      {circle.length === 0 && search === '' && (
        <>
          <p class="empty">{text.nobody}</p>
          <p>{text.nobodyHint}</p>
        </>
      )}
      {circle.length === 0 && search !== '' && <p class="empty">{text.nobodyFound(search)}</p>}
      {CIRCLE.map((as) => ({ as, people: circle.filter((each) => each.as === as) }))
        .filter(({ people }) => people.length > 0)
        .map(({ as, people }) => (
          <section class="section" aria-labelledby={`as-${as}`}>
            <h2 id={`as-${as}`}>{text.as[as]}</h2>
            <ul class="choose">
              {people.map(({ person, name, position }) => (
                <li>
                  <a href={`${PATH}?kepada=${person}`}>
                    <span class="who">
                      <bdi>{name}</bdi>
                      <small>
                        <bdi>{position}</bdi>
                      </small>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {pages > 1 && (
        <nav class="pages" aria-label={text.page(count(page), count(pages))}>
          <p class="soft">{text.page(count(page), count(pages))}</p>
          {page > 1 && <a href={at(page - 1)}>{text.before}</a>}
          {page < pages && <a href={at(page + 1)}>{text.next}</a>}
        </nav>
      )}
    </Document>
  )
}
