import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { FormSettings } from '../../rules.ts';
import type { NewRule } from '../../schema.ts';
import { countUnproven, formSettingsIn, listRules } from '../queries.ts';

const RULES_MAX = 200;

export function readFormRules(ctx: Context) {
	return readOnly(ctx, async (tx) => ({ settings: await formSettingsIn(tx), rules: await listRules(tx), unproven: await countUnproven(tx) }));
}

/** From now on; what came before is not looked through again. A kind with a number has one rule: a new number takes the old one's place. */
export function addRule(ctx: Context, { kind, words, most }: NewRule, key = ''): Promise<void> {
	return asOffice(ctx, 'spam-rule.added', key, async (tx) => {
		if (kind !== 'words') await tx.updateTable('spam_rules').set(ended(ctx)).where('kind', '=', kind).where('ended_at', 'is', null).execute();
		const standing = await tx.selectFrom('spam_rules').select('id').where('ended_at', 'is', null).limit(RULES_MAX).execute();
		if (standing.length >= RULES_MAX) throw new Problem('spam-rule.too-many');
		const id = newId();
		await tx
			.insertInto('spam_rules')
			.values({ id, kind, words: words.toLowerCase(), most, added_at: ctx.now, added_by: actorName(ctx.actor) })
			.execute()
			.catch((error: unknown) => {
				throw brokenConstraint(error) === 'spam_rules_once' ? new Problem('spam-rule.twice', { cause: error }) : error;
			});
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { rule: id, kind, words, most } });
	});
}

/** What it caught stays counted, and held until somebody has looked. */
export function endRule(ctx: Context, { id }: { readonly id: string }, key = ''): Promise<void> {
	return asOffice(ctx, 'spam-rule.ended', key, async (tx) => {
		const done = await tx.updateTable('spam_rules').set(ended(ctx)).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
		if (done.numUpdatedRows === 0n) throw new Problem('spam-rule.not-found');
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { rule: id } });
	});
}

export function changeWork(ctx: Context, { work, version }: FormSettings, key = ''): Promise<void> {
	return asOffice(ctx, 'open-forms.work-changed', key, async (tx) => {
		const done = await tx
			.insertInto('open_form_settings')
			.values({ work })
			.onConflict((conflict) =>
				conflict
					.column('agency_id')
					.doUpdateSet({ work, version: version + 1 })
					.where('open_form_settings.version', '=', version)
			)
			.executeTakeFirst();
		if (!done.numInsertedOrUpdatedRows) throw new Problem('spam-rule.moved');
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { work } });
	});
}

async function asOffice(ctx: Context, action: string, key: string, change: (tx: Tx) => Promise<void>): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, action, (tx) => onceFor(tx, key, () => change(tx)));
}

function ended(ctx: Context) {
	return { ended_at: ctx.now, ended_by: actorName(ctx.actor) };
}
