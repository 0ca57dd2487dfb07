import { getAgency } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { issueBy } from '@kheo/core';
import { aboutOf } from '../../about-of.ts';
import { found } from '../../book-search.ts';
import { incomingSheet, outgoingSheet } from '../../book-sheets.ts';
import type { ArrivalLine, BookLine, BookSearch, WaitingPaper } from '../../view.ts';
import { arrivalYears, listArrivals } from '../arrival-queries.ts';
import { bookYears, listBook } from '../book-queries.ts';
import { listReserved } from '../number-queries.ts';
import { listWaiting } from '../paper-queries.ts';
import { requireReader } from '../require-office.ts';

export type Book<Line> = {
	readonly lines: readonly Line[];
	readonly years: readonly number[];
	readonly agency: { readonly name: string; readonly parentName: string | null };
};
export type OutgoingBook = Book<BookLine> & { readonly waiting: readonly WaitingPaper[]; readonly reserved: Awaited<ReturnType<typeof listReserved>> };

/** Sổ văn bản đi: the lines of a year that hold the words looked for, and what waits for a number. */
export function readOutgoing(ctx: Context, search: BookSearch): Promise<OutgoingBook> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => {
		const lines = found(await listBook(tx, search.year), search, outgoingText);
		const waiting = (await listWaiting(tx)).map(({ kind, subject, ...row }) => ({ ...row, about: aboutOf(kind, subject), issueBy: issueBy(row.signedOn) }));
		return { lines, years: await bookYears(tx, Number(ctx.today.slice(0, 4))), agency: await getAgency(tx), waiting, reserved: await listReserved(tx) };
	});
}

/** Sổ văn bản đến. */
export function readIncoming(ctx: Context, search: BookSearch): Promise<Book<ArrivalLine>> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => ({
		lines: found(await listArrivals(tx, search.year), search, incomingText),
		years: await arrivalYears(tx, Number(ctx.today.slice(0, 4))),
		agency: await getAgency(tx)
	}));
}

type SheetFile = { readonly bytes: Uint8Array; readonly name: string };

export async function exportOutgoing(ctx: Context, search: BookSearch): Promise<SheetFile> {
	const { lines } = await readOutgoing(ctx, search);
	const words = messagesIn(ctx.locale).registers;
	return { bytes: await writeXlsx(outgoingSheet(lines, search.year, words)), name: `${words.outgoing} ${search.year}.xlsx` };
}

export async function exportIncoming(ctx: Context, search: BookSearch): Promise<SheetFile> {
	const { lines } = await readIncoming(ctx, search);
	const words = messagesIn(ctx.locale).registers;
	return { bytes: await writeXlsx(incomingSheet(lines, search.year, words)), name: `${words.incoming} ${search.year}.xlsx` };
}

function outgoingText({ printed, about, signer, places, note, cancelledReason }: BookLine): string {
	return [printed, about, signer, places, note, cancelledReason].join(' ');
}

function incomingText({ arrivalNumber, issuer, number, about, places, note }: ArrivalLine): string {
	return [arrivalNumber, issuer, number, about, places, note].join(' ');
}
