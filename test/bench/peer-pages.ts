/** What others' pages for the same nine questions and a comment weigh, and when they are painted, first / largest, in seconds. */
type PeerPage = {
  readonly name: string
  readonly requests: number
  readonly bytes: number
  readonly paints: Readonly<Record<string, string>>
}

/** Measured once, all on one machine: cold cache, gzip, 360 px, the processor slowed 4-fold; see `docs/benchmarks.md`. */
export const PEERS: readonly PeerPage[] = [
  {
    name: 'LimeSurvey 6.4',
    requests: 29,
    bytes: 1_405_828,
    paints: { 'slow 4G': '2.9 / 3.0', 'slow 3G': '8.8 / 8.8' },
  },
  {
    name: 'Formbricks 2026',
    requests: 30,
    bytes: 949_549,
    paints: { 'slow 4G': '5.1 / 8.4', 'slow 3G': '16.4 / 24.7' },
  },
]
