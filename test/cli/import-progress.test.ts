import { expect, test } from 'vitest'
import { progressBar } from '../../functions/cli/import-progress.ts'

/** What is written while 1,000 rows are stored, ten each 400 milliseconds. */
function watch(isTTY: boolean): string[] {
  const written: string[] = []
  let clock = 0
  const bar = progressBar({ isTTY, write: (text) => written.push(text) }, () => clock)
  bar.show({ stage: 'checking', done: 1000 })
  for (let done = 0; done <= 1000; done += 10) {
    bar.show({ stage: 'storing', done, total: 1000 })
    clock += done < 1000 ? 400 : 0
  }
  bar.end()
  return written
}

test('on a terminal one line grows, with the share, the rate and the time that is left', () => {
  const written = watch(true)
  expect(written).toHaveLength(101)
  expect(written[49]).toBe(
    `\r${'█'.repeat(12)}${'░'.repeat(12)} 50% 500/1.000 baris, 25 baris/detik, sisa 20 detik\u001b[K`,
  )
  expect(written.at(-2)).toBe(`\r${'█'.repeat(24)} 100% 1.000/1.000 baris, 25 baris/detik\u001b[K`)
  expect(written.at(-1)).toBe('\n')
})

test('in a log there is a plain line now and then', () => {
  const written = watch(false)
  expect(written).toHaveLength(4)
  for (const line of written) expect(line).toMatch(/^[█░]+ \d+% [\d.]+\/1\.000 baris, 25 baris\/detik.*\n$/)
})
