import { expandUnits, type PlainDate, type Reading, type ReadObligation, searchKey, type Unit } from '@kheo/core';
import type { Facts, FactObligation } from './schema.ts';
import { receiverOf, type Suggestion, suggestKinds } from './suggest-kind.ts';
import { themeOf } from './theme.ts';

export type AgencyUnit = Unit & { readonly id: string; /** It gathers what the others hand in. */ readonly isOffice?: boolean };
/** Answers given before to "who is that?", by `searchKey` of the phrase. */
export type RememberedGroups = Readonly<Record<string, readonly string[]>>;

/** What a person starts from: the reading as it is, with a kind, a fold and today's units suggested for each obligation. Nothing is confirmed. */
export function defaultFacts(reading: Reading, units: readonly AgencyUnit[], day: PlainDate, remembered: RememberedGroups = {}): Facts {
	const { sources: _, ...header } = reading.header;
	const suggestions = suggestKinds(reading.obligations, reading.appendices);
	const [period] = reading.periods;
	return {
		header: { ...header, date: { ...header.date } },
		theme: themeOf(header.title, header.date.year),
		period: period ? { from: period.from, to: period.to } : null,
		beforeMeaning: 'end-of-day-before',
		obligations: reading.obligations.map((read, index) => asFact(read, index, suggestions[index], whoIs(read.units, units, day, remembered))),
		repairs: []
	};
}

/** The units a phrase means: as answered before, else as the words say on this day. */
export function whoIs(phrases: readonly string[], units: readonly AgencyUnit[], day: PlainDate, remembered: RememberedGroups): string[] {
	const ids = phrases.flatMap((phrase) => remembered[searchKey(phrase)] ?? idsOf(expandUnits(phrase, units, day).units, units));
	const known = new Set(units.map(({ id }) => id));
	return [...new Set(ids)].filter((id) => known.has(id));
}

function idsOf(found: readonly Unit[], units: readonly AgencyUnit[]): string[] {
	return units.filter(({ name }) => found.some((unit) => unit.name === name)).map(({ id }) => id);
}

function asFact(read: ReadObligation, index: number, suggestion: Suggestion | undefined, unitIds: string[]): FactObligation {
	const fold = suggestion?.foldsInto ?? null;
	return {
		id: obligationId(index),
		kind: suggestion?.kind ?? 'duty',
		units: [...read.units],
		unitIds,
		role: read.role,
		task: read.task,
		recipient: receiverOf(read),
		recipientInferred: read.recipient === null && receiverOf(read) !== null,
		inferredFrom: read.recipient === null ? (read.inferred.recipient?.because ?? null) : null,
		deadline: read.deadline && { ...read.deadline, source: { ...read.deadline.source } },
		product: read.product,
		source: { ...read.source },
		foldsInto: fold === null ? null : obligationId(fold),
		confirmed: false,
		removed: false
	};
}

/** The n-th obligation of the reading, from 0. */
export function obligationId(index: number): string {
	return `o${index + 1}`;
}
