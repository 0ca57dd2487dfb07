import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import { requireStaff } from '../access.ts';
import { listDisclosures } from '../queries.ts';

/** The proof of a posting: staff see every one, everybody else those of public items. */
export async function openProof(ctx: Context, postingId: string, which: 'all' | 'public'): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	if (which === 'all') requireStaff(ctx);
	const found = await readOnly(ctx, async (tx) => {
		const { items } = await listDisclosures(tx, which);
		if (!items.some(({ postings }) => postings.some(({ id }) => id === postingId))) return undefined;
		return tx.selectFrom('disclosure_postings').select(['file_sha256', 'file_name']).where('id', '=', postingId).executeTakeFirst();
	});
	if (!found?.file_sha256) throw new Problem('people.not-public');
	const bytes = await readStored(ctx, found.file_sha256);
	if (!bytes) throw new Problem('people.not-public');
	return { bytes, name: found.file_name ?? 'minh-chung' };
}
