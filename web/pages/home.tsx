import type { Agency } from '../../shared/domain/agency.ts'
import { reading } from '../assets/reading.ts'
import { Document } from '../components/document.tsx'
import { agencyLink } from '../components/links.ts'
import { useText } from '../text/text.ts'

/** The start page: what this is, and whose scores can be seen. */
export function HomePage(props: { readonly agencies: readonly Agency[] }) {
  const text = useText()
  return (
    <Document title={text.home.title} style={reading}>
      <h1 class="display">{text.home.title}</h1>
      <p class="lead">{text.home.lead}</p>
      <section class="section" aria-labelledby="agencies-title">
        <h2 id="agencies-title">{text.home.agencies}</h2>
        {props.agencies.length === 0 ? (
          <p class="soft">{text.home.none}</p>
        ) : (
          <ul class="agencies">
            {props.agencies.map((agency) => (
              <li>
                <a href={agencyLink('public', agency.id)}>
                  <bdi>{agency.name}</bdi>
                </a>
                {agency.demo && <span class="tag">{text.demoMark}</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <p class="note soft">{text.home.source}</p>
    </Document>
  )
}
