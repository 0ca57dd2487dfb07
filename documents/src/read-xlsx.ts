import type { Block, Document, Paragraph } from '@kheo/core';
import { marginParagraphs } from './xlsx/margin-text.ts';
import { readFormats } from './xlsx/read-formats.ts';
import { readSharedStrings } from './xlsx/read-shared-strings.ts';
import { readSheet, type SheetContext } from './xlsx/read-sheet.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';
import { runsOf } from './xlsx/rich-text.ts';
import { addSheetTable } from './xlsx/sheet-table.ts';
import { openZip } from './zip/open-zip.ts';
import type { Zip } from './zip/zip.ts';

/**
 * Reads the visible sheets of a workbook: for each, a heading with its name and one table of its used range, values as they are shown.
 * Formulas are never computed: the value last saved stands. Throws `FileRefused`, past 100,000 filled cells too.
 */
export function readXlsx(bytes: Uint8Array): Document {
	return readXlsxZip(openZip(bytes));
}

export function readXlsxZip(zip: Zip): Document {
	const workbook = readWorkbook(zip);
	const context: SheetContext = {
		strings: readSharedStrings(zip, workbook.sharedStrings),
		formats: readFormats(zip, workbook.styles),
		from1904: workbook.from1904,
		count: { cells: 0 }
	};
	const blocks: Block[] = [];
	const header: Paragraph[] = [];
	const footer: Paragraph[] = [];
	for (const { name, part } of workbook.sheets) {
		const sheet = readSheet(zip, part, context);
		header.push(...marginParagraphs(sheet.margins.header));
		footer.push(...marginParagraphs(sheet.margins.footer));
		if (sheet.rows.size === 0) continue;
		blocks.push({ kind: 'paragraph', runs: runsOf(name), style: { heading: 1 }, within: 'body' });
		addSheetTable(blocks, sheet);
	}
	return { blocks, sections: [{ ...page, header, footer, first: 0, end: blocks.length }] };
}

/** A sheet is wider than high: A4 across. */
const page = {
	paper: { width: 16838, height: 11906 },
	orientation: 'landscape',
	margins: { top: 1134, right: 851, bottom: 1134, left: 1134, header: 567, footer: 567 },
	differentFirstPage: false,
	pageNumberStart: null
} as const;
