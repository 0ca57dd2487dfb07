import { addDays, isPlainDate } from '@kheo/core';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { settingsIn } from '#lib/features/feedback/server/service/settings.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Notebook, SituationNote } from '../../note.ts';
import { listNotes } from '../queries.ts';

const SHOWN_DAYS = 30;

/** The notes of a period, and how many of each field and severity: the periodic report, to be printed. */
export function readNotebook(ctx: Context, asked: { readonly from: string; readonly to: string }): Promise<Notebook> {
	const to = isPlainDate(asked.to) ? asked.to : ctx.today;
	const from = isPlainDate(asked.from) ? asked.from : addDays(to, -SHOWN_DAYS);
	return readOnly(ctx, async (tx) => {
		const notes = await listNotes(tx, from, to);
		const count = (all: readonly SituationNote[], severity: string) => all.filter((note) => note.severity === severity).length;
		const byField = [...Map.groupBy(notes, ({ field }) => field)].map(([field, all]) => ({
			field,
			calm: count(all, 'calm'),
			watch: count(all, 'watch'),
			urgent: count(all, 'urgent')
		}));
		const units = (await listActiveUnits(tx, ctx.today)).map(({ id, name }) => ({ id, name }));
		return { from, to, notes, byField, units, fields: (await settingsIn(tx)).fields };
	});
}

export async function readNotePicture(ctx: Context, id: string): Promise<Uint8Array<ArrayBuffer>> {
	const note = await readOnly(ctx, (tx) => tx.selectFrom('situation_notes').select('picture_sha256 as sha256').where('id', '=', id).executeTakeFirst());
	const bytes = note?.sha256 ? await fileStore().get(ctx.agencyId, note.sha256) : null;
	if (!bytes) throw new Problem('situation.not-found');
	return bytes;
}
