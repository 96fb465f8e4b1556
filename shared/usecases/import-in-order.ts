/**
 * Does something for each item, up to `width` at once, and yields the results in the items' order. At the first failure no
 * further item is begun; it is thrown once all that were under way have ended.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  width: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = []
  try {
    for await (const item of items) {
      const begun = task(item)
      // A failure is met when its turn comes; until then it is no unhandled one.
      begun.catch(() => undefined)
      underWay.push(begun)
      const first = underWay.length < width ? undefined : underWay.shift()
      if (first) yield await first
    }
    for (let first = underWay.shift(); first; first = underWay.shift()) yield await first
  } finally {
    await Promise.allSettled(underWay)
  }
}
