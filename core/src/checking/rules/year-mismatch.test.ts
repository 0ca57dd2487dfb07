import { expect, test } from 'vitest';
import type { Appendix } from '../../reading/reading.ts';
import { aHeader, aReading, findingsIn, slogansLabelled } from '../testing/a-reading.ts';

const label = 'THÁNG AN TOÀN NĂM 2022';

function years(blocks: readonly string[], labels: readonly number[] = [], title = 'Tổ chức “Tháng An toàn” năm 2023') {
	const source = { block: 0, start: 0, end: 1, quote: (blocks[0] ?? '').slice(0, 1) };
	const appendix: Appendix = { label: 'Phụ lục', title: '', tables: [], slogans: slogansLabelled(blocks, labels), source };
	const reading = aReading(blocks, { header: aHeader({ title }), appendices: labels.length > 0 ? [appendix] : [] });
	return findingsIn(reading).filter(({ code }) => code === 'year-mismatch');
}

test('labels left over from last year are one finding with every place and its mended year', () => {
	const found = years([label, label, label], [0, 1, 2]);
	expect(found).toHaveLength(1);
	expect(found[0]).toMatchObject({ severity: 'warning', params: { year: 2022, expected: 2023, count: 3 } });
	expect(found[0]?.fix).toEqual(found[0]?.places.map((place) => ({ place, with: '2023' })));
	expect(found[0]?.places.map(({ block, start, quote }) => [block, start, quote])).toEqual([0, 1, 2].map((block) => [block, 18, '2022']));
});

test('two wrong years are two findings', () => {
	expect(years([label, 'THÁNG AN TOÀN NĂM 2021'], [0, 1]).map(({ params }) => params['year'])).toEqual([2022, 2021]);
});

test('the theme under another year in the text is the same slip', () => {
	expect(years(['Đăng ký hưởng ứng “Tháng An toàn” năm 2022 với Văn phòng.'])[0]?.places[0]).toMatchObject({ block: 0, start: 38, quote: '2022' });
});

test.each([
	'Chỉ thị về phong trào thi đua giai đoạn 2021 - 2025',
	'nhiệm kỳ 2020-2025; Kỷ niệm (15/10/1930 - 15/10/2022)',
	'Phát huy kết quả “Tháng An toàn” năm 2022, các phòng tiếp tục thực hiện',
	'“Tháng An toàn” năm 2022 - 2024',
	'Kế hoạch số 12-KH/TU ngày 15/9/2022 của Tỉnh ủy'
])('"%s" is no mismatch', (text) => {
	expect(years([text])).toEqual([]);
});

test.each(['trong 02 tháng cuối năm 2022', 'những tháng còn lại của năm 2022', 'từ nay đến hết năm 2022'])(
	'time still left in a year that is over is left over from it: "%s"',
	(words) => {
		expect(years([`Các phòng tiếp tục tuyên truyền ${words}, báo cáo Văn phòng.`])).toMatchObject([{ params: { year: 2022, expected: 2023, count: 1 } }]);
	}
);

test.each([
	'Trong 6 tháng cuối năm 2022, các phòng đã tổ chức 12 hội nghị.',
	'Thực hiện Chỉ thị số 12/CT-UBND về nhiệm vụ các tháng cuối năm 2022.',
	'các tháng cuối năm 2022 và những tháng đầu năm 2023',
	'Tập trung các nhiệm vụ trong các tháng cuối năm 2023'
])('"%s" leaves nothing over', (text) => {
	expect(years([text])).toEqual([]);
});

test('a plan signed in December for the next year belongs to both', () => {
	expect(years(['THÁNG AN TOÀN NĂM 2024', 'THÁNG AN TOÀN NĂM 2023'], [0, 1], 'Tổ chức “Tháng An toàn” năm 2024')).toEqual([]);
});

test('in a plan for a span of years each of them is at home', () => {
	expect(years(['NĂM 2022', 'NĂM 2019'], [0, 1], 'Chuyển đổi số giai đoạn 2021 - 2025').map(({ params }) => params['year'])).toEqual([2019]);
});
