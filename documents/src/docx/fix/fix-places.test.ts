import { textsOf } from '@kheo/core';
import { expect, test } from 'vitest';
import { fixDocx } from '../../fix-docx.ts';
import { readDocx } from '../../read-docx.ts';
import { expectFaithful, fixedBy as by, replacing, xmlOf } from '../../testing/expect-faithful.ts';
import { docxOf } from '../../testing/package-of.ts';
import { wordFile } from '../../testing/word-file.ts';

const run = (text: string, properties = ''): string => `<w:r w:rsidR="00A1"><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${content}</w:p>`;
const bodyOf = (bytes: Uint8Array): string => /<w:body>(.*)<\/w:body>/su.exec(xmlOf(bytes))?.[1] ?? '';
const mark = (id: number): string => `w:id="${id}" w:author="Văn phòng Sở" w:date="2026-11-25T08:00:00Z"`;

test('only the words that change are marked, and new words look like those they replace', () => {
	const bytes = docxOf(paragraph(run('THÁNG AN TOÀN NĂM 2022', '<w:b/>')));
	const { bytes: fixed } = expectFaithful(bytes, [replacing(bytes, '2022', '2023')]);
	expect(bodyOf(fixed)).toBe(
		paragraph(
			`${run('THÁNG AN TOÀN NĂM ', '<w:b/>')}<w:del ${mark(1)}><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">2022</w:delText></w:r></w:del>` +
				`<w:ins ${mark(2)}><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">2023</w:t></w:r></w:ins>`
		)
	);
});

test('words cut into several runs are taken away run by run, each with its own looks', () => {
	const bytes = docxOf(
		paragraph(
			`${run('số 27')}<w:proofErr w:type="spellStart"/>${run('9- ', '<w:b/>')}<w:bookmarkStart w:id="7" w:name="a"/>${run('QĐ/TU', '<w:i/>')}<w:bookmarkEnd w:id="7"/>`
		)
	);
	const { bytes: fixed } = expectFaithful(bytes, [replacing(bytes, '279- QĐ/TU', '279-QĐ/TU')]);
	expect(bodyOf(fixed).match(/<w:delText[^>]*>[^<]*/g)).toEqual(['27', '9- ', 'QĐ/TU'].map((text) => `<w:delText xml:space="preserve">${text}`));
	expect(bodyOf(fixed)).toContain(`<w:del ${mark(8)}>`);
});

test('words in a table, in a hyperlink and in a hyperlink of the older kind are fixed where they stand', () => {
	const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
	const old = `${field('begin')}<w:r><w:instrText> HYPERLINK "http://a.vn/2022" </w:instrText></w:r>${field('separate')}${run('trang 2022')}${field('end')}`;
	const cell = `<w:tbl><w:tr><w:tc>${paragraph(run('ô 2022'))}</w:tc></w:tr></w:tbl>`;
	const bytes = docxOf(cell + paragraph(`<w:hyperlink r:id="rId9">${run('liên kết 2022')}</w:hyperlink>`) + paragraph(old));
	const { bytes: fixed, applied } = expectFaithful(
		bytes,
		['ô 2022', 'liên kết 2022', 'trang 2022'].map((words) => replacing(bytes, words, words.replace('2022', '2023')))
	);
	expect(applied).toHaveLength(3);
	expect(bodyOf(fixed)).toMatch(/<w:hyperlink r:id="rId9"><w:del /);
	expect(bodyOf(fixed)).toContain('HYPERLINK "http://a.vn/2022"');
});

test('inside what somebody else put in, the deletion stands in theirs and the new words beside it', () => {
	const theirs = 'w:author="Bình" w:date="2026-11-01T08:00:00Z"';
	const bytes = docxOf(paragraph(`${run('Trước ')}<w:ins w:id="3" ${theirs}>${run('ngày 25/9/2022 và')}</w:ins>${run(' sau')}`));
	const { bytes: fixed } = expectFaithful(bytes, [replacing(bytes, '2022', '2023')]);
	expect(bodyOf(fixed).replace(/<w:r[ >].*?<\/w:r>/gu, '·')).toBe(
		paragraph(`·<w:ins w:id="3" ${theirs}>·<w:del ${mark(4)}>·</w:del></w:ins><w:ins ${mark(5)}>·</w:ins><w:ins w:id="6" ${theirs}>·</w:ins>·`)
	);
	const atEnd = docxOf(paragraph(`<w:ins w:id="3" ${theirs}>${run('năm 2022')}</w:ins>`));
	expect(bodyOf(expectFaithful(atEnd, [replacing(atEnd, '2022', '2023')]).bytes)).toMatch(/<\/w:del><\/w:ins><w:ins [^>]*Văn phòng Sở/u);
});

test('what others took away stays taken away', () => {
	const bytes = docxOf(paragraph(`${run('năm 20')}<w:del w:id="1" w:author="Bình">${run('xx').replaceAll('w:t', 'w:delText')}</w:del>${run('22 này')}`));
	expect(expectFaithful(bytes, [replacing(bytes, '2022', '2023')]).applied).toHaveLength(1);
});

