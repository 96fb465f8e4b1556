import type { OfficerWords } from '../text/kiosk-words.ts'
import { kiosk as text } from '../text/staff/kiosk.ts'

/** For the officer who looks after a kiosk: how many ratings it still has, since when, and what to do. It shows no answer. */
export function KioskOfficer() {
  const said: OfficerWords = { ...text, unsent: text.unsent('{n}'), parkedWhy: text.parkedWhy('{n}', '{reason}') }
  return (
    <>
      <footer class="bar" lang="id">
        <button type="button" data-do="officer" aria-haspopup="dialog">
          {text.open}
        </button>
      </footer>
      <dialog id="petugas" lang="id" aria-labelledby="petugas-title" data-words={JSON.stringify(said)}>
        <h2 id="petugas-title" tabindex={-1} autofocus>
          {text.title}
        </h2>
        <p class="soft">{text.lead}</p>
        <dl>
          <Fact name={text.waiting} slot="waiting" />
          <Fact name={text.parked} slot="parked" />
          <Fact name={text.contact} slot="contact" />
          <Fact name={text.storage} slot="storage" />
          <Fact name={text.pairing} slot="pairing" />
          <Fact name={text.version} slot="version" />
        </dl>
        <p class="soft">{text.howTo}</p>
        <div class="buttons">
          <button type="button" class="send" data-do="send">
            {text.send}
          </button>
          <button type="button" data-do="reload">
            {text.reload}
          </button>
          <button type="button" data-do="close">
            {text.close}
          </button>
        </div>
      </dialog>
    </>
  )
}

function Fact(props: { readonly name: string; readonly slot: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd data-slot={props.slot} />
    </div>
  )
}
