import { raw } from 'hono/html'
import { choosing } from '../assets/local-provider.ts'
import { Document } from '../components/document.tsx'
import { localProvider as text } from '../text/staff/local-provider.ts'

/** Somebody whom one may sign in as, with the agency they belong to. */
export type Choice = {
  readonly agency: string
  readonly name: string
  readonly email: string
  readonly isDisabled: boolean
}

/** The development provider's page: a click is a sign-in. */
export function ChoicePage({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <Document title={text.title} style={choosing} navigation={false}>
      <h1>{text.title}</h1>
      <p class="lead">{text.band}</p>
      <p class="soft">{text.lead}</p>
      <form method="post">
        {[...Map.groupBy(choices, ({ agency }) => agency)].map(([agency, people]) => (
          <section>
            <h2>
              <bdi>{agency}</bdi>
            </h2>
            {people.map(({ name, email, isDisabled }) => (
              <ChoiceButton name={isDisabled ? `${name}, ${text.disabled}` : name} email={email} />
            ))}
          </section>
        ))}
        <section>
          <h2>{text.others}</h2>
          <ChoiceButton name={text.stranger} email={text.strangerEmail} />
          <button class="second small" type="submit">
            {text.cancel}
          </button>
        </section>
      </form>
    </Document>
  )
}

function ChoiceButton({ name, email }: { readonly name: string; readonly email: string }) {
  return (
    <button class="second small" type="submit" name="akun" value={email} title={email}>
      <bdi>{name}</bdi>
    </button>
  )
}

/** Signs out at the provider, at once where scripts run. `form` is the provider's own. */
export function LeavePage({ form }: { readonly form: string }) {
  return (
    <Document title={text.leaving} style={choosing} navigation={false}>
      <h1>{text.leaving}</h1>
      {raw(form)}
      <button class="send" type="submit" form="op.logoutForm" name="logout" value="yes">
        {text.leave}
      </button>
      <script>{raw("document.querySelector('button').click()")}</script>
    </Document>
  )
}

export function ProblemPage() {
  return (
    <Document title={text.problem} style={choosing} navigation={false}>
      <div class="message">
        <h1>{text.problem}</h1>
        <p>{text.problemLead}</p>
      </div>
    </Document>
  )
}
