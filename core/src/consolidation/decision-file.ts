import type { Cells } from '../form/form.ts';
import { noDecisions, partyActs, type Decisions, type RegisterHeading } from './register.ts';

/**
 * All that the Office decided, as the web exports it and `--decisions` reads it. Rows are keyed "<unit>#<n>": the n-th row of
 * that unit's return, from 1, so that the same returns and the same file give the same register, byte for byte.
 */
export type DecisionFile = {
	readonly schema: 'kheo.decisions/1';
	/** What differs from what the plan says of sender, receiver and signer. */
	readonly heading: Partial<RegisterHeading>;
	readonly decisions: Decisions;
	/** Row → the content head given by the Office; null takes the unit's own away. */
	readonly heads: Readonly<Record<string, string | null>>;
	/** Rows sent back to their unit: not part of the register. */
	readonly returned: readonly string[];
	/** Unit → the reason it gave, by word of mouth, for registering nothing. */
	readonly nil: Readonly<Record<string, string>>;
	/** Units that were asked for more and have not sent again. */
	readonly mending: readonly string[];
	/** Units whose return has not been looked through. */
	readonly waiting: readonly string[];
};

export const noDecisionFile: DecisionFile = {
	schema: 'kheo.decisions/1',
	heading: {},
	decisions: noDecisions,
	heads: {},
	returned: [],
	nil: {},
	mending: [],
	waiting: []
};

/** The decisions in a parsed JSON file, absent parts empty; or the first place that is not as it should be ("decisions.order"). */
export function readDecisionFile(json: unknown): { readonly file: DecisionFile } | { readonly wrong: string } {
	if (!isRecord(json) || json['schema'] !== 'kheo.decisions/1') return { wrong: 'schema' };
	const { heading = {}, decisions = {}, heads = {}, returned = [], nil = {}, mending = [], waiting = [] } = json;
	if (!isRecord(decisions)) return { wrong: 'decisions' };
	const wrong = wrongPart({ heading, heads, returned, nil, mending, waiting }) ?? wrongDecision(decisions);
	if (wrong !== null) return { wrong };
	return { file: { ...noDecisionFile, heading, decisions: { ...noDecisions, ...decisions }, heads, returned, nil, mending, waiting } as DecisionFile };
}

const headingFields = [
	'issuer',
	'parentIssuer',
	'issuerAbbreviation',
	'place',
	'year',
	'addressee',
	'basis',
	'theme',
	'recipients',
	'signature',
	'corrected',
	'unnamed',
	'act',
	'round'
];

function wrongPart({ heading, heads, nil, ...units }: Record<string, unknown>): string | null {
	if (!isRecord(heading)) return 'heading';
	const unknownField = Object.entries(heading).find(([field, value]) => !headingFields.includes(field) || !isHeadingValue(field, value));
	if (unknownField) return `heading.${unknownField[0]}`;
	if (!isRecordOf(heads, (value) => value === null || typeof value === 'string')) return 'heads';
	if (!isRecordOf(nil, isText)) return 'nil';
	return Object.keys(units).find((list) => !isListOfText(units[list])) ?? null;
}

function isHeadingValue(field: string, value: unknown): boolean {
	if (field === 'year') return value === null || Number.isInteger(value);
	if (field === 'unnamed') return typeof value === 'boolean';
	if (field === 'act') return partyActs.some((act) => act === value);
	if (field === 'round') return value === 'results';
	if (field === 'recipients') return isListOfText(value);
	if (field === 'corrected') return Array.isArray(value) && value.every((one) => isRecord(one) && isText(one['was']) && isText(one['is']));
	if (field === 'signature')
		return isRecord(value) && isText(value['position']) && isText(value['name']) && isRecordOf(value, (part) => part === null || isText(part));
	return isText(value) || (value === null && ['parentIssuer', 'issuerAbbreviation', 'place', 'basis'].includes(field));
}

function wrongDecision({
	order = 'unit',
	sequence = [],
	mergedInto = {},
	wording = {},
	hidden = {},
	apart = [],
	...others
}: Record<string, unknown>): string | null {
	const [unknownField] = Object.keys(others);
	if (unknownField !== undefined) return `decisions.${unknownField}`;
	if (order !== 'unit' && order !== 'head' && order !== 'date') return 'decisions.order';
	if (!isListOfText(sequence)) return 'decisions.sequence';
	if (!isRecordOf(mergedInto, isText)) return 'decisions.mergedInto';
	if (!isRecordOf(wording, isCells)) return 'decisions.wording';
	if (!isRecordOf(hidden, isText)) return 'decisions.hidden';
	return Array.isArray(apart) && apart.every((pair) => isListOfText(pair) && pair.length === 2) ? null : 'decisions.apart';
}

function isCells(value: unknown): value is Cells {
	return isRecordOf(value, isText);
}

function isRecordOf(value: unknown, holds: (value: unknown) => boolean): boolean {
	return isRecord(value) && Object.values(value).every(holds);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): boolean {
	return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}
