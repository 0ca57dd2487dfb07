import pg from 'pg';

const oid = { int8: 20, numeric: 1700, date: 1082 } as const;

/** One reading of each type everywhere: a date is its text (no clock, no zone), int8 a checked number, numeric its exact text. */
export const types: pg.CustomTypesConfig = {
	getTypeParser: ((id: number, format?: 'text' | 'binary') => {
		if (id === oid.date || id === oid.numeric) return (text: string) => text;
		if (id === oid.int8) return safeNumber;
		return pg.types.getTypeParser(id, format as 'text');
	}) as pg.CustomTypesConfig['getTypeParser']
};

function safeNumber(text: string): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond the safe integers: ${text}`);
	return value;
}
