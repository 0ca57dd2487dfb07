import { sql } from 'kysely';
import type { PlainDate, UnitSigner } from '@kheo/core';
import { actorKey, actorName } from '#lib/server/context.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import type { NewSigner } from '../schema.ts';
import type { Signer } from '../view.ts';

type Key = { readonly obligationId: string; readonly unitId: string };

export function listSigners(tx: ReadTx, unitId: string): Promise<Signer[]> {
	return tx
		.selectFrom('unit_signers')
		.select(['id', 'user_id as userId', 'name', 'position', 'capacity', 'on_behalf_of as onBehalfOf', 'valid_from as validFrom', 'valid_to as validTo'])
		.where('unit_id', '=', unitId)
		.orderBy('valid_from', 'desc')
		.orderBy('id', 'desc')
		.execute();
}

export async function insertSigner(tx: Tx, unitId: string, { onBehalfOf, userId, validFrom, validTo, ...signer }: NewSigner): Promise<string> {
	const [id, { now, actor }] = [newId(), contextOf(tx)];
	const stored = { ...signer, on_behalf_of: onBehalfOf, user_id: userId, valid_from: validFrom, valid_to: validTo };
	await tx
		.insertInto('unit_signers')
		.values({ id, unit_id: unitId, ...stored, named_at: now, named_by: actorKey(actor) })
		.execute();
	return id;
}

export async function endSigner(tx: Tx, unitId: string, signerId: string, validTo: PlainDate): Promise<boolean> {
	const ended = tx.updateTable('unit_signers').set({ valid_to: validTo }).where('id', '=', signerId).where('unit_id', '=', unitId);
	return (await ended.where('valid_from', '<=', validTo).executeTakeFirst()).numUpdatedRows > 0n;
}

export async function setNeed(tx: Tx, unitId: string, needed: boolean): Promise<boolean> {
	const { numUpdatedRows } = await tx.updateTable('units').set({ approves_returns: needed }).where('id', '=', unitId).executeTakeFirst();
	return numUpdatedRows > 0n;
}

export function findUnit(tx: ReadTx, unitId: string) {
	return tx.selectFrom('units').select(['id', 'name', 'approves_returns as needsApproval']).where('id', '=', unitId).executeTakeFirst();
}

/** Accounts of people who work for the unit today. */
export function listAccounts(tx: ReadTx, unitId: string, today: PlainDate) {
	return tx
		.selectFrom('memberships')
		.select(['user_id as userId', 'display_name as name'])
		.where('unit_id', '=', unitId)
		.where('role', '=', 'unit')
		.where('valid_from', '<=', today)
		.where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
		.orderBy(vietnameseOrder('display_name'))
		.execute();
}

/** How it stood each time it was put up, the newest first. */
export function listApprovals(tx: ReadTx, { obligationId, unitId }: Key) {
	return tx
		.selectFrom('unit_approvals as a')
		.innerJoin('submissions as s', 's.id', 'a.submission_id')
		.select([
			'a.id',
			'a.nil_reason as nilReason',
			'a.put_up_at as putUpAt',
			'a.put_up_by as putUpBy',
			'a.put_up_name as putUpName',
			'a.outcome',
			'a.reason',
			'a.signer'
		])
		.where('s.obligation_id', '=', obligationId)
		.where('s.unit_id', '=', unitId)
		.orderBy('a.put_up_at', 'desc')
		.orderBy('a.id', 'desc')
		.execute();
}

/** One left open by a reorganisation that gave the return back to its writers is closed with the next. */
export async function insertApproval(tx: Tx, submissionId: string, nilReason: string | null): Promise<void> {
	const { now, actor } = contextOf(tx);
	const open = tx.updateTable('unit_approvals').where('submission_id', '=', submissionId).where('outcome', 'is', null);
	await open.set({ outcome: 'taken-back', decided_at: now, decided_by: actorKey(actor), decided_name: actorName(actor) }).execute();
	const put = { put_up_at: now, put_up_by: actorKey(actor), put_up_name: actorName(actor) };
	await tx
		.insertInto('unit_approvals')
		.values({ id: newId(), submission_id: submissionId, nil_reason: nilReason, ...put })
		.execute();
}

export type Decision = {
	readonly outcome: 'approved' | 'returned' | 'taken-back';
	readonly how?: 'app' | 'paper';
	readonly signer?: UnitSigner;
	readonly signedOn?: PlainDate;
	readonly reason?: string;
	readonly proof?: { readonly sha256: string; readonly name: string };
	readonly version?: number;
};

export async function decide(tx: Tx, id: string, { outcome, how, signer, signedOn, reason, proof, version }: Decision): Promise<void> {
	const { now, actor } = contextOf(tx);
	const hand = { how: how ?? null, signer: signer ? jsonOf(signer) : null, signed_on: signedOn ?? null, reason: reason ?? null };
	await tx
		.updateTable('unit_approvals')
		.set({ outcome, ...hand, version: version ?? null, proof_sha256: proof?.sha256 ?? null, proof_name: proof?.name ?? null })
		.set({ decided_at: now, decided_by: actorKey(actor), decided_name: actorName(actor) })
		.where('id', '=', id)
		.execute();
}

export async function findApproval(tx: ReadTx, { obligationId, unitId }: Key, version: number) {
	return tx
		.selectFrom('unit_approvals as a')
		.innerJoin('submissions as s', 's.id', 'a.submission_id')
		.select(['a.signer', 'a.how', 'a.signed_on as on'])
		.where('s.obligation_id', '=', obligationId)
		.where('s.unit_id', '=', unitId)
		.where('a.version', '=', version)
		.executeTakeFirst();
}

/** Whoever sets who signs waits for whoever does the same for this unit. */
export async function lockUnit(tx: Tx, unitId: string): Promise<void> {
	await sql`select from units where id = ${unitId} for update`.execute(tx);
}
