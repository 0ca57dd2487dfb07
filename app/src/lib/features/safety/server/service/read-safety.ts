import { factsOfAccounts, type Identity, listMembers } from '#lib/features/accounts/server/service.ts';
import { rulesIn } from '#lib/features/handovers/server/service/read-members.ts';
import { readBackups } from '#lib/server/backup/read-backups.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { workersSeen } from '#lib/server/jobs/heartbeat.ts';
import { isClockSynchronised } from '#lib/server/machine-clock.ts';
import { clamdSettings } from '#lib/server/scanning/clamd.ts';
import type { SafetyFacts } from '../../control.ts';

/** Everything as it is at this moment. What people here did is the agency's; the machine, its backups and its clock are the installation's. */
export async function readSafety(ctx: Context, identity: Identity, now = new Date()): Promise<SafetyFacts> {
	const { members, rules, lastCheck } = await readOnly(ctx, async (tx) => ({
		members: await listMembers(tx, ctx.today),
		rules: await rulesIn(tx),
		lastCheck: await findLastCheck(tx)
	}));
	const accounts = await factsOfAccounts(
		identity,
		members.map(({ userId }) => userId)
	);
	const [workers, clock, backup] = await Promise.all([workersSeen(ctx.db), isClockSynchronised(), backupFacts(now)]);
	const hasFactor = ({ userId }: { readonly userId: string }) => accounts.get(userId)?.hasFactor ?? false;
	const admins = members.filter(({ role }) => role === 'admin');
	const { KHEO_ORIGIN: origin, KHEO_ANCHOR_FOLDER: folder, KHEO_ANCHOR_MAIL: mail } = process.env;
	const { idleMinutes, adminIdleMinutes, idleAccountDays, adminSecondFactor } = rules;
	return {
		idleMinutes,
		adminIdleMinutes,
		idleAccountDays,
		adminSecondFactor,
		members: members.length,
		withFactor: members.filter(hasFactor).length,
		admins: admins.length,
		adminsWithFactor: admins.filter(hasFactor).length,
		auditors: members.filter(({ role }) => role === 'auditor').length,
		isHttps: origin ? origin.startsWith('https://') : null,
		isClockSynchronised: clock,
		backup,
		hasScanner: clamdSettings() !== null,
		sealedAgo: workers.sealedAgo,
		lastCheck,
		hasAnchors: Boolean(folder || mail)
	};
}

async function backupFacts(now: Date): Promise<SafetyFacts['backup']> {
	const { set, alarms, runs } = await readBackups(now);
	const dayOf = (kind: 'backup' | 'drill') => {
		const good = runs.find((run) => run.kind === kind && run.ok && run.isSigned);
		return good ? dayIn(new Date(good.endedAt)) : null;
	};
	const isDrillOld = alarms.some((alarm) => alarm === 'drill-old' || alarm === 'drill-failed');
	return { isSet: set !== null, isLocked: set?.locked ?? false, alarms: alarms.length, drilledOn: isDrillOld ? null : dayOf('drill'), madeOn: dayOf('backup') };
}

async function findLastCheck(tx: ReadTx): Promise<SafetyFacts['lastCheck']> {
	const found = await tx
		.selectFrom('audit_checks')
		.select(['finished_at as at', 'is_sound as isSound'])
		.where('finished_at', 'is not', null)
		.orderBy('finished_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return found?.at ? { day: dayIn(found.at), isSound: found.isSound === true } : null;
}
