import { officialNumber } from '@kheo/core';
import type { Messages } from '#lib/i18n/messages.ts';
import { shortDay } from './short-day.ts';
import type { ArrivalLine, BookLine } from './view.ts';

type Words = Messages['registers'];

/** The columns of both books stand as NĐ 30/2020, Phụ lục IV prints them. */
export function outgoingSheet(lines: readonly BookLine[], year: number, words: Words) {
	const { columns } = words;
	const headings = [columns.number, columns.dated, columns.about, columns.signer, columns.places, columns.keptBy, columns.copies, columns.passedOn];
	return {
		name: words.outgoing,
		title: [words.outgoingTitle, words.yearOf(year)],
		columns: sized([...headings, columns.receipt, columns.note], [16, 12, 44, 18, 26, 20, 9, 12, 12, 30]),
		rows: lines.map((line) => [
			line.printed,
			shortDay(line.dated),
			line.about,
			line.signer,
			line.places,
			line.keptBy,
			line.copies === null ? '' : officialNumber(line.copies),
			shortDay(line.issuedOn),
			'',
			noteOf(line, words)
		])
	};
}

export function incomingSheet(lines: readonly ArrivalLine[], year: number, words: Words) {
	const { columns } = words;
	const headings = [columns.arrivedOn, columns.arrivalNumber, columns.issuer, columns.number, columns.dated, columns.about, columns.passedTo];
	return {
		name: words.incoming,
		title: [words.incomingTitle, words.yearOf(year)],
		columns: sized([...headings, columns.passedOn, columns.receipt, columns.note], [12, 8, 28, 18, 12, 44, 26, 12, 12, 26]),
		rows: lines.map((line) => [
			shortDay(line.arrivedOn),
			officialNumber(line.arrivalNumber),
			line.issuer,
			line.number,
			shortDay(line.issuedOn),
			line.about,
			line.places,
			shortDay(line.passedOn),
			'',
			arrivalNote(line, words)
		])
	};
}

/** What stands in the last column: why it was struck, what it is kept for, what was done about it later. */
export function noteOf({ state, cancelledReason, remedies, note }: BookLine, words: Words): string {
	const said = remedies.map(({ how, byNumber, dated, reason }) => words.remedy(words.remedies[how], byNumber ?? '', shortDay(dated), reason));
	const struck = cancelledReason === null ? [] : [words.cancelled(cancelledReason)];
	return [...struck, ...(state === 'reserved' ? [words.reservedNote] : []), ...said, note].filter(Boolean).join('; ');
}

export function arrivalNote({ due, note }: ArrivalLine, words: Words): string {
	return [due === null ? '' : words.dueBy(shortDay(due)), note].filter(Boolean).join('; ');
}

function sized(headings: readonly string[], widths: readonly number[]) {
	return headings.map((heading, index) => ({ heading, width: widths[index] ?? 12 }));
}
