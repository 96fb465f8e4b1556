import type { UnitReport } from '../../shared/domain/unit-report.ts'
import type { Named, UnitStory as Story, UnitEvent } from '../../shared/domain/unit-story.ts'
import { dayName } from '../text/format.ts'
import { isolate } from '../text/isolate.ts'
import { useText } from '../text/text.ts'
import { type PageAudience, unitLink } from './links.ts'

/** What became of a unit: other names and places, what it was made of, what it is now. Nothing where nothing did. */
export function UnitStory(props: { readonly report: UnitReport; readonly audience: PageAudience }) {
  const { audience } = props
  const { story, registry, period } = props.report
  if (!story || story.events.length === 0) return null
  const linkOf = (id: string) => unitLink(audience, registry.agency.id, id, period)
  return <StoryList story={story} linkOf={linkOf} />
}

/** The same with links of any kind. */
export function StoryList(props: { readonly story: Story; readonly linkOf: (id: string) => string }) {
  const text = useText()
  const { story, linkOf } = props
  if (story.events.length === 0) return null
  return (
    <section class="story" aria-label={text.story.title}>
      {story.nameNow !== undefined && <p>{text.story.nameThen(isolate(story.nameNow))}</p>}
      <ul class="soft">
        {story.events.map((event) => (
          <li>
            {event.from > story.today ? text.story.from(dayName(event.from)) : text.story.since(dayName(event.from))}{' '}
            <Event event={event} linkOf={linkOf} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Event(props: { readonly event: UnitEvent; readonly linkOf: (id: string) => string }) {
  const { story } = useText()
  const { event, linkOf } = props
  switch (event.kind) {
    case 'renamed':
      return <>{story.renamed(isolate(event.before), isolate(event.after))}</>
    case 'moved':
      return <Moved event={event} linkOf={linkOf} />
    case 'merged-from':
      return <Around words={story.mergedFrom} of={event.parts} linkOf={linkOf} />
    case 'split-from':
      return <Around words={story.splitFrom} of={[event.origin]} linkOf={linkOf} />
    case 'merged-into':
      return <Around words={story.mergedInto} of={event.into} linkOf={linkOf} />
    case 'split-into':
      return <Around words={story.splitInto} of={event.into} linkOf={linkOf} />
    default:
      throw event satisfies never
  }
}

function Moved(props: {
  readonly event: Extract<UnitEvent, { readonly kind: 'moved' }>
  readonly linkOf: (id: string) => string
}) {
  const [to, from, end] = useText().story.moved
  const { event, linkOf } = props
  return (
    <>
      {to}
      <Links of={event.after ? [event.after] : []} linkOf={linkOf} />
      {from}
      <Links of={event.before ? [event.before] : []} linkOf={linkOf} />
      {end}
    </>
  )
}

function Around(props: {
  readonly words: readonly string[]
  readonly of: readonly Named[]
  readonly linkOf: (id: string) => string
}) {
  const [before, after] = props.words
  return (
    <>
      {before}
      <Links of={props.of} linkOf={props.linkOf} />
      {after}
    </>
  )
}

/** The units named, as a sentence names them; none is the agency itself. */
function Links(props: { readonly of: readonly Named[]; readonly linkOf: (id: string) => string }) {
  const { story } = useText()
  const { of, linkOf } = props
  if (of.length === 0) return <>{story.top}</>
  return (
    <>
      {of.map(({ id, name }, at) => (
        <>
          {at > 0 && (at === of.length - 1 ? ` ${story.and} ` : ', ')}
          <a href={linkOf(id)}>
            <bdi>{name}</bdi>
          </a>
        </>
      ))}
    </>
  )
}
