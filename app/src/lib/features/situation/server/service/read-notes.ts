import { addDays, isPlainDate, workingDaysAfter } from '@kheo/core';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { settingsIn } from '#lib/features/feedback/server/service/settings.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Notebook, NoteView } from '../../note.ts';
import { countNotes, findNote, listNotes } from '../queries.ts';

const SHOWN_DAYS = 30;
const SHOWN = 500;

/** The notes of a period, and how many of each field and severity: the periodic report, to be printed. */
export function readNotebook(ctx: Context, asked: { readonly from: string; readonly to: string }): Promise<Notebook> {
	const to = isPlainDate(asked.to) ? asked.to : ctx.today;
	const from = isPlainDate(asked.from) ? asked.from : addDays(to, -SHOWN_DAYS);
	return readOnly(ctx, async (tx) => {
		const notes = await listNotes(tx, { from, to }, SHOWN);
		const counts = await countNotes(tx, { from, to });
		const byField = [...Map.groupBy(counts, ({ field }) => field)].map(([field, own]) => ({
			field,
			calm: countOf(own, 'calm'),
			watch: countOf(own, 'watch'),
			urgent: countOf(own, 'urgent')
		}));
		const found = counts.reduce((sum, { count }) => sum + count, 0);
		const units = (await listActiveUnits(tx, ctx.today)).map(({ id, name }) => ({ id, name }));
		return { from, to, notes, found, byField, units, fields: (await settingsIn(tx)).fields };
	});
}

function countOf(own: readonly { readonly severity: string; readonly count: number }[], severity: string): number {
	return own.find((one) => one.severity === severity)?.count ?? 0;
}

/** In how many working days a duty of a note is due unless another day is chosen. */
const DUE_DAYS = { calm: 10, watch: 10, urgent: 3 } as const;

/** One note with what it became, and what it can be given out with. */
export async function readNote(ctx: Context, id: string): Promise<NoteView> {
	const plans = (await readPlans(ctx)).map(({ id: plan, title }) => ({ id: plan, title }));
	return readOnly(ctx, async (tx) => {
		const note = await findNote(tx, id);
		if (!note) throw new Problem('situation.not-found');
		const units = (await listActiveUnits(tx, ctx.today)).map(({ id: unit, name }) => ({ id: unit, name }));
		return { note, units, plans, due: workingDaysAfter(ctx.today, DUE_DAYS[note.severity], await agencyCalendar(tx)) };
	});
}

export async function readNotePicture(ctx: Context, id: string): Promise<Uint8Array<ArrayBuffer>> {
	const note = await readOnly(ctx, (tx) => tx.selectFrom('situation_notes').select('picture_sha256 as sha256').where('id', '=', id).executeTakeFirst());
	const bytes = note?.sha256 ? await readStored(ctx, note.sha256) : null;
	if (!bytes) throw new Problem('situation.not-found');
	return bytes;
}
