import { writeCsv } from '@kheo/documents/write-csv';
import { feedbackFigures, feedbackStanding } from '@kheo/core';
import { sql } from 'kysely';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { OverdueLine, PublicFigures } from '../../feedback.ts';
import { partsOf } from '../queries.ts';

/** Figures of what came in during a year, up to now. Spam is none; what left for the restricted register is counted there, what was received face to face among the receptions. */
export function readFigures(ctx: Context, asked: number | null): Promise<PublicFigures> {
	return readOnly(ctx, async (tx) => {
		const thisYear = Number(ctx.today.slice(0, 4));
		const { rows } = await sql<{ year: number }>`select distinct extract(year from received_on)::int as year from feedback order by year desc`.execute(tx);
		const years = [...new Set([thisYear, ...rows.map(({ year }) => year)])].toSorted((a, b) => b - a);
		const year = asked !== null && years.includes(asked) ? asked : thisYear;
		const counted = await counts(tx)
			.where('origin', '<>', 'reception')
			.where(sql<boolean>`extract(year from received_on) = ${year}`)
			.execute();
		return { year, years, ...feedbackFigures(counted, ctx.today, await agencyCalendar(tx)) };
	});
}

/** What is late, for everybody to see: the matter, the days and who has it in hand; nobody who sent it, and no code. */
export function readOverdue(ctx: Context): Promise<OverdueLine[]> {
	return readOnly(ctx, async (tx) => {
		const calendar = await agencyCalendar(tx);
		const late = (await counts(tx).where('answered_on', 'is', null).orderBy('due').execute()).filter(
			(one) => feedbackStanding(one, ctx.today, calendar).standing === 'overdue'
		);
		const parts = await partsOf(
			tx,
			late.map(({ id }) => id)
		);
		return late.map((one) => ({
			field: one.field,
			receivedOn: one.receivedOn,
			due: one.due,
			days: feedbackStanding(one, ctx.today, calendar).days,
			units: (parts.get(one.id) ?? []).map(({ name }) => name)
		}));
	});
}

function counts(tx: ReadTx) {
	return tx
		.selectFrom('feedback')
		.select(['id', 'field', 'rating', 'due', 'received_on as receivedOn', 'paused_on as pausedOn', 'answered_on as answeredOn'])
		.where('state', 'not in', ['moved', 'spam']);
}

/** The same figures for a spreadsheet, with the time they are of. */
export async function writeFiguresCsv(ctx: Context, asked: number | null): Promise<string> {
	const { year, total, byField } = await readFigures(ctx, asked);
	const words = messagesIn(ctx.locale).feedback.figures;
	const heads = [words.field, words.received, words.inTime, words.late, words.overdue, words.open, words.rated, words.mean];
	const line = (name: string, of: PublicFigures['total']) => [name, of.received, of.inTime, of.late, of.overdue, of.open, of.rated, meanOf(of) ?? ''];
	const lines = [heads, ...byField.map((of) => line(of.field, of)), line(words.total, total), [words.year, year], [words.asOf, ctx.now.toISOString()]];
	return writeCsv(lines);
}

export function meanOf({ rated, ratings }: Pick<PublicFigures['total'], 'rated' | 'ratings'>): number | null {
	return rated === 0 ? null : Math.round((ratings / rated) * 100) / 100;
}
