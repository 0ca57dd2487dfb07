import { randomBytes } from 'node:crypto';
import type { PlainDate } from '@kheo/core';
import { findUnit } from '#lib/features/agencies/server/service.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { assertOffice } from '../access.ts';
import { countMiss, isGuessing } from '../link-tries.ts';
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

/** Who holds the token, as an actor that may file this one return and nothing else. A revoked or expired link says so. */
export async function openLink(ctx: Context, token: string, address: string): Promise<{ readonly ctx: Context; readonly key: ReturnKey }> {
	if (isGuessing(address, ctx.now.getTime())) throw new Problem('link.too-many-tries');
	const found = await readOnly(ctx, async (tx) => {
		const link = await tx.selectFrom('submission_links').selectAll().where('token_sha256', '=', sha256Of(token)).executeTakeFirst();
		return link && { link, unit: await findUnit(tx, link.unit_id) };
	});
	if (!found) {
		countMiss(address, ctx.now.getTime());
		throw new Problem('link.not-found');
	}
	const { link, unit } = found;
	if (link.revoked_at) throw new Problem('link.revoked');
	if (link.expires_at <= ctx.now) throw new Problem('link.expired');
	const actor = { kind: 'link', linkId: link.id, unitId: link.unit_id, name: unit?.name ?? '' } as const;
	return { ctx: { ...ctx, actor }, key: { obligationId: link.obligation_id, unitId: link.unit_id } };
}

async function revokeActive(tx: Tx, { now }: Context, { obligationId, unitId }: ReturnKey): Promise<string[]> {
	const links = tx.updateTable('submission_links').set({ revoked_at: now }).where('obligation_id', '=', obligationId).where('unit_id', '=', unitId);
	return (await links.where('revoked_at', 'is', null).returning('id').execute()).map(({ id }) => id);
}
