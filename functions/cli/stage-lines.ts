/** Milliseconds between two pictures on a terminal, and between two lines in a log. */
const REDRAW = { terminal: 100, log: 10_000 } as const
const figure = new Intl.NumberFormat('id-ID')

type Screen = { readonly isTTY?: boolean; write(text: string): unknown }

export type StageLines = {
  /** Says what is done from now on. */
  begin(text: string): void
  /** How far that is. */
  far(done: number, total: number): void
  /** Ends the last stage's line, with how many seconds all of them took. Says nothing where there was none. */
  end(text: (seconds: number) => string): void
}

/** A line for each stage of something that takes long; how far it is grows on a terminal, and is a further line now and then in a log. */
export function stageLines(screen: Screen, now: () => number): StageLines {
  const live = screen.isTTY === true
  const pause = live ? REDRAW.terminal : REDRAW.log
  let stage: string | undefined
  let [began, shown] = [0, 0]
  return {
    begin(text) {
      if (stage === undefined) began = now()
      else if (live) screen.write('\n')
      stage = text
      shown = now()
      screen.write(live ? text : `${text}\n`)
    },
    far(done, total) {
      if (stage === undefined || (now() - shown < pause && !(live && done === total))) return
      shown = now()
      const text = `${stage}: ${figure.format(done)} dari ${figure.format(total)}`
      // Erases to the end of the line, as the text before may have been longer.
      screen.write(live ? `\r${text}\u001b[K` : `${text}\n`)
    },
    end(text) {
      if (stage === undefined) return
      if (live) screen.write('\n')
      stage = undefined
      screen.write(`${text(Math.round((now() - began) / 1000))}\n`)
    },
  }
}
