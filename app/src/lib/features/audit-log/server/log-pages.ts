import { type CellPart, type Document, face, landscapeWidth, layDown, pagesOf, paragraph, type RowPart } from '@kheo/core';

type LogTable = {
	readonly title: string;
	readonly lines: readonly string[];
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
};

const shares = [0.07, 0.13, 0.15, 0.17, 0.2, 0.28];

/** The found entries as a landscape table whose head stands on every page. */
export function logPages({ title, lines, heads, rows }: LogTable): Document {
	const head: RowPart = { header: true, cantSplit: true, cells: heads.map((text) => cellOf(text, true)) };
	const parts = [
		paragraph(title, { align: 'center', spaceAfter: 60 }, { font: face, size: 30, bold: true }),
		...lines.map((line) => paragraph(line, { align: 'center', spaceAfter: 40 }, { font: face, size: 24 })),
		{
			kind: 'table-part' as const,
			grid: shares.map((share) => Math.round(share * landscapeWidth)),
			borders: 'all' as const,
			rows: [head, ...rows.map((cells): RowPart => ({ cells: cells.map((text) => cellOf(text)) }))]
		}
	];
	const blocks = layDown(parts);
	return { blocks, sections: [pagesOf(blocks, 0, 'landscape')] };
}

function cellOf(text: string, bold = false): CellPart {
	return { paragraphs: [paragraph(text, { spaceBefore: 20, spaceAfter: 20 }, { font: face, size: 20, ...(bold && { bold }) })] };
}
