import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyAtHand, type VaultKey, vaultOver } from '../../functions/vault.ts'

const fresh = (): VaultKey =>
  keyAtHand(
    generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ format: 'der', type: 'pkcs8' })
      .toString('base64'),
  )
const of = { agency: 'uji', unit: 'loka-a', id: '019aa7f2-6c00-7a31-9b1e-5d20c47e8a16' }
const key = fresh()
const vault = vaultOver([key], () => 0)

describe('what is sealed', () => {
  test('opens as what it was, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 1000 }), async (text) => {
        expect(await vault.open(await vault.seal(text, of), of)).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  test('shows nothing of it, and never looks the same twice', async () => {
    const [once, again] = await Promise.all([vault.seal('Antre lama.', of), vault.seal('Antre lama.', of)])
    expect(once).not.toBe(again)
    expect(Buffer.from(once, 'base64url').toString('latin1')).not.toContain('Antre')
  })

  test('adds less than 100 characters to a text in plain letters, so that most ratings stay one write unit', async () => {
    const text = 'Petugasnya ramah, tetapi antreannya panjang sekali.'
    expect((await vault.seal(text, of)).length).toBeLessThan(Math.ceil((text.length * 4) / 3) + 100)
  })

  test.each([
    ['agency', { ...of, agency: 'lain' }],
    ['unit', { ...of, unit: 'loka-b' }],
    ['rating', { ...of, id: '019aa7f2-6c00-7a31-9b1e-5d20c47e8a17' }],
  ])('does not open under another %s', async (_name, other) => {
    await expect(vault.open(await vault.seal('Antre lama.', of), other)).rejects.toThrow()
  })

  test('does not open once a single bit of it was changed', async () => {
    const sealed = Buffer.from(await vault.seal('Antre lama.', of), 'base64url')
    for (const at of [4, 5, 20, 40, 50, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      await expect(vault.open(changed.toString('base64url'), of)).rejects.toThrow()
    }
  })
})

describe('who seals', () => {
  test('cannot open: the public half is all that is needed, and the process’s own key is gone with it', async () => {
    const agree = () => Promise.reject(new Error('not allowed'))
    const sealing = vaultOver([{ ...key, agree }], () => 0)
    const sealed = await sealing.seal('Antre lama.', of)
    await expect(sealing.open(sealed, of)).rejects.toThrow('not allowed')
    expect(await vault.open(sealed, of)).toBe('Antre lama.')
  })

  test('asks for the public half again where it could not be had', async () => {
    let isUp = false
    const publicKey = () => (isUp ? key.publicKey() : Promise.reject(new Error('down')))
    const sealing = vaultOver([{ ...key, publicKey }], () => 0)
    await expect(sealing.seal('Antre lama.', of)).rejects.toThrow('down')
    isUp = true
    expect(await vault.open(await sealing.seal('Antre lama.', of), of)).toBe('Antre lama.')
  })
})

describe('who opens', () => {
  test('asks for one agreement for all that a process sealed within an hour', async () => {
    let asked = 0
    const agree = (point: Buffer) => {
      asked++
      return key.agree(point)
    }
    const counting = { ...key, agree }
    let now = 0
    const sealing = vaultOver([key], () => now)
    const opening = vaultOver([counting], () => 0)
    const sealed = await Promise.all(['a', 'b', 'c'].map((text) => sealing.seal(text, of)))
    expect(await Promise.all(sealed.map((each) => opening.open(each, of)))).toEqual(['a', 'b', 'c'])
    expect(asked).toBe(1)
    now = 3_600_001
    await opening.open(await sealing.seal('d', of), of)
    expect(asked).toBe(2)
  })

  test('finds the key that it was sealed for, among the newer ones', async () => {
    const sealed = await vault.seal('Antre lama.', of)
    const renewed = vaultOver([fresh(), key], () => 0)
    expect(await renewed.open(sealed, of)).toBe('Antre lama.')
    expect(await renewed.open(await renewed.seal('Baik.', of), of)).toBe('Baik.')
    await expect(vaultOver([fresh()], () => 0).open(sealed, of)).rejects.toThrow('no key')
  })
})
