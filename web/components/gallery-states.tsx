import type { Child } from 'hono/jsx'
import { refusals } from '../text/refusals/id.ts'
import { gallery as text } from '../text/staff/gallery.ts'
import { home } from '../text/staff/home.ts'
import { manage } from '../text/staff/manage.ts'
import { useText } from '../text/text.ts'
import { sampleScore } from './gallery-samples.ts'
import { Message } from './message.tsx'
import { ScoreHeadline } from './score-headline.tsx'

/** What a page says when there is much, little, nothing, when it works and when it does not. */
export function GalleryStates() {
  const { failure } = useText()
  const denied = refusals['permission-denied']
  return (
    <section class="section" aria-labelledby="states-title">
      <h2 id="states-title">{text.states}</h2>
      <State name={text.graded}>
        <ScoreHeadline score={sampleScore(3.4, 60)} />
      </State>
      <State name={text.few}>
        <ScoreHeadline score={sampleScore(3.4, 12)} />
      </State>
      <State name={text.tooFew}>
        <ScoreHeadline score={sampleScore(3.4, 5, { audience: 'public' })} />
      </State>
      <State name={text.hidden}>
        <ScoreHeadline score={sampleScore(3.4, 60, { audience: 'public', isHidden: true })} />
      </State>
      <State name={text.empty}>
        <p class="empty">{manage.none}</p>
        <p>{manage.noneHint}</p>
      </State>
      <State name={text.nothing}>
        <p class="empty">{home.nothing}</p>
        <p>{home.nothingHint}</p>
      </State>
      <State name={text.progress}>
        <progress max={1000} value={420} aria-label={text.progress} />
        <p>{text.progressNow}</p>
      </State>
      <State name={text.done}>
        <p class="done" role="status">
          {text.doneNow}
        </p>
      </State>
      <State name={text.refused}>
        <Message title={denied.title} detail={denied.detail} requestId={undefined} heading="h3" />
      </State>
      <State name={text.failed}>
        <Message title={failure.title} detail={failure.detail} requestId="01-contoh" heading="h3" />
      </State>
    </section>
  )
}

function State(props: { readonly name: string; readonly children?: Child }) {
  return (
    <div class="state">
      <h3>{props.name}</h3>
      {props.children}
    </div>
  )
}
