import { listMembers } from '#lib/features/accounts/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { InvitedRole } from '../../invitation.ts';

const weighty: readonly InvitedRole[] = ['admin', 'leader', 'auditor'];

/** The Office invites; whoever will approve, administer or control is invited by an administrator, where the agency has one. */
export async function requireInviter(tx: ReadTx, ctx: Context, wanted: readonly InvitedRole[]): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (ctx.actor.kind !== 'user' || ctx.actor.role === 'admin' || !wanted.some((role) => weighty.includes(role))) return;
	if ((await listMembers(tx, ctx.today)).some(({ role }) => role === 'admin')) throw new Problem('invitation.by-admin');
}
