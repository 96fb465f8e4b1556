import { keepSending } from '../../web/islands/keep-sending.ts'
import { openOutbox } from '../../web/islands/outbox.ts'
import { solve } from '../../web/islands/work.ts'

/** A page's script for tests alone: lets them do what pages do. */
const abilities = { openOutbox, keepSending, solve }
Object.assign(window, abilities)

declare global {
  interface Window {
    openOutbox: typeof openOutbox
    keepSending: typeof keepSending
    solve: typeof solve
  }
}
