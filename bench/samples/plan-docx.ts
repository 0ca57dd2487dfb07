import { AlignmentType, Document, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { activity, dayIn2026, person, unitName } from './words.ts';

/** How many sections make a plan of 30 pages as LibreOffice counts them, with about a hundred duties: the density of a department's plan. */
const SECTIONS = 17;

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
	const items = Array.from({ length: 5 }, (_, item) =>
		text(
			`${item + 1}. ${activity(n * 5 + item)}. ${background(n + item)} ${unitName(item)} chủ trì, ${person(item)} theo dõi, hoàn thành trước ngày ${dayIn2026(item)}; kết quả gửi Văn phòng Sở để tổng hợp, báo cáo theo quy định.`
		)
	);
	const dashes = Array.from({ length: 1 }, (_, item) =>
		text(`- Các phòng, đơn vị trực thuộc Sở: ${activity(n + item)} xong trước ngày ${dayIn2026(n + item)}.`)
	);
	return [bold(`${roman(n + 1)}. NHÓM NHIỆM VỤ SỐ ${n + 1}`), ...items, ...dashes];
}

/** What a plan says around a duty: reasons and ways of working, without a deadline. */
function background(n: number): string {
	return Array.from(
		{ length: 2 },
		(_, at) =>
			`Việc ${activity(n + at).toLowerCase()} bám sát tình hình của địa bàn, gắn với nhiệm vụ được giao, tránh hình thức, bảo đảm tiết kiệm và có sản phẩm cụ thể để người dân, doanh nghiệp theo dõi, góp ý trong quá trình triển khai.`
	).join(' ');
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
