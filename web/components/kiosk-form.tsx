import type { OpenedKiosk } from '../../shared/domain/kiosk-pass.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { AboutYou } from './about-you.tsx'
import { Comment } from './comment.tsx'
import { Reasons } from './reasons.tsx'
import { ServedPlace } from './served-place.tsx'
import { questionsOf, ServiceQuestion, SurveyQuestions } from './survey-questions.tsx'

const nothingSent = {}
const noAdvice = () => undefined

/** What one citizen is asked on a kiosk. Each begins with a form as it came: the script takes a fresh one out of its template. */
export function KioskForm(props: { readonly opened: OpenedKiosk }) {
  const text = useText()
  const { pass, place, instrument, own } = props.opened
  const asking = { visit: pass, place, instrument, own }
  const isQuick = instrument.reasons !== undefined
  const filled = { sent: nothingSent, adviceOn: noAdvice }
  const state = <p class="state" id="keadaan" role="status" />
  return (
    <form class="ask ready tapped" autocomplete="off" data-quick={isQuick ? '' : undefined}>
      <div class="intro">
        <ServedPlace place={place} />
        {!isQuick && <h1>{text.rate.title}</h1>}
        <p class="soft">{isQuick ? text.kiosk.leadQuick : text.rate.lead(count(questionsOf(asking).length))}</p>
        {!isQuick && (
          <button type="button" class="send" data-do="start">
            {text.kiosk.start}
          </button>
        )}
      </div>
      {!isQuick && <progress class="way" max={1} value={0} aria-label={text.rate.progress} />}
      <SurveyQuestions opened={asking} {...filled} />
      {isQuick && state}
      <div class="end" data-step="">
        {isQuick ? <Reasons instrument={instrument} sent={nothingSent} /> : <AboutYou {...filled} />}
        {isQuick && <ServiceQuestion opened={asking} {...filled} />}
        <Comment sent={undefined} problem={undefined} />
        <button class="send" type="submit">
          {isQuick ? text.rate.done : text.rate.send}
        </button>
        {!isQuick && <p class="promise">{text.rate.promise}</p>}
      </div>
      {!isQuick && state}
      <div class="walk">
        <button type="button" data-do="back">
          {text.rate.back}
        </button>
        {!isQuick && (
          <button type="button" class="over" data-do="over">
            {text.kiosk.over}
          </button>
        )}
        <button type="button" data-do="next">
          {text.rate.next}
        </button>
      </div>
    </form>
  )
}
