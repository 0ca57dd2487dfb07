import { parsePart } from '../xml/parse-part.ts';
import type { Zip } from '../zip/zip.ts';

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), as far as they change what is shown. */
const builtIn: Readonly<Record<number, string>> = {
	1: '0',
	2: '0.00',
	3: '#,##0',
	4: '#,##0.00',
	9: '0%',
	10: '0.00%',
	14: 'd/m/yyyy',
	15: 'd/m/yyyy',
	16: 'd/m',
	17: 'm/yyyy',
	18: 'h:mm',
	19: 'h:mm:ss',
	20: 'h:mm',
	21: 'h:mm:ss',
	22: 'd/m/yyyy h:mm',
	37: '#,##0',
	38: '#,##0',
	39: '#,##0.00',
	40: '#,##0.00',
	45: 'mm:ss',
	46: 'h:mm:ss',
	47: 'mm:ss'
};

/** For each cell style, the code of its number format. */
export function readFormats(zip: Zip, part: string | undefined): string[] {
	const own = new Map<number, string>();
	const formats: string[] = [];
	let isCellFormats = false;
	if (part === undefined) return formats;
	parsePart(zip, part, {
		open: (name, a) => {
			if (name === 'numFmt') own.set(Number(a['numFmtId']), a['formatCode'] ?? '');
			else if (name === 'cellXfs') isCellFormats = true;
			else if (name === 'xf' && isCellFormats) formats.push(codeOf(Number(a['numFmtId'] ?? 0), own));
		},
		close: (name) => {
			if (name === 'cellXfs') isCellFormats = false;
		}
	});
	return formats;
}

function codeOf(id: number, own: ReadonlyMap<number, string>): string {
	return own.get(id) ?? builtIn[id] ?? 'General';
}
