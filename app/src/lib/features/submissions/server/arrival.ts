import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Arrival } from './freeze.ts';
import type { ReturnKey } from './return-key.ts';

/** What the Office says of a return that it enters for a unit. */
export type Entry = { readonly channel: 'paper' | 'zalo' | 'email'; readonly receivedAt: Date; readonly proofSha256: string | null; readonly reason: string };

/**
 * When and how the return arrived. A unit's own press of the button is the arrival; only the Office may set it earlier than the entry,
 * and then says by which way it came and shows the file or says why there is none.
 */
export function arrivalOf({ actor, now }: Context, { unitId }: ReturnKey, entry: Entry | null): Arrival {
	if (!actsForOffice(actor) || unitOf(actor) === unitId || entry === null) return { channel: 'system', receivedAt: now, proofSha256: null, reason: null };
	if (entry.proofSha256 === null && entry.reason === '') throw new Problem('entry.proof-missing');
	if (entry.receivedAt > now) throw new Problem('submission.received-in-future');
	return { channel: entry.channel, receivedAt: entry.receivedAt, proofSha256: entry.proofSha256, reason: entry.reason || null };
}

/** Whether this actor files for another: then an entry is asked for. */
export function filesForAnother({ actor }: Context, { unitId }: ReturnKey): boolean {
	return actor.kind === 'user' && actsForOffice(actor) && actor.unitId !== unitId;
}
