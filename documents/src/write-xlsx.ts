import { unzipSync } from 'fflate';
import writeXlsxFile, { type Feature, type Row } from 'write-excel-file/node';
import { escapeXml, withoutForbidden } from './xml/escape-xml.ts';
import { zipWriter } from './zip/write-zip.ts';

export type XlsxSheet = {
	readonly name: string;
	/** Lines above the table, across all its columns. */
	readonly title?: readonly string[];
	/** Widths in characters. */
	readonly columns: readonly { readonly heading: string; readonly width: number }[];
	readonly rows: readonly (readonly string[])[];
	/** Of the heading row and of each row: a hidden last column for this system alone. */
	readonly marks?: readonly string[];
};

/**
 * Writes one sheet on landscape A4, as wide as the page, its heading row frozen and printed again on every page. Every cell is text: what
 * starts with "=" is shown, never computed. The same sheet gives the same bytes.
 */
export async function writeXlsx(sheet: XlsxSheet): Promise<Uint8Array> {
	const headingRow = (sheet.title?.length ?? 0) + 1;
	const options = {
		sheet: sheetName(sheet.name),
		orientation: 'landscape' as const,
		stickyRowsCount: headingRow,
		columns: [...sheet.columns.map(({ width }) => ({ width })), ...(sheet.marks ? [{ width: 1 }] : [])]
	};
	const written = writeXlsxFile(rowsOf(sheet), options, {
		fontFamily: 'Times New Roman',
		fontSize: 12,
		features: [printSetup(sheetName(sheet.name), headingRow, sheet.marks ? sheet.columns.length + 1 : null)]
	});
	return repacked(new Uint8Array(await written.toBuffer()));
}

function rowsOf({ title = [], columns, rows, marks = [] }: XlsxSheet): Row[] {
	const frame = { type: String, wrap: true, borderStyle: 'thin', alignVertical: 'top', ...(marks.length > 0 && { format: '@' }) } as const;
	const marked = (cells: Row, index: number): Row => (marks[index] ? [...cells, { type: String, value: marks[index] }] : cells);
	const heads = columns.map(({ heading }) => ({
		...frame,
		value: withoutForbidden(heading),
		fontWeight: 'bold' as const,
		align: 'center' as const,
		alignVertical: 'center' as const
	}));
	return [
		...title.map((line) => titleRow(line, columns.length)),
		marked(heads, 0),
		...rows.map((row, at) =>
			marked(
				columns.map((_, index) => ({ ...frame, value: withoutForbidden(row[index] ?? '') })),
				at + 1
			)
		)
	];
}

function titleRow(line: string, columns: number): Row {
	const cell = { value: withoutForbidden(line), type: String, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true } as const;
	return [{ ...cell, columnSpan: columns }, ...Array.from({ length: columns - 1 }, () => null)];
}

/** Excel takes at most 31 characters and none of these signs. */
function sheetName(name: string): string {
	return (
		withoutForbidden(name)
			.replace(/[\\/?*[\]:]/g, ' ')
			.trim()
			.slice(0, 31) || 'Bảng'
	);
}

/** What the library has no option for: fit to the page's width, heading rows printed again, margins of NĐ 30/2020. */
function printSetup<Content>(name: string, headingRow: number, hidden: number | null): Feature<Content> {
	const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${escapeXml(name.replaceAll("'", "''"))}'!$${headingRow}:$${headingRow}</definedName>`;
	return {
		files: {
			transform: {
				'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${titles}</definedNames>`) },
				'xl/worksheets/sheet{id}.xml': { transform: (xml) => withHidden(fitToWidth(xml), hidden) }
			}
		}
	};
}

function withHidden(xml: string, column: number | null): string {
	return column === null ? xml : xml.replace(`<col min="${column}" max="${column}"`, `<col min="${column}" max="${column}" hidden="1"`);
}

function fitToWidth(xml: string): string {
	return xml
		.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
		.replace(/<pageMargins[^>]*>/, '<pageMargins left="0.79" right="0.6" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>')
		.replace(
			/<pageSetup[^>]*>/,
			'<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>'
		);
}

/** The library stamps the hour into the zip; ours does not. */
function repacked(bytes: Uint8Array): Uint8Array {
	const zip = zipWriter();
	const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
	for (const [name, content] of entries) {
		const part = zip.part(name);
		part.writeBytes(content);
		part.end();
	}
	return zip.finish();
}
