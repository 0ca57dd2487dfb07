import { createHash } from 'node:crypto';

export type KeptPlan = { readonly name: string; readonly text: string };

/** A constant statement under a name of its own: each session plans it once and keeps the plan. */
export function keptPlan(text: string): KeptPlan {
	return { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text };
}
