import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds, each with where. It is evaluated, not added to the page: the page's policy runs no script. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      rules: { 'target-size': { enabled: true } },
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    )
  })
}

/** What reaches beyond the window's edge, if the page can be scrolled there. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map(
        (element) =>
          `${element.tagName} ${element.className} ends at ${element.getBoundingClientRect().right} of ${width}`,
      )
      .slice(0, 5)
      .concat('the page scrolls sideways')
  })
}
