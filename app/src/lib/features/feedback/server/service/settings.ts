import { defaultFeedbackDays, defaultFeedbackFields } from '@kheo/core';
import { listChainMembers } from '#lib/features/accounts/server/service.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { FeedbackSettings } from '../../feedback.ts';
import type { FeedbackSettingsForm } from '../../schema.ts';

const RETENTION_MONTHS = 24;

/** What the agency set for feedback; what it has not is a proposal and says so. */
export async function settingsIn(tx: ReadTx): Promise<FeedbackSettings> {
	const own = await tx.selectFrom('feedback_settings').selectAll().executeTakeFirst();
	if (!own) return { fields: defaultFeedbackFields, days: defaultFeedbackDays, retentionMonths: RETENTION_MONTHS, notice: '', version: 0, isDefault: true };
	const { fields, days, notice, version, retention_months: retentionMonths } = own;
	return { fields, days, retentionMonths, notice, version, isDefault: false };
}

export async function readSettingsPage(ctx: Context) {
	return readOnly(ctx, async (tx) => {
		const readers = await tx.selectFrom('feedback_readers').select(['user_id as userId', 'granted_by as by']).execute();
		const members = (await listChainMembers(tx, ctx.today)).map(({ userId, name }) => ({
			userId,
			name,
			reader: readers.find((one) => one.userId === userId) ?? null
		}));
		return { settings: await settingsIn(tx), members };
	});
}

export async function changeSettings(ctx: Context, { version, fields, retention, notice, ...days }: FeedbackSettingsForm, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'feedback.settings-changed', (tx) =>
		onceFor(tx, key, async () => {
			const said = { fields: jsonOf(fields), days: jsonOf(days), retention_months: retention, notice };
			const done = await tx
				.insertInto('feedback_settings')
				.values(said)
				.onConflict((conflict) =>
					conflict
						.column('agency_id')
						.doUpdateSet({ ...said, version: version + 1 })
						.where('feedback_settings.version', '=', version)
				)
				.executeTakeFirst();
			if (!done.numInsertedOrUpdatedRows) throw new Problem('feedback.moved');
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { fields, days, retention } });
		})
	);
}

/** A leader gives or takes the right to the restricted register. */
export async function turnReader(ctx: Context, { userId }: { readonly userId: string }, key = ''): Promise<void> {
	if (ctx.actor.kind !== 'user' || ctx.actor.role !== 'leader') throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'feedback.reader-turned', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await listChainMembers(tx, ctx.today)).some((member) => member.userId === userId)) throw new Problem('feedback.reader-missing');
			const { numDeletedRows } = await tx.deleteFrom('feedback_readers').where('user_id', '=', userId).executeTakeFirst();
			const granted = numDeletedRows === 0n;
			if (granted)
				await tx
					.insertInto('feedback_readers')
					.values({ user_id: userId, granted_at: ctx.now, granted_by: actorName(ctx.actor) })
					.execute();
			await audit(tx, { subject: { type: 'member', id: userId }, data: { granted } });
		})
	);
}
