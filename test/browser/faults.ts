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

/** What a thumb is to touch and that is lower than 44 px. A link within a sentence is as high as its line; a box is touched by its label. */
export function tooLow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, summary, select, textarea, input, label:has(input)')]
      .filter((element) => {
        const { display, visibility, opacity } = getComputedStyle(element)
        const { height } = element.getBoundingClientRect()
        const isBox = element.matches('input:is([type=radio],[type=checkbox])') && element.closest('label') !== null
        return (
          height > 1 && height < 43.5 && display !== 'inline' && visibility === 'visible' && opacity !== '0' && !isBox
        )
      })
      .map((element) => `${element.outerHTML.slice(0, 80)} is ${element.getBoundingClientRect().height} high`),
  )
}
