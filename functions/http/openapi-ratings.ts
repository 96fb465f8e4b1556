import { instruments } from '../../shared/domain/instruments/index.ts'
import type { Instrument } from '../../shared/domain/instruments/instrument.ts'
import { Profile } from '../../shared/domain/profile.ts'
import { COMMENT_LIMIT } from '../../shared/domain/rating.ts'
import {
  BUSY,
  described,
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

function answersTo(instrument: Instrument) {
  const answers = instrument.questions.map(({ code, name, options }) => [
    code,
    { type: 'integer', minimum: 1, maximum: options.length, description: name },
  ])
  return { ...object(Object.fromEntries(answers)), description: instrument.name }
}

const namedThing = object({ id: text, name: text })

/** What somebody who was served says, however they are known. */
const said = {
  answers: described('By the codes of the visit’s instrument. What the service leaves out need not be there.', {
    anyOf: instruments.map(answersTo),
  }),
  reasons: described('Where the instrument has reasons: the codes of those named.', list(text)),
  own: described('Answers to the agency’s own questions, by their ids.', {
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 1, maximum: 4 },
  }),
  provisional: described(
    'Where the instrument has reasons: this is a first answer, and the same visit may be rated once more, whole.',
    { enum: [true] },
  ),
  service: described('Which of the visit’s services, where there are several.'),
  profile: schemaOf(Profile),
  work: described('What was worked out to show that somebody took the time; see the visit.'),
  comment: { ...described(`At most ${COMMENT_LIMIT} characters.`), maxLength: COMMENT_LIMIT },
}

/** How ratings come in, described. */
export const ratingPaths = {
  '/api/v1/visits': {
    post: {
      summary: 'Open a visit at a counter',
      description: 'The token fixes the rating’s id, place and period. It can be used once, within the days stated.',
      requestBody: {
        description: 'The counter.',
        required: true,
        content: json(
          object(
            {
              code: described('The code in the counter’s QR link.'),
              instrument: described('The family of one of the instruments offered there; else the first of them.'),
            },
            ['code'],
          ),
        ),
      },
      responses: {
        201: { description: 'The visit, and what to ask.', content: json(ref('Visit')) },
        400: refused('The body is not what is described: `fields` names what is not.'),
        404: refused('No counter has this code.'),
        410: refused('The counter has another code by now.'),
        413: refused(TOO_LARGE),
        415: refused(NOT_JSON),
        503: refused(BUSY),
      },
    },
  },
  '/api/v1/ratings': {
    post: {
      summary: 'Rate a visit',
      requestBody: {
        description: 'The visit’s token and the answers.',
        required: true,
        content: json(ref('Rating')),
      },
      responses: {
        201: { description: 'Stored. The receipt proves it.', content: json(ref('Receipt')) },
        200: { description: 'It was stored before: the same receipt.', content: json(ref('Receipt')) },
        400: refused('An answer is missing, unknown or out of range: `fields` names it. Nothing was stored.'),
        401: refused('The token was not issued here, or was changed.'),
        409: refused('The visit was rated with other answers before; those are kept.'),
        410: refused('The visit is too long ago.'),
        413: refused(TOO_LARGE),
        415: refused(NOT_JSON),
        503: refused(BUSY),
      },
    },
  },
}

/** What goes in and out there. */
export const ratingSchemas = {
  Visit: object({
    id: described('The visit’s, and so the rating’s.'),
    token: described('Send it with the answers.'),
    receiptKey: described('Base64url. The receipt’s proof is HMAC-SHA-256 of `id`, a space and `digest` with it.'),
    daysValid: { type: 'integer' },
    agency: namedThing,
    unit: namedThing,
    counter: namedThing,
    services: {
      type: 'array',
      items: object({
        ...namedThing.properties,
        notAsked: described('Codes of questions that this service leaves out.', list(text)),
      }),
    },
    offered: described('Families of the instruments offered there.', list(text)),
    instrument: object(
      {
        id: text,
        questions: list(
          object({ code: text, name: text, text, options: list(text), mark: { enum: ['face', 'step'] } }),
        ),
        reasons: described('What may be named as reasons.', list(object({ code: text, name: text }))),
      },
      ['id', 'questions'],
    ),
    own: described(
      'The agency’s own questions; all may be left open.',
      list(object({ id: text, under: text, text, options: list(text) })),
    ),
    work: described(
      'What to work out meanwhile, to show that somebody took the time: a nonce of digits such that PBKDF2-SHA-256 of `<id>:<nonce>` with the salt `suara-loket`, begins with so many zero bits. A rating without it counts, and is marked.',
      object({ iterations: { type: 'integer' }, bits: { type: 'integer' } }),
    ),
  }),
  Rating: object({ token: described('The visit’s token.'), ...said }, ['token', 'answers']),
  KioskRating: object(
    {
      pass: described('What the kiosk’s page was signed with.'),
      id: described('A UUID of version 7, made when the rating began: its time decides the hour in which it counts.'),
      receiptKey: described('32 bytes of the sender’s choice, base64url: the receipt’s proof is made with them.'),
      ...said,
    },
    ['pass', 'id', 'receiptKey', 'answers'],
  ),
  Receipt: object({
    id: text,
    agency: text,
    unit: text,
    counter: { type: ['string', 'null'] },
    day: described('The unit’s own day in which the rating counts.'),
    digest: described('Of the rating as stored.'),
    proof: described('Shows that the server has it: see `receiptKey`.'),
  }),
}
