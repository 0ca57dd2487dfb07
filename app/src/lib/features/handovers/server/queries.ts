import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { Handover } from '../handover.ts';

export type NewHandover = Handover & { readonly userId: string; readonly toUserId: string | null; readonly madeAt: Date };

export async function insertHandover(tx: Tx, { id, userId, name, toUserId, toName, reason, leftOn, items, madeAt, by }: NewHandover): Promise<void> {
	await tx
		.insertInto('handovers')
		.values({ id, user_id: userId, name, to_user_id: toUserId, to_name: toName, reason, left_on: leftOn, items: jsonOf(items), made_at: madeAt, made_by: by })
		.execute();
}

const columns = ['id', 'name', 'to_name as toName', 'reason', 'left_on as leftOn', 'made_by as by', 'items'] as const;

export function findHandover(tx: ReadTx, id: string): Promise<Handover | undefined> {
	return tx.selectFrom('handovers').select(columns).where('id', '=', id).executeTakeFirst();
}

export function listHandovers(tx: ReadTx): Promise<Handover[]> {
	return tx.selectFrom('handovers').select(columns).orderBy('made_at', 'desc').limit(100).execute();
}
