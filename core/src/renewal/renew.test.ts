import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { textsOf } from '../document/text.ts';
import { readDocument } from '../reading/read-document.ts';
import { applyChanges } from './apply-changes.ts';
import { renew } from './renew.ts';
import { aPlan, documentOf, renewed } from './testing/a-plan.ts';

test('the year beside the theme moves, and so does the bare year of the plan', () => {
	expect(renewed(['Đăng ký hoạt động “Tháng An toàn” năm 2026 và các chỉ tiêu của ngành năm 2026.']).changes).toEqual([
		['2026', '2027'],
		['2026', '2027']
	]);
});

test('a year left over from an even older plan becomes the new one at once', () => {
	const { changes, renewal } = renewed(['Hưởng ứng “Tháng An toàn” năm 2024.']);
	expect(changes).toEqual([['2024', '2027']]);
	expect(renewal.changes.find(({ code }) => code === 'stale-year')?.params).toEqual({ year: 2024, meant: 2026, next: 2027 });
});

test('number and day of signing are blanked, in the head and in what names the paper itself; the month stays', () => {
	const lines = ['Các đơn vị thực hiện phụ lục (Kèm theo Kế hoạch số 57/KH-SXD ngày 08/9/2026 của Sở Xây dựng).'];
	expect(renewed(lines).changes).toEqual([
		['57', '…'],
		['08', '…'],
		['2026', '2027']
	]);
	const document = aPlan(lines);
	const texts = textsOf(applyChanges(document, renew(document, readDocument(document), 2027).changes));
	expect(texts[1]).toBe('Số: …/KH-SXD');
	expect(texts[2]).toBe('Bắc Giang, ngày … tháng 9 năm 2027');
});

test('an older plan under the same symbol keeps its number and its day', () => {
	const { changes, kept } = renewed(['Rút kinh nghiệm từ Kế hoạch số 41/KH-SXD ngày 10/9/2025 của Sở Xây dựng.']);
	expect(changes).toEqual([]);
	expect(kept).toEqual([['Kế hoạch số 41/KH-SXD ngày 10/9/2025 của Sở Xây dựng', 'citation']]);
});

test('anniversaries with their span are counted on, and the same one without a span', () => {
	const line =
		'Kỷ niệm 96 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2026), 27 năm Ngày hội của thợ (10/1999 - 10/2026); chào mừng 96 năm Ngày truyền thống ngành.';
	expect(renewed([line])).toMatchObject({
		changes: [
			['96', '97'],
			['15/10/2026', '15/10/2027'],
			['27', '28'],
			['10/2026', '10/2027'],
			['96', '97']
		],
		kept: [
			['15/10/1930', 'anniversary-origin'],
			['10/1999', 'anniversary-origin']
		]
	});
});

test('an anniversary that did not add up is not counted on but asked about', () => {
	const { changes, kept, open, renewal } = renewed(['Kỷ niệm 95 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2026).']);
	expect(changes).toEqual([]);
	expect(kept).toEqual([['95 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2026', 'anniversary-wrong']]);
	expect(open).toEqual(['anniversary-wrong']);
	expect(renewal.open[0]?.params).toEqual({ printed: 95, expected: 96, next: 97 });
});

test('an anniversary that nobody dated is left and said so; one that somebody knows is counted', () => {
	expect(renewed(['Chào mừng 27 năm Ngày hội của thợ.']).kept).toEqual([['27', 'anniversary-undated']]);
	expect(renewed(['Chào mừng 27 năm Ngày hội của thợ.'], 2027, { anniversaries: [{ name: 'Ngày hội của thợ', since: 1999 }] }).changes).toEqual([['27', '28']]);
});

test('a fifth or tenth anniversary is worth a question, before and after', () => {
	const line = (count: number, since: number) => [`Kỷ niệm ${count} năm Ngày truyền thống ngành (15/10/${since} - 15/10/2026).`];
	expect(renewed(line(99, 1927)).open).toEqual(['anniversary-round']);
	expect(renewed(line(100, 1926)).open).toEqual(['anniversary-round']);
	expect(renewed(line(96, 1930)).open).toEqual([]);
});

