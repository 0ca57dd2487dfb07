import { factsOfAccounts, type Identity, listMembers } from '#lib/features/accounts/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type AgencyMember, type Handover, stateAfter } from '../../handover.ts';
import type { AccountRules } from '../../schema.ts';
import { findHandover, listHandovers } from '../queries.ts';

const day = 24 * 60 * 60_000;

export type MembersPage = { readonly members: AgencyMember[]; readonly rules: AccountRules; readonly handovers: Handover[] };

/** Everybody with an account here, how it stands, what is asked of it, and who left. Accounts go by the machine's clock. */
export async function readMembers(ctx: Context, identity: Identity, now = new Date()): Promise<MembersPage> {
	requireOffice(ctx);
	const { listed, units, rules, handovers } = await readOnly(ctx, async (tx) => ({
		listed: await listMembers(tx, ctx.today),
		units: new Map((await tx.selectFrom('units').select(['id', 'name']).execute()).map(({ id, name }) => [id, name])),
		rules: await rulesIn(tx),
		handovers: await listHandovers(tx)
	}));
	const facts = await factsOfAccounts(
		identity,
		listed.map(({ userId }) => userId)
	);
	const members = listed.map((member): AgencyMember => {
		const account = facts.get(member.userId);
		const idleDays = account ? Math.floor((now.getTime() - account.usedAt.getTime()) / day) : 0;
		return {
			...member,
			username: account?.username ?? '',
			unit: member.unitId === null ? null : (units.get(member.unitId) ?? null),
			seenAt: account?.seenAt ?? null,
			state: stateAfter(idleDays, rules.idleAccountDays, account?.isOff ?? false),
			hasFactor: account?.hasFactor ?? false,
			daysLeft: Math.max(rules.idleAccountDays - idleDays, 0)
		};
	});
	return { members, rules, handovers };
}

/** The list that goes with whoever took over. */
export async function readHandover(ctx: Context, id: string): Promise<Handover> {
	requireOffice(ctx);
	const found = await readOnly(ctx, (tx) => findHandover(tx, id));
	if (!found) throw new Problem('handover.not-found');
	return found;
}

export function rulesIn(tx: Parameters<typeof listHandovers>[0]): Promise<AccountRules> {
	return tx
		.selectFrom('agencies')
		.select([
			'idle_minutes as idleMinutes',
			'admin_idle_minutes as adminIdleMinutes',
			'idle_account_days as idleAccountDays',
			'password_days as passwordDays',
			'admin_second_factor as adminSecondFactor',
			'four_eyes as fourEyes',
			'newcomer_days as newcomerDays'
		])
		.executeTakeFirstOrThrow();
}

export function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
