import type { ResultQuestion } from './result-fold.ts';
import type { LowerResult, Standing } from './lower-result.ts';

/** Levels below one another that a package may hold; deeper ones are refused rather than followed. */
const deepest = 12;

/** Is this, out of another installation's file, what a result follows from? Looks at all that folding touches. */
export function isResultQuestion(value: unknown, depth = 0): value is ResultQuestion {
	if (!isRecord(value) || depth > deepest) return false;
	const lower = value['lower'];
	return (
		isListOf(value['reports'], isReport) &&
		isListOf(value['asked'], isText) &&
		isListOf(value['heads'], (one) => isRecord(one) && isText(one['label']) && isText(one['title'])) &&
		isListOf(value['planned'], isPlanned) &&
		isTexts(value['joint']) &&
		(lower === undefined || isListOf(lower, (one) => isLower(one, depth)))
	);
}

function isLower(value: unknown, depth: number): value is LowerResult {
	return isRecord(value) && isText(value['unit']) && isStanding(value['standing']) && isResultQuestion(value['question'], depth + 1);
}

export function isStanding(value: unknown): value is Standing {
	if (!isRecord(value) || !isListOf(value['agencies'], isText)) return false;
	return isListOf(value['returns'], (one) => isRecord(one) && isText(one['id']) && isText(one['unit']));
}

const statuses = new Set<unknown>(['submitted', 'needs-more', 'accepted', 'nil']);
const states = new Set<unknown>(['open', 'accepted', 'returned']);

function isReport(value: unknown): boolean {
	if (!isRecord(value) || !isText(value['unit']) || !Number.isFinite(value['unitOrder']) || !isText(value['receivedAt'])) return false;
	return statuses.has(value['status']) && isTextOrNull(value['nilReason']) && isListOf(value['rows'], isRow);
}

function isRow(value: unknown): boolean {
	return isRecord(value) && isText(value['id']) && isTextOrNull(value['head']) && isTexts(value['cells']) && states.has(value['state']);
}

function isPlanned(value: unknown): boolean {
	if (!isRecord(value) || !isText(value['row']) || !isText(value['unit'])) return false;
	if (value['event'] !== undefined && !isText(value['event'])) return false;
	return value['from'] === undefined || isListOf(value['from'], isText);
}

function isTexts(value: unknown): boolean {
	return isRecord(value) && Object.values(value).every(isText);
}

export function isTextOrNull(value: unknown): value is string | null {
	return value === null || isText(value);
}

export function isText(value: unknown): value is string {
	return typeof value === 'string';
}

export function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
	return Array.isArray(value) && value.every(isOne);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
