import type { Agency } from '../../shared/domain/agency.ts'
import type { PrivacyRequest } from '../../shared/domain/privacy-request.ts'
import { trail as style } from '../assets/trail.ts'
import { Document } from '../components/document.tsx'
import { Path } from '../components/path.tsx'
import { PostForm } from '../components/post-form.tsx'
import { stateOfRequest } from '../components/request-state.ts'
import { momentName } from '../text/periods.ts'
import { privacy as text } from '../text/staff/privacy.ts'
import { visible } from '../text/visible.ts'

/** One request of somebody about their own data, and what answers it. */
export function PrivacyRequestPage(props: {
  readonly agency: Agency
  readonly path: string
  readonly now: number
  readonly request: PrivacyRequest
  readonly name: string
  /** A duty to keep the data stands. */
  readonly isHeld: boolean
  readonly mayAct: boolean
  readonly wrongReason: boolean
}) {
  const { agency, path, now, request, name, mayAct } = props
  const title = text.requestTitle(text.kinds[request.kind])
  const zone = agency.timeZone
  const { isLate, said } = stateOfRequest(request, now, zone)
  const steps = [
    { href: `/kelola/${agency.id}`, name: agency.name },
    { href: path, name: text.title },
  ]
  return (
    <Document title={title} style={style} owner={agency}>
      <Path steps={steps} />
      <h1>{title}</h1>
      <dl class="facts">
        <dt>{text.person}</dt>
        <dd>
          <bdi>{visible(name)}</bdi> <span class="soft">{request.person}</span>
        </dd>
        <dt>{text.state}</dt>
        <dd class={isLate ? 'late' : ''}>{said}</dd>
        <dt>{text.recorded}</dt>
        <dd>
          {text.askedAt(momentName(request.askedAt, zone))}; {text.recorded.toLowerCase()}{' '}
          {momentName(request.recordedAt, zone)}
        </dd>
        {request.answered && request.answered.reason !== '' && (
          <>
            <dt>{text.reason}</dt>
            <dd>
              <bdi>{visible(request.answered.reason)}</bdi>
            </dd>
          </>
        )}
      </dl>
      {mayAct && request.answered?.how !== 'refused' && <Answer {...props} />}
      {mayAct && request.answered === undefined && <Refuse {...props} />}
      <p class="section">
        <a href={path}>{text.toList}</a>
      </p>
    </Document>
  )
}

type Props = Parameters<typeof PrivacyRequestPage>[0]

function Answer({ path, request, isHeld }: Props) {
  const action = `${path}/permintaan/${request.id}`
  if (request.kind === 'export') {
    return (
      <section class="section" aria-labelledby="export-title">
        <h2 id="export-title">{text.exportTitle}</h2>
        <p class="lead">{text.exportLead}</p>
        <PostForm action={`${action}/salinan`}>
          <div class="actions">
            <button class="send" type="submit" name="bentuk" value="json">
              {text.asJson}
            </button>
            <button class="second" type="submit" name="bentuk" value="csv">
              {text.asCsv}
            </button>
          </div>
        </PostForm>
      </section>
    )
  }
  if (request.answered) return null
  return (
    <section class="section" aria-labelledby="erase-title">
      <h2 id="erase-title">{text.eraseTitle}</h2>
      <p class="lead">{text.eraseLead}</p>
      {isHeld ? (
        <p class="problems">{text.held}</p>
      ) : (
        <PostForm action={`${action}/hapus`}>
          <button class="send" type="submit">
            {text.erase}
          </button>
        </PostForm>
      )}
    </section>
  )
}

function Refuse({ path, request, wrongReason }: Props) {
  return (
    <section class="section" aria-labelledby="refuse-title">
      <h2 id="refuse-title">{text.refuseTitle}</h2>
      <PostForm action={`${path}/permintaan/${request.id}/tolak`}>
        <div class={wrongReason ? 'field wrong' : 'field'}>
          <label for="alasan">{text.refuseWhy}</label>
          <p class="hint soft" id="alasan-hint">
            {text.refuseHint}
          </p>
          <textarea
            id="alasan"
            name="alasan"
            rows={3}
            required
            maxlength={500}
            aria-describedby={wrongReason ? 'alasan-hint alasan-problem' : 'alasan-hint'}
            aria-invalid={wrongReason ? 'true' : undefined}
            autofocus={wrongReason}
          />
          {wrongReason && (
            <p class="problem" id="alasan-problem">
              {text.wrongReason}
            </p>
          )}
        </div>
        <button class="second" type="submit">
          {text.refuse}
        </button>
      </PostForm>
    </section>
  )
}
