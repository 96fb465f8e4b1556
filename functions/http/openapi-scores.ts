import { FACETS } from '../../shared/domain/breakdown.ts'
import { Derivation } from '../../shared/domain/explanation.ts'
import { Score } from '../../shared/domain/score.ts'
import { UnitScoreAnswer } from '../../shared/domain/unit-score-answer.ts'
import { derivationPaths, VERSION } from './openapi-derivation.ts'
import { BUSY, inPath, inQuery, json, object, ref, refused, schemaOf, text } from './openapi-parts.ts'

/** What is published of agencies and units, described. */
export const scorePaths = {
  '/api/v1/agencies': {
    get: {
      summary: 'List the agencies',
      responses: {
        200: {
          description: 'All agencies.',
          content: json(
            object({
              agencies: {
                type: 'array',
                items: object({ id: text, name: text, timeZone: text, demo: { type: 'boolean' } }),
              },
            }),
          ),
        },
        503: refused(BUSY),
      },
    },
  },
  '/api/v1/agencies/{agency}/units': {
    get: {
      summary: 'List an agency’s units',
      parameters: [inPath('agency', 'The agency’s id, such as `batanghari`.')],
      responses: {
        200: {
          description: 'All units; `parent` is null at the top.',
          content: json(
            object({
              units: { type: 'array', items: object({ id: text, name: text, parent: { type: ['string', 'null'] } }) },
            }),
          ),
        },
        404: refused('There is no such agency.'),
        503: refused(BUSY),
      },
    },
  },
  '/api/v1/agencies/{agency}/units/{unit}/scores': {
    get: {
      summary: 'Read a unit’s score of a period',
      description:
        'Units below count too. With fewer than 10 respondents the public sees no score; with fewer than 30 there is no grade. `interval` speaks for people who rate, not for all who were served.',
      parameters: [
        inPath('agency', 'The agency’s id.'),
        inPath('unit', 'The unit’s id.'),
        inQuery('instrument', '`skm` where absent.'),
        inQuery('period', '`2021-03-14`, `2021-03`, `2021-Q1`, `2021-S1` or `2021`; the current quarter where absent.'),
        ...FACETS.filter((facet) => facet !== 'tier').map((facet) =>
          inQuery(facet, `Only the unit’s own ratings of one ${facet}; empty: those that name none.`),
        ),
        VERSION,
      ],
      responses: {
        200: { description: 'The score; null where there is none to show.', content: json(ref('Score')) },
        400: refused('The period, the instrument or a parameter cannot be read.'),
        404: refused('There is no such agency, unit or version.'),
        503: refused(BUSY),
      },
    },
  },
  ...derivationPaths,
  '/api/v1/agencies/{agency}/units/{unit}/unit-score': {
    get: {
      summary: 'Read a unit’s indicators as one score',
      description:
        'By the agency’s weighting that was in force on the period’s first day: the score, what each indicator adds to it, and what is missing. With it how long services took, and what the mix of answers does to the IKM. The contributions sum to the score.',
      parameters: [
        inPath('agency', 'The agency’s id.'),
        inPath('unit', 'The unit’s id.'),
        inQuery('period', '`2021-03-14`, `2021-03`, `2021-Q1`, `2021-S1` or `2021`; the current quarter where absent.'),
      ],
      responses: {
        200: { description: 'The score; null where there is none.', content: json(ref('UnitScore')) },
        400: refused('The period or a parameter cannot be read.'),
        404: refused('There is no such agency or unit.'),
        503: refused(BUSY),
      },
    },
  },
}

/** What goes out there. */
export const scoreSchemas = {
  Score: schemaOf(Score),
  Derivation: schemaOf(Derivation),
  UnitScore: schemaOf(UnitScoreAnswer),
}
