import { textsOf, type Paragraph } from '@kheo/core';
import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';
import { docxOf } from '../testing/package-of.ts';
import { fromLegacyFonts } from './from-legacy-fonts.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

test.each([
	['KÕ ho¹ch c«ng t¸c phßng, chèng thiªn tai', 'Kế hoạch công tác phòng, chống thiên tai'],
	['Tr\u00adíc ngµy 25/9, c¸c ®¬n vÞ göi b¸o c¸o vÒ V¨n phßng', 'Trước ngày 25/9, các đơn vị gửi báo cáo về Văn phòng'],
	['NguyÔn ThÞ Minh Khai, NguyÔn V¨n Cõ', 'Nguyễn Thị Minh Khai, Nguyễn Văn Cừ'],
	['quyÕt ®Þnh, h\u00adíng dÉn, xö lý, nghØ, ®Æt, bÌ, s¬ ®å', 'quyết định, hướng dẫn, xử lý, nghỉ, đặt, bè, sơ đồ']
])('TCVN3 “%s” is “%s”', (typed, meant) => {
	expect(fromTcvn3(typed, '.VnTime')).toBe(meant);
});

test('a font of capitals draws small letters as capitals', () => {
	expect(fromTcvn3('ñy ban nh©n d©n tØnh', '.VnTimeH')).toBe('ỦY BAN NHÂN DÂN TỈNH');
});

test.each([
	['Keá hoaïch coâng taùc phoøng, choáng thieân tai', 'Kế hoạch công tác phòng, chống thiên tai'],
	['Tröôùc ngaøy 25/9, caùc ñôn vò göûi baùo caùo veà Vaên phoøng', 'Trước ngày 25/9, các đơn vị gửi báo cáo về Văn phòng'],
	['UÛY BAN NHAÂN DAÂN TÆNH', 'ỦY BAN NHÂN DÂN TỈNH'],
	['ñaëc bieät, nghóa vuï, kyõ thuaät, Lyù, myõ', 'đặc biệt, nghĩa vụ, kỹ thuật, Lý, mỹ']
])('VNI “%s” is “%s”', (typed, meant) => {
	expect(fromVni(typed)).toBe(meant);
});

test('words in fonts of both encodings become Unicode in a Times font; others stay, and a mark cut off by a run finds its letter', () => {
	const run = (text: string, font: string) => ({ kind: 'text' as const, text, style: { font, size: 28 } });
	const block: Paragraph = {
		kind: 'paragraph',
		style: {},
		within: 'body',
		runs: [run('ngµy ', '.VnTime'), run('café ', 'Arial'), run('ho', 'VNI-Times'), run('a', 'VNI-Times'), run('ïch', 'VNI-Times')]
	};
	const document = fromLegacyFonts({ blocks: [block], sections: [] });
	expect(textsOf(document)).toEqual(['ngày café hoạch']);
	expect(document.blocks[0]).toMatchObject({ runs: [{ style: { font: 'Times New Roman', size: 28 } }, { style: { font: 'Arial' } }, {}, {}, {}] });
});

test('a Word file in TCVN3 fonts is read, the letter that is a soft hyphen elsewhere included', async () => {
	const run = '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>KÕ ho¹ch c«ng t¸c n¨m 2003, tr\u00adíc ngµy 25/9</w:t></w:r></w:p>';
	const { document } = await readFile(docxOf(run), 'a.docx');
	expect(textsOf(document)).toEqual(['Kế hoạch công tác năm 2003, trước ngày 25/9']);
});

test('an RTF file in VNI fonts is read by the bytes of the font, whatever character set it names', async () => {
	const body = "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset163 VNI-Times;}}\\f0 Ke\\'e1 hoa\\'efch\\par}";
	const { document } = await readFile(Buffer.from(body, 'latin1'), 'a.rtf');
	expect(textsOf(document)).toEqual(['Kế hoạch']);
});

test('old letters without their font are refused, as text and in a Word file; foreign words among Vietnamese ones are not', async () => {
	const typed = 'KÕ ho¹ch c«ng t¸c phßng chèng thiªn tai n¨m 2003 cña tØnh';
	await expect(readFile(new TextEncoder().encode(typed), 'a.txt')).rejects.toMatchObject({ code: 'file.text-encoding' });
	await expect(readFile(docxOf(`<w:p><w:r><w:t>${typed}</w:t></w:r></w:p>`), 'a.docx')).rejects.toMatchObject({ code: 'file.text-encoding' });
	const mixed =
		'Đoàn công tác gồm ông Müller, bà Nuñez, ông Ångström và các chuyên gia của hãng Škoda làm việc với Sở trong ba ngày, từ ngày 12 đến ngày 14 tháng 5 năm 2026 tại trụ sở.';
	expect((await readFile(new TextEncoder().encode(mixed), 'a.txt')).format).toBe('txt');
});
