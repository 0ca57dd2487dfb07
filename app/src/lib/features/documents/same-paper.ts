import { obligationChanges, type Reading, type Source } from '@kheo/core';
import { obligationId } from './default-facts.ts';
import type { FactObligation, Facts, Repair } from './schema.ts';

export type ReadPaper = { readonly reading: Reading; readonly facts: Facts };

/** One paper in two files, as a .docx and the .odt saved from it: the same words, or the same number, day and issuer. */
export function isSamePaper({ header: one, blocks }: Reading, { header: other, blocks: others }: Reading): boolean {
	const isNumbered = one.number !== null && one.date.iso !== null && one.issuer !== null;
	const isSameNumber = one.number === other.number && one.symbol === other.symbol && one.date.iso === other.date.iso && one.issuer === other.issuer;
	return (isNumbered && isSameNumber) || wordsOf(blocks) === wordsOf(others);
}

function wordsOf(blocks: readonly string[]): string {
	return blocks.join(' ').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/**
 * What people made of a paper, in another file of it: what is read there as it was here is as people left it here, at its place there. What is
 * read otherwise stays as it is read.
 */
export function factsOfSamePaper(earlier: ReadPaper, later: ReadPaper): Facts {
	const { theme, period, beforeMeaning } = earlier.facts;
	return {
		header: carriedHeader(earlier, later),
		theme,
		period,
		beforeMeaning,
		obligations: carriedObligations(earlier, later),
		repairs: earlier.facts.repairs.flatMap((repair) => carriedRepair(repair, earlier.reading, later.reading))
	};
}

function carriedHeader(earlier: ReadPaper, later: ReadPaper): Facts['header'] {
	const said = Object.entries(earlier.facts.header).filter(([field]) => readAlike(field, earlier.reading.header, later.reading.header));
	return { ...later.facts.header, ...Object.fromEntries(said) };
}

function readAlike(field: string, one: object, other: object): boolean {
	const valueIn = (header: object) => JSON.stringify(Object.entries(header).find(([name]) => name === field)?.[1]);
	return valueIn(one) === valueIn(other);
}

function carriedObligations(earlier: ReadPaper, later: ReadPaper): FactObligation[] {
	const changes = obligationChanges(earlier.reading.obligations, later.reading.obligations);
	const alike = changes.flatMap(({ before, after, fields }) => (before !== null && after !== null && fields.length === 0 ? [{ before, after }] : []));
	const added = earlier.facts.obligations.filter(({ id }) => !earlier.reading.obligations.some((_, index) => obligationId(index) === id));
	const newIds = new Map([
		...alike.map(({ before, after }) => [obligationId(before), obligationId(after)] as const),
		...added.map(({ id }, index) => [id, obligationId(later.reading.obligations.length + index)] as const)
	]);
	const renamed = (fact: FactObligation, id: string): FactObligation => ({
		...fact,
		id,
		foldsInto: fact.foldsInto === null ? null : (newIds.get(fact.foldsInto) ?? null)
	});
	const said = new Map(earlier.facts.obligations.flatMap((fact) => (newIds.has(fact.id) ? [[newIds.get(fact.id), fact] as const] : [])));
	return [
		...later.facts.obligations.map((read) => {
			const fact = said.get(read.id);
			return fact ? atPlaceOf(read, renamed(fact, read.id)) : read;
		}),
		...added.map((fact) => movedWith(renamed(fact, newIds.get(fact.id) ?? fact.id), earlier.reading, later.reading))
	];
}

/** As people left it, where the later file has it. */
function atPlaceOf(read: FactObligation, fact: FactObligation): FactObligation {
	const source = read.deadline?.source ?? read.source;
	return { ...fact, source: read.source, deadline: fact.deadline && source ? { ...fact.deadline, source: { ...source } } : fact.deadline };
}

function movedWith(fact: FactObligation, from: Reading, to: Reading): FactObligation {
	const source = fact.source && movedTo(fact.source, from, to);
	const place = fact.deadline && movedTo(fact.deadline.source, from, to);
	return { ...fact, source, deadline: fact.deadline && place ? { ...fact.deadline, source: place } : fact.deadline };
}

/** A repair whose places are not all in the other file is to be made there anew. */
function carriedRepair(repair: Repair, from: Reading, to: Reading): Repair[] {
	const places = repair.places.flatMap((place) => movedTo(place, from, to) ?? []);
	return places.length === repair.places.length ? [{ ...repair, places }] : [];
}

/** The same stretch of the same paragraph; of equal paragraphs the one that comes as late. */
function movedTo({ block, start, end, quote }: Source, { blocks }: Reading, { blocks: others }: Reading): FactObligation['source'] {
	const text = blocks[block];
	const nth = blocks.slice(0, block).filter((other) => other === text).length;
	const at = others.flatMap((other, index) => (other === text ? [index] : []))[nth];
	return at === undefined ? null : { block: at, start, end, quote };
}
