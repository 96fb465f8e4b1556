/** `roll-up` → `RollUp`. */
export function titleOf(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, _hyphen, letter: string) => letter.toUpperCase())
}
