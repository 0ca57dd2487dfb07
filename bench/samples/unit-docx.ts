import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { headings, registerCells } from './register-rows.ts';
import { unitName } from './words.ts';

/** One unit's filled register: header, title, a table of `rows` rows and a signature. */
export async function unitDocx(unit: number, rows: number): Promise<Uint8Array> {
	const texts = [headings, ...Array.from({ length: rows }, (_, n) => [String(n + 1), ...registerCells(unit * rows + n).slice(1)])];
	const table = new Table({ rows: texts.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [line(cell)] })) })) });
	const children = [
		line('SỞ MẪU'),
		line(unitName(unit).toUpperCase(), true),
		line('BIỂU ĐĂNG KÝ HOẠT ĐỘNG NĂM 2026', true),
		line(''),
		table,
		line('TRƯỞNG PHÒNG', true)
	];
	return await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function line(text: string, bold = false): Paragraph {
	return new Paragraph({ children: [new TextRun({ text, bold })] });
}
