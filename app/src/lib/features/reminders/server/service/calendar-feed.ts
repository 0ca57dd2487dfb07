import { randomBytes } from 'node:crypto';
import { findMember } from '#lib/features/accounts/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { agencyEntries, unitEntries } from '../feed-queries.ts';
import { findRules } from '../queries.ts';
import { writeFeed } from '../write-feed.ts';

/** A new secret address for the reader's own calendar; an earlier one stops. The token is told once and never kept. */
export async function createFeed(ctx: Context): Promise<string> {
	const userId = ownId(ctx);
	const token = randomBytes(32).toString('base64url');
	await inTransaction(ctx, 'calendar-feed.created', async (tx) => {
		await tx.selectFrom('agencies').select('agency_id').forUpdate().execute();
		await tx.updateTable('calendar_feeds').set({ revoked_at: ctx.now }).where('user_id', '=', userId).where('revoked_at', 'is', null).execute();
		const id = newId();
		await tx
			.insertInto('calendar_feeds')
			.values({ id, user_id: userId, token_sha256: sha256Of(token), created_at: ctx.now })
			.execute();
		await audit(tx, { subject: { type: 'calendar-feed', id } });
	});
	return token;
}

export function revokeFeed(ctx: Context): Promise<void> {
	const userId = ownId(ctx);
	return inTransaction(ctx, 'calendar-feed.revoked', async (tx) => {
		const revoked = await tx
			.updateTable('calendar_feeds')
			.set({ revoked_at: ctx.now })
			.where('user_id', '=', userId)
			.where('revoked_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!revoked) return leaveAsItWas(tx);
		await audit(tx, { subject: { type: 'calendar-feed', id: revoked.id } });
	});
}

/** Since when the reader has an address, or null. */
export async function readOwnFeed(ctx: Context): Promise<Date | null> {
	const found = await readOnly(ctx, (tx) =>
		tx.selectFrom('calendar_feeds').where('user_id', '=', ownId(ctx)).where('revoked_at', 'is', null).select('created_at').executeTakeFirst()
	);
	return found?.created_at ?? null;
}

/** What a calendar program gets under a secret address: the deadlines of whoever made it, while they belong to the agency. */
export function openFeed(ctx: Context, token: string, base: string): Promise<string> {
	return readOnly(ctx, async (tx) => {
		const feed = await tx
			.selectFrom('calendar_feeds')
			.where('token_sha256', '=', sha256Of(token))
			.where('revoked_at', 'is', null)
			.select('user_id')
			.executeTakeFirst();
		const member = feed && (await findMember(tx, feed.user_id, ctx.today));
		if (!member || member.role === 'clerk' || member.role === 'supervisor' || member.role === 'auditor') throw new Problem('link.not-found');
		const entries =
			member.role === 'unit' ? await unitEntries(tx, member.unitId ?? '') : await agencyEntries(tx, member.role === 'leader' ? 'leader' : 'office');
		const { hours } = await findRules(tx);
		return writeFeed({ entries, calendar: await agencyCalendar(tx), opens: hours.opens, base, now: ctx.now, locale: ctx.locale });
	});
}

function ownId({ actor }: Context): string {
	if (actor.kind !== 'user') throw new Problem('actor.not-allowed');
	return actor.userId;
}