test.each([
	['Thực hiện Nghị quyết nhiệm kỳ 2025 - 2030 và giai đoạn 2026-2030.', 'nhiệm kỳ 2025 - 2030', 'year-span'],
	['Chuẩn bị cho năm học 2026 - 2027.', 'năm học 2026 - 2027', 'year-span'],
	['Phấn đấu đến năm 2026 không còn tai nạn.', '2026', 'milestone-year'],
	['Phát huy kết quả năm 2025.', '2025', 'other-year'],
	['Tham gia hội chợ Techmart 2026 tại tỉnh.', '2026', 'year-in-name'],
	['Áp dụng ISO 45001:2018 tại công trường.', '2018', 'year-in-name'],
	['Như đã nêu tại cuộc họp ngày 12/3/2026.', '12/3/2026', 'day-outside-plan'],
	['Theo lời dạy “Năm 2026 phải an toàn hơn năm 2025”.', '2026', 'quotation'],
	['Chào mừng {n} năm Ngày truyền thống.', '{n}', 'parameter'],
	['Thực hiện Luật Xây dựng năm 2026.', 'Luật Xây dựng năm 2026', 'law'],
	['Thực hiện Quyết định số 415-QĐ/TU ngày 12/3/2026 của Tỉnh ủy về an toàn.', 'Quyết định số 415-QĐ/TU ngày 12/3/2026 của Tỉnh ủy', 'citation']
])('"%s" stays, and says why', (line, words, code) => {
	const { changes, kept } = renewed([line]);
	expect(changes).toEqual([]);
	expect(kept).toContainEqual([words, code]);
});

test('the superior’s document of the year waits for its successor, title and all, at every place', () => {
	const cited = 'Kế hoạch số 12-KH/BATU ngày 05/9/2026 của Ban An toàn Tỉnh ủy';
	const { changes, kept, renewal } = renewed([`Triển khai ${cited} về tổ chức “Tháng An toàn” năm 2026; báo cáo theo ${cited}.`]);
	expect(changes).toEqual([]);
	expect(kept.map(([, code]) => code)).toEqual(['citation-of-year', 'citation-of-year']);
	expect(kept[0]?.[0]).toBe(`${cited} về tổ chức “Tháng An toàn” năm 2026`);
	const [point] = renewal.open;
	expect(point).toMatchObject({ code: 'superior-document', params: { kind: 'Kế hoạch', number: '12-KH/BATU', issuer: 'Ban An toàn Tỉnh ủy' } });
	expect(point?.places).toHaveLength(2);
});

const annex = ['PHỤ LỤC I', 'KHẨU HIỆU TUYÊN TRUYỀN', '1. An toàn là hạnh phúc của mọi nhà!', '2. Mỗi công trường một điểm sáng!'];

test('slogans are called the superior’s only where its plan has been read and prints the same words', () => {
	const document = documentOf([...textsOf(aPlan(['Treo khẩu hiệu theo Phụ lục I.'])), ...annex]);
	const reading = readDocument(document);
	const pointOf = (slogans: readonly string[] | null) =>
		renew(document, reading, 2027, { superior: slogans && { name: 'Kế hoạch số 12-KH/BATU', slogans } }).open.find(({ code }) => code === 'superior-slogans');
	const own = reading.appendices.flatMap(({ slogans }) => slogans.map(({ text }) => text));
	expect(own).toHaveLength(2);
	expect(pointOf(null)).toBeUndefined();
	expect(pointOf(['Lời khác hẳn!'])).toBeUndefined();
	expect(pointOf([...own.slice(0, 1), 'Lời khác hẳn!'])).toMatchObject({ params: { count: 1, superior: 'Kế hoạch số 12-KH/BATU' }, places: [{}] });
});

test('a title of an appendix that names another year is kept and asked about; one of the plan’s year moves', () => {
	const withAnnex = (title: string) => {
		const document = documentOf([...textsOf(aPlan(['Đăng ký theo Phụ lục I.'])), 'PHỤ LỤC I', title]);
		return renew(document, readDocument(document), 2027);
	};
	const stale = withAnnex('DANH MỤC HOẠT ĐỘNG AN TOÀN NĂM 2025');
	expect(stale.open).toContainEqual({
		code: 'appendix-year',
		params: { year: 2025, from: 2026, next: 2027 },
		places: [expect.objectContaining({ quote: '2025' })]
	});
	expect(stale.changes.some(({ source }) => source.quote === '2025')).toBe(false);
	for (const title of ['DANH MỤC HOẠT ĐỘNG AN TOÀN NĂM 2026', 'DANH MỤC HOẠT ĐỘNG AN TOÀN GIAI ĐOẠN 2021 - 2025']) {
		expect(withAnnex(title).open.map(({ code }) => code)).not.toContain('appendix-year');
	}
});

