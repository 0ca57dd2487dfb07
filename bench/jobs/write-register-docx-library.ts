import { writeFileSync } from 'node:fs';
import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow } from 'docx';
import { reportJob } from '../job.ts';
import { headings, registerCells } from '../samples/register-rows.ts';

/** The peer: the `docx` library writes the same table. */
const [count = '10000', out = ''] = process.argv.slice(2);
const texts = [headings, ...Array.from({ length: Number(count) }, (_, n) => registerCells(n))];

await reportJob(async () => {
	const rows = texts.map((cells, index) => new TableRow({ tableHeader: index === 0, cantSplit: true, children: cells.map(asCell) }));
	const children = [new Paragraph('PHỤ LỤC'), new Table({ rows })];
	const document = new Document({ sections: [{ properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } }, children }] });
	writeFileSync(out, await Packer.toBuffer(document));
	return rows.length - 1;
});

function asCell(text: string): TableCell {
	return new TableCell({ children: [new Paragraph(text)] });
}
