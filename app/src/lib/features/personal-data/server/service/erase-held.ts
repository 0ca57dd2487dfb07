import type { Context } from '#lib/server/context.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { Problem } from '#lib/server/problem.ts';
import { erasers } from '../erasers.ts';
import { requireIdentity } from './run-request.ts';
import { stepOn } from '../request-queries.ts';

/**
 * Erases what was marked and may be erased: keys are destroyed, rows go, and nothing brings them back. What an act keeps stays, and is counted; the answer says why.
 */
export async function eraseHeld(ctx: Context, id: string, { version }: { readonly version: number }, key = ''): Promise<void> {
	const keys: string[] = [];
	await stepOn(ctx, { id, version, step: 'erased', key }, async (row, tx) => {
		requireIdentity(row);
		if (row.kind !== 'erase' && row.kind !== 'withdraw') throw new Problem('data-request.not-to-erase');
		if (row.found.length === 0) throw new Problem('data-request.nothing-chosen');
		let erased = 0;
		for (const { table, id: of } of row.found) {
			const erase = erasers[table];
			const done = erase ? await erase(tx, ctx, of) : false;
			if (done === false) continue;
			erased += 1;
			if (done !== null) keys.push(done);
		}
		const kept = row.found.length - erased;
		return { set: { erased_at: ctx.now }, words: `${erased} / ${row.found.length}`, data: { erased, kept } };
	});
	for (const whose of keys) dropHeldKey(ctx.agencyId, whose);
}
