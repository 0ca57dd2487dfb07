import type { PlainDate } from '@kheo/core';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { RoundLine } from '../view.ts';
import type { Writing } from './queries.ts';

/** Each time the draft was put up, the last first. */
export function listRounds(tx: ReadTx, draftId: string): Promise<RoundLine[]> {
	return tx
		.selectFrom('draft_rounds')
		.select(['id', 'round', 'version', 'status', 'put_up_at as putUpAt', 'put_up_by as putUpBy', 'returned_by as returnedBy'])
		.select(['returned_on as returnedOn', 'returned_reason as returnedReason', 'returned_proof_sha256 as proof'])
		.where('draft_id', '=', draftId)
		.orderBy('round', 'desc')
		.execute();
}

/** The round that has the draft now; undefined while it is written, and for what was frozen before there were chains. */
export function findRoundUp(tx: ReadTx, draftId: string) {
	return tx.selectFrom('draft_rounds').select(['id', 'round', 'version']).where('draft_id', '=', draftId).where('status', '=', 'frozen').executeTakeFirst();
}

/** All that are up now, by the id of their draft. */
export async function roundsUp(tx: ReadTx): Promise<ReadonlyMap<string, { readonly id: string; readonly round: number }>> {
	const rows = await tx.selectFrom('draft_rounds').select(['id', 'round', 'draft_id as draftId']).where('status', '=', 'frozen').execute();
	return new Map(rows.map(({ draftId, ...round }) => [draftId, round]));
}

type NewRound = { readonly id: string; readonly draftId: string; readonly version: number; readonly sha256: string };

export async function insertRound(tx: Tx, { id, draftId, version, sha256 }: NewRound, { at, by }: Writing): Promise<number> {
	const round = ((await listRounds(tx, draftId))[0]?.round ?? 0) + 1;
	const values = { id, draft_id: draftId, round, version, content_sha256: sha256, status: 'open' as const, put_up_at: at, put_up_by: by };
	await tx.insertInto('draft_rounds').values(values).execute();
	return round;
}

export async function putUpRound(tx: Tx, id: string): Promise<void> {
	await tx.updateTable('draft_rounds').set({ status: 'frozen' }).where('id', '=', id).execute();
}

type Returned = {
	readonly reason: string;
	readonly name: string;
	readonly on: PlainDate;
	readonly proof: { readonly sha256: string; readonly name: string } | null;
};

export async function returnRound(tx: Tx, id: string, { reason, name, on, proof }: Returned, at: Date): Promise<void> {
	await tx
		.updateTable('draft_rounds')
		.set({ status: 'returned', returned_at: at, returned_by: name, returned_reason: reason, returned_on: on })
		.set({ returned_proof_sha256: proof?.sha256 ?? null, returned_proof_name: proof?.name ?? null })
		.where('id', '=', id)
		.execute();
}

/** The draft may be written again. */
export async function openAgain(tx: Tx, draftId: string): Promise<void> {
	await tx
		.updateTable('drafts')
		.set({ status: 'draft', docx_sha256: null, pdf_sha256: null, kheo_version: null, mark_address: null, frozen_at: null, frozen_by: null })
		.where('id', '=', draftId)
		.execute();
}
