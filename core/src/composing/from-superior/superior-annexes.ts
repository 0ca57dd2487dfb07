import { toRoman } from '../../language/roman.ts';
import { searchKey } from '../../language/search-key.ts';
import { formOf } from '../../form/form-of.ts';
import type { Appendix } from '../../reading/reading.ts';
import type { Annex, BodyPart } from '../paper/paper-content.ts';

/** The superior's annexes that go with our plan, under our numbers, and how its sentences name each of them now. */
export type TakenAnnexes = {
	readonly annexes: readonly Annex[];
	/** Our label of the annex with slogans, or null. */
	readonly slogans: string | null;
	/** Our labels of forms to fill in. */
	readonly forms: readonly string[];
	readonly renamed: (text: string) => string;
};

/** Slogans word for word and empty forms with their columns word for word; other annexes stay with the superior's paper (`cited`) and are named so. */
export function takenAnnexes(appendices: readonly Appendix[], { note, cited }: { readonly note: string; readonly cited: string }): TakenAnnexes {
	const taken = appendices.filter(isTaken);
	const labels = new Map(taken.map((appendix, index) => [appendix, taken.length === 1 ? 'Phụ lục' : `Phụ lục ${toRoman(index + 1)}`]));
	const newNames = new Map(appendices.map((appendix) => [searchKey(appendix.label), labels.get(appendix) ?? `${appendix.label} kèm theo ${cited}`]));
	const sloganed = taken.find(({ slogans }) => slogans.length > 0);
	return {
		annexes: taken.map((appendix) => annexOf(appendix, labels.get(appendix) ?? appendix.label, note)),
		slogans: (sloganed && labels.get(sloganed)) ?? null,
		forms: taken.filter((appendix) => appendix !== sloganed).flatMap((appendix) => labels.get(appendix) ?? []),
		renamed: (text) => text.replace(mention, (found) => newNames.get(searchKey(found)) ?? found)
	};
}

const mention = /phụ lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+)(?![\p{L}\d]))?/giu;

/** A table that holds rows says something; one without is to be filled in. */
function isTaken({ slogans, tables }: Appendix): boolean {
	return slogans.length > 0 || tables.some(({ columns, rows }) => columns.length > 2 && rows.length === 0);
}

function annexOf(appendix: Appendix, label: string, note: string): Annex {
	const table = appendix.slogans.length > 0 ? sloganTable(appendix) : formToFill(appendix);
	return { label, title: appendix.title, note, orientation: table.columns.length > 5 ? 'landscape' : 'portrait', body: [table] };
}

type TablePart = Extract<BodyPart, { readonly part: 'table' }>;

function sloganTable({ slogans }: Appendix): TablePart {
	const labelled = slogans.some(({ label }) => label !== '');
	const columns = [
		{ key: 'stt', heading: 'Stt', type: 'ordinal' as const },
		...(labelled ? [{ key: 'label', heading: 'Tiêu đề', type: 'choice' as const }] : []),
		{ key: 'text', heading: 'Khẩu hiệu', type: 'text' as const }
	];
	return { part: 'table', columns, rows: slogans.map(({ label, text }) => ({ label, text })) };
}

function formToFill(appendix: Appendix): TablePart {
	const empty = appendix.tables.filter(({ rows }) => rows.length === 0);
	return { part: 'table', columns: formOf({ ...appendix, tables: empty }).columns, rows: [{}, {}, {}] };
}
