import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** All that can differ between light and dark, which change colours alone. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds, by all its rules or by those about colours, each with where. It is evaluated, not added to the page: the page's
 * policy runs no script.
 */
export async function faults(page: Page, rules: 'all' | 'about colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async (only) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        ...(only ? { runOnly: { type: 'rule' as const, values: only } } : {}),
        rules: { 'target-size': { enabled: true } },
        // Neither what passed is told, nor where faults are in words of CSS.
        resultTypes: ['violations'],
        selectors: false,
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      )
    },
    rules === 'all' ? undefined : ABOUT_COLOURS,
  )
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