test('signs written as entities, tabs, marks apart from their letters and fixed blanks are counted as the reader counts them', () => {
	const bytes = docxOf(
		paragraph(`<w:r><w:t>A &amp; B &#x1F4C4; ${'Kế hoạch'.normalize('NFD')}&#160;số</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:t>12&lt;13</w:t></w:r>`)
	);
	expect(textsOf(readDocx(bytes))).toEqual(['A & B 📄 Kế hoạch số\t-12<13']);
	const replacements = [
		replacing(bytes, '& B', 'và B'),
		replacing(bytes, 'ế hoạch s', 'ết luận s'),
		replacing(bytes, '\t-1', ' – 1'),
		replacing(bytes, '<', '>')
	];
	expect(expectFaithful(bytes, replacements).applied).toHaveLength(4);
});

test('a footnote mark and a page break of Word inside the words stay where they are', () => {
	const bytes = docxOf(paragraph('<w:r><w:t>năm 20</w:t><w:footnoteReference w:id="2"/><w:lastRenderedPageBreak/><w:t>22 này</w:t></w:r>'));
	const { bytes: fixed } = expectFaithful(bytes, [replacing(bytes, '2022', '2023')]);
	expect(bodyOf(fixed).match(/<w:footnoteReference/g)).toHaveLength(1);
	expect(bodyOf(fixed)).not.toMatch(/<w:del (?:(?!<\/w:del>).)*footnoteReference/u);
});

test('an unusual prefix is kept', () => {
	const xml =
		'<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>năm 2022</x:t></x:r></x:p></x:body></x:document>';
	const bytes = docxOf('', { 'word/document.xml': xml });
	const { bytes: fixed } = fixDocx(bytes, [replacing(bytes, '2022', '2023')], by);
	expect(xmlOf(fixed)).toContain('<x:del x:id="1" x:author="Văn phòng Sở"');
	expect(textsOf(readDocx(fixed))).toEqual(['năm 2023']);
});

test('what cannot be written safely is left out and told why, and the rest is written', () => {
	const box =
		'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>khung 2022</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
	const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
	const dated = `${field('begin')}<w:r><w:instrText> DATE </w:instrText></w:r>${field('separate')}${run('hôm nay 2022')}${field('end')}`;
	const notes =
		'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>ghi chú 2022</w:t></w:r></w:p></w:footnote></w:footnotes>';
	const body = [
		`${run('chính 2022')}${box}<w:r><w:footnoteReference w:id="2"/></w:r>`,
		dated,
		`<w:moveTo w:id="1" w:author="Bình">${run('dời 2022')}</w:moveTo>`,
		'<w:r><w:t>hai</w:t><w:br/><w:t>dòng</w:t></w:r>',
		`${run('Dân vâ')}${run('\u0323n')}`,
		'<w:r><w:t>mã <![CDATA[2022]]></w:t></w:r>',
		`<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${run('buộc 2022')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>${run('tự do 2022')}</w:sdtContent></w:sdt>`,
		''
	].map(paragraph);
	const bytes = docxOf(body.join(''), { 'word/footnotes.xml': notes });
	const change = (words: string) => replacing(bytes, words, 'mới');
	const empty = textsOf(readDocx(bytes)).indexOf('');
	const { leftOut, applied } = expectFaithful(bytes, [
		change('chính 2022'),
		change('khung'),
		change('ghi chú'),
		change('hôm nay'),
		change('dời'),
		change('hai\ndòng'),
		change('ận'),
		change('mã'),
		change('buộc'),
		change('tự do'),
		change('2022'),
		{ place: { block: 0, start: 0, end: 3, quote: 'sai' }, with: 'x' },
		{ ...change('chính'), with: 'chính' },
		{ place: { block: empty, start: 0, end: 0, quote: '' }, with: 'x' },
		{ place: { block: 99, start: 0, end: 1, quote: 'a' }, with: 'x' }
	]);
	expect(applied.map(({ place }) => place.quote)).toEqual(['chính 2022', 'tự do']);
	expect(leftOut.map(({ because }) => because)).toEqual([
		'in-text-box',
		'in-footnote',
		'in-field',
		'moved',
		'line-break',
		'letter-across-runs',
		'unusual-xml',
		'in-field',
		'overlaps',
		'not-there',
		'unchanged',
		'no-text',
		'not-there'
	]);
});

test('a file as Word writes it, its sentence cut by spelling marks and styles, keeps every property', () => {
	const bytes = wordFile(
		`<w:p w:rsidR="00C3"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>${run('Căn cứ Kế ', '<w:rStyle w:val="Strong"/><w:lang w:val="vi-VN"/>')}${run('hoạch số 12', '<w:spacing w:val="-4"/><w:lang w:val="vi-VN"/>')}</w:p>`
	);
	const { bytes: fixed } = expectFaithful(bytes, [replacing(bytes, 'Kế hoạch', 'Quyết định')]);
	expect(readDocx(fixed).blocks[0]).toMatchObject({
		runs: [
			{ text: 'Căn cứ ' },
			{ change: 'deleted' },
			{ text: 'Quyết định', change: 'inserted', style: { bold: true } },
			{ text: 'hoạch', change: 'deleted' },
			{ text: ' số 12' }
		]
	});
});
