import type { Paragraph } from '@kheo/core';
import { expect, test } from 'vitest';
import { readDocx } from '../read-docx.ts';
import { wordFile } from '../testing/word-file.ts';
import { W_NAMESPACE } from './namespaces.ts';

const run = (text: string, properties = ''): string => `<w:r w:rsidRPr="00A1"><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const styled = (style: string, runs: string, more = ''): string =>
	`<w:p w:rsidR="00B2"><w:pPr><w:pStyle w:val="${style}"/>${more}<w:rPr><w:b/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:pPr>${runs}</w:p>`;
const paragraphsOf = (body: string, parts: Record<string, string> = {}): Paragraph[] =>
	readDocx(wordFile(body, parts)).blocks.filter((block) => block.kind === 'paragraph');

test('Normal’s own font stands over the font that the defaults take from the theme', () => {
	expect(paragraphsOf(`<w:p>${run('Sở')}</w:p>`)[0]?.runs).toMatchObject([{ style: { font: 'Times New Roman', size: 28 } }]);
});

test('a style that names its font by role has the theme’s font, and a run’s own font stands over it', () => {
	const [heading] = paragraphsOf(styled('Heading1', run('I. MỤC ĐÍCH') + run('II', '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>')));
	expect(heading).toMatchObject({
		runs: [{ style: { font: 'Calibri Light', size: 32, bold: true, color: '2F5496' } }, { style: { font: 'Times New Roman' } }]
	});
});

test('the size of the paragraph mark and the size of other scripts change no text', () => {
	expect(paragraphsOf(styled('Normal', run('Sở', '<w:szCs w:val="40"/><w:bCs/>')))[0]?.runs).toHaveProperty('0.style', { font: 'Times New Roman', size: 28 });
});

test('a bold character style in a bold paragraph style is upright again, in a plain one it is bold', () => {
	const strong = run('chữ', '<w:rStyle w:val="Strong"/>');
	const [inHeading, inNormal] = paragraphsOf(styled('Heading1', strong) + styled('Normal', strong));
	expect(inHeading?.runs).not.toHaveProperty('0.style.bold');
	expect(inNormal?.runs).toHaveProperty('0.style.bold', true);
});

test('styles based on each other add up, and the last one says what it takes back', () => {
	const [list] = paragraphsOf(styled('ListParagraph', run('x')));
	expect(list?.style).toEqual({ align: 'justify', indentLeft: 720, spaceBefore: 120, spaceAfter: 120, line: { value: 288, rule: 'auto' } });
});

test('between two paragraphs of a style that wants no room there is none', () => {
	const [first, second, after] = paragraphsOf(styled('ListParagraph', run('a')) + styled('ListParagraph', run('b')) + styled('BodyText', run('c')));
	expect([first?.style.spaceBefore, first?.style.spaceAfter]).toEqual([120, undefined]);
	expect([second?.style.spaceBefore, second?.style.spaceAfter]).toEqual([undefined, 120]);
	expect(after?.style.spaceBefore).toBe(120);
});

test('a table’s style stands over the defaults and under the paragraph’s style', () => {
	const cell = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tr><w:tc>${styled('Normal', run('ô'))}</w:tc></w:tr></w:tbl>`;
	const document = readDocx(wordFile(cell));
	expect(document.blocks[0]).toMatchObject({ kind: 'table', borders: 'all' });
	expect(document.blocks[1]).toMatchObject({ style: {}, runs: [{ style: { size: 28 } }] });
});

test('the indents of a list that a style names stand under the style’s own', () => {
	const numbering =
		`<w:numbering xmlns:w="${W_NAMESPACE}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>` +
		'<w:pPr><w:ind w:left="1080" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
	const style = (id: string, indent: string): string =>
		`<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr>${indent}</w:pPr></w:style>`;
	const styles = `<w:styles xmlns:w="${W_NAMESPACE}">${style('Own', '<w:ind w:left="0" w:firstLine="720"/>')}${style('Bare', '')}</w:styles>`;
	const [own, bare] = paragraphsOf(styled('Own', run('a')) + styled('Bare', run('b')), { 'word/numbering.xml': numbering, 'word/styles.xml': styles });
	expect(own).toMatchObject({ listLabel: '1.', style: { indentFirst: 720 } });
	expect(own?.style.indentLeft).toBeUndefined();
	expect(bare).toMatchObject({ listLabel: '2.', style: { indentLeft: 1080, indentFirst: -360 } });
});

test('room that Word chooses itself, as for text pasted from a web page, is 14 pt', () => {
	const [pasted] = paragraphsOf('<w:p><w:pPr><w:spacing w:before="100" w:beforeAutospacing="1" w:after="40" w:afterAutospacing="0"/></w:pPr></w:p>');
	expect(pasted?.style).toEqual({ spaceBefore: 280, spaceAfter: 40 });
});

test('a landscape annex keeps its paper; room for binding is part of the left margin, a fixed margin is no negative one', () => {
	const portrait =
		'<w:p><w:pPr><w:sectPr><w:pgSz w:w="11907" w:h="16840" w:code="9"/><w:pgMar w:top="-1134" w:right="851" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="567"/><w:titlePg/></w:sectPr></w:pPr></w:p>';
	const landscape =
		'<w:p/><w:sectPr><w:pgSz w:w="16840" w:h="11907" w:orient="landscape" w:code="9"/><w:pgMar w:top="1701" w:right="1134" w:bottom="851" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>';
	expect(readDocx(wordFile(portrait + landscape)).sections).toMatchObject([
		{ orientation: 'portrait', margins: { top: 1134, left: 1701 }, differentFirstPage: true, pageNumberStart: null },
		{ orientation: 'landscape', paper: { width: 16840 }, differentFirstPage: false, pageNumberStart: 1 }
	]);
});

test('a page number in a frame of its own stands where the frame stands', () => {
	const header =
		`<w:hdr xmlns:w="${W_NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="Header"/><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/></w:pPr>` +
		'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE  </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>';
	const document = readDocx(wordFile('<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>', { 'word/header1.xml': header }));
	expect(document.sections[0]?.header).toMatchObject([{ style: { align: 'center' }, runs: [{ kind: 'field', field: 'page' }] }]);
});
