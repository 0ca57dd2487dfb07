import { expect, test } from 'vitest';
import { readDocx } from '../../../documents/src/read-docx.ts';
import { checkLayout } from '../../src/checking/layout/check-layout.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { bodyText, cellText, connector, pageNumber, paragraph, type WordPlan, wordPlan, wordPlanFile } from './word-plan.ts';

const found = (change: Partial<WordPlan> = {}) => {
	const document = readDocx(wordPlanFile(change));
	return checkLayout(document, readDocument(document)).map(({ code, params }) => [code, params['component'], params['found'], params['expected']]);
};
const long = 'Nâng cao nhận thức của cán bộ, công chức, viên chức và người dân về việc giữ gìn nguồn nước, sử dụng nước tiết kiệm.';

test('a plan written in Word as the decree asks has nothing to mend', () => {
	expect(found()).toEqual([]);
});

test('a heading style of the template brings its own face, size and colour', () => {
	expect(found({ section: paragraph('Heading1', 'I. MỤC ĐÍCH, YÊU CẦU') })).toEqual([
		['layout.font', 'section', 'Calibri Light', 'Times New Roman'],
		['layout.color', 'section', '2F5496', 'black'],
		['layout.size', 'section', '16', '13–14']
	]);
});

test('a run that names its face by role is in the theme’s face', () => {
	expect(found({ body: bodyText(long, '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>') })).toEqual([
		['layout.font', 'body', 'Calibri', 'Times New Roman']
	]);
});

test('the size of the paragraph mark and of other scripts is no size of the text', () => {
	expect(found({ body: bodyText(long, '<w:szCs w:val="20"/>') })).toEqual([]);
	expect(found({ body: bodyText(long, '<w:sz w:val="24"/><w:szCs w:val="28"/>') })).toEqual([['layout.size', 'body', '12', '13–14']]);
});

test('a style based on another gives what it inherits: Normal has no indent, no justification, no room above', () => {
	expect(found({ body: paragraph('Normal', long) })).toEqual([
		['layout.alignment', 'body', 'left', 'justify'],
		['layout.indent', 'body', '0', '1; 1.27'],
		['layout.spacing', 'body', '0', '≥ 6']
	]);
});

test('list paragraphs that close up have no room between them', () => {
	const item = paragraph('ListParagraph', `- ${long}`);
	expect(found({ body: item + item })).toEqual([['layout.spacing', 'body', '0', '≥ 6']]);
});

test('a drawn line is measured: under the motto it is as long as the motto', () => {
	expect(found({ mottoLine: '' })).toEqual([['layout.rule', 'motto', 'missing', '1']]);
	expect(found({ mottoLine: connector(1100000) })).toEqual([['layout.rule', 'motto', '0.54', '1']]);
});

test('an underlined motto counts as one with a rule', () => {
	const underlined = '<w:b/><w:sz w:val="26"/><w:u w:val="single"/>';
	expect(found({ mottoLine: '', motto: cellText('Độc lập - Tự do - Hạnh phúc', underlined) })).toEqual([]);
});

test('a page number may stand in the middle by alignment, by frame or by Word’s own tab', () => {
	const frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>';
	expect(found({ header: pageNumber(`<w:pPr><w:pStyle w:val="Header"/>${frame}</w:pPr>`) })).toEqual([]);
	expect(found({ header: pageNumber('<w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:tab/></w:r>') })).toEqual([]);
	expect(found({ header: pageNumber('<w:pPr><w:pStyle w:val="Header"/><w:jc w:val="right"/></w:pPr>') })).toEqual([
		['layout.page-number', 'page-number', 'not-centred', 'top-centre']
	]);
});

test('without a first page of its own the number shows on page 1', () => {
	expect(found({ page: wordPlan.page.replace('<w:titlePg/>', '') })).toEqual([['layout.page-number', 'page-number', 'on-page-1', 'top-centre']]);
});

test('room for binding belongs to the left margin', () => {
	expect(found({ page: wordPlan.page.replace('w:left="1701"', 'w:left="1134"') })).toEqual([['layout.margin', 'page', '20', '30–35']]);
	expect(found({ page: wordPlan.page.replace('w:left="1701"', 'w:left="1134"').replace('w:gutter="0"', 'w:gutter="567"') })).toEqual([]);
});

test('an annex on a turned page may turn its margins; it counts its pages anew', () => {
	expect(found({ annexPage: wordPlan.annexPage.replace('<w:pgNumType w:start="1"/>', '') })).toEqual([
		['layout.page-number', 'annex-page', 'annex-goes-on', 'annex-from-1']
	]);
});
