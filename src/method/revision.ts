/** This file gives a plan a short fingerprint, to see whether the Settings tab changed since a draft was begun. */
import type { Plan } from './plan';

/** FNV-1a over the plan's JSON with sorted keys. */
export function revisionOf(plan: Plan | null): string {
  if (!plan) return '';
  let hash = 0x811c9dc5;
  const text = stable(plan);
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const record = value as Record<string, unknown>;
  return `{${Object.keys(record)
    .sort()
    .map((key) => JSON.stringify(key) + stable(record[key]))
    .join()}}`;
}
