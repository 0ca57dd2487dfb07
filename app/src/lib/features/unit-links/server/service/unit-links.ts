import { randomBytes } from 'node:crypto';
import { addDays } from '@kheo/core';
import { listUnitsWithAccount } from '#lib/features/accounts/server/service.ts';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { dayIn } from '#lib/server/clock.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';
import type { LinkOrder } from '../../schema.ts';
import type { UnitLinkLine } from '../../unit-link.ts';

/** With 32 random bytes a guess is hopeless; this spares the database. */
const misses = countedTries('unit-link', 30);

/** Which units open their page with an account, which with a link. */
export function readUnitLinks(ctx: Context): Promise<UnitLinkLine[]> {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const links = await tx
			.selectFrom('unit_links')
			.select(['unit_id as unitId', 'expires_at as until'])
			.where('revoked_at', 'is', null)
			.where('expires_at', '>', ctx.now)
			.execute();
		const withAccount = new Set(await listUnitsWithAccount(tx, ctx.today));
		return (await listActiveUnits(tx, ctx.today)).map(({ id, name }) => {
			const until = links.find(({ unitId }) => unitId === id)?.until;
			return { unitId: id, unit: name, hasAccount: withAccount.has(id), until: until ? dayIn(until) : null };
		});
	});
}

/** Makes the one link of this unit; an earlier one stops. The token is told once and never kept. */
export async function makeUnitLink(ctx: Context, { unitId, days }: LinkOrder): Promise<string> {
	requireOffice(ctx);
	const token = randomBytes(32).toString('base64url');
	const lastDay = addDays(ctx.today, days);
	await inTransaction(ctx, 'unit-link.made', async (tx) => {
		const unit = await tx.selectFrom('units').select('id').where('id', '=', unitId).forUpdate().executeTakeFirst();
		if (!unit) throw new Problem('unit.not-found');
		const replaced = await stop(tx, ctx, unitId);
		const id = newId();
		const made = { created_at: ctx.now, created_by: actorName(ctx.actor), expires_at: new Date(`${lastDay}T23:59:59+07:00`) };
		await tx
			.insertInto('unit_links')
			.values({ id, unit_id: unitId, token_sha256: sha256Of(token), ...made })
			.execute();
		await audit(tx, { subject: { type: 'unit-link', id }, data: { unit: unitId, lastDay, replaced } });
	});
	return token;
}

export function revokeUnitLink(ctx: Context, { unitId }: { readonly unitId: string }): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'unit-link.revoked', async (tx) => {
		const revoked = await stop(tx, ctx, unitId);
		await audit(tx, { subject: { type: 'unit', id: unitId }, data: { revoked } });
	});
}

/** The context of whoever holds the token, acting for its unit. Every request asks anew whether it still holds. */
export async function openUnitLink(
	ctx: Context,
	token: string,
	address: string
): Promise<{ readonly ctx: Context; readonly unitId: string; readonly unit: string }> {
	if (misses.areOver(address, ctx.now.getTime())) throw new Problem('link.too-many-tries');
	const link = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('unit_links as l')
			.innerJoin('units as u', 'u.id', 'l.unit_id')
			.select(['l.id', 'u.id as unitId', 'u.name as unit', 'l.revoked_at as revokedAt', 'l.expires_at as expiresAt'])
			.where('l.token_sha256', '=', sha256Of(token))
			.executeTakeFirst()
	);
	if (!link) {
		await misses.count(ctx, address);
		throw new Problem('link.not-found');
	}
	if (link.revokedAt) throw new Problem('link.revoked');
	if (link.expiresAt <= ctx.now) throw new Problem('link.expired');
	const { id, unitId, unit } = link;
	return { ctx: { ...ctx, actor: { kind: 'link', linkId: id, unitId, name: unit } }, unitId, unit };
}

async function stop(tx: Tx, { now }: Context, unitId: string): Promise<string[]> {
	const links = tx.updateTable('unit_links').set({ revoked_at: now }).where('unit_id', '=', unitId).where('revoked_at', 'is', null);
	return (await links.returning('id').execute()).map(({ id }) => id);
}

function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
