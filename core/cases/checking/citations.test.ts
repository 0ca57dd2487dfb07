import { expect, test } from 'vitest';
import { aPlan, checkText, pointedAt } from './check-text.ts';

const basis = 'Thực hiện Kế hoạch số 165-KH/TU ngày 15/8/2026 của Tỉnh ủy về an toàn lao động; Sở Xây dựng xây dựng kế hoạch như sau:';

test('a document cited in full before is cited in full again for nothing', () => {
	const again = `${basis}\n\n1. Tuyên truyền nội dung Kế hoạch số 165-KH/TU ngày 15/8/2026 của Tỉnh ủy về an toàn lao động.`;
	expect(pointedAt('citation-repeated-in-full', aPlan(again))).toEqual(['Kế hoạch số 165-KH/TU ngày 15/8/2026 của Tỉnh ủy']);
	expect(checkText(aPlan(again)).find(({ code }) => code === 'citation-repeated-in-full')?.severity).toBe('info');
});

test.each([
	'1. Tuyên truyền nội dung Kế hoạch số 165-KH/TU.',
	'1. Tuyên truyền nội dung Kế hoạch số 165-KH/TU ngày 15/8/2026.',
	'1. Tuyên truyền nội dung Chỉ thị số 12-CT/TU ngày 03/3/2026 của Tỉnh ủy về nhà ở.',
	'Căn cứ Kế hoạch số 165-KH/TU ngày 15/8/2026 của Tỉnh ủy về an toàn lao động;'
])('"%s" is a later mention in order', (text) => {
	expect(pointedAt('citation-repeated-in-full', aPlan(`${basis}\n\n${text}`))).toEqual([]);
});

test('a later mention without its symbol gets it, where only one document can be meant', () => {
	expect(pointedAt('citation-symbol-missing', aPlan(`${basis}\n\n1. Theo Kế hoạch số 165 và kế hoạch số 165.`))).toEqual(['165 → 165-KH/TU', '165 → 165-KH/TU']);
	const two = 'Kế hoạch số 165/KH-UBND ngày 20/8/2026 của UBND tỉnh về nhà ở;';
	expect(pointedAt('citation-symbol-missing', aPlan(`${basis}\n\n${two}\n\n1. Theo Kế hoạch số 165.`))).toEqual([]);
	expect(pointedAt('citation-symbol-missing', aPlan(`${basis}\n\n1. Theo Kế hoạch số 15 và Quyết định số 165.`))).toEqual([]);
});

test('what is cited is the document right before its number', () => {
	const text = 'Thực hiện theo quy định tại Thông tư số 12/2026/TT-BXD ngày 03/3/2025 của Bộ Xây dựng về nhà ở.';
	expect(checkText(aPlan(text)).find(({ code }) => code === 'citation-year-differs')?.params).toMatchObject({ kind: 'Thông tư' });
});

test.each([
	['Theo Công văn số 12/HD-BXD ngày 03/3/2026 của Bộ Xây dựng.', 1],
	['Theo Kế hoạch số 12/QĐ-UBND ngày 03/3/2026 của UBND tỉnh.', 1],
	['Theo Hướng dẫn số 12/HD-BXD ngày 03/3/2026 của Bộ Xây dựng.', 0],
	['Theo hướng dẫn tại Quyết định 12/QĐ-BXD ngày 03/3/2026 của Bộ Xây dựng.', 0],
	['Theo Quy định số 12-QĐ/TW ngày 03/3/2026 của Bộ Chính trị.', 0],
	['Theo Công văn số 5680/CT-CS ngày 03/3/2026 của Cục Thuế.', 0],
	['Theo Văn bản số 12/KH-UBND ngày 03/3/2026 của UBND tỉnh.', 0]
])('the kind in "%s" fits its symbol, or %i times not', (text, times) => {
	expect(pointedAt('citation-kind-differs', aPlan(text))).toHaveLength(times);
});

test('one number of one day is one kind of document', () => {
	const said = (kind: string) => `1. Theo ${kind} số 101/2026/UBTVQH16 ngày 03/3/2026.`;
	const text = aPlan(['Nghị quyết', 'Nghị quyết', 'Nghị quyết liên tịch'].map(said).join('\n\n'));
	expect(checkText(text).find(({ code }) => code === 'citation-kind-differs')).toMatchObject({
		params: { kind: 'Nghị quyết liên tịch', expected: 'Nghị quyết' },
		places: [{}]
	});
	expect(pointedAt('citation-kind-differs', aPlan([said('Chương trình hành động'), said('Chương trình')].join('\n\n')))).toEqual([]);
});

test('the parts of a symbol do not change places', () => {
	const cited = (symbol: string) => `1. Theo Kế hoạch số 16/${symbol} ngày 03/3/2026 của Ban Thường trực.`;
	expect(pointedAt('citation-symbols-differ', aPlan([cited('KH-MTTQ-BTT'), '2. Theo Kế hoạch số 16/KH-BTT-MTTQ.'].join('\n\n')))).toHaveLength(2);
	expect(pointedAt('citation-symbols-differ', aPlan([cited('KH-MTTQ-BTT'), cited('KH-UBND')].join('\n\n')))).toEqual([]);
});

test('a symbol whose end was left out is the document cited before, told once and not asked for its day again', () => {
	const text = aPlan(
		['Nghị quyết liên tịch số 102/2026/NQLT/UBTVQH16-CP ngày 03/3/2026 của Ủy ban Thường vụ Quốc hội và Chính phủ về bầu cử.', '1. Theo Điều 21 Nghị quyết liên tịch số 102/2026/NQLT.'].join(
			'\n\n'
		)
	);
	expect(pointedAt('citation-symbols-differ', text)).toHaveLength(2);
	expect(pointedAt('citation-incomplete', text)).toEqual([]);
});

test('what is provided in a decree is cited by the decree: its subject stands before, and nothing of it is missing', () => {
	const text = aPlan('1. Rà soát các dịch vụ quy định tại Nghị định số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ.');
	expect(pointedAt('citation-incomplete', text)).toEqual([]);
	expect(pointedAt('citation-incomplete', aPlan('1. Theo Công văn số 12/SXD-NO ngày 03/3/2026 của Sở Nội vụ.'))).toHaveLength(1);
});

test.each([
	['Nghị định số 92/2017/NĐCP', ['92/2017/NĐCP → 92/2017/NĐ-CP']],
	['Nghị quyết số 27/NQ- TW', ['27/NQ- TW → 27-NQ/TW']],
	['Nghị định số 92/2017/NĐ-CP', []],
	['Nghị quyết số 27-NQ/TW', []],
	['Quyết định số 5/QĐ-TTg', []]
])('the form of "%s"', (cited, fix) => {
	const text = aPlan(`Theo ${cited} ngày 07/8/2017.`);
	expect(pointedAt('symbol-form-wrong', text)).toEqual(fix);
	expect(pointedAt('symbol-broken', text)).toEqual([]);
});

test('a youth union leaves its number and the kind apart, in its own head and where it is cited', () => {
	const text = aPlan('1. Theo Kế hoạch số 27 KH/TĐTN-BTG ngày 03/3/2026 của Tỉnh đoàn về hội trại.', { number: '215 TB', symbol: 'TĐTN-VP' });
	expect(pointedAt('symbol-broken', text)).toEqual([]);
	expect(pointedAt('symbol-broken', aPlan('1. Theo Kế hoạch số 27 /KH-SXD ngày 03/3/2026 của Sở Xây dựng về nhà ở.'))).toHaveLength(1);
});
