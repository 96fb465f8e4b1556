import { type PublishedCounts, recompute } from '../../shared/domain/recompute.ts'

const form = document.querySelector<HTMLFormElement>('form[data-again]')
const verdict = form?.querySelector<HTMLElement>('.verdict')
const counts = document.getElementById('angka')?.textContent
if (form && verdict && counts) {
  form.addEventListener('submit', (event) => {
    // From here on the server is not asked: the reader's own machine does the sums.
    event.preventDefault()
    const published: PublishedCounts = JSON.parse(counts)
    const found = recompute(published)
    const { published: shown, grade = '', same = '', different = '', locale } = form.dataset
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    const isSame = found?.published === shown && (found?.grade ?? '') === grade
    const said = found ? [format.format(Number(found.published)), found.grade ?? []].flat().join(' · ') : '–'
    verdict.textContent = (isSame ? same : different).split('{n}').join(said)
  })
}
