import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { monthsBefore } from '../../months-before.ts';
import { purposeOfKind, type RetentionKind, retentionKinds, type RetentionLine, type RetentionRun } from '../../retention.ts';
import { expiring } from '../expiring.ts';
import { holdOf } from '../holds.ts';
import { monthsOf } from './read-register.ts';

const SHOWN = 50;

/** What has come due of each kind, before anything goes, and what went so far. */
export function readRetention(ctx: Context): Promise<{ readonly lines: RetentionLine[]; readonly runs: RetentionRun[] }> {
	const { actor } = ctx;
	if (!(actor.kind === 'user' && (actor.role === 'admin' || actor.role === 'leader'))) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const lines = [];
		for (const kind of retentionKinds) lines.push(await lineOf(tx, ctx, kind));
		const runs = await tx.selectFrom('retention_runs').selectAll().orderBy('ran_at', 'desc').limit(SHOWN).execute();
		return { lines, runs: runs.map(({ kind, erased, ran_at, ran_by, before_day: before }) => ({ kind, erased, by: ran_by, on: dayIn(ran_at), before })) };
	});
}

async function lineOf(tx: ReadTx, { today }: Context, kind: RetentionKind): Promise<RetentionLine> {
	const row = await tx.selectFrom('retention_kinds').selectAll().where('kind', '=', kind).executeTakeFirst();
	const months = (await monthsOf(tx, purposeOfKind[kind])) ?? 0;
	const before = monthsBefore(today, months);
	const confirmed = row?.confirmed_at ? { by: row.confirmed_by ?? '', on: dayIn(row.confirmed_at) } : null;
	return { kind, months, before, due: await expiring[kind].count(tx, before), confirmed, hold: await holdOf(tx, kind, row), version: row?.version ?? 0 };
}
