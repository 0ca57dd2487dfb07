import { AlignmentType, Document, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { activity, dayIn2026, person, unitName } from './words.ts';

/** How many sections make a plan of 30 pages as LibreOffice counts them. */
const SECTIONS = 21;

/** An invented plan with preamble, numbered sections, deadlines, Nơi nhận, signature and an appendix with the form. */
export async function planDocx(): Promise<Uint8Array> {
	const sections = Array.from({ length: SECTIONS }, (_, n) => section(n)).flat();
	const children = [...preamble(), ...sections, ...closing(), ...appendix()];
	return await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function preamble(): Paragraph[] {
	return [
		centred('UBND TỈNH MẪU'),
		centred('SỞ MẪU'),
		centred('Số:      /KH-SM'),
		centred('Tỉnh Mẫu, ngày 12 tháng 9 năm 2026'),
		centred('KẾ HOẠCH'),
		centred('Triển khai tháng cao điểm hướng về cơ sở năm 2026'),
		text('Thực hiện Kế hoạch số 21-KH/BXD ngày 03/9/2026 của Ban Xây dựng Tỉnh uỷ, Sở Mẫu ban hành kế hoạch như sau:')
	];
}

function section(n: number): Paragraph[] {
	const items = Array.from({ length: 9 }, (_, item) =>
		text(
			`${item + 1}. ${activity(n * 9 + item)}. ${unitName(item)} chủ trì, ${person(item)} theo dõi, hoàn thành trước ngày ${dayIn2026(item)}; kết quả gửi Văn phòng Sở để tổng hợp, báo cáo theo quy định.`
		)
	);
	const dashes = Array.from({ length: 4 }, (_, item) =>
		text(`- Các phòng, đơn vị trực thuộc Sở: ${activity(n + item)} xong trước ngày ${dayIn2026(n + item)}.`)
	);
	return [bold(`${roman(n + 1)}. NHÓM NHIỆM VỤ SỐ ${n + 1}`), ...items, ...dashes];
}

function closing(): Paragraph[] {
	return ['Nơi nhận:', '- Ban Xây dựng Tỉnh uỷ;', '- Các phòng, đơn vị;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', person(1)].map(text);
}

function appendix(): (Paragraph | Table)[] {
	const heads = ['Stt', 'Nội dung', 'Đơn vị', 'Thời gian', 'Ghi chú'];
	const rows = [heads, ...Array.from({ length: 40 }, (_, n) => [String(n + 1), activity(n), unitName(n), dayIn2026(n), ''])];
	const table = new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: rows.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [text(cell)] })) }))
	});
	return [new Paragraph({ children: [new PageBreak()] }), centred('Phụ lục I'), centred('BIỂU ĐĂNG KÝ HOẠT ĐỘNG'), table];
}

function text(words: string): Paragraph {
	return new Paragraph({ children: words.split(', ').map((part, index) => new TextRun({ text: index === 0 ? part : `, ${part}`, size: 28 })) });
}

function bold(words: string): Paragraph {
	return new Paragraph({ children: [new TextRun({ text: words, bold: true, size: 28 })] });
}

function centred(words: string): Paragraph {
	return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: words, bold: true, size: 28 })] });
}

function roman(value: number): string {
	return 'X'.repeat(Math.floor(value / 10)) + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '');
}
