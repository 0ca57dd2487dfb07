import { addDays, type OpinionCounts, type PlainDate, promiseFigures, type PromiseStanding, promiseStandings } from '@kheo/core';
import type { Promised } from '#lib/features/dialogues/dialogue.ts';
import { listPromised } from '#lib/features/dialogues/server/service/read-promises.ts';
import { actorKey, actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { askedTogether } from '#lib/server/database/asked-together.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { OpenPromise, PromiseFilter, PromiseLine, PromisePage, PromiseYear } from '../../promise.ts';
import { type GivenRow, givenPromises, saidIn } from '../queries.ts';

const PAGE = 50;
const SOON_DAYS = 7;

/** Every promise that people may know of, from public dialogues and from answers to feedback: the overdue first, then the owed by their day, then what was kept, the newest first. */
export function readAllPromises(ctx: Context): Promise<PromiseLine[]> {
	return askedTogether(ctx.db, `promises ${ctx.agencyId} ${ctx.today}`, () => readOnly(ctx, (tx) => allPromises(tx, ctx.today)));
}

async function allPromises(tx: ReadTx, today: PlainDate): Promise<PromiseLine[]> {
	const atDialogues = (await listPromised(tx, today)).map(ofDialogue);
	const inAnswers = (await givenPromises(tx).execute()).map((row) => ofFeedback(row, today));
	return [...atDialogues, ...inAnswers].toSorted(inOrder);
}

function inOrder(a: PromiseLine, b: PromiseLine): number {
	const [openA, openB] = [a.keptOn === null, b.keptOn === null];
	if (openA !== openB) return openA ? -1 : 1;
	return openA ? (a.due ?? '9999').localeCompare(b.due ?? '9999') : (b.keptOn ?? '').localeCompare(a.keptOn ?? '');
}

function ofDialogue({ id, dialogueId, theme, heldOn, words, unit, firstDue, due, because, standing, answer, answeredOn }: Promised): PromiseLine {
	const said = { words: words || null, from: theme, path: `/dialogues/${dialogueId}#q${id}`, unit, firstDue, due, because };
	return { id, origin: 'dialogue', ...said, madeOn: heldOn, standing: takenAs(standing), result: answer, keptOn: answeredOn };
}

/** An opinion that was taken stands in one of the four ways alone. */
function takenAs(standing: Promised['standing']): PromiseStanding {
	return promiseStandings.find((one) => one === standing) ?? 'owed';
}

function ofFeedback(row: GivenRow, today: PlainDate): PromiseLine {
	const isPublic = row.publicTitle !== null && row.state === 'answered' && row.hidden_at === null;
	const said = saidIn(row, today);
	return {
		...said,
		origin: 'feedback',
		from: row.field,
		path: isPublic ? `/feedback/${row.feedback_id}` : null,
		madeOn: row.given_on ?? row.due,
		unit: row.unit
	};
}

/** A page of them, by year of making, unit and state. */
export async function readPromisePage(ctx: Context, { year, state, unit }: PromiseFilter, page: number): Promise<PromisePage> {
	const all = await readAllPromises(ctx);
	const years = [...new Set(all.map(yearOf))].toSorted((a, b) => b - a);
	const units = [...new Set(all.flatMap((one) => one.unit ?? []))].toSorted((a, b) => a.localeCompare(b, 'vi'));
	const own = all.filter((one) => (year === null || yearOf(one) === year) && (unit === null || one.unit === unit));
	const found = own.filter((one) => state === null || one.standing === state);
	const pages = Math.max(1, Math.ceil(found.length / PAGE));
	const at = Math.min(Math.max(1, page), pages);
	const figures = promiseFigures(own.map(({ standing }) => standing));
	return { lines: found.slice((at - 1) * PAGE, at * PAGE), found: found.length, page: at, pages, figures, years, units };
}

/** Counted by the year in which they were made, as they stand now. */
export async function readPromiseYears(ctx: Context): Promise<PromiseYear[]> {
	const byYear = Map.groupBy(await readAllPromises(ctx), yearOf);
	return [...byYear].map(([year, own]) => ({ year, figures: promiseFigures(own.map(({ standing }) => standing)) })).toSorted((a, b) => b.year - a.year);
}

function yearOf({ madeOn }: Pick<PromiseLine, 'madeOn'>): number {
	return Number(madeOn.slice(0, 4));
}

/** What answers to feedback promised and nobody has confirmed: of their own unit for its people, of all for the Office and leaders. */
export function readOpenPromises(ctx: Context): Promise<OpenPromise[]> {
	const { actor } = ctx;
	const isUnit = actor.kind === 'user' && actor.role === 'unit';
	if (!isUnit && !actsForOffice(actor) && !(actor.kind === 'user' && actor.role === 'leader')) return Promise.resolve([]);
	return readOnly(ctx, async (tx) => {
		const rows = await givenPromises(tx)
			.where('p.kept_on', 'is', null)
			.where('p.hidden_at', 'is', null)
			.$if(isUnit, (all) => all.where('p.unit_id', '=', unitOf(actor)))
			.orderBy('p.due')
			.orderBy('p.id')
			.execute();
		return rows.map((row) => openOf(row, ctx));
	});
}

function openOf(row: GivenRow, ctx: Context): OpenPromise {
	const { id, version, code, words, unit, due, because, unit_id: unitId, first_due: firstDue } = row;
	const byMe = row.reported_by_id === actorKey(ctx.actor);
	const report = row.reported === null ? null : { words: row.reported, doneOn: row.reported_done_on ?? due, by: row.reported_by ?? '', byMe };
	const told = { givenOn: row.given_on ?? due, standing: saidIn(row, ctx.today).standing, report, sentBack: row.sent_back };
	return { id, version, feedbackId: row.feedback_id, code, words, unitId, unit, firstDue, due, because, ...told };
}

/**
 * How many are not done, of those overdue, and how many wait to be confirmed: what answers to feedback promised, and what was taken at dialogues, as their own
 * desk counts it, so also before a dialogue is public.
 */
export async function countOpenPromises(ctx: Context, { owed, overdue }: Pick<OpinionCounts, 'owed' | 'overdue'>): Promise<PromiseCounts> {
	const given = (await readAllPromises(ctx)).filter(({ origin, keptOn }) => origin === 'feedback' && keptOn === null);
	return {
		open: given.length + owed + overdue,
		overdue: given.filter(({ standing }) => standing === 'overdue').length + overdue,
		waiting: (await readOpenPromises(ctx)).filter(({ report }) => report !== null).length
	};
}
export type PromiseCounts = { readonly open: number; readonly overdue: number; readonly waiting: number };

/** For a unit's first page: its own that are overdue or due within a week, and those that came back. */
export async function readPressingPromises(ctx: Context): Promise<OpenPromise[]> {
	if (!(ctx.actor.kind === 'user' && ctx.actor.role === 'unit')) return [];
	const soon = addDays(ctx.today, SOON_DAYS);
	return (await readOpenPromises(ctx)).filter(({ due, report, sentBack }) => report === null && (due <= soon || sentBack !== null));
}
