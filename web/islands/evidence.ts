import { startEvidence } from './evidence-field.ts'

for (const field of document.querySelectorAll<HTMLElement>('[data-evidence]')) startEvidence(field)
