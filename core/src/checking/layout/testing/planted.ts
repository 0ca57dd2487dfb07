import type { Document, PageSection, Paragraph, ParagraphStyle, RunStyle } from '../../../document/document.ts';
import { mm } from '../../../composing/page.ts';
import { aDecision, aLongPlan, aPlan, changed } from '../../testing/an-official-paper.ts';
import { composeRegister } from '../../../composing/compose-register.ts';
import { aRegister } from '../../../composing/testing/a-register.ts';
import type { LayoutCode, Subject } from '../layout-codes.ts';

type Expected = { readonly code: LayoutCode; readonly component: Subject; readonly found: string; readonly expected: string };
type Planted = readonly [what: string, document: Document, expected: Expected];

/** Faultless papers, each with exactly one slip, and the one finding it must give. */
export const planted: readonly Planted[] = [
	run('Quốc hiệu in 14 pt', 'CỘNG HÒA', { size: 28 }, ['layout.size', 'nation', '14', '12–13']),
	run('Quốc hiệu not bold', 'CỘNG HÒA', { bold: false }, ['layout.bold', 'nation', 'no', 'yes']),
	slip('Quốc hiệu in small letters', changed(aPlan(), 'CỘNG HÒA', { text: 'Cộng hòa xã hội chủ nghĩa Việt Nam' }), ['layout.case', 'nation', 'lower', 'upper']),
	run('Tiêu ngữ in 12 pt', 'Độc lập', { size: 24 }, ['layout.size', 'motto', '12', '13–14']),
	run('Tiêu ngữ italic', 'Độc lập', { italic: true }, ['layout.italic', 'motto', 'yes', 'no']),
	paragraph('Tiêu ngữ to the left', 'Độc lập', { align: 'left' }, ['layout.alignment', 'motto', 'left', 'center']),
	paragraph('room between Quốc hiệu and Tiêu ngữ', 'Độc lập', { spaceBefore: 120 }, ['layout.spacing', 'motto', '6', '0']),
	paragraph('Tiêu ngữ with one and a half lines', 'Độc lập', { line: { value: 360, rule: 'auto' } }, ['layout.line-spacing', 'motto', '1.5', '1']),
	slip('no rule under Tiêu ngữ', withoutRuleAfter(aPlan(), 'Độc lập'), ['layout.rule', 'motto', 'missing', '1']),
	run('parent body bold', 'UBND TỈNH', { bold: true }, ['layout.bold', 'parent-issuer', 'yes', 'no']),
	run('parent body in 11 pt', 'UBND TỈNH', { size: 22 }, ['layout.size', 'parent-issuer', '11', '12–13']),
	run('issuer not bold', 'SỞ XÂY DỰNG', { bold: false }, ['layout.bold', 'issuer', 'no', 'yes']),
	run('issuer in 14 pt', 'SỞ XÂY DỰNG', { size: 28 }, ['layout.size', 'issuer', '14', '12–13']),
	slip('issuer in small letters', changed(aPlan(), 'SỞ XÂY DỰNG', { text: 'Sở Xây dựng' }), ['layout.case', 'issuer', 'lower', 'upper']),
	slip('no rule under the issuer', withoutRuleAfter(aPlan(), 'SỞ XÂY DỰNG'), ['layout.rule', 'issuer', 'missing', '1/3–1/2']),
	slip('a rule as wide as the column under the issuer', longRuleAfter(aPlan(), 'SỞ XÂY DỰNG'), ['layout.rule', 'issuer', '2.12', '1/3–1/2']),
	run('number in 12 pt', 'Số: 57', { size: 24 }, ['layout.size', 'number', '12', '13']),
	run('number bold', 'Số: 57', { bold: true }, ['layout.bold', 'number', 'yes', 'no']),
	run('place and date upright', 'Bắc Ninh, ngày', { italic: false }, ['layout.italic', 'place-and-date', 'no', 'yes']),
	paragraph('place and date to the right', 'Bắc Ninh, ngày', { align: 'right' }, ['layout.alignment', 'place-and-date', 'right', 'center']),
	run('kind in 16 pt', 'KẾ HOẠCH', { size: 32 }, ['layout.size', 'kind', '16', '13–14']),
	run('subject not bold', 'Tổ chức “Tuần', { bold: false }, ['layout.bold', 'subject', 'no', 'yes']),
	slip('subject in capitals', changed(aPlan(), 'Tổ chức “Tuần', { text: 'TỔ CHỨC “TUẦN LỄ NƯỚC SẠCH” NĂM 2026' }), [
		'layout.case',
		'subject',
		'upper',
		'lower'
	]),
	slip('no rule under the subject', withoutRuleAfter(aPlan(), 'Tổ chức “Tuần'), ['layout.rule', 'subject', 'missing', '1/3–1/2']),
	run('legal basis upright', 'Căn cứ Luật', { italic: false }, ['layout.italic', 'basis', 'no', 'yes']),
	slip('section heading in small letters', changed(aPlan(), 'I. MỤC ĐÍCH', { text: 'I. Mục đích, yêu cầu' }), ['layout.case', 'section', 'lower', 'upper']),
	run('section heading not bold', 'I. MỤC ĐÍCH', { bold: false }, ['layout.bold', 'section', 'no', 'yes']),
	run('clause heading not bold', '1. Mục đích', { bold: false }, ['layout.bold', 'clause-title', 'no', 'yes']),
	slip('the word Điều not bold', changedLabel(aDecision(), 'Điều 1.'), ['layout.bold', 'article', 'no', 'yes']),
	run('text in 12 pt', 'Nâng cao', { size: 24 }, ['layout.size', 'body', '12', '13–14']),
	run('text italic', 'Nâng cao', { italic: true }, ['layout.italic', 'body', 'yes', 'no']),
	run('text in Arial', 'Nâng cao', { font: 'Arial' }, ['layout.font', 'body', 'Arial', 'Times New Roman']),
	run('text in red', 'Nâng cao', { color: 'C00000' }, ['layout.color', 'body', 'C00000', 'black']),
	paragraph('text to the left', 'Nâng cao', { align: 'left' }, ['layout.alignment', 'body', 'left', 'justify']),
	paragraph('text without an indent', 'Nâng cao', { indentFirst: 0 }, ['layout.indent', 'body', '0', '1; 1.27']),
	paragraph('text without room above', 'Các phòng, đơn vị', { spaceBefore: 40 }, ['layout.spacing', 'body', '2', '≥ 6']),
	paragraph('text with double lines', 'Nâng cao', { line: { value: 480, rule: 'auto' } }, ['layout.line-spacing', 'body', '2', '1–1.5']),
	paragraph('text with lines of exactly 12 pt', 'Nâng cao', { line: { value: 240, rule: 'exact' } }, ['layout.line-spacing', 'body', '12 pt', '1–1.5']),
	run('capacity not bold', 'KT. GIÁM ĐỐC', { bold: false }, ['layout.bold', 'capacity', 'no', 'yes']),
	run('position in 12 pt', 'PHÓ GIÁM ĐỐC', { size: 24 }, ['layout.size', 'position', '12', '13–14']),
	run('signer not bold', 'Nguyễn Văn An', { bold: false }, ['layout.bold', 'signer', 'no', 'yes']),
	paragraph('signer to the left', 'Nguyễn Văn An', { align: 'left' }, ['layout.alignment', 'signer', 'left', 'center']),
	slip('signer in capitals', changed(aPlan(), 'Nguyễn Văn An', { text: 'NGUYỄN VĂN AN' }), ['layout.case', 'signer', 'upper', 'lower']),
	slip('position in small letters', changed(aPlan(), 'PHÓ GIÁM ĐỐC', { text: 'Phó Giám đốc' }), ['layout.case', 'position', 'lower', 'upper']),
	run('“Nơi nhận” upright', 'Nơi nhận:', { italic: false }, ['layout.italic', 'recipients-label', 'no', 'yes']),
	run('“Nơi nhận” in 14 pt', 'Nơi nhận:', { size: 28 }, ['layout.size', 'recipients-label', '14', '12']),
	run('recipients in 12 pt', '- UBND tỉnh', { size: 24 }, ['layout.size', 'recipients', '12', '11']),
	run('“Phụ lục” not bold', 'Phụ lục', { bold: false }, ['layout.bold', 'appendix-label', 'no', 'yes']),
	slip('title of the annex in small letters', changed(aPlan(), 'ĐĂNG KÝ', { text: 'Đăng ký hoạt động năm 2026' }), [
		'layout.case',
		'appendix-title',
		'lower',
		'upper'
	]),
	run('note of the annex upright', '(Kèm theo', { italic: false }, ['layout.italic', 'appendix-note', 'no', 'yes']),
	letter('subject of the letter in 14 pt', 'V/v', { size: 28 }, {}, ['layout.size', 'letter-subject', '14', '12–13']),
	letter('subject of the letter close to the number', 'V/v', {}, { spaceBefore: 0 }, ['layout.spacing', 'letter-subject', '0', '6']),
	letter('addressee bold', 'Kính gửi', { bold: true }, {}, ['layout.bold', 'addressee', 'yes', 'no']),
	pages('narrow left margin', ({ margins }) => ({ margins: { ...margins, left: Math.round(20 * mm) } }), ['layout.margin', 'page', '20', '30–35']),
	pages('wide top margin', ({ margins }) => ({ margins: { ...margins, top: Math.round(30 * mm) } }), ['layout.margin', 'page', '30', '20–25']),
	pages('paper of another size', () => ({ paper: { width: 12240, height: 15840 } }), ['layout.paper', 'page', '216 × 279', '210 × 297']),
	slip('a letter in landscape without a table', landscapeLetter(), ['layout.orientation', 'page', 'landscape', 'portrait']),
	pages('page number on page 1', () => ({ differentFirstPage: false }), ['layout.page-number', 'page-number', 'on-page-1', 'top-centre']),
	pages('several pages without a number', () => ({ header: [] }), ['layout.page-number', 'page-number', 'none', 'top-centre']),
	pages('page number at the foot', ({ header }) => ({ header: [], footer: header }), ['layout.page-number', 'page-number', 'at-foot', 'top-centre']),
	pages('page number to the right', ({ header }) => ({ header: header.map((line) => ({ ...line, style: { align: 'right' } })) }), [
		'layout.page-number',
		'page-number',
		'not-centred',
		'top-centre'
	]),
	pages('page number in 11 pt', ({ header }) => ({ header: header.map((line) => sized(line, 22)) }), ['layout.size', 'page-number', '11', '13–14']),
	annexPages('annex that goes on counting', () => ({ pageNumberStart: null }), ['layout.page-number', 'annex-page', 'annex-goes-on', 'annex-from-1']),
	annexPages('narrow left margin of the annex', ({ margins }) => ({ margins: { ...margins, left: Math.round(20 * mm) } }), [
		'layout.margin',
		'annex-page',
		'20',
		'30–35'
	])
];

