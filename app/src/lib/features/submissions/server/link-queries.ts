import { shortTask } from '@kheo/core';
import { sql } from 'kysely';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { listUnitsWithAccount } from '#lib/features/accounts/server/service.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { LinkLine, LinksView } from '../links-view.ts';

type Made = { readonly obligationId: string; readonly by: string; readonly expiresAt: Date };
type NewLink = { readonly id: string; readonly unitId: string; readonly sha256: string };

export async function insertLinks(tx: Tx, { obligationId, by, expiresAt }: Made, links: readonly NewLink[]): Promise<void> {
	const { now } = contextOf(tx);
	const rows = links.map(({ id, unitId, sha256 }) => ({
		id,
		obligation_id: obligationId,
		unit_id: unitId,
		token_sha256: sha256,
		created_at: now,
		created_by: by,
		expires_at: expiresAt
	}));
	await tx.insertInto('submission_links').values(rows).execute();
}

/** Stops the links that these units hold for this product; those that were stopped. */
export async function revokeLinks(tx: Tx, obligationId: string, unitIds: readonly string[]): Promise<string[]> {
	const links = tx
		.updateTable('submission_links')
		.set({ revoked_at: contextOf(tx).now })
		.where('obligation_id', '=', obligationId)
		.where('unit_id', '=', sql<string>`any(${[...unitIds]}::uuid[])`);
	return (await links.where('revoked_at', 'is', null).returning('id').execute()).map(({ id }) => id);
}

/** The product, held so that of two presses at once the second sees the links of the first. */
export async function holdProduct(tx: Tx, obligationId: string): Promise<void> {
	await sql`select id from obligations where id = ${obligationId} for update`.execute(tx);
}

export async function findProduct(tx: ReadTx, id: string): Promise<Omit<LinksView, 'lines'>> {
	const found = await tx
		.selectFrom('obligations as o')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.select(['o.task', 'o.deadline', 'o.due', 'p.id as planId', 'p.title as planTitle'])
		.where('o.id', '=', id)
		.where('o.withdrawn_at', 'is', null)
		.executeTakeFirst();
	if (!found) throw new Problem('obligation.not-found');
	const { task, deadline, due, planId, planTitle } = found;
	return { obligation: { id, name: shortTask(task, deadline?.words), due }, plan: { id: planId, title: planTitle } };
}

export type OwingUnit = LinkLine & { /** Of the link that holds. */ readonly sha256: string | null };

/** Every unit that owes the product, in the agency's order. The Office's own people sign in, whatever unit they stand for. */
export async function listOwing(tx: ReadTx, obligationId: string): Promise<OwingUnit[]> {
	const { now, today } = contextOf(tx);
	const rows = await tx
		.selectFrom('assignments as a')
		.leftJoin('submissions as s', (join) => join.onRef('s.obligation_id', '=', 'a.obligation_id').onRef('s.unit_id', '=', 'a.unit_id'))
		.leftJoin('submission_links as l', (join) =>
			join.onRef('l.obligation_id', '=', 'a.obligation_id').onRef('l.unit_id', '=', 'a.unit_id').on('l.revoked_at', 'is', null).on('l.expires_at', '>', now)
		)
		.select(['a.unit_id as unitId', 's.status', 'l.token_sha256 as sha256', 'l.expires_at as until'])
		.where('a.obligation_id', '=', obligationId)
		.where('a.withdrawn_at', 'is', null)
		.execute();
	const withAccount = new Set(await listUnitsWithAccount(tx, today));
	return (await listUnits(tx)).flatMap(({ id, name, kind }) => {
		const row = rows.find(({ unitId }) => unitId === id);
		if (!row) return [];
		const state = stateOf(row, kind === 'office' || withAccount.has(id));
		return [{ unitId: id, unit: name, state, until: row.until, sha256: row.sha256 }];
	});
}

type Row = { readonly status: string | null; readonly sha256: string | null };

function stateOf({ status, sha256 }: Row, hasAccount: boolean): LinkLine['state'] {
	if (sha256 !== null) return 'active';
	if (status !== null && status !== 'draft' && status !== 'needs-more') return 'sent';
	return hasAccount ? 'account' : 'none';
}

/** Which of these tokens are known, whatever became of their links. */
export async function listKnownTokens(tx: ReadTx, hashes: readonly string[]): Promise<string[]> {
	const rows = await tx
		.selectFrom('submission_links')
		.select('token_sha256 as sha256')
		.where('token_sha256', '=', sql<string>`any(${[...hashes]}::text[])`)
		.execute();
	return rows.map(({ sha256 }) => sha256);
}
