import { BUSY, inPath, inQuery, json, ref, refused } from './openapi-parts.ts'

/** Asks for one of a closed period's versions. */
export const VERSION = inQuery('version', 'Of a closed period: an older version, such as `1`; the newest where absent.')

/** Where a score comes from. */
export const derivationPaths = {
  '/api/v1/agencies/{agency}/units/{unit}/scores/derivation': {
    get: {
      summary: 'Read what a score is made of',
      description:
        'The counts, the exact index, the weight and all versions of a closed period: enough to compute the score again. The index is the sum of the `nrr` times `weight`, times 100 over the top of the scale that means are reported on (4 for the SKM); it is rounded half up to two decimals once, in `score.published`. The `fingerprint` of a version is the SHA-256, in base64url, of the JSON with sorted keys of `agency`, `unit`, `instrument` (with its edition), `period`, `version`, `method`, `n`, `answers` (by the codes of the unsur), `published` and `grade`.',
      parameters: [
        inPath('agency', 'The agency’s id.'),
        inPath('unit', 'The unit’s id.'),
        inQuery('instrument', '`skm` where absent.'),
        inQuery('period', '`2021-03-14`, `2021-03`, `2021-Q1`, `2021-S1` or `2021`; the current quarter where absent.'),
        VERSION,
      ],
      responses: {
        200: {
          description: 'The derivation; counts are null where they may not be shown.',
          content: json(ref('Derivation')),
        },
        400: refused('The period, the instrument or a parameter cannot be read.'),
        404: refused('There is no such agency, unit or version.'),
        503: refused(BUSY),
      },
    },
  },
} as const
