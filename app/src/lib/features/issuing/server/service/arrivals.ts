import type { Envelope } from '@kheo/documents/edxml/message';
import { fieldLengths, isPlainDate, numberKey, printDocumentNumber, readDocumentNumber, searchKey } from '@kheo/core';
import { openOriginalFile } from '#lib/features/documents/server/service/open-file.ts';
import { readEnvelope } from '#lib/features/documents/server/service/read-envelope.ts';
import { readHeaderFacts } from '#lib/features/documents/server/service/read-header-facts.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Arrival, Passing } from '../../schema.ts';
import type { ArrivalDraft } from '../../view.ts';
import { insertArrival, insertStep, isEntered, updatePassing } from '../arrival-queries.ts';
import { takeNext } from '../counter.ts';
import { pagesOf } from '../pages-of.ts';
import { asProblem } from '../refusals.ts';
import { requireClerk } from '../require-office.ts';

/** Enters a document that arrived under the next arrival number of the year. One that is in the book already is asked about first. */
export function enterArrival(ctx: Context, arrival: Arrival, key = ''): Promise<number> {
	requireClerk(ctx);
	return countedIn(ctx, arrival.documentId).then((counted) => enter(ctx, arrival, counted, key));
}

/** How many pages the file has that was read. */
async function countedIn(ctx: Context, documentId: string | null): Promise<number | null> {
	return documentId === null ? null : pagesOf((await openOriginalFile(ctx, documentId)).bytes);
}

function enter(ctx: Context, arrival: Arrival, counted: number | null, key: string): Promise<number> {
	return inTransaction(ctx, 'arrival.entered', (tx) =>
		onceFor(tx, key, async () => {
			const { arrivedOn, issuer, kind, documentId, again, due } = arrival;
			if (arrivedOn > ctx.today) throw new Problem('issue.day-in-future');
			const read = readDocumentNumber(arrival.number);
			const number = read ? printDocumentNumber(read) : arrival.number;
			const duplicateKey = `${numberKey(number)} ${searchKey(issuer)}`;
			if (!again && (await isEntered(tx, duplicateKey))) throw new Problem('arrival.duplicate');
			const year = Number(arrivedOn.slice(0, 4));
			const arrivalNumber = await takeNext(tx, { book: 'incoming', period: String(year), kind: '' }, arrivedOn);
			const id = newId();
			await insertArrival(tx, { id, year, arrivalNumber, duplicateKey, counted }, { ...arrival, number }, { at: ctx.now, by: actorName(ctx.actor) });
			const { places, passedOn } = arrival;
			if (places) await notePassing(tx, ctx, { id, places, passedOn });
			await audit(tx, { subject: { type: 'arrival', id }, data: { arrivalNumber, arrivedOn, issuer, number, kind, due, document: documentId } });
			return arrivalNumber;
		})
	).catch(asProblem);
}

/** Passes an arrival on to a unit or person, with a deadline where there is one. */
export function passArrival(ctx: Context, passing: Passing, key = ''): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, 'arrival.passed', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await updatePassing(tx, passing))) throw new Problem('arrival.moved');
			const { id, places, passedOn, due } = passing;
			await notePassing(tx, ctx, passing);
			await audit(tx, { subject: { type: 'arrival', id }, data: { places, passedOn, due } });
		})
	);
}

function notePassing(tx: Tx, ctx: Context, { id, places, passedOn }: Pick<Passing, 'id' | 'places' | 'passedOn'>): Promise<void> {
	const step = { id, what: 'passed', person: places.slice(0, fieldLengths.organ), words: '', takenOn: passedOn ?? ctx.today } as const;
	return insertStep(tx, newId(), step, { at: ctx.now, by: actorName(ctx.actor) });
}

/** What a document that was read says of itself, to be looked over before it is entered. */
export async function draftArrival(ctx: Context, documentId: string | null): Promise<ArrivalDraft | null> {
	requireClerk(ctx);
	const header = documentId === null ? null : await readHeaderFacts(ctx, documentId);
	if (!header || documentId === null) return null;
	const { kind, number, symbol, issuer, title, date } = header;
	const printed = number === null || symbol === null ? '' : `${number}${header.isParty ? '-' : '/'}${symbol}`;
	const envelope = await readEnvelope(ctx, documentId);
	const words = messagesIn(ctx.locale).registers;
	return {
		documentId,
		kind: kind ?? '',
		number: printed,
		issuer: issuer ?? '',
		issuedOn: date ?? '',
		subject: (title ?? '').slice(0, 500),
		due: envelope?.due && isPlainDate(envelope.due) ? envelope.due : '',
		note: envelope ? noteOf(envelope) : '',
		warnings: envelope ? missingOrgans(envelope).map(words.withoutOrganId) : []
	};
}

/** Urgency and what it answers, as the book notes them; in Vietnamese, as the book is. */
function noteOf({ priority, answersTo }: Envelope): string {
	const words = messagesIn('vi').registers;
	const codes = answersTo.map(({ code }) => code).filter((code) => code !== '');
	return [words.urgency[priority] ?? '', codes.length > 0 ? words.answers(codes.join('; ')) : ''].filter(Boolean).join('. ').slice(0, fieldLengths.note);
}

/** The organisations on the envelope that bear no code: nobody can answer them over the exchange. */
function missingOrgans({ from, to }: Envelope): string[] {
	return [from, ...to].filter(({ organId }) => organId.trim() === '').map(({ name }) => name);
}
