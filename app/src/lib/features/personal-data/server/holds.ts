import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Hold, RetentionKind } from '../retention.ts';

/**
 * Why a kind is left alone now. While a person asks to see, be given, have restricted or object to what is kept of them, nothing that may belong to it is erased
 * by itself; requests and consents themselves are proof and wait for nobody.
 */
export async function holdOf(tx: ReadTx, kind: RetentionKind, row: { held_because: string | null; held_by: string | null } | undefined): Promise<Hold | null> {
	if (row?.held_because) return { by: 'person', who: row.held_by ?? '', because: row.held_because };
	if (kind === 'requests' || kind === 'consents') return null;
	const open = await tx
		.selectFrom('data_requests')
		.select('code')
		.where('answered_on', 'is', null)
		.where('kind', 'in', ['see', 'provide', 'restrict', 'object'])
		.orderBy('due')
		.limit(5)
		.execute();
	return open.length === 0 ? null : { by: 'requests', codes: open.map(({ code }) => code) };
}
