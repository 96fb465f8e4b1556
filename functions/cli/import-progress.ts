import type { ImportProgress } from '../../shared/usecases/import-ratings.ts'

const WIDTH = 24
/** Milliseconds between two pictures on a terminal, and between two lines in a log. */
const REDRAW = { terminal: 100, log: 10_000 } as const
const figure = new Intl.NumberFormat('id-ID')

type Screen = { readonly isTTY?: boolean; write(text: string): unknown }

export type ProgressBar = {
  show(progress: ImportProgress): void
  /** Ends the bar's line. */
  end(): void
}

/** A bar that grows on a terminal; in a log, now and then a line. */
export function progressBar(screen: Screen, now: () => number): ProgressBar {
  const live = screen.isTTY === true
  const pause = live ? REDRAW.terminal : REDRAW.log
  let stage: ImportProgress['stage'] | undefined
  let began = 0
  let shown = now()
  let drawn = false
  return {
    show(progress) {
      if (progress.stage !== stage) {
        stage = progress.stage
        began = now()
      }
      const isLast = progress.stage === 'storing' && progress.done === progress.total
      if (now() - shown < pause && !(live && isLast)) return
      shown = now()
      drawn = true
      const text = describe(progress, (shown - began) / 1000)
      // Erases to the end of the line, as the text before may have been longer.
      screen.write(live ? `\r${text}\u001b[K` : `${text}\n`)
    },
    end() {
      if (live && drawn) screen.write('\n')
      drawn = false
    },
  }
}

function describe(progress: ImportProgress, seconds: number): string {
  if (progress.stage === 'checking') return `Memeriksa berkas: ${figure.format(progress.done)} baris`
  const { done, total } = progress
  const share = total === 0 ? 1 : done / total
  const bar = '█'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '░')
  const rate = seconds > 0 ? done / seconds : 0
  const left = rate > 0 && done < total ? `, sisa ${duration((total - done) / rate)}` : ''
  return `${bar} ${Math.floor(share * 100)}% ${figure.format(done)}/${figure.format(total)} baris, ${figure.format(Math.round(rate))} baris/detik${left}`
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} detik`
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? `${minutes} menit ${whole % 60} detik` : `${Math.floor(minutes / 60)} jam ${minutes % 60} menit`
}
