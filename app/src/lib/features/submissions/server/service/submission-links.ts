import { randomBytes } from 'node:crypto';
import type { PlainDate } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { assertOffice } from '../access.ts';
import { findUnlessFlooding } from '../link-flood.ts';
import { holderOf, refuseGuessing, type Holder } from '../link-holder.ts';
import type { ReturnKey } from '../return-key.ts';
import { getOwed } from '../return-queries.ts';

export type ActiveLink = { readonly id: string; readonly createdAt: Date; readonly createdBy: string; readonly expiresAt: Date };

/** Makes the one link of this unit for this obligation, valid to the end of `lastDay`; earlier ones stop. The token is told once and never kept. */
export async function createLink(ctx: Context, key: ReturnKey, lastDay: PlainDate): Promise<string> {
	assertOffice(ctx);
	const token = randomBytes(32).toString('base64url');
	await inTransaction(ctx, 'link.created', async (tx) => {
		await getOwed(tx, key);
		const replaced = await revokeActive(tx, ctx, key);
		const id = newId();
		const expires = new Date(`${lastDay}T23:59:59+07:00`);
		const place = { obligation_id: key.obligationId, unit_id: key.unitId };
		await tx
			.insertInto('submission_links')
			.values({ id, ...place, token_sha256: sha256Of(token), created_at: ctx.now, created_by: actorName(ctx.actor), expires_at: expires })
			.execute();
		await audit(tx, { subject: { type: 'submission-link', id }, data: { ...key, lastDay, replaced } });
	});
	return token;
}

export async function revokeLink(ctx: Context, key: ReturnKey): Promise<void> {
	assertOffice(ctx);
	await inTransaction(ctx, 'link.revoked', async (tx) => {
		const revoked = await revokeActive(tx, ctx, key);
		await audit(tx, { subject: { type: 'obligation', id: key.obligationId }, data: { ...key, revoked } });
	});
}

export async function findActiveLink(ctx: Context, key: ReturnKey): Promise<ActiveLink | null> {
	assertOffice(ctx);
	const found = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('submission_links')
			.select(['id', 'created_at as createdAt', 'created_by as createdBy', 'expires_at as expiresAt'])
			.where('obligation_id', '=', key.obligationId)
			.where('unit_id', '=', key.unitId)
			.where('revoked_at', 'is', null)
			.where('expires_at', '>', ctx.now)
			.executeTakeFirst()
	);
	return found ?? null;
}

/** Who holds the token. Every request asks anew whether it still holds. `sendsFile`: the request brings files along. */
export async function openLink(ctx: Context, token: string, address: string, sendsFile = false): Promise<Holder> {
	refuseGuessing(ctx, address);
	return holderOf(ctx, await findUnlessFlooding(ctx, token, sendsFile), address);
}

async function revokeActive(tx: Tx, { now }: Context, { obligationId, unitId }: ReturnKey): Promise<string[]> {
	const links = tx.updateTable('submission_links').set({ revoked_at: now }).where('obligation_id', '=', obligationId).where('unit_id', '=', unitId);
	return (await links.where('revoked_at', 'is', null).returning('id').execute()).map(({ id }) => id);
}
