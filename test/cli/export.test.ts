import { describe, expect, test } from 'vitest'
import { readExportCommand } from '../../functions/cli/export-arguments.ts'
import { exportedText } from '../../functions/cli/export-text.ts'
import { CommandError } from '../../functions/cli/run-command.ts'
import { ARCHIVE_FORMAT, type ArchiveManifest } from '../../shared/domain/archive-manifest.ts'

const REASON = 'Pindah ke pusat data sendiri'
const read = (...words: string[]) => readExportCommand(words, '/rumah')

describe('the words of npm run export', () => {
  test('name a folder from where people stand, a reason, and what is wished', () => {
    const wish = read('--to', 'salinan', '--reason', `  ${REASON} `, '--agency', 'jambi', '--comments')
    expect(wish).toEqual({ verb: 'to', folder: '/rumah/salinan', reason: REASON, agency: 'jambi', comments: true })
    expect(read('--check', '/lain/salinan')).toEqual({ verb: 'check', folder: '/lain/salinan' })
    expect(read('--restore', 'salinan')).toEqual({ verb: 'restore', folder: '/rumah/salinan' })
  })

  test.each([
    ['no reason', ['--to', 'salinan']],
    ['a reason that says nothing', ['--to', 'salinan', '--reason', 'pindah']],
    ['an agency that is none', ['--to', 'salinan', '--reason', REASON, '--agency', 'Jambi#x']],
    ['no folder', ['--reason', REASON]],
    ['two deeds at once', ['--to', 'a', '--check', 'b', '--reason', REASON]],
    ['comments of what is only checked', ['--check', 'a', '--comments']],
    ['a word that there is not', ['--to', 'a', '--reason', REASON, '--all']],
  ])('with %s do nothing', (_name, words) => {
    expect(() => read(...words)).toThrow(CommandError)
  })
})

test('an export that is not whole says what is not in it', () => {
  const manifest: ArchiveManifest = {
    ...{ ...ARCHIVE_FORMAT, began: '', ended: '', agencies: ['jambi'], by: '', reason: '' },
    ...{ comments: true, items: { ratings: 1_200, unknown: 2 }, leftOut: { sessions: 3 }, unopened: 4, files: [] },
    missing: ['evidence/jambi/p/f'],
  }
  const lines = exportedText(manifest).split('\n')
  expect(lines[0]).toContain('1 instansi, 1.202 butir')
  expect(lines.slice(1).join('\n')).toMatch(
    /^3 butir.*\n2 butir.*unknown\.jsonl\n4 saran.*\nevidence\/jambi\/p\/f: tidak ada/,
  )
})
