import type { OpenedVisit } from '../../shared/domain/opened-visit.ts'
import { count } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { translatedSurvey } from '../text/translated.ts'

/** The name of the query parameter by which another instrument is asked for. */
export const SURVEY_CHOICE = 'survei'

/** The other instruments that are offered where somebody was served. */
export function OtherSurveys(props: { readonly opened: OpenedVisit }) {
  const text = useText()
  const { instrument, offered } = props.opened
  const others = offered.filter(({ id }) => id !== instrument.id)
  if (others.length === 0) return null
  return (
    <nav class="others" aria-label={text.rate.others}>
      {others.map((each) => (
        <a href={`?${SURVEY_CHOICE}=${each.family}`}>
          {each.questions.length === 1
            ? text.rate.toQuick
            : text.rate.toFull(translatedSurvey(each) ?? each.name, count(each.questions.length))}
        </a>
      ))}
    </nav>
  )
}
