import { actsForOffice, actorKey, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { zaloApp, type ZaloApp } from '#lib/server/messaging/messaging-settings.ts';
import { refreshZaloToken } from '#lib/server/messaging/refresh-zalo-token.ts';
import { lock } from '#lib/server/personal/cipher.ts';
import { masterKey, openWithMaster } from '#lib/server/personal/master-key.ts';
import { Problem } from '#lib/server/problem.ts';

/** An access token is renewed before its last minutes. */
const spare = 10 * 60 * 1000;
/** Whoever asks for new tokens longer than this was cut off. */
const longestAsk = 90 * 1000;
/** A refresh token that nobody uses dies after three months. */
const unusedFor = 30 * 24 * 60 * 60 * 1000;

export type Access = { readonly token: string } | { readonly fault: string };

/** The Office enters the refresh token that the agency's Official Account granted; the log does not hold it. */
export function enterZaloToken(ctx: Context, { token }: { readonly token: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'zalo.token-entered', (tx) =>
		onceFor(tx, key, async () => {
			const fresh = { refresh_box: boxed(ctx, token), access_box: null, access_until: null, refreshing_since: null, fault: null };
			const kept = { ...fresh, refreshed_at: ctx.now, entered_at: ctx.now, entered_by: actorKey(ctx.actor) };
			await tx
				.insertInto('zalo_tokens')
				.values(kept)
				.onConflict((conflict) => conflict.column('agency_id').doUpdateSet(kept))
				.execute();
			await audit(tx, { subject: { type: 'reminders', id: 'zalo' } });
		})
	);
}

/** An access token that is good now. Two that ask at once do not both spend the refresh token: the second is told to come again. */
export async function zaloAccess(ctx: Context, settings: ZaloApp, refused: string | null = null): Promise<Access> {
	const stored = await readOnly(ctx, (tx) => tx.selectFrom('zalo_tokens').selectAll().executeTakeFirst());
	if (!stored || stored.fault !== null) return { fault: stored?.fault ?? 'Zalo: refresh token' };
	const access = stored.access_box === null ? null : opened(ctx, stored.access_box);
	const isGood = access !== null && access !== refused && (stored.access_until?.getTime() ?? 0) - spare > ctx.now.getTime();
	return isGood ? { token: access } : renewed(ctx, settings);
}

/** Keeps the grant alive where nobody is written to for long. */
export async function keepZaloToken(ctx: Context): Promise<void> {
	const settings = zaloApp();
	const stored = settings && (await readOnly(ctx, (tx) => tx.selectFrom('zalo_tokens').select(['refreshed_at', 'fault']).executeTakeFirst()));
	if (settings && stored && stored.fault === null && ctx.now.getTime() - stored.refreshed_at.getTime() > unusedFor) await renewed(ctx, settings);
}

async function renewed(ctx: Context, settings: ZaloApp): Promise<Access> {
	const refresh = await claim(ctx);
	if (refresh === null) return { fault: 'Zalo: …' };
	const answer = await refreshZaloToken(refresh, settings);
	await inTransaction(ctx, 'zalo.token-renewed', async (tx) => {
		const end = 'refused' in answer ? { fault: answer.refused } : 'lost' in answer ? {} : kept(ctx, answer);
		await tx
			.updateTable('zalo_tokens')
			.set({ refreshing_since: null, ...end })
			.execute();
		await audit(tx, { subject: { type: 'reminders', id: 'zalo' }, data: { renewed: 'access' in answer } });
	});
	if ('access' in answer) return { token: answer.access };
	return { fault: 'refused' in answer ? answer.refused : answer.lost };
}

/** The refresh token, taken to be spent; null while somebody else is spending it. */
function claim(ctx: Context): Promise<string | null> {
	return inTransaction(ctx, 'zalo.renewal-begun', async (tx) => {
		const stored = await tx.selectFrom('zalo_tokens').select(['refresh_box', 'refreshing_since']).forUpdate().executeTakeFirst();
		if (!stored || (stored.refreshing_since && Math.abs(ctx.now.getTime() - stored.refreshing_since.getTime()) < longestAsk)) {
			leaveAsItWas(tx);
			return null;
		}
		await tx.updateTable('zalo_tokens').set({ refreshing_since: ctx.now }).execute();
		await audit(tx, { subject: { type: 'reminders', id: 'zalo' } });
		return opened(ctx, stored.refresh_box);
	});
}

function kept(ctx: Context, { access, refresh, seconds }: { readonly access: string; readonly refresh: string; readonly seconds: number }) {
	const until = new Date(ctx.now.getTime() + seconds * 1000);
	return { refresh_box: boxed(ctx, refresh), access_box: boxed(ctx, access), access_until: until, refreshed_at: ctx.now };
}

const place = ({ agencyId }: Context) => `zalo ${agencyId}`;
const boxed = (ctx: Context, token: string) => lock(masterKey(), token, place(ctx));
const opened = (ctx: Context, box: string) => openWithMaster(box, place(ctx))?.toString() ?? null;