test('a document of the theme that was left from an older year waits for its successor too', () => {
	const { kept, open } = renewed(['Triển khai Kế hoạch số 12-KH/BATU ngày 05/9/2024 của Ban An toàn Tỉnh ủy về tổ chức “Tháng An toàn” năm 2024.']);
	expect(kept.map(([, code]) => code)).toEqual(['citation-of-year']);
	expect(open).toEqual(['superior-document']);
});

test('a body that ended gets the name of its successor, but not in titles of documents or in quotations', () => {
	const names = [{ name: 'Ban An toàn Tỉnh ủy', until: plainDate('2027-02-28'), successor: 'Ban Xây dựng Tỉnh ủy' }];
	const lines = [
		'Gửi Ban An toàn Tỉnh ủy.',
		'BAN AN TOÀN TỈNH ỦY',
		'Theo Quyết định số 9-QĐ/TU ngày 01/8/2020 của Ban An toàn Tỉnh ủy.',
		'Bài “Ban An toàn Tỉnh ủy và nhân dân”.'
	];
	const { changes, open } = renewed(lines, 2027, { names });
	expect(changes).toEqual([
		['Ban An toàn Tỉnh ủy', 'Ban Xây dựng Tỉnh ủy'],
		['BAN AN TOÀN TỈNH ỦY', 'BAN XÂY DỰNG TỈNH ỦY']
	]);
	expect(open).toContain('name-ended');
	expect(renewed(lines, 2027, { names: [{ name: 'Ban An toàn Tỉnh ủy', until: plainDate('2027-12-31'), successor: 'X' }] }).changes).toEqual([]);
});

test('a body without a successor is only asked about', () => {
	const names = [{ name: 'Ban An toàn', until: plainDate('2026-12-31'), successor: null }];
	expect(renewed(['Gửi Ban An toàn.'], 2027, { names })).toMatchObject({ changes: [], open: ['name-ended'] });
});

test('units that came or went since the old plan are asked about', () => {
	const unit = (name: string, from: string | null, to: string | null) => ({
		name,
		order: 1,
		shortName: null,
		aliases: [],
		activeFrom: from === null ? null : plainDate(from),
		activeTo: to === null ? null : plainDate(to)
	});
	const units = [unit('Phòng cũ', null, '2027-03-31'), unit('Phòng mới', '2027-04-01', null), unit('Phòng lâu nay', null, null)];
	expect(renewed([], 2027, { units }).open).toEqual(['units-ended', 'units-new']);
});

test('a paper that does not say its year changes nowhere, and everything is said to be unclear', () => {
	const document = documentOf(['KẾ HOẠCH', 'Tổ chức hội thi', 'Hoàn thành trước ngày 25/9/2026.']);
	expect(renew(document, readDocument(document), 2027)).toMatchObject({
		from: null,
		changes: [],
		kept: [{ code: 'year-unclear' }],
		open: [{ code: 'year-unknown' }]
	});
});

test('a goal in the title is not the year of the plan', () => {
	const document = documentOf([
		'SỞ XÂY DỰNG',
		'Bắc Giang, ngày 08 tháng 9 năm 2026',
		'KẾ HOẠCH',
		'Phát triển nhà ở đến năm 2030',
		'Sở Xây dựng ban hành kế hoạch năm 2026 như sau:'
	]);
	const { from, changes } = renew(document, readDocument(document), 2027);
	expect(from).toBe(2026);
	expect(changes.map(({ source }) => source.quote)).toEqual(['08', '2026', '2026']);
});

test('a year in the header of the pages is asked about, for it is no part of the text', () => {
	const document = aPlan([]);
	const margins = { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 };
	const page = {
		first: 0,
		end: 1,
		paper: { width: 1, height: 1 },
		orientation: 'portrait',
		margins,
		footer: [],
		differentFirstPage: false,
		pageNumberStart: null
	} as const;
	const header = documentOf(['Kế hoạch năm 2026']).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
	const withHeader = { ...document, sections: [{ ...page, header }] };
	expect(renew(withHeader, readDocument(withHeader), 2027).open).toContainEqual({
		code: 'margin-year',
		params: { words: 'Kế hoạch năm 2026', year: 2026 },
		places: []
	});
});
