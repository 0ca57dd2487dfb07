import { readRelationships } from '../docx/relationships.ts';
import { parsePart } from '../xml/parse-part.ts';
import type { Zip } from '../zip/zip.ts';

export type SheetPart = { readonly name: string; readonly part: string };
export type Workbook = {
	readonly sheets: readonly SheetPart[];
	readonly sharedStrings: string | undefined;
	readonly styles: string | undefined;
	readonly from1904: boolean;
};

/** The visible sheets in their order, and the parts they lean on. */
export function readWorkbook(zip: Zip): Workbook {
	const main = readRelationships(zip, '').byType.get('officeDocument') ?? 'xl/workbook.xml';
	const { byId, byType } = readRelationships(zip, main);
	const sheets: SheetPart[] = [];
	let from1904 = false;
	parsePart(zip, main, {
		open: (name, a) => {
			if (name === 'workbookPr') from1904 = a['date1904'] === '1' || a['date1904'] === 'true';
			const part = name === 'sheet' && (a['state'] ?? 'visible') === 'visible' ? byId.get(a['r:id'] ?? '') : undefined;
			if (part !== undefined) sheets.push({ name: a['name'] ?? '', part });
		},
		close: () => undefined
	});
	return { sheets, sharedStrings: byType.get('sharedStrings'), styles: byType.get('styles'), from1904 };
}
