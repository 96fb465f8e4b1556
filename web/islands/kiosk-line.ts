import { secretKey, takeSecret } from './device-secret.ts'
import { parsed, textIn } from './json.ts'
import type { KioskFrame } from './kiosk-frame.ts'

const PATIENCE = 15_000

/** What a kiosk remembers of the server from one page to the next. */
type Remembered = {
  /** The server's clock less this device's: ms. */
  readonly offset: number
  /** When the server last answered, by its own clock; 0: never. */
  readonly contact: number
  /** Whether it last said no to this very secret. */
  readonly refused?: string | undefined
}

export type KioskLine = ReturnType<typeof openLine>

/** A kiosk's line to the server: its secret, whether that lets it in, and what time it is there. */
export function openLine({ device }: KioskFrame) {
  const place = `suara-loket kios ${device}`
  let secret = takeSecret(device)
  let known = recall(place)

  function remember(change: Partial<Remembered>): void {
    known = { ...known, ...change }
    try {
      localStorage.setItem(place, JSON.stringify(known))
    } catch {
      // It is asked for again by the next page.
    }
  }

  return {
    get secret() {
      return secret
    },
    get contact() {
      return known.contact
    },
    get isRefused() {
      return secret !== undefined && known.refused === secret
    },
    get isPaired() {
      return secret !== undefined && known.refused !== secret
    },

    /** What time it is there, as far as is known: ms since 1970. */
    now: () => there(Date.now()),
    there,

    /** Takes up a new secret, from the address or from another tab. */
    takeUp(): void {
      secret = takeSecret(device)
    },
    isSecret: (key: string | null) => key === secretKey(device),

    /** Asks whether the kiosk is let in, what time it is, and which page is the newest; undefined where nobody answered that. */
    async ask(): Promise<string | undefined> {
      if (secret === undefined) return undefined
      const asked = { secret, wall: Date.now(), steady: performance.now() }
      try {
        const response = await fetch(`/api/v1/kiosks/${device}`, {
          headers: { Authorization: `Bearer ${secret}` },
          cache: 'no-store',
          signal: AbortSignal.timeout?.(PATIENCE) ?? null,
        })
        const answer = parsed(await response.text())
        if (response.status === 401 && textIn(answer, 'code') === 'device-refused') remember({ refused: asked.secret })
        const now = response.ok ? nowIn(answer) : undefined
        if (now === undefined) return undefined
        const middle = asked.wall + (performance.now() - asked.steady) / 2
        remember({ offset: now - middle, contact: now, refused: undefined })
        return textIn(answer, 'version')
      } catch {
        return undefined
      }
    },
  }

  function there(here: number): number {
    return Math.max(0, Math.round(here + known.offset))
  }
}

function recall(place: string): Remembered {
  try {
    return { offset: 0, contact: 0, ...Object(JSON.parse(localStorage.getItem(place) ?? '{}')) }
  } catch {
    return { offset: 0, contact: 0 }
  }
}

function nowIn(answer: unknown): number | undefined {
  const now: unknown = answer !== null && typeof answer === 'object' && 'now' in answer ? answer.now : undefined
  return typeof now === 'number' && Number.isFinite(now) ? now : undefined
}
