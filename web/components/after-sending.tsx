import { raw } from 'hono/html'
import type { OpenedVisit } from '../../shared/domain/opened-visit.ts'
import { useText } from '../text/text.ts'
import { Thanks } from './thanks.tsx'

/** What the page's script shows instead of the form, held ready so that it needs no network for it, and the words it says. */
export function AfterSending(props: { readonly opened: OpenedVisit; readonly publicPage: string }) {
  const { device } = useText()
  const { visit, place } = props.opened
  const { kept, sending, sent, unkept, offline, busy, missing, waiting, remove } = device
  const words = { kept, sending, sent, unkept, offline, busy, missing, waiting, remove }
  const again = (
    <button type="button" class="again" data-slot="again">
      {device.again}
    </button>
  )
  return (
    <>
      <template id="sent">
        <Thanks day={visit.slot.slice(0, 10)} reference="" place={place} publicPage={props.publicPage} />
        {again}
      </template>
      <template id="kept">
        <div class="thanks">
          <h1>{device.keptTitle}</h1>
          <p class="kept" role="status" data-slot="why">
            {device.offline}
          </p>
          <p class="soft">{device.later}</p>
          <button type="button" class="send" data-slot="retry">
            {device.retry}
          </button>
          {again}
        </div>
      </template>
      <template id="unkept">
        <div class="thanks">
          <h1>{device.unkeptTitle}</h1>
          <p class="kept" role="status">
            {device.unkeptLater}
          </p>
          <button type="button" class="send" data-slot="retry">
            {device.retry}
          </button>
        </div>
      </template>
      <template id="parked">
        <div class="thanks">
          <h1 data-slot="title">{device.parkedTitle}</h1>
          <p class="kept" data-slot="detail" />
          {again}
        </div>
      </template>
      <section id="terdahulu" class="earlier" hidden aria-labelledby="terdahulu-title">
        <h2 id="terdahulu-title">{device.earlier}</h2>
        <ul />
      </section>
      <script type="application/json" id="kata">
        {raw(JSON.stringify(words).replaceAll('<', '\\u003c'))}
      </script>
    </>
  )
}
