import { useText } from '../text/text.ts'

/** Says, above everything else, that what follows was made up. */
export function DemoBand() {
  const text = useText()
  return (
    <aside class="demo" aria-label={text.demoMark}>
      {text.demo}
    </aside>
  )
}
