import { forms } from '../assets/forms.ts'
import { Document } from '../components/document.tsx'
import { PostForm } from '../components/post-form.tsx'
import { isolate } from '../text/isolate.ts'
import { signIn as text } from '../text/staff/sign-in.ts'

/** Somebody who is signed in and may sign out. */
export function SignOutPage(props: { readonly name: string; readonly home: string }) {
  return (
    <Document title={text.stillIn} style={forms}>
      <div class="message">
        <h1>{text.stillIn}</h1>
        <p>{text.stillInAs(isolate(props.name))}</p>
        <PostForm action="/keluar">
          <button class="button first" type="submit">
            {text.signOut}
          </button>
        </PostForm>
        <a class="button" href={props.home}>
          {text.home}
        </a>
      </div>
    </Document>
  )
}

/** Somebody who has signed out here and at the provider. */
export function SignedOutPage() {
  return (
    <Document title={text.out} style={forms}>
      <div class="message">
        <h1>{text.out}</h1>
        <p>{text.outLead}</p>
        <a class="button" href="/masuk">
          {text.signIn}
        </a>
      </div>
    </Document>
  )
}

/**
 * Somebody who has signed out here, on the way to the provider, which must forget them too: else whoever comes next to this browser is signed
 * in as them. A form may not be answered by leading elsewhere, so the page itself does.
 */
export function LeavingPage(props: { readonly provider: string }) {
  return (
    <Document
      title={text.leaving}
      style={forms}
      links={<meta http-equiv="refresh" content={`0; url=${props.provider}`} />}
    >
      <div class="message">
        <h1>{text.leaving}</h1>
        <p>{text.leavingLead}</p>
        <a class="button" href={props.provider}>
          {text.leave}
        </a>
      </div>
    </Document>
  )
}
