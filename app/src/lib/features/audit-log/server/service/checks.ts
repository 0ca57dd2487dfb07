import { type LogAnchor, readLogAnchor } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { actorName } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Check, CheckResult } from '../../check.ts';
import type { AskedCheck } from '../../schema.ts';
import { requireAuditor } from '../access.ts';
import { checkJob } from './check-job.ts';

const shown = 20;
/** One that has run for longer has no worker any more. */
const givenUpAfter = 24 * 60 * 60 * 1000;

/** The verifications, newest first. */
export function readChecks(ctx: Context): Promise<Check[]> {
	requireAuditor(ctx);
	return readOnly(ctx, async (tx) => {
		const rows = await tx
			.selectFrom('audit_checks')
			.select([
				'id',
				'asked_at as askedAt',
				'asked_by as askedBy',
				'state',
				'seen',
				'of_all as ofAll',
				'finished_at as finishedAt',
				'is_sound as isSound',
				'result'
			])
			.orderBy('asked_at', 'desc')
			.orderBy('id', 'desc')
			.limit(shown)
			.execute();
		return rows.map((row) => ({ ...row, result: row.result as CheckResult | null }));
	});
}

/** Leaves a verification for the worker; with an anchor, the chain is compared with it too. One at a time. */
export async function askCheck(ctx: Context, { anchor: typed }: AskedCheck, key: string): Promise<void> {
	requireAuditor(ctx);
	const anchor = typed === '' ? null : readLogAnchor(typed);
	if (typed !== '' && anchor === null) throw new Problem('anchor.unreadable');
	await inTransaction(ctx, 'audit.check-asked', (tx) =>
		onceFor(tx, key, async () => {
			await giveUpOld(tx, ctx);
			const id = await insertCheck(tx, ctx, anchor);
			if (id === null) throw new Problem('audit.check-running');
			await audit(tx, { subject: { type: 'audit', id }, data: anchor === null ? {} : { position: anchor.position, sha256: anchor.hash } });
			await enqueue(tx, checkJob, { checkId: id });
		})
	);
}

/** Null while another one runs. */
export async function insertCheck(tx: Tx, ctx: Context, anchor: LogAnchor | null): Promise<string | null> {
	const inserted = await tx
		.insertInto('audit_checks')
		.values({
			id: newId(),
			asked_at: ctx.now,
			asked_by_id: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
			asked_by: ctx.actor.kind === 'user' ? actorName(ctx.actor) : '',
			anchor_position: anchor?.position ?? null,
			anchor_hash: anchor?.hash ?? null
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return inserted?.id ?? null;
}

export async function giveUpOld(tx: Tx, { now }: Context): Promise<void> {
	await tx
		.updateTable('audit_checks')
		.set({ state: 'failed', finished_at: now })
		.where('state', 'in', ['waiting', 'running'])
		.where('asked_at', '<', new Date(now.getTime() - givenUpAfter))
		.execute();
}
