import { CITIZEN, type Identity } from '../shared/domain/permissions.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * On this machine alone, whoever asks may see the managers' pages: the local server listens on the loopback address only. A page that
 * reached it under another name (DNS rebinding) is a citizen. No Lambda entry imports this file; a test holds that.
 */
export function identifyLocally(request: Request): Identity {
  const isLoopback = LOOPBACK.has(new URL(request.url).hostname)
  if (!isLoopback) return CITIZEN
  return {
    name: 'lokal',
    grants: [...CITIZEN.grants, { role: 'manager', agency: '*' }, { role: 'officer', agency: '*' }],
  }
}
