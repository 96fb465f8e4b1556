import { dayOf, type TimeZone } from '../../shared/domain/calendar.ts'
import type { Derivation, ShownVersion } from '../../shared/domain/explanation.ts'
import { PUBLISH_FROM } from '../../shared/domain/statistics/disclosure.ts'
import { useDerivationText } from '../text/derivation.ts'
import { count, dayName, decimal } from '../text/format.ts'
import { isolate } from '../text/isolate.ts'
import { useText } from '../text/text.ts'
import { derivationLink } from './links.ts'
import { noScore } from './no-score.ts'

/** All versions of a closed period, the newest first, each with what it published and why it was made. */
export function VersionList(props: { readonly derivation: Derivation; readonly zone: TimeZone }) {
  const words = useDerivationText()
  const { derivation, zone } = props
  return (
    <section class="section" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.derivation.versions}</h2>
      {derivation.versions.length === 0 ? (
        <p>{words.derivation.open}</p>
      ) : (
        <>
          <p class="soft">{words.derivation.versionsHint}</p>
          <ol class="versions">
            {derivation.versions.toReversed().map((version) => (
              <li>
                <Version version={version} derivation={derivation} zone={zone} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Version(props: { readonly version: ShownVersion; readonly derivation: Derivation; readonly zone: TimeZone }) {
  const text = useText()
  const words = useDerivationText()
  const { version, derivation, zone } = props
  const { score } = derivation
  const name = words.derivation.version(count(version.version))
  const day = dayName(dayOf(Date.parse(version.at), zone))
  return (
    <>
      <h3>
        {version.version === score.closed?.version ? (
          <>
            {name} <span class="soft">({words.derivation.thisOne})</span>
          </>
        ) : (
          <a href={derivationLink(score, version.version)}>{name}</a>
        )}
      </h3>
      <p>
        <span class="strong">
          {version.published === null
            ? noScore({ n: version.n, suppressed: score.suppressed && version.n >= PUBLISH_FROM })
            : [decimal(Number(version.published)), version.grade].filter((each) => each !== null).join(' · ')}
        </span>
        {' · '}
        {text.score.respondents(count(version.n))}
        {' · '}
        {version.version === 1 ? words.derivation.closedOn(day) : words.derivation.correctedOn(day)}
      </p>
      {version.reason !== null && <p lang="id">{words.derivation.reason(isolate(version.reason))}</p>}
      {version.author !== null && <p class="soft">{words.derivation.author(isolate(version.author))}</p>}
      {version.fingerprint !== null && (
        <p class="soft">
          {words.derivation.fingerprint} <code>{version.fingerprint}</code>
        </p>
      )}
      {version.digest !== null && (
        <p class="soft">
          {words.derivation.digest} <code>{version.digest}</code>
        </p>
      )}
    </>
  )
}
