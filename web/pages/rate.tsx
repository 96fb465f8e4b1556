import type { OpenedVisit } from '../../shared/domain/opened-visit.ts'
import type { FieldProblem } from '../../shared/domain/refusals.ts'
import { full } from '../assets/full.ts'
import { problems as problemStyle } from '../assets/problems.ts'
import { quick } from '../assets/quick.ts'
import { AboutYou } from '../components/about-you.tsx'
import { AfterSending } from '../components/after-sending.tsx'
import { Comment } from '../components/comment.tsx'
import { Document } from '../components/document.tsx'
import { MarkDrawings } from '../components/face.tsx'
import { OtherSurveys } from '../components/other-surveys.tsx'
import { ProblemSummary } from '../components/problem-summary.tsx'
import { shownProblems } from '../components/rate-problems.ts'
import { Reasons } from '../components/reasons.tsx'
import { ServedPlace } from '../components/served-place.tsx'
import { marksOf, questionsOf, ServiceQuestion, SurveyQuestions } from '../components/survey-questions.tsx'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'

/**
 * What a citizen sees after scanning: where they were served, what is asked, and a part that may be left out. Without its script it is
 * one form; with it one question at a time, or one tap, kept on the device until the server has it.
 */
export function RatePage(props: {
  readonly opened: OpenedVisit
  readonly action: string
  /** Names the page for the device: a visit is taken up again where it was begun. */
  readonly at: string
  readonly publicPage: string
  readonly script: string
  /** What was sent before, to be kept when something is missing. */
  readonly sent?: Readonly<Record<string, string>>
  readonly problems?: readonly FieldProblem[]
}) {
  const text = useText()
  const { opened, sent = {} } = props
  const { place, instrument, visit } = opened
  const isQuick = instrument.reasons !== undefined
  const problems = shownProblems(opened, props.problems ?? [])
  const adviceOn = (target: string) => problems.find((problem) => problem.target === target)?.advice
  // A form that came back with problems is dealt with as it was sent: without a script.
  const script = problems.length === 0 ? props.script : undefined
  const label = [place.unit.name, place.counter?.name].filter((name) => name !== undefined).join(' · ')
  const style = (isQuick ? quick : full) + (problems.length === 0 ? '' : problemStyle)
  const state = <p class="state" id="keadaan" role="status" />
  return (
    <Document title={text.rate.title} style={style} owner={place.agency} navigation={false} script={script}>
      <div class="intro">
        <ServedPlace place={place} />
        {!isQuick && <h1>{text.rate.title}</h1>}
        <p class="soft">{isQuick ? text.rate.leadQuick : text.rate.lead(count(questionsOf(opened).length))}</p>
      </div>
      <ProblemSummary problems={problems} />
      <MarkDrawings marks={marksOf(opened)} />
      <form
        method="post"
        action={props.action}
        class="first"
        data-at={props.at}
        data-id={visit.id}
        data-receipt-key={opened.receiptKey}
        data-label={label}
        data-work={visit.work && `${visit.work.iterations} ${visit.work.bits}`}
        data-quick={isQuick ? '' : undefined}
      >
        <input type="hidden" name="token" value={opened.token} />
        {!isQuick && <progress class="way" max={1} value={0} aria-label={text.rate.progress} />}
        <SurveyQuestions opened={opened} sent={sent} adviceOn={adviceOn} />
        {isQuick && state}
        <div class="end" data-step="">
          {isQuick ? <Reasons instrument={instrument} sent={sent} /> : <AboutYou sent={sent} adviceOn={adviceOn} />}
          {isQuick && <ServiceQuestion opened={opened} sent={sent} adviceOn={adviceOn} />}
          <Comment sent={sent.comment} problem={adviceOn('comment')} />
          <button class="send" type="submit">
            {isQuick ? text.rate.done : text.rate.send}
          </button>
          <p class="promise">{text.rate.promise}</p>
        </div>
        {!isQuick && state}
        {!isQuick && (
          <div class="walk">
            <button type="button" data-walk="back">
              {text.rate.back}
            </button>
            <button type="button" data-walk="next">
              {text.rate.next}
            </button>
          </div>
        )}
      </form>
      <OtherSurveys opened={opened} />
      {script !== undefined && <AfterSending opened={opened} publicPage={props.publicPage} />}
    </Document>
  )
}
