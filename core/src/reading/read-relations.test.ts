import { expect, test } from 'vitest';
import { readRelations } from './read-relations.ts';

type Short = [how: string, object: string, by: string | null];

/** What a paper of this kind says of others, short. */
function said(words: string | readonly string[], kind = 'Kế hoạch', title: string | null = null): Short[] {
	const blocks = [words].flat();
	const source = title === null ? {} : { title: { block: 0, start: 0, end: title.length, quote: title } };
	return readRelations({ blocks: title === null ? blocks : [title, ...blocks], header: { kind, title, sources: source } }).map(({ how, object, by }) => [
		how,
		object.number,
		by?.number ?? null
	]);
}

test.each([
	['Kế hoạch này thay thế Kế hoạch số 57/KH-SXD ngày 08/9/2025 của Sở Xây dựng.', ['replaces', '57/KH-SXD', null]],
	['Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 12/2020/QĐ-UBND ngày 03/4/2020.', ['replaces', '12/2020/QĐ-UBND', null]],
	['Quyết định số 12/2020/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.', ['repeals', '12/2020/QĐ-UBND', null]],
	['Quyết định này bãi bỏ khoản 2 Điều 3 Quyết định số 12/2020/QĐ-UBND ngày 03/4/2020.', ['amends', '12/2020/QĐ-UBND', null]],
	['Quy chế này thay thế Phụ lục I ban hành kèm theo Quyết định số 12/QĐ-SXD ngày 03/4/2020.', ['amends', '12/QĐ-SXD', null]]
])('a paper says itself what it does to another: %s', (words, expected) => {
	expect(said(words)).toEqual([expected]);
});

test.each([
	[
		'Căn cứ Nghị định số 10/2020/NĐ-CP được sửa đổi, bổ sung một số điều bởi Nghị định số 15/2024/NĐ-CP ngày 02/3/2024;',
		['amends', '10/2020/NĐ-CP', '15/2024/NĐ-CP']
	],
	[
		'Căn cứ Nghị định số 15/2024/NĐ-CP ngày 02/3/2024 sửa đổi, bổ sung một số điều của Nghị định số 10/2020/NĐ-CP;',
		['amends', '10/2020/NĐ-CP', '15/2024/NĐ-CP']
	],
	['Kế hoạch số 5-KH/TU đã được thay thế bằng Kế hoạch số 9-KH/TU ngày 01/6/2026.', ['replaces', '5-KH/TU', '9-KH/TU']]
])('what one cited document does to another is read with both: %s', (words, expected) => {
	expect(said(words)).toEqual([expected]);
});

test('several documents in one sentence, and those of a list below it, are all replaced', () => {
	expect(said('Kế hoạch này thay thế Kế hoạch số 5/KH-SXD và Kế hoạch số 6/KH-SXD.')).toEqual([
		['replaces', '5/KH-SXD', null],
		['replaces', '6/KH-SXD', null]
	]);
	const list = [
		'Điều 2. Bãi bỏ các quyết định sau đây:',
		'1. Quyết định số 12/2020/QĐ-UBND;',
		'2. Quyết định số 13/2020/QĐ-UBND.',
		'Điều 3. Văn phòng thi hành.'
	];
	expect(said(list, 'Quyết định').map(([, number]) => number)).toEqual(['12/2020/QĐ-UBND', '13/2020/QĐ-UBND']);
});

test('the title says what the paper does', () => {
	expect(said([], 'Quyết định', 'Về việc sửa đổi, bổ sung một số nội dung của Kế hoạch số 57/KH-SXD ngày 08/9/2025')).toEqual([['amends', '57/KH-SXD', null]]);
	expect(said([], 'Quyết định', 'Bãi bỏ Quyết định số 12/2020/QĐ-UBND')).toEqual([['repeals', '12/2020/QĐ-UBND', null]]);
});

test('the printed day from which it holds is kept, and the place of the words', () => {
	const words = 'Quyết định này có hiệu lực từ ngày 01/7/2026 và thay thế Quyết định số 12/2020/QĐ-UBND.';
	const [relation] = readRelations({ blocks: ['', words], header: { kind: 'Quyết định', title: null, sources: {} } });
	expect(relation).toMatchObject({ from: '2026-07-01', source: { block: 1, start: 0 } });
	expect(words.startsWith(relation?.source.quote ?? '-')).toBe(true);
});

test.each([
	'Tham mưu sửa đổi, bổ sung Quyết định số 12/2020/QĐ-UBND trong quý III.',
	'- Sửa đổi, bổ sung Quyết định số 12/2020/QĐ-UBND cho phù hợp.',
	'Đề xuất Ủy ban nhân dân tỉnh bãi bỏ Quyết định số 12/2020/QĐ-UBND.',
	'Kế hoạch này không thay thế Kế hoạch số 57/KH-SXD.',
	'Rà soát việc thay thế trang thiết bị theo Quyết định số 12/2020/QĐ-UBND.',
	'Bổ sung kinh phí theo Quyết định số 12/2020/QĐ-UBND; thay thế cán bộ nghỉ chế độ.'
])('a change that is a task, a wish or none is not read: %s', (words) => {
	expect(said(words)).toEqual([]);
});
