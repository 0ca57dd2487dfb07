import { defaultMeaning } from '../calendar/deadline.ts';
import { defaultCalendar } from '../calendar/working-calendar.ts';
import type { Document } from '../document/document.ts';
import { datedNames } from '../organisation/dated-names.ts';
import type { Reading } from '../reading/reading.ts';
import type { Finding, FindingCode, Severity } from './finding.ts';
import { findingKey } from './finding-key.ts';
import { type Paper, paperOf } from './paper.ts';
import { distinctPlaces } from './places.ts';
import type { CheckContext, Found, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** What the rules know besides the document, and `off`: the findings that this agency does not want. */
export type CheckOptions = Partial<CheckContext> & { readonly off?: ReadonlySet<FindingCode> };

const unsaid: CheckContext = {
	calendar: defaultCalendar,
	meaning: defaultMeaning,
	superior: null,
	isDraft: true,
	anniversaries: [],
	names: datedNames,
	registry: []
};

/**
 * Everything a careful clerk would raise before the document is signed: the gravest first, then what would embarrass the signer
 * most, then in the order of the text. One finding for one cause. Advice, never a block.
 */
export function check(reading: Reading, document: Document, { off = new Set(), ...known }: CheckOptions = {}): Finding[] {
	const context = { ...unsaid, ...known };
	const paper = paperOf(reading, document);
	const found = rules.filter(({ codes }) => codes.some((code) => !off.has(code))).flatMap((rule) => findingsOf(rule, reading, context, paper));
	return oneForEachCause(found.filter(({ code }) => !off.has(code))).sort(
		(a, b) => grave(a.severity) - grave(b.severity) || rankOf(a.code) - rankOf(b.code) || positionOf(a) - positionOf(b)
	);
}

/** The reading with the findings of its check beside those of its reader. What stands in an attachment is found here too, once. */
export function checked(reading: Reading, document: Document, options: CheckOptions = {}): Reading {
	return { ...reading, findings: [...reading.findings, ...check(reading, document, options)] };
}

function findingsOf({ laws, find }: Rule, reading: Reading, context: CheckContext, paper: Paper): Finding[] {
	return find(reading, context, paper).map((found: Found) => ({ ...found, rule: laws[found.code] ?? '' }));
}

/** Findings that say the same are one, with the places of all. */
function oneForEachCause(findings: readonly Finding[]): Finding[] {
	return [...Map.groupBy(findings, findingKey).values()].flatMap(([first, ...same]) => {
		if (!first || same.length === 0) return first ?? [];
		const places = distinctPlaces([first, ...same].flatMap((each) => each.places));
		const fixes = [first, ...same].flatMap((each) => each.fix ?? []);
		const fix = [...new Map(fixes.map((each) => [`${each.place.block}:${each.place.start}`, each])).values()];
		return { ...first, places, ...(fix.length > 0 && { fix }) };
	});
}

function grave(severity: Severity): number {
	return ['error', 'warning', 'info'].indexOf(severity);
}

const ranks: ReadonlyMap<FindingCode, number> = new Map(rules.flatMap(({ codes }) => codes).map((code, rank) => [code, rank]));

function rankOf(code: FindingCode): number {
	return ranks.get(code) ?? ranks.size;
}

function positionOf({ places: [first] }: Finding): number {
	return first ? first.block + first.start / 1_000_000 : 0;
}
