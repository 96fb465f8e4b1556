import type { Stage } from './stage.ts'

/**
 * The stages. `dev` is for trying things; the others are examples of three sizes: keep the one nearest to yours, give it its address, and
 * let the rest go. What each number means stands in `stage.ts`, what it amounts to in docs/operations.md.
 */
export const stages = [
  {
    name: 'dev',
    region: 'ap-southeast-3',
    sizedFor: { units: 10, ratingsPerMonth: 5_000, busiestHour: 0.02, busiestUnit: 0.5 },
    tickShards: 1,
    throttle: { rate: 30, burst: 60 },
    // A new account may run ten functions at once in all, and refuses to reserve any of them.
    reservedConcurrency: 'none',
    tableCeiling: { reads: 500, writes: 200 },
    firewall: { perAddress: 2_000 },
    budget: 50,
    analytics: 'off',
    logs: { retentionDays: 14, afterStack: 'delete' },
  },
  {
    // A small regency: its offices, health centres and districts, served by one engineer who has other things to do.
    name: 'regency',
    region: 'ap-southeast-3',
    publicUrl: 'https://suara.regency.example',
    sizedFor: { units: 60, ratingsPerMonth: 30_000, busiestHour: 0.015, busiestUnit: 0.3 },
    tickShards: 1,
    throttle: { rate: 50, burst: 100 },
    reservedConcurrency: { citizen: 20, staff: 5, public: 10 },
    tableCeiling: { reads: 1_000, writes: 200 },
    firewall: { perAddress: 3_000 },
    alarmEmail: 'siaga@regency.example',
    budget: 80,
    analytics: 'off',
    logs: { retentionDays: 90, afterStack: 'keep' },
  },
  {
    // A province: its own offices, hospitals and one-stop services, with those of its regencies that join.
    name: 'province',
    region: 'ap-southeast-3',
    publicUrl: 'https://suara.province.example',
    sizedFor: { units: 1_000, ratingsPerMonth: 1_000_000, busiestHour: 0.01, busiestUnit: 0.1 },
    tickShards: 4,
    throttle: { rate: 300, burst: 500 },
    // Rating comes first: readers of public pages cannot take its share.
    reservedConcurrency: { citizen: 100, staff: 20, public: 40 },
    tableCeiling: { reads: 5_000, writes: 1_000 },
    firewall: { perAddress: 5_000 },
    alarmEmail: 'siaga@province.example',
    budget: 400,
    mail: { from: 'suara-loket@province.example', domain: 'province.example', sends: 'on' },
    analytics: 'weekly',
    logs: { retentionDays: 90, afterStack: 'keep' },
  },
  {
    // The nation: every ministry, province and regency. The region's quotas for API Gateway and Lambda are its ceiling, and can be raised.
    name: 'national',
    region: 'ap-southeast-3',
    publicUrl: 'https://suara.national.example',
    sizedFor: { units: 30_000, ratingsPerMonth: 30_000_000, busiestHour: 0.01, busiestUnit: 0.005 },
    tickShards: 32,
    throttle: { rate: 2_500, burst: 1_250 },
    reservedConcurrency: { citizen: 600, staff: 100, public: 200 },
    tableCeiling: { reads: 40_000, writes: 20_000 },
    firewall: { perAddress: 10_000 },
    alarmEmail: 'siaga@national.example',
    budget: 9_000,
    mail: { from: 'suara-loket@national.example', domain: 'national.example', sends: 'on' },
    analytics: 'weekly',
    logs: { retentionDays: 365, afterStack: 'keep' },
  },
] as const satisfies readonly Stage[]
