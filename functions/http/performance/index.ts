import type { Hono } from 'hono'
import type { World } from '../../compose.ts'
import type { Env } from '../app.tsx'
import { performanceApiRoutes } from './api.ts'
import { careerRoutes } from './career.tsx'
import { carriedRoutes } from './carried.tsx'
import { catalogueRoutes } from './catalogue.tsx'
import { dutyRoutes } from './duty.tsx'
import { evaluationRoutes } from './evaluation.tsx'
import { evaluationListRoutes } from './evaluation-lists.tsx'
import { evidenceRoutes } from './evidence.tsx'
import { exchangeRoutes } from './exchange.tsx'
import { feedbackRoutes } from './feedback.tsx'
import { ownEvaluationRoutes } from './own-evaluation.tsx'
import { ownReportRoutes } from './own-report.tsx'
import { planRoutes } from './plan.tsx'
import { planReviewRoutes } from './plan-review.tsx'
import { recognitionRoutes } from './recognition.tsx'
import { reportReviewRoutes } from './report-review.tsx'
import { roundRoutes } from './rounds.tsx'
import { teamRoutes } from './team.tsx'
import { trainingRoutes } from './training.tsx'
import { unitRatingRoutes } from './unit-rating.tsx'
import { unitYearRoutes } from './unit-year.tsx'
import { voiceRoutes } from './voice.tsx'
import { yearRoutes } from './year.tsx'

/** Everything about people's performance, in the order of their year. */
export const PERFORMANCE_FEATURES = [
  yearRoutes,
  planRoutes,
  planReviewRoutes,
  carriedRoutes,
  unitYearRoutes,
  ownReportRoutes,
  evidenceRoutes,
  teamRoutes,
  reportReviewRoutes,
  feedbackRoutes,
  roundRoutes,
  dutyRoutes,
  voiceRoutes,
  unitRatingRoutes,
  evaluationListRoutes,
  evaluationRoutes,
  ownEvaluationRoutes,
  // Before the catalogue: `/kelola/kinerja/pelatihan` is no agency's.
  trainingRoutes,
  catalogueRoutes,
  recognitionRoutes,
  careerRoutes,
  exchangeRoutes,
  performanceApiRoutes,
] as const satisfies readonly ((world: World) => Hono<Env>)[]
