import { type Agency, commentDaysOf } from '../../shared/domain/agency.ts'
import { PUBLISH_FROM } from '../../shared/domain/statistics/disclosure.ts'
import { reading } from '../assets/reading.ts'
import { Document } from '../components/document.tsx'
import { agencyLink } from '../components/links.ts'
import { Path } from '../components/path.tsx'
import { count } from '../text/format.ts'
import { isolate } from '../text/isolate.ts'
import { usePrivacyNotice } from '../text/privacy-notice.ts'

/** What an agency keeps of who rates, as articles 5 and 7 of UU 27/2022 let them know: the register of personal data in plain words. */
export function PrivacyNoticePage(props: { readonly agency: Agency }) {
  const { agency } = props
  const notice = usePrivacyNotice()
  return (
    <Document title={notice.title} style={reading} owner={agency}>
      <Path steps={[{ href: agencyLink('public', agency.id), name: agency.name }]} />
      <h1>{notice.title}</h1>
      <p class="lead">{notice.lead(isolate(agency.name))}</p>
      {notice.parts(count(commentDaysOf(agency)), count(PUBLISH_FROM)).map(({ title, says }, index) => (
        <section class="section" aria-labelledby={`part-${index}`}>
          <h2 id={`part-${index}`}>{title}</h2>
          <ul class="plain">
            {says.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </section>
      ))}
    </Document>
  )
}
