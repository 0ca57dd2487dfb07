import { forgetFactor, type Identity, listMembers, switchOn } from '#lib/features/accounts/server/service.ts';
import { actorKey, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { AccountRules } from '../../schema.ts';
import { requireOffice, rulesIn } from './read-members.ts';

/** What is asked of accounts from now on. */
export function changeRules(ctx: Context, rules: AccountRules, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'agency.account-rules-changed', (tx) =>
		onceFor(tx, key, async () => {
			const before = await rulesIn(tx);
			const { idleMinutes, adminIdleMinutes, idleAccountDays, passwordDays, adminSecondFactor, fourEyes, newcomerDays } = rules;
			const columns = {
				idle_minutes: idleMinutes,
				admin_idle_minutes: adminIdleMinutes,
				idle_account_days: idleAccountDays,
				password_days: passwordDays,
				admin_second_factor: adminSecondFactor,
				four_eyes: fourEyes,
				newcomer_days: newcomerDays
			};
			await tx.updateTable('agencies').set(columns).execute();
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { before, after: rules } });
		})
	);
}

/** An account that was switched off for not being used is on again, for a person who is still a member. */
export async function openAccount(ctx: Context, identity: Identity, userId: string, key = ''): Promise<void> {
	requireOffice(ctx);
	await inTransaction(ctx, 'account.opened', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await listMembers(tx, ctx.today)).some((member) => member.userId === userId)) throw new Problem('member.not-found');
			await audit(tx, { subject: { type: 'account', id: userId } });
		})
	);
	await switchOn(identity, userId);
}

/** Somebody lost their second factor: the account is back at its password until they set one up again. Another person does it, and says why. */
export async function resetFactor(ctx: Context, identity: Identity, { userId, reason }: { userId: string; reason: string }, key = ''): Promise<void> {
	requireOffice(ctx);
	if (actorKey(ctx.actor) === `user:${userId}`) throw new Problem('member.own-factor');
	await inTransaction(ctx, 'account.factor-reset', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await listMembers(tx, ctx.today)).some((member) => member.userId === userId)) throw new Problem('member.not-found');
			await audit(tx, { subject: { type: 'account', id: userId }, data: { reason } });
		})
	);
	await forgetFactor(identity, userId);
}
