import { useText } from '../text/text.ts'

/** Says, above everything else, that what follows was made up, or is there for trials. */
export function DemoBand({ isTrial }: { readonly isTrial: boolean }) {
  const text = useText()
  return (
    <aside class="demo" aria-label={text.demoMark}>
      {isTrial ? text.trial : text.demo}
    </aside>
  )
}
