/** Lists of integers under names, added place by place: commutative and associative whatever their lengths. */
export function addLists<List extends readonly number[]>(
  a: Readonly<Record<string, List>>,
  b: Readonly<Record<string, List>>,
): Record<string, List> {
  const sum: Record<string, List> = { ...a }
  for (const [key, list] of Object.entries(b)) sum[key] = added(sum[key] ?? [], list) as unknown as List
  return sum
}

function added(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => (a[index] ?? 0) + (b[index] ?? 0))
}
