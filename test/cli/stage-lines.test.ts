import { expect, test } from 'vitest'
import { stageLines } from '../../functions/cli/stage-lines.ts'

/** What is written while a thousand things are done, ten each 400 milliseconds, and then another stage. */
function watch(isTTY: boolean): string[] {
  const written: string[] = []
  let clock = 5000
  const lines = stageLines({ isTTY, write: (text) => written.push(text) }, () => clock)
  lines.begin('Penilaian')
  for (let done = 0; done <= 1000; done += 10) {
    lines.far(done, 1000)
    clock += 400
  }
  lines.begin('Menghitung')
  lines.end((seconds) => `Selesai dalam ${seconds} detik.`)
  return written
}

test('a log has a line when a stage begins, one each ten seconds of it, and one at the end', () => {
  expect(watch(false)).toEqual([
    'Penilaian\n',
    'Penilaian: 250 dari 1.000\n',
    'Penilaian: 500 dari 1.000\n',
    'Penilaian: 750 dari 1.000\n',
    'Penilaian: 1.000 dari 1.000\n',
    'Menghitung\n',
    'Selesai dalam 40 detik.\n',
  ])
})

test('on a terminal a stage’s line grows in its place, and stays when the next begins', () => {
  const written = watch(true)
  expect(written[0]).toBe('Penilaian')
  expect(written[50]).toBe('\rPenilaian: 500 dari 1.000\u001b[K')
  expect(written.slice(-5)).toEqual([
    '\rPenilaian: 1.000 dari 1.000\u001b[K',
    '\n',
    'Menghitung',
    '\n',
    'Selesai dalam 40 detik.\n',
  ])
})

test('where no stage began nothing is said', () => {
  const written: string[] = []
  const lines = stageLines({ write: (text) => written.push(text) }, () => 0)
  lines.far(1, 2)
  lines.end(() => 'Selesai.')
  expect(written).toEqual([])
})
