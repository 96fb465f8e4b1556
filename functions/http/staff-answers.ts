import { mayAtAll } from '../../shared/domain/permissions.ts'
import type { Door } from './app.tsx'
import { noteRefused } from './note-refused.ts'
import { page } from './page.tsx'
import { staffPage } from './staff-page.tsx'

/** How staff are told what they cannot have: on pages of theirs even a no leads back to their own, and the trail knows of it. */
export const staffAnswers = {
  pageFor: (c) => (/^\/kelola(\/|$)/.test(c.req.path) && mayAtAll(c.get('identity'), 'self.read') ? staffPage : page),
  denied: noteRefused,
} as const satisfies Omit<Door, 'identify'>
