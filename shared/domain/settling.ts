/**
 * When a minute's ratings are complete. A mark is written before its rating, so once every request that began in a minute must
 * have ended, by any machine's clock, what the minute's marks name can be counted for good.
 */

/** Seconds from a request's mark to its rating, at the most: calls to the store and the functions' timeouts stay below. */
export const LONGEST_REQUEST = 30

/** Seconds by which a machine's clock may differ from true time. */
const LARGEST_CLOCK_ERROR = 5

/** Seconds after its end at which a minute is settled. */
export const SETTLE_SECONDS = LONGEST_REQUEST + 2 * LARGEST_CLOCK_ERROR

/** Days that marks live: how far back a first run, or one after a long outage, can look. */
export const MARK_DAYS = 35
