import { Evaluation } from '../../shared/domain/performance/evaluation.ts'
import { Plan, Rhk } from '../../shared/domain/performance/plan.ts'
import { Report, ReportEntry } from '../../shared/domain/performance/report.ts'
import { BUSY, described, inPath, json, list, object, refused, schemaOf, text } from './openapi-parts.ts'

const number = { type: 'integer' } as const
const nullable = (of: string) => described(of, { type: ['string', 'null'] })

/** What personnel systems ask for, described. */
export const performancePaths = {
  '/api/v1/agencies/{agency}/units/{unit}/performance': {
    get: {
      summary: 'Read plans, realisation and predikat of a unit’s people',
      description:
        'Needs `Authorization: Bearer <the system’s secret>`; who may export the unit’s performance issues it. 20 people a page, by name. Each page read is a line in the agency’s audit trail. Personal data: only for the agency’s own personnel administration.',
      parameters: [
        inPath('agency', 'The agency’s id.'),
        inPath('unit', 'The unit’s id.'),
        { name: 'year', in: 'query', required: true, schema: { type: 'string', pattern: '^20\\d\\d$' } },
        { name: 'page', in: 'query', required: false, schema: { type: 'integer', minimum: 1 } },
      ],
      responses: {
        200: {
          description: 'A page of people, each with what is in force of their plan, their reports and evaluations.',
          content: json(
            object({
              ...{ agency: text, unit: text, year: text, page: number, pages: number },
              people: list(
                object({
                  person: object({ id: text, name: text, nip: nullable('18 digits; null where none is registered.') }),
                  position: text,
                  plan: described('Null where none was begun.', {
                    anyOf: [
                      object({
                        id: text,
                        state: schemaOf(Plan.shape.state),
                        version: number,
                        approach: { enum: ['quantitative', 'qualitative'] },
                        results: list(schemaOf(Rhk)),
                      }),
                      { type: 'null' },
                    ],
                  }),
                  reports: list(
                    object({
                      ...{ id: text, period: text, state: schemaOf(Report.shape.state), version: number },
                      ...{ submittedAt: text, due: text },
                      entries: list(
                        object({ result: text, indicator: text, realised: schemaOf(ReportEntry.shape.realised) }),
                      ),
                    }),
                  ),
                  evaluations: list(
                    object({
                      ...{ id: text, period: text, edition: number, state: schemaOf(Evaluation.shape.state) },
                      unitRating: schemaOf(Evaluation.shape.unitRating),
                      results: schemaOf(Evaluation.shape.results),
                      behaviour: schemaOf(Evaluation.shape.behaviour),
                      predicate: schemaOf(Evaluation.shape.predicate),
                    }),
                  ),
                }),
              ),
            }),
          ),
        },
        400: refused('The year or the page is missing or no such thing.'),
        401: refused('No system of this kind has this secret here, or it was taken back.'),
        503: refused(BUSY),
      },
    },
  },
}
