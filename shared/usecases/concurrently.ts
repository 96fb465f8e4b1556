/**
 * Does something for each item, at most `width` at once. Every item is tried; if any failed, throws one AggregateError of all
 * failures at the end, so that a poisoned item holds up no other.
 */
export async function concurrently<T>(
  items: Iterable<T>,
  width: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]()
  const failures: unknown[] = []
  const worker = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      await task(next.value).catch((failure: unknown) => void failures.push(failure))
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} failed, first: ${String(failures[0])}`)
  }
}
