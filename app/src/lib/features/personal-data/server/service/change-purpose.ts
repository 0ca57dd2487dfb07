import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type Purpose, type PurposeName, purposeNames, purposes } from '../../register/purposes.ts';
import type { PurposeForm } from '../../schema.ts';

/** The agency's own words and time for a purpose. A time is given with the act that sets it; one that another page sets is not set here. */
export function changePurpose(ctx: Context, form: PurposeForm, key = ''): Promise<void> {
	if (!(ctx.actor.kind === 'system' || (ctx.actor.kind === 'user' && ctx.actor.role === 'admin'))) throw new Problem('actor.not-allowed');
	refuseTime(form);
	return inTransaction(ctx, 'personal-purpose.changed', (tx) =>
		onceFor(tx, key, async () => {
			if ((await keep(tx, ctx, form)) === 0n) throw new Problem('purpose.moved');
			const { purpose, purposeText: words, months, source } = form;
			await audit(tx, { subject: { type: 'personal-purpose', id: purpose }, data: { words, months, source } });
		})
	);
}

function refuseTime({ purpose, months, source }: PurposeForm): void {
	if (!(purposeNames as readonly string[]).includes(purpose)) throw new Problem('purpose.unknown');
	const { keeping }: Purpose = purposes[purpose as PurposeName];
	if (months !== null && keeping.by !== 'here') throw new Problem('purpose.months-elsewhere');
	if (months !== null && source === '') throw new Problem('purpose.source-missing');
}

/** How many rows took it: none where somebody was quicker. */
async function keep(tx: Tx, ctx: Context, { purpose, purposeText, months, source, version }: PurposeForm): Promise<bigint> {
	const said = { purpose_text: purposeText, keep_months: months, source, changed_at: ctx.now, changed_by: actorName(ctx.actor) };
	if (version > 0) {
		const changing = tx.updateTable('personal_purposes').set({ ...said, version: version + 1 });
		return (await changing.where('purpose', '=', purpose).where('version', '=', version).executeTakeFirst()).numUpdatedRows;
	}
	const inserting = tx.insertInto('personal_purposes').values({ purpose, ...said });
	return (await inserting.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n;
}
