import { layDown, type Part } from '../../composing/lay-down.ts';
import { letterhead } from '../../composing/letterhead.ts';
import { face, pagesOf, portraitWidth } from '../../composing/page.ts';
import { paragraph } from '../../composing/paragraph.ts';
import { rule } from '../../composing/rule.ts';
import { signatureBlock } from '../../composing/signature-block.ts';
import type { Document, Paragraph, RunStyle } from '../../document/document.ts';

/** A plan with every component that NĐ 30/2020 rules, composed without a fault, and its annex on pages of its own. */
export function aPlan(): Document {
	return withAnnex(planParts());
}

/** The same plan with a text of several pages. */
export function aLongPlan(): Document {
	const more = Array.from({ length: 40 }, (_, index) =>
		text(`${'Văn phòng Sở phối hợp các phòng, đơn vị theo dõi, đôn đốc việc thực hiện. '.repeat(3)}Đợt ${index + 1}.`)
	);
	const parts = planParts();
	return withAnnex([...parts.slice(0, 8), ...more, ...parts.slice(8)]);
}

/** A decision: its articles have labels of their own. */
export function aDecision(): Document {
	const blocks = layDown([head('Số: 12/QĐ-SXD'), ...title('QUYẾT ĐỊNH', 'Về việc thành lập Tổ giúp việc'), ...decided(), signature()]);
	return { blocks, sections: [pagesOf(blocks, 0, 'portrait')] };
}

/** The document with the first paragraph that begins with these words changed. */
export function changed(
	document: Document,
	words: string,
	change: { readonly run?: Partial<RunStyle>; readonly paragraph?: Partial<Paragraph['style']>; readonly text?: string }
): Document {
	const at = document.blocks.findIndex((block) => block.kind === 'paragraph' && textOfParagraph(block).startsWith(words));
	const block = document.blocks[at];
	if (block?.kind !== 'paragraph') throw new Error(`not printed: ${words}`);
	const runs = block.runs.map((run) => (run.kind === 'text' ? { ...run, text: change.text ?? run.text, style: { ...run.style, ...change.run } } : run));
	return { ...document, blocks: document.blocks.with(at, { ...block, runs, style: { ...block.style, ...change.paragraph } }) };
}

function textOfParagraph({ runs }: Paragraph): string {
	return runs.map((run) => (run.kind === 'text' ? run.text : '\n')).join('');
}

function withAnnex(parts: readonly Part[]): Document {
	const own = layDown(parts);
	const annex = layDown(annexParts(), own.length);
	return { blocks: [...own, ...annex], sections: [pagesOf(own, 0, 'portrait'), pagesOf(annex, own.length, 'portrait')] };
}

function planParts(): Part[] {
	return [
		head('Số: 57/KH-SXD'),
		...title('KẾ HOẠCH', 'Tổ chức “Tuần lễ Nước sạch” năm 2026'),
		text('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', { italic: true }),
		text('Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2026 của UBND tỉnh.', { italic: true }),
		text('Sở Xây dựng ban hành Kế hoạch tổ chức “Tuần lễ Nước sạch” năm 2026 tại các phòng, đơn vị trực thuộc Sở với những nội dung như sau:'),
		text('I. MỤC ĐÍCH, YÊU CẦU', { bold: true }),
		text('1. Mục đích', { bold: true }),
		text('Nâng cao nhận thức của cán bộ, công chức, viên chức và người dân về việc giữ gìn nguồn nước, sử dụng nước tiết kiệm và hiệu quả.'),
		text('2. Yêu cầu', { bold: true }),
		text('a) Việc tổ chức phải thiết thực, tiết kiệm, phù hợp với điều kiện của từng phòng, đơn vị và không làm ảnh hưởng đến công việc thường xuyên.'),
		text('II. TỔ CHỨC THỰC HIỆN', { bold: true }),
		text('Các phòng, đơn vị trực thuộc Sở gửi đăng ký hoạt động theo Phụ lục kèm theo về Văn phòng Sở trước ngày 25 tháng 9 năm 2026 để tổng hợp./.'),
		paragraph('', { line: { value: 120, rule: 'exact' } }),
		signature()
	];
}

function decided(): Part[] {
	return [
		paragraph('GIÁM ĐỐC SỞ XÂY DỰNG', { align: 'center', spaceBefore: 120 }, { font: face, size: 28, bold: true }),
		text('Căn cứ Quyết định số 30/2025/QĐ-UBND ngày 15 tháng 7 năm 2025 của UBND tỉnh;', { italic: true }),
		text('Theo đề nghị của Chánh Văn phòng Sở.', { italic: true }),
		paragraph('QUYẾT ĐỊNH:', { align: 'center', spaceBefore: 120 }, { font: face, size: 28, bold: true }),
		article('Điều 1.', ' Thành lập Tổ giúp việc gồm các thành viên có tên trong danh sách kèm theo, làm việc theo phân công của Tổ trưởng từ ngày ký.'),
		article('Điều 2.', ' Chánh Văn phòng Sở và những người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.')
	];
}

function head(number: string): Part {
	return letterhead({ parentIssuer: 'UBND tỉnh Bắc Ninh', issuer: 'Sở Xây dựng', number, about: null, placeAndDate: 'Bắc Ninh, ngày 08 tháng 9 năm 2026' });
}

function title(kind: string, subject: string): Part[] {
	const style = { font: face, size: 28, bold: true };
	return [paragraph(kind, { align: 'center', spaceBefore: 240 }, style), paragraph(subject, { align: 'center' }, style), rule(2000, portraitWidth)];
}

const body: Paragraph['style'] = { align: 'justify', indentFirst: 720, spaceBefore: 120, line: { value: 264, rule: 'auto' } };

function text(words: string, style: RunStyle = {}): Paragraph {
	return paragraph(words, body, { font: face, size: 28, ...style });
}

function article(label: string, words: string): Paragraph {
	const style = { font: face, size: 28 };
	return {
		...text(''),
		runs: [
			{ kind: 'text', text: label, style: { ...style, bold: true } },
			{ kind: 'text', text: words, style }
		]
	};
}

function signature(): Part {
	return signatureBlock({
		recipients: ['UBND tỉnh', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, VP'],
		signature: { capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn An' }
	});
}

function annexParts(): Part[] {
	const line = (words: string, style: RunStyle): Paragraph => paragraph(words, { align: 'center', spaceAfter: 40 }, { font: face, size: 28, ...style });
	return [
		line('Phụ lục', { bold: true }),
		line('ĐĂNG KÝ HOẠT ĐỘNG NĂM 2026', { bold: true }),
		line('(Kèm theo Kế hoạch số 57/KH-SXD ngày 08 tháng 9 năm 2026 của Sở Xây dựng)', { italic: true }),
		{
			kind: 'table-part',
			grid: [1000, 8000],
			borders: 'all',
			rows: [
				{ cells: [{ paragraphs: [paragraph('Stt', {}, { font: face, size: 24 })] }, { paragraphs: [paragraph('Hoạt động', {}, { font: face, size: 24 })] }] }
			]
		},
		paragraph('', {}, { font: face, size: 2 })
	];
}
