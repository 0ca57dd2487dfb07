import {
	checkDocumentNumber,
	countedKind,
	dayFault,
	type DocumentNumber,
	documentNumber,
	periodOf,
	printDocumentNumber,
	readDocumentNumber,
	seriesFor
} from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Numbering } from '../../schema.ts';
import type { SeriesView } from '../../view.ts';
import { takeNext } from '../counter.ts';
import { keepIssuedFile, nameIssuedFile, refuseOtherNumber } from '../keep-issued-file.ts';
import { insertNumber, numbersOf, useReserved } from '../number-queries.ts';
import { lockPaper, type StoredPaper } from '../paper-queries.ts';
import { symbolOf } from '../paper-view.ts';
import { asProblem } from '../refusals.ts';
import { requireClerk } from '../require-office.ts';
import { ensureSeries } from '../series-queries.ts';

const reservedPrefix = 'reserved:';

/**
 * Gives a signed paper its number and day, and says that it is sealed: typed from the province's document system, taken as the next of our own
 * book, or one that was reserved. Number and day lie outside the frozen content, whose hash and bytes stay as they were.
 */
export async function numberPaper(ctx: Context, numbering: Numbering, key = ''): Promise<string> {
	requireClerk(ctx);
	const file = await keepIssuedFile(ctx, numbering, { number: typedNumber(numbering), day: numbering.day });
	return inTransaction(ctx, 'paper.numbered', (tx) =>
		onceFor(tx, key, async () => {
			const paper = await lockPaper(tx, numbering.documentId);
			if (!paper) throw new Problem('paper.not-found');
			await refuseUnlessSigned(tx, ctx, paper, numbering);
			const printed = await give(tx, ctx, paper, numbering);
			refuseOtherNumber(file, printed);
			await nameIssuedFile(tx, ctx, paper.id, file);
			await audit(tx, { subject: { type: 'paper', id: paper.id }, data: { number: printed, day: numbering.day, file: file?.sha256 ?? null } });
			return printed;
		})
	).catch(asProblem);
}

/** What the clerk typed, where it is a number; one of our own book is not known before it is taken. */
function typedNumber({ typed }: Numbering): string | null {
	const read = readDocumentNumber(typed);
	return read && printDocumentNumber(read);
}

async function refuseUnlessSigned(tx: Tx, { today }: Context, { id, signedOn }: StoredPaper, { day }: Numbering): Promise<void> {
	if ((await numbersOf(tx, id)).some(({ cancelledReason }) => cancelledReason === null)) throw new Problem('issue.moved');
	const fault = dayFault(day, today, { signedOn, numberedOn: null, issuedOn: null });
	if (fault) throw new Problem(fault === 'day.in-future' ? 'issue.day-in-future' : 'issue.before-signing');
}

async function give(tx: Tx, ctx: Context, paper: StoredPaper, numbering: Numbering): Promise<string> {
	if (numbering.from.startsWith(reservedPrefix)) return giveReserved(tx, ctx, paper, numbering);
	const choices = seriesFor(paper.kind, await ensureSeries(tx));
	const series = choices.find(({ id }) => id === numbering.from) ?? (numbering.from === '' ? choices[0] : undefined);
	if (!series) throw new Problem('series.not-found');
	const { ordinal, number } = await numberFrom(tx, series, paper, numbering);
	const counted = { seriesId: series.id, period: periodOf(series, numbering.day), countedKind: countedKind(series, paper.kind) };
	await insertNumber(tx, { id: newId(), ...counted, ordinal, number, day: numbering.day, documentId: paper.id, reservedFor: null }, takenBy(ctx));
	return printDocumentNumber(number);
}

async function giveReserved(tx: Tx, ctx: Context, paper: StoredPaper, { from, day }: Numbering): Promise<string> {
	const used = await useReserved(tx, from.slice(reservedPrefix.length), paper.id, day, takenBy(ctx));
	if (!used) throw new Problem('number.not-free');
	return used.printed;
}

async function numberFrom(tx: Tx, series: SeriesView, paper: StoredPaper, numbering: Numbering): Promise<{ ordinal: number | null; number: DocumentNumber }> {
	const { system } = await getAgency(tx);
	if (series.source === 'province') return { ordinal: null, number: sound(checkDocumentNumber(numbering.typed, system)) };
	const symbol = numbering.symbol || (await symbolOf(tx, paper, series.body));
	sound(checkDocumentNumber(printDocumentNumber(documentNumber(1, symbol, system)), system));
	const row = { book: series.id, period: periodOf(series, numbering.day), kind: countedKind(series, paper.kind) };
	const ordinal = await takeNext(tx, row, numbering.day);
	return { ordinal, number: documentNumber(ordinal, symbol, system) };
}

function sound(checked: ReturnType<typeof checkDocumentNumber>): DocumentNumber {
	if (typeof checked === 'string') throw new Problem(checked);
	return checked;
}

function takenBy({ now, actor }: Context): { at: Date; by: string } {
	return { at: now, by: actorName(actor) };
}
