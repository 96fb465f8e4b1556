/** The ways to the pages before and after one of a list. */
export function PagesOf(props: {
  readonly label: string
  readonly said: string
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
  readonly before: string
  readonly after: string
}) {
  const { page, pages, href } = props
  if (pages < 2) return null
  return (
    <nav class="pages" aria-label={props.label}>
      {page > 1 && <a href={href(page - 1)}>{props.before}</a>}
      <span class="soft">{props.said}</span>
      {page < pages && <a href={href(page + 1)}>{props.after}</a>}
    </nav>
  )
}
