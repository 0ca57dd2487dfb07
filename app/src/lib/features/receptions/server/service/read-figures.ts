import { feedbackStanding, receptionFigures, type ReceptionPeriod, receptionPeriod } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { writeCsv } from '@kheo/documents/write-csv';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { AnswerFigures, PublicReceptionFigures } from '../../reception.ts';
import { listSessions } from '../queries.ts';
import { countedVisits } from '../visits.ts';
import { yearsOf } from './read-receptions.ts';

/** The figures of a year, a quarter or a month, up to now; of anything else, of this year. */
export function readReceptionFigures(ctx: Context, asked: string): Promise<PublicReceptionFigures> {
	return readOnly(ctx, async (tx) => {
		const thisYear = ctx.today.slice(0, 4);
		const days = receptionPeriod(asked) ?? receptionPeriod(thisYear);
		if (!days) throw new RangeError(`not a year: ${thisYear}`);
		const sessions = await listSessions(tx, days, ctx.today);
		const count = (state: string) => sessions.filter((one) => one.state === state).length;
		return {
			period: receptionPeriod(asked) ? asked : thisYear,
			years: (await yearsOf(tx, ctx)).filter((year) => year <= Number(thisYear)),
			sessions: { planned: sessions.length - count('moved'), held: count('held'), moved: count('moved'), notHeld: count('not-held') },
			...receptionFigures(await countedVisits(tx, days)),
			answers: await answersOf(tx, ctx, days)
		};
	});
}

async function answersOf(tx: ReadTx, ctx: Context, { from, to }: ReceptionPeriod): Promise<AnswerFigures> {
	const calendar = await agencyCalendar(tx);
	const rows = await tx
		.selectFrom('feedback')
		.select(['due', 'paused_on as pausedOn', 'answered_on as answeredOn'])
		.where('origin', '=', 'reception')
		.where('state', 'not in', ['moved', 'spam'])
		.where('received_on', '>=', from)
		.where('received_on', '<=', to)
		.execute();
	const standings = rows.map((row) => feedbackStanding(row, ctx.today, calendar).standing);
	const count = (...wanted: readonly string[]) => standings.filter((one) => wanted.includes(one)).length;
	return { inTime: count('in-time'), late: count('late'), overdue: count('overdue'), open: count('running', 'soon', 'paused') };
}

/** The same for a spreadsheet, with the time they are of. */
export async function writeReceptionCsv(ctx: Context, asked: string): Promise<string> {
	const figures = await readReceptionFigures(ctx, asked);
	const words = messagesIn(ctx.locale).receptions.figures;
	return writeCsv([[words.what, words.count], ...figureLines(figures, words), [words.period, figures.period], [words.asOf, ctx.now.toISOString()]]);
}

type Words = ReturnType<typeof messagesIn>['receptions']['figures'];

/** Name and number of each figure, for the page and the file alike. */
export function figureLines(of: PublicReceptionFigures, { lines }: Pick<Words, 'lines'>): [string, number][] {
	const { sessions, byKind, byOutcome, answers } = of;
	return [
		[lines.planned, sessions.planned],
		[lines.held, sessions.held],
		[lines.moved, sessions.moved],
		[lines.notHeld, sessions.notHeld],
		[lines.visits, of.visits],
		[lines.people, of.people],
		[lines.groups, of.groups],
		[lines.groupPeople, of.groupPeople],
		[lines.matters, of.matters],
		[lines.first, of.first],
		[lines.again, of.again],
		[lines.petition, byKind.petition],
		[lines.complaint, byKind.complaint],
		[lines.denunciation, byKind.denunciation],
		[lines.answered, byOutcome.answered],
		[lines.taken, byOutcome.taken],
		[lines.directed, byOutcome.directed],
		[lines.inTime, answers.inTime],
		[lines.late, answers.late],
		[lines.overdue, answers.overdue],
		[lines.open, answers.open]
	];
}