type Short = readonly [code: LayoutCode, component: Subject, found: string, expected: string];

function slip(what: string, document: Document, [code, component, found, expected]: Short): Planted {
	return [what, document, { code, component, found, expected }];
}

function run(what: string, words: string, style: Partial<RunStyle>, expected: Short): Planted {
	return slip(what, changed(aPlan(), words, { run: style }), expected);
}

function paragraph(what: string, words: string, style: Partial<ParagraphStyle>, expected: Short): Planted {
	return slip(what, changed(aPlan(), words, { paragraph: style }), expected);
}

function letter(what: string, words: string, style: Partial<RunStyle>, more: Partial<ParagraphStyle>, expected: Short): Planted {
	return slip(what, changed(composeRegister(aRegister), words, { run: style, paragraph: more }), expected);
}

function pages(what: string, change: (section: PageSection) => Partial<PageSection>, expected: Short): Planted {
	const { blocks, sections } = aLongPlan();
	const [own, annex] = sections;
	if (!own || !annex) throw new Error('a plan has pages of its own and an annex');
	return slip(what, { blocks, sections: [{ ...own, ...change(own) }, annex] }, expected);
}

function annexPages(what: string, change: (section: PageSection) => Partial<PageSection>, expected: Short): Planted {
	const { blocks, sections } = aLongPlan();
	const [own, annex] = sections;
	if (!own || !annex) throw new Error('a plan has pages of its own and an annex');
	return slip(what, { blocks, sections: [own, { ...annex, ...change(annex) }] }, expected);
}

