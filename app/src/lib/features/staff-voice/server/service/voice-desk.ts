import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Keeper, Voice, VoiceFigures } from '../../voice.ts';
import { listVoices, voiceFigures } from '../queries.ts';

const yearOf = ({ today }: Context) => Number(today.slice(0, 4));

/** For all staff: how many spoke and what became of it. */
export function readVoiceFigures(ctx: Context): Promise<VoiceFigures> {
	return readOnly(ctx, (tx) => voiceFigures(tx, yearOf(ctx)));
}

/** For a leader: the words and the figures, and who keeps the names; no name. */
export async function readVoiceDesk(ctx: Context): Promise<{ voices: Voice[]; figures: VoiceFigures; keepers: Keeper[] }> {
	requireLeader(ctx);
	return readOnly(ctx, async (tx) => ({ voices: await listVoices(tx), figures: await voiceFigures(tx, yearOf(ctx)), keepers: await possibleKeepers(tx, ctx) }));
}

export async function answerVoice(
	ctx: Context,
	{ id, version, answer }: { readonly id: string; readonly version: number; readonly answer: string },
	key = ''
): Promise<void> {
	return settle(ctx, 'staff-voice.answered', { id, version, key }, { state: 'answered', answer, reason: null });
}

/** Words that threaten or insult are set aside with the reason, which the sender reads; they stay, and count. */
export async function withholdVoice(
	ctx: Context,
	{ id, version, reason }: { readonly id: string; readonly version: number; readonly reason: string },
	key = ''
): Promise<void> {
	return settle(ctx, 'staff-voice.withheld', { id, version, key }, { state: 'withheld', answer: null, reason });
}

type Settled = { readonly state: 'answered' | 'withheld'; readonly answer: string | null; readonly reason: string | null };

async function settle(ctx: Context, action: string, { id, version, key }: { id: string; version: number; key: string }, settled: Settled): Promise<void> {
	requireLeader(ctx);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const done = await tx
				.updateTable('staff_voices')
				.set({ ...settled, settled_on: ctx.today, settled_by: actorName(ctx.actor), version: version + 1 })
				.where('id', '=', id)
				.where('version', '=', version)
				.executeTakeFirst();
			if (done.numUpdatedRows === 0n) throw new Problem('voice.moved');
			await audit(tx, { subject: { type: 'staff-voice', id }, data: settled.reason === null ? {} : { reason: settled.reason } });
		})
	);
}

/** A leader says who keeps the names: anybody but a leader. The database asks the same again at every look. */
export async function turnKeeper(ctx: Context, { userId }: { readonly userId: string }, key = ''): Promise<void> {
	requireLeader(ctx);
	return inTransaction(ctx, 'staff-voice.keeper-turned', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await possibleKeepers(tx, ctx)).some((one) => one.userId === userId)) throw new Problem('voice.keeper-missing');
			const { numDeletedRows } = await tx.deleteFrom('staff_voice_keepers').where('user_id', '=', userId).executeTakeFirst();
			const granted = numDeletedRows === 0n;
			const by = { granted_at: ctx.now, granted_by: actorName(ctx.actor) };
			if (granted)
				await tx
					.insertInto('staff_voice_keepers')
					.values({ user_id: userId, ...by })
					.execute();
			await audit(tx, { subject: { type: 'member', id: userId }, data: { granted } });
		})
	);
}

async function possibleKeepers(tx: ReadTx, { today }: Context): Promise<Keeper[]> {
	const rows = await tx
		.selectFrom('memberships as m')
		.leftJoin('staff_voice_keepers as k', 'k.user_id', 'm.user_id')
		.select(['m.user_id as userId', 'm.display_name as name', 'm.role', 'k.granted_by as grantedBy'])
		.where('m.valid_from', '<=', today)
		.where((where) => where.or([where('m.valid_to', 'is', null), where('m.valid_to', '>=', today)]))
		.orderBy(vietnameseOrder('m.display_name'))
		.execute();
	const leaders = new Set(rows.filter(({ role }) => role === 'leader').map(({ userId }) => userId));
	const byUser = new Map(rows.map(({ userId, name, grantedBy }) => [userId, { userId, name, grantedBy }]));
	return [...byUser.values()].filter(({ userId }) => !leaders.has(userId));
}

function requireLeader({ actor }: Context): void {
	if (actor.kind !== 'user' || actor.role !== 'leader') throw new Problem('actor.not-allowed');
}
