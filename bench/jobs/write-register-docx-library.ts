import { writeFileSync } from 'node:fs';
import { AlignmentType, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { reportJob } from '../job.ts';
import { headings, registerCells } from '../samples/register-rows.ts';

/** The peer: the `docx` library writes the same table: same rows, widths, font and size, with a repeated header and rows that do not break. */
const [count = '10000', out = ''] = process.argv.slice(2);
const texts = [headings, ...Array.from({ length: Number(count) }, (_, n) => registerCells(n))];

await reportJob(async () => {
	const rows = texts.map((cells, index) => new TableRow({ tableHeader: index === 0, cantSplit: true, children: cells.map(asCell) }));
	const children = [new Paragraph('PHỤ LỤC'), new Table({ rows })];
	const document = new Document({ sections: [{ properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } }, children }] });
	writeFileSync(out, await Packer.toBuffer(document));
	return rows.length - 1;
});

function asCell(text: string, column: number): TableCell {
	const paragraph = new Paragraph({
		alignment: column === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
		spacing: { before: 40, after: 40 },
		children: [new TextRun({ text, font: 'Times New Roman', size: 26 })]
	});
	return new TableCell({ width: { size: 2000, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, children: [paragraph] });
}
