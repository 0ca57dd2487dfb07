import { join } from 'node:path';
import { type Document, legible, type Table } from '@kheo/core';
import { compiler, forgetLastPaper, workspace } from './typst/compiler.ts';
import { printable } from './typst/glyphs.ts';
import { officialSource } from './typst/official-source.ts';
import { pageData } from './typst/page-data.ts';

export type PdfProperties = {
	readonly title: string;
	/** The time of freezing: the same content and time give the same bytes. */
	readonly at: Date;
};

/** Above this many rows the tags of a table cost more than the table: 20 MB instead of 2 for 10,000 rows. */
const mostTaggedRows = 1000;

/**
 * Sets the model on pages as PDF/A-2a: letters of Times New Roman's width embedded, headings and tables tagged for readers of screens. Above
 * a thousand rows of tables it is PDF/A-2b without tags. Blocks the thread while it works: a server
 * calls `setPages`.
 */
export function writePdf(document: Document, { title, at }: PdfProperties): Uint8Array {
	const typesetter = compiler();
	forgetLastPaper();
	for (const [part, bytes] of document.media ?? []) typesetter.mapShadow(join(workspace, part), Buffer.from(bytes));
	try {
		const laidOut = typesetter.compile({ mainFileContent: officialSource, inputs: { d: printable(legibleJson(pageData(document, title))) } });
		if (!laidOut.result) throw new Error(`the typesetter refused the pages: ${JSON.stringify(laidOut.takeDiagnostics()?.shortDiagnostics)}`);
		const pdfTags = rowsOf(document) <= mostTaggedRows;
		return typesetter.pdf(laidOut.result, { pdfStandard: pdfTags ? 'a-2a' : 'a-2b', pdfTags, creationTimestamp: Math.floor(at.getTime() / 1000) });
	} finally {
		typesetter.resetShadow();
	}
}

/** A paper that was frozen before may hold signs that the typesetter takes for a fault. */
function legibleJson(data: unknown): string {
	return JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? legible(value) : value));
}

function rowsOf({ blocks }: Document): number {
	return blocks.reduce((rows, block) => rows + (block.kind === 'table' && block.borders === 'all' ? dataRows(block) : 0), 0);
}

function dataRows({ rows }: Table): number {
	return rows.filter(({ header }) => header !== true).length;
}
