/**
 * Does something unless another tab is at it.
 * @param anyway do it even so: that tab was put to sleep and may never wake
 */
export async function exclusively(name: string, anyway: boolean, work: () => Promise<void>): Promise<void> {
  let wasAsked = false
  try {
    await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      wasAsked = true
      if (lock || anyway) await work()
    })
  } catch (error) {
    if (wasAsked) throw error
    // Old browsers have no locks, and some deny them with all else that could be stored. Sent twice is still one rating.
    await work()
  }
}
