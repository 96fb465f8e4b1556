import type { Agency } from '../../shared/domain/agency.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import { PERMISSIONS, type Permission, ROLES, type Role } from '../../shared/domain/permissions.ts'
import { PERSONAL_DATA, type PersonalDataId } from '../../shared/domain/personal-data.ts'
import type { PrivacyRequest } from '../../shared/domain/privacy-request.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { trail as style } from '../assets/trail.ts'
import { Document } from '../components/document.tsx'
import { Path } from '../components/path.tsx'
import { PostForm } from '../components/post-form.tsx'
import { stateOfRequest } from '../components/request-state.ts'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { momentName } from '../text/periods.ts'
import { privacy as text } from '../text/staff/privacy.ts'
import { visible } from '../text/visible.ts'

const ids = Object.keys(PERSONAL_DATA).filter((id): id is PersonalDataId => Object.hasOwn(PERSONAL_DATA, id))

/** What is kept of people, and who asked for theirs. */
export function PrivacyPage(props: {
  readonly agency: Agency
  readonly path: string
  readonly now: number
  readonly requests: readonly PrivacyRequest[]
  /** Of those who asked. */
  readonly names: ReadonlyMap<PersonId, string>
  readonly mayAct: boolean
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}) {
  const { agency, path, now, requests, names, mayAct } = props
  const zone = agency.timeZone
  return (
    <Document title={text.pageTitle(agency.name)} style={style} owner={agency}>
      <Path steps={[{ href: `/kelola/${agency.id}`, name: agency.name }]} />
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <section class="section" aria-labelledby="requests-title">
        <h2 id="requests-title">{text.requests}</h2>
        <p class="soft">{text.requestsHint}</p>
        {requests.length === 0 && <p>{text.requestsNone}</p>}
        <ul class="lines">
          {requests.map((request) => {
            const { isLate, said } = stateOfRequest(request, now, zone)
            return (
              <li>
                <span class="when soft">{momentName(request.askedAt, zone)}</span>
                <a class="strong" href={`${path}/permintaan/${request.id}`}>
                  {text.kinds[request.kind]} <bdi>{text.of(visible(names.get(request.person) ?? request.person))}</bdi>
                </a>
                <span class={isLate ? 'late' : 'soft'}>{said}</span>
              </li>
            )
          })}
        </ul>
      </section>
      {mayAct && <NewRequest {...props} />}
      <section class="section" aria-labelledby="citizens-title">
        <h2 id="citizens-title">{text.citizens}</h2>
        <p class="lead">{text.citizensLead}</p>
      </section>
      <section class="section" aria-labelledby="register-title">
        <h2 id="register-title">{text.register}</h2>
        {ids.map((id) => (
          <Kept id={id} />
        ))}
      </section>
    </Document>
  )
}

function Kept({ id }: { readonly id: PersonalDataId }) {
  const words = text.names[id]
  return (
    <article>
      <h3>{words.what}</h3>
      <dl class="facts">
        <dt>{text.purpose}</dt>
        <dd>{words.why}</dd>
        <dt>{text.kept}</dt>
        <dd>{words.kept}</dd>
        <dt>{text.seen}</dt>
        <dd>{seenBy(PERSONAL_DATA[id].seenWith)}</dd>
        <dt>{text.onRequest}</dt>
        <dd>{words.request}</dd>
      </dl>
    </article>
  )
}

/** The roles that any of some permissions belongs to. */
function seenBy(permissions: readonly Permission[]): string {
  const roles = ROLES.filter((role) => permissions.some((each) => rolesOf(each).includes(role)))
  if (roles.includes('citizen')) return text.seenEverybody
  return roles.length === 0 ? text.seenNobody : roles.map((role) => text.roles[role]).join(', ')
}

const rolesOf = (permission: Permission): readonly Role[] => PERMISSIONS[permission]

function NewRequest({ path, sent = {}, problems = [] }: Parameters<typeof PrivacyPage>[0]) {
  const wrong = (field: string, words: string) => (problems.some((each) => each.field === field) ? words : undefined)
  const kinds = Object.entries(text.kinds).map(([value, label]) => ({ value, label }))
  return (
    <section class="section" aria-labelledby="new-title">
      <h2 id="new-title">{text.newTitle}</h2>
      <p class="lead">{text.newLead}</p>
      <PostForm action={`${path}/permintaan`}>
        <div class="fields">
          <TextField
            name="siapa"
            label={text.who}
            hint={text.whoHint}
            sent={sent.siapa}
            problem={wrong('siapa', text.wrongWho)}
            required
            maxlength={120}
          />
          <SelectField
            name="jenis"
            label={text.kind}
            choices={kinds}
            sent={sent.jenis}
            problem={wrong('jenis', text.wrongKind)}
          />
          <TextField
            name="tanggal"
            label={text.day}
            type="date"
            sent={sent.tanggal}
            problem={wrong('tanggal', text.wrongDay)}
            required
          />
          <div class="field">
            <label for="jam">{text.time}</label>
            <input type="time" id="jam" name="jam" value={sent.jam ?? ''} required />
          </div>
        </div>
        <button class="send" type="submit">
          {text.write}
        </button>
      </PostForm>
    </section>
  )
}
