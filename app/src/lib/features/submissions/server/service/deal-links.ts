import type { PlainDate } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import type { LinksView } from '../../links-view.ts';
import { assertOffice } from '../access.ts';
import { findProduct, holdProduct, insertLinks, listKnownTokens, listOwing, type OwingUnit, revokeLinks } from '../link-queries.ts';
import { tokenOfPress } from '../link-token.ts';

/** `anew`: units that hold a link get another in its place. `secret` is the installation's. */
export type LinkOrder = { readonly obligationId: string; readonly lastDay: PlainDate; readonly anew: boolean; readonly secret: string };
export type DealtLink = { readonly unitId: string; readonly unit: string; readonly token: string };

/** Who hands this product in with an account, with a link, or not yet at all. */
export function viewLinks(ctx: Context, obligationId: string): Promise<LinksView> {
	assertOffice(ctx);
	return readOnly(ctx, async (tx) => ({
		...(await findProduct(tx, obligationId)),
		lines: (await listOwing(tx, obligationId)).map(({ unitId, unit, state, until }) => ({ unitId, unit, state, until }))
	}));
}

/**
 * Makes a link for every unit that owes this product, has no account and holds no link; gives those of this press. Pressed twice,
 * or by two people at once, each unit has one link. The tokens are not kept: only the same press (`key`) can ask for them again.
 */
export function dealLinks(ctx: Context, order: LinkOrder, key = ''): Promise<DealtLink[]> {
	assertOffice(ctx);
	const press = key === '' ? newId() : key;
	return inTransaction(ctx, 'links.dealt', (tx) => dealIn(tx, ctx, order, press));
}

async function dealIn(tx: Tx, ctx: Context, order: LinkOrder, press: string): Promise<DealtLink[]> {
	const { obligationId, anew, secret } = order;
	await holdProduct(tx, obligationId);
	await findProduct(tx, obligationId);
	const owing = (await listOwing(tx, obligationId)).filter(({ state }) => state === 'none' || state === 'active');
	const units = owing.map((unit) => withToken(unit, tokenOfPress(secret, press, { obligationId, unitId: unit.unitId })));
	const known = new Set(
		await listKnownTokens(
			tx,
			units.map(({ hash }) => hash)
		)
	);
	const lacking = units.filter(({ hash, state }) => !known.has(hash) && (anew || state === 'none'));
	if (lacking.length === 0) leaveAsItWas(tx);
	else await giveLinks(tx, ctx, order, lacking);
	const ofPress = units.filter((unit) => unit.sha256 === unit.hash || lacking.includes(unit));
	return ofPress.map(({ unitId, unit, token }) => ({ unitId, unit, token }));
}

type UnitWithToken = OwingUnit & { readonly token: string; readonly hash: string };

function withToken(unit: OwingUnit, token: string): UnitWithToken {
	return { ...unit, token, hash: sha256Of(token) };
}

/** What these units held before stops with the same press. */
async function giveLinks(tx: Tx, ctx: Context, { obligationId, lastDay }: LinkOrder, units: readonly UnitWithToken[]): Promise<void> {
	const unitIds = units.map(({ unitId }) => unitId);
	const replaced = await revokeLinks(tx, obligationId, unitIds);
	const links = units.map(({ unitId, hash }) => ({ id: newId(), unitId, sha256: hash }));
	await insertLinks(tx, { obligationId, by: actorName(ctx.actor), expiresAt: new Date(`${lastDay}T23:59:59+07:00`) }, links);
	await audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { lastDay, links: links.map(({ id, unitId }) => ({ id, unitId })), replaced } });
}
