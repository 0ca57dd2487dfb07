import type { RegisterContent } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { findCurrent, lockCurrent } from '../queries.ts';

export type FrozenRegister = { readonly id: string; readonly sha256: string; readonly content: RegisterContent; readonly frozenOn: string };

/** The register that is with the leader now, held until the transaction ends so that it is not given back meanwhile. */
export async function lockFrozen(tx: Tx, obligationId: string): Promise<FrozenRegister | undefined> {
	const current = await lockCurrent(tx, obligationId);
	if (current?.status !== 'frozen' || !current.content || !current.contentSha256 || !current.frozenAt) return undefined;
	return { id: current.id, sha256: current.contentSha256, content: current.content, frozenOn: dayIn(current.frozenAt) };
}

/** What a frozen version holds, and the obligation it answers. */
export async function frozenContent(tx: ReadTx, id: string): Promise<{ readonly content: RegisterContent; readonly obligationId: string } | null> {
	const row = await tx.selectFrom('consolidations').select(['content', 'obligation_id as obligationId']).where('id', '=', id).executeTakeFirst();
	return row?.content ? { content: row.content, obligationId: row.obligationId } : null;
}

/** The same, only looked at. */
export async function findFrozen(tx: ReadTx, obligationId: string): Promise<Pick<FrozenRegister, 'sha256' | 'content'> | null> {
	const current = await findCurrent(tx, obligationId);
	return current?.status === 'frozen' && current.content && current.contentSha256 ? { sha256: current.contentSha256, content: current.content } : null;
}
