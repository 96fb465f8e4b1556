import { SentServiceTime } from '../../shared/domain/service-time.ts'
import { BatchWish } from '../../shared/usecases/mint-visit-codes.ts'
import {
  BUSY,
  described,
  inPath,
  json,
  list,
  NOT_JSON,
  object,
  ref,
  refused,
  schemaOf,
  TOO_LARGE,
  text,
} from './openapi-parts.ts'

const REFUSED = 'No device of this kind has this secret here, or it was taken back.'
const BEARER = 'Needs `Authorization: Bearer <the device’s secret>`; the unit’s manager issues it.'

/** What devices ask for, described. */
export const devicePaths = {
  '/api/v1/agencies/{agency}/units/{unit}/visit-codes': {
    post: {
      summary: 'Make one-time codes of visits, for a queue system’s tickets',
      description: `${BEARER} \`batch\` is the caller’s own name for the request: the same again, after a lost answer, gives the same codes.`,
      parameters: [inPath('agency', 'The agency’s id.'), inPath('unit', 'The unit’s id.')],
      requestBody: {
        description: 'How many, for where, and for how many days.',
        required: true,
        content: json(schemaOf(BatchWish)),
      },
      responses: {
        200: {
          description: 'The codes, each with the link for its QR.',
          content: json(
            object({
              batch: text,
              validUntil: described('When they can no longer be opened.'),
              codes: list(object({ code: text, link: text })),
            }),
          ),
        },
        400: refused('The body is not what is described: `fields` names what is not.'),
        401: refused(REFUSED),
        409: refused('The batch’s name is taken by a request for other codes.'),
        413: refused(TOO_LARGE),
        415: refused(NOT_JSON),
        503: refused(BUSY),
      },
    },
  },
  '/api/v1/agencies/{agency}/units/{unit}/service-times': {
    post: {
      summary: 'Report how long services took, from a queue system',
      description: `${BEARER} Up to 100 samples, each stored by itself: what is wrong with one keeps out no other. \`id\` is the caller’s own, a UUID of version 7 made once for each service: the same sample again, after a lost answer, gives the same receipt. No name, number or ticket of anybody is taken.`,
      parameters: [inPath('agency', 'The agency’s id.'), inPath('unit', 'The unit’s id.')],
      requestBody: {
        description: 'The services that were done, each with when its ticket was taken, called and done.',
        required: true,
        content: json(object({ samples: { ...list(schemaOf(SentServiceTime)), minItems: 1, maxItems: 100 } })),
      },
      responses: {
        200: {
          description: 'For each sample, in the order sent, what became of it.',
          content: json(
            object({
              results: list({
                anyOf: [
                  object({
                    outcome: described('Stored now, or stored before: the same receipt.', {
                      enum: ['stored', 'repeated'],
                    }),
                    receipt: object({
                      id: text,
                      service: text,
                      day: described('The unit’s own day in which it counts.'),
                      digest: described('Of the sample as stored.'),
                    }),
                  }),
                  object({
                    outcome: { enum: ['refused'] },
                    id: described('As sent; null where it could not be read.', { type: ['string', 'null'] }),
                    code: described(
                      '`answers-invalid`: see `fields`. `service-time-differs`: another sample has this id. `busy`: send it again.',
                    ),
                    fields: list(object({ field: text, problem: { enum: ['missing', 'unknown', 'invalid'] } })),
                  }),
                ],
              }),
            }),
          ),
        },
        400: refused('The body is not a list of 1 to 100 samples.'),
        401: refused(REFUSED),
        413: refused(TOO_LARGE),
        415: refused(NOT_JSON),
        503: refused(BUSY),
      },
    },
  },
  '/api/v1/screens/{device}/codes': {
    get: {
      summary: 'Read what a screen shows in the next minutes',
      description: BEARER,
      parameters: [inPath('device', 'The screen’s id.')],
      responses: {
        200: {
          description: 'The server’s clock, and the QR of this minute and of each of the next fifteen.',
          content: json(
            object({
              now: described('Milliseconds since 1970, UTC.', { type: 'integer' }),
              codes: list(
                object({
                  minute: described('Whole minutes since 1970, UTC.', { type: 'integer' }),
                  rows: described('The QR’s rows from the top, `1` is dark.', list(text)),
                }),
              ),
            }),
          ),
        },
        401: refused(REFUSED),
        503: refused(BUSY),
      },
    },
  },
  '/api/v1/kiosks/{kiosk}': {
    get: {
      summary: 'Read what time it is, and which page of the kiosk is the newest',
      description: BEARER,
      parameters: [inPath('kiosk', 'The kiosk’s id.')],
      responses: {
        200: {
          description: 'The server’s clock, and the version of the page as it is sent now.',
          content: json(
            object({
              now: described('Milliseconds since 1970, UTC.', { type: 'integer' }),
              version: described('Whoever shows another version should load the page again.'),
            }),
          ),
        },
        401: refused(REFUSED),
        503: refused(BUSY),
      },
    },
  },
  '/api/v1/kiosks/{kiosk}/ratings': {
    post: {
      summary: 'Submit a rating that a kiosk was given',
      description: `${BEARER} The same rating again, however late, gives the same receipt.`,
      parameters: [inPath('kiosk', 'The kiosk’s id.')],
      requestBody: {
        description: 'The pass of the page, and the answers.',
        required: true,
        content: json(ref('KioskRating')),
      },
      responses: {
        201: { description: 'Stored. The receipt proves it.', content: json(ref('Receipt')) },
        200: { description: 'It was stored before: the same receipt.', content: json(ref('Receipt')) },
        400: refused('The body is not what is described: `fields` names what is not.'),
        401: refused(`${REFUSED} Or the pass is not one of this kiosk’s pages.`),
        409: refused(
          'Another rating has this id, or (`recorded-ahead`) its time has not come: nothing was stored, and it may be sent with an id of a time that has.',
        ),
        410: refused('The page is older than 90 days.'),
        413: refused(TOO_LARGE),
        415: refused(NOT_JSON),
        503: refused(BUSY),
      },
    },
  },
}
