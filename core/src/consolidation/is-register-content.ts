import { partyActs, type RegisterContent } from './register.ts';

/** Is this, out of another installation's file, a register that can be composed? Looks at all that composing and folding touch. */
export function isRegisterContent(value: unknown): value is RegisterContent {
	if (!isRecord(value) || value['schema'] !== 'kheo.register/1' || typeof value['formTitle'] !== 'string') return false;
	return isHeading(value['heading']) && isListOf(value['columns'], isColumn) && isListOf(value['rows'], isRow) && isUnits(value['units']);
}

const columnTypes = new Set(['ordinal', 'text', 'date', 'number', 'choice', 'people', 'note']);

function isHeading(value: unknown): boolean {
	if (!isRecord(value) || !isListOf(value['recipients'], isText)) return false;
	const texts = ['issuer', 'addressee', 'theme'].every((key) => isText(value[key]));
	const maybe = ['parentIssuer', 'issuerAbbreviation', 'place', 'basis'].every((key) => value[key] === null || isText(value[key]));
	const corrected = value['corrected'] === undefined || isListOf(value['corrected'], isCorrection);
	if (value['unnamed'] !== undefined && typeof value['unnamed'] !== 'boolean') return false;
	if (value['round'] !== undefined && value['round'] !== 'results') return false;
	if (value['act'] !== undefined && !partyActs.some((act) => act === value['act'])) return false;
	return (
		texts &&
		maybe &&
		corrected &&
		(value['supplement'] === undefined || isSupplement(value['supplement'])) &&
		(value['year'] === null || Number.isInteger(value['year'])) &&
		isSignature(value['signature'])
	);
}

function isSupplement(value: unknown): boolean {
	if (!isRecord(value) || !isText(value['to']) || !isText(value['dated'])) return false;
	return ['n', 'added', 'changed', 'removed'].every((key) => Number.isInteger(value[key]));
}

function isCorrection(value: unknown): boolean {
	return isRecord(value) && isText(value['was']) && isText(value['is']);
}

function isSignature(value: unknown): boolean {
	if (!isRecord(value)) return false;
	return ['position', 'name'].every((key) => isText(value[key])) && ['capacity', 'onBehalfOf'].every((key) => value[key] === null || isText(value[key]));
}

function isColumn(value: unknown): boolean {
	return isRecord(value) && isText(value['key']) && isText(value['heading']) && isText(value['type']) && columnTypes.has(value['type']);
}

function isRow(value: unknown): boolean {
	return isRecord(value) && Number.isInteger(value['stt']) && isRecord(value['cells']) && Object.values(value['cells']).every(isText);
}

function isUnits(value: unknown): boolean {
	if (!isRecord(value) || !Number.isInteger(value['sent']) || !isListOf(value['missing'], isText)) return false;
	const counted = value['registered'] === undefined || Number.isInteger(value['registered']);
	const named = ['mending', 'waiting'].every((key) => value[key] === undefined || isListOf(value[key], isText));
	const nil = isListOf(value['nil'], (one) => isRecord(one) && isText(one['unit']) && isText(one['reason']));
	return counted && named && nil && (value['expected'] === null || Number.isInteger(value['expected']));
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
	return Array.isArray(value) && value.every(isOne);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
