type Method = (...given: never[]) => Promise<unknown>

/**
 * A part of the store whose code is read with its first call: what no citizen ever asks for adds nothing to the start of what answers
 * them. Every method of it gives a promise.
 */
export function lazily<Part extends { readonly [Name in keyof Part]: Method }>(
  names: readonly (keyof Part & string)[],
  load: () => Promise<Part>,
): Part {
  const later =
    (name: keyof Part & string) =>
    async (...given: never[]) =>
      (await load())[name](...given)
  return Object.fromEntries(names.map((name) => [name, later(name)])) as Part
}
