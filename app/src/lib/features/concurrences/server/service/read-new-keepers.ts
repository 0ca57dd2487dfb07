import { listMembers } from '#lib/features/accounts/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { agreeingRoles } from '../../concurrence.ts';
import type { NewKeeper } from '../../new-keeper.ts';
import { listNewcomers } from '../newcomers.ts';

const told = ['admin', 'leader', 'auditor'];

/** Leaders and administrators who came lately, for the others and for whoever controls the log: who invited them, and until when they are no second person to them. */
export async function readNewKeepers(ctx: Context): Promise<NewKeeper[]> {
	const { actor } = ctx;
	if (actor.kind !== 'user' || !told.includes(actor.role)) return [];
	return readOnly(ctx, async (tx) => {
		const keepers = (await listNewcomers(tx, ctx.today)).filter(({ role }) => agreeingRoles.includes(role));
		if (keepers.length === 0) return [];
		const names = new Map((await listMembers(tx, ctx.today)).map(({ userId, name }) => [`user:${userId}`, name]));
		return keepers.map(({ name, role, invitedBy, newUntil }) => {
			return { name, role: role === 'admin' ? 'admin' : 'leader', invitedBy: names.get(invitedBy) ?? '', newUntil };
		});
	});
}
