import { type ReceptionPeriod, receptionPeriod, shortDate } from '@kheo/core';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { useAgreement } from '#lib/features/concurrences/server/service/require-agreed.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import type { VisitMatter } from '../../reception.ts';
import { mattersOf } from '../visits.ts';

type Book = { readonly bytes: Uint8Array; readonly name: string };

/** The book of receptions of a period without anybody's name. */
export function writeBook(ctx: Context, period: string): Promise<Book> {
	return readOnly(ctx, async (tx) => bookOf(ctx, period, await linesOf(tx, ctx, daysOf(period)), new Map()));
}

/**
 * The same with names and telephones, for the Office's own file: the log keeps who took it and why. Whoever came with khiếu nại or tố cáo is named in no
 * book: that is in the restricted register.
 */
export async function writeNamedBook(ctx: Context, period: string, { reason }: { readonly reason: string }): Promise<Book> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reception.book-named', async (tx) => {
		const agreement = await useAgreement(tx, ctx, 'reception-book', period, 'xlsx');
		const lines = await linesOf(tx, ctx, daysOf(period));
		const ids = lines.flatMap(({ matters }) => matters.map(({ feedbackId }) => feedbackId));
		const names = new Map<string, string>();
		for (const { id, sender } of await sendersOf(tx, ids)) {
			const { name, phone } = (await reveal(tx, sender)) as { readonly name: string; readonly phone: string };
			names.set(id, [name, phone].filter(Boolean).join(', '));
		}
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { period, reason, named: names.size, agreement } });
		return bookOf(ctx, period, lines, names);
	});
}

function daysOf(period: string): ReceptionPeriod {
	const days = receptionPeriod(period);
	if (!days) throw new Problem('reception.not-found');
	return days;
}

async function sendersOf(tx: ReadTx, ids: readonly string[]) {
	if (ids.length === 0) return [];
	return tx.selectFrom('feedback').select(['id', 'sender']).where('id', 'in', ids).where('sender', 'is not', null).where('state', '<>', 'moved').execute();
}

async function linesOf(tx: ReadTx, ctx: Context, { from, to }: ReceptionPeriod) {
	const visits = await tx
		.selectFrom('reception_visits as v')
		.innerJoin('reception_sessions as s', 's.id', 'v.session_id')
		.innerJoin('reception_leaders as l', 'l.id', 's.leader_id')
		.select(['v.id', 'v.people', 's.day', 's.received_by', 'l.title', 'l.name'])
		.where('v.struck_at', 'is', null)
		.where('s.day', '>=', from)
		.where('s.day', '<=', to)
		.orderBy('s.day')
		.orderBy('v.id')
		.execute();
	const matters = await mattersOf(
		tx,
		ctx,
		visits.map(({ id }) => id)
	);
	return visits.map((visit) => ({ ...visit, matters: matters.get(visit.id) ?? [] }));
}

async function bookOf(ctx: Context, period: string, visits: Awaited<ReturnType<typeof linesOf>>, names: ReadonlyMap<string, string>): Promise<Book> {
	const { book } = messagesIn(ctx.locale).receptions;
	const { columns: heads } = book;
	const widths = [6, 12, 26, 30, 10, 46, 20, 30, 28];
	const headings = [heads.number, heads.day, heads.leader, heads.who, heads.people, heads.matter, heads.kind, heads.outcome, heads.answer];
	const rows = visits.flatMap((visit, at) =>
		visit.matters.map((matter, index) => {
			const own = index === 0 ? [String(at + 1), shortDate(visit.day), visit.received_by || `${visit.title} ${visit.name}`] : ['', '', ''];
			return [...own, names.get(matter.feedbackId) ?? '', index === 0 ? String(visit.people) : '', ...matterCells(ctx, matter)];
		})
	);
	const name = book.name(period);
	return {
		bytes: await writeXlsx({ name, title: [name], columns: headings.map((heading, at) => ({ heading, width: widths[at] ?? 20 })), rows }),
		name: `${name}.xlsx`
	};
}

function matterCells(ctx: Context, { state, start, kind, outcome, isAgain, code, units, clock }: VisitMatter): string[] {
	const { feedback, receptions } = messagesIn(ctx.locale);
	const moved = state === 'moved';
	const told = [receptions.outcomes[outcome], isAgain ? receptions.again : receptions.first, ...units].join('; ');
	return [
		`${code}: ${moved ? receptions.restricted : start}`,
		feedback.kinds[kind],
		told,
		moved ? '' : receptions.book.due(shortDate(clock.due), feedback.states[state])
	];
}
