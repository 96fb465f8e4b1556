import { paper } from '../text/staff/paper.ts'

/** What was typed so far on this device, and which keys do what: the script fills it, and nobody sees it without one. */
export function PaperTally(props: { readonly path: string }) {
  return (
    <aside class="tally scripted" aria-labelledby="tally-title">
      <h2 id="tally-title">{paper.tally}</h2>
      <p class="done" id="tally-saved" role="status"></p>
      <p class="waiting" id="tally-waiting" hidden></p>
      <p class="problem" id="tally-sign-in" role="alert" hidden>
        {paper.signIn} <a href={`/masuk?${new URLSearchParams({ next: props.path })}`}>{paper.signInLink}</a>
      </p>
      <p class="problem" id="tally-fragile" hidden></p>
      <div id="tally-parked" class="parked" hidden></div>
      <div id="tally-last" hidden>
        <h3>{paper.last}</h3>
        <ol class="last"></ol>
      </div>
      <h3>{paper.keys}</h3>
      <ul class="keys">
        {paper.keysHint.map((hint) => (
          <li>{hint}</li>
        ))}
      </ul>
    </aside>
  )
}