function landscapeLetter(): Document {
	const document = composeRegister(aRegister);
	const turned = ({ paper: { width, height }, ...section }: PageSection): PageSection => ({
		...section,
		orientation: 'landscape',
		paper: { width: height, height: width }
	});
	return { ...document, sections: document.sections.map((section, index) => (index === 0 ? turned(section) : section)) };
}

function sized(line: Paragraph, size: number): Paragraph {
	return { ...line, runs: line.runs.map((one) => (one.kind === 'field' ? { ...one, style: { ...one.style, size } } : one)) };
}

/** Only the label of an article, its first run, loses its weight. */
function changedLabel(document: Document, label: string): Document {
	const blocks = document.blocks.map((block) => {
		const first = block.kind === 'paragraph' ? block.runs[0] : undefined;
		if (block.kind !== 'paragraph' || first?.kind !== 'text' || first.text !== label) return block;
		return { ...block, runs: [{ ...first, style: { ...first.style, bold: false } }, ...block.runs.slice(1)] };
	});
	return { ...document, blocks };
}

function withoutRuleAfter(document: Document, words: string): Document {
	return ruleAfter(document, words, (style) => ({ ...style, ruleBelow: false }));
}

function longRuleAfter(document: Document, words: string): Document {
	return ruleAfter(document, words, (style) => ({ ...style, indentLeft: 0, indentRight: 0 }));
}

function ruleAfter(document: Document, words: string, change: (style: ParagraphStyle) => ParagraphStyle): Document {
	const at = document.blocks.findIndex((block) => block.kind === 'paragraph' && block.runs[0]?.kind === 'text' && block.runs[0].text.startsWith(words));
	const rule = document.blocks.findIndex((block, index) => index > at && block.kind === 'paragraph' && block.style.ruleBelow);
	const block = document.blocks[rule];
	if (block?.kind !== 'paragraph') throw new Error(`no rule under: ${words}`);
	return { ...document, blocks: document.blocks.with(rule, { ...block, style: change(block.style) }) };
}
