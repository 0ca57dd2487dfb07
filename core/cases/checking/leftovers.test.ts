import { expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { aPlan, checkText, pointedAt } from './check-text.ts';

/** The plan with an appendix under this note. */
function withNote(note: string): string {
	return `${aPlan('1. Đăng ký theo Phụ lục.')}\n\nPhụ lục\n\nDANH MỤC CÔNG VIỆC\n\n${note}\n\n1. Một việc`;
}

test.each([
	['(Kèm theo Kế hoạch số 15/KH-SYT ngày 10 tháng 9 năm 2026 của Sở Xây dựng)', ['KH-SYT → KH-SXD']],
	['(Kèm theo Kế hoạch số 51/KH-SXD ngày 10 tháng 9 năm 2025 của Sở Xây dựng)', ['51 → 15', '2025 → 2026']],
	['(Ban hành kèm theo Kế hoạch số     /KH-SXD ngày    tháng 8 năm 2026)', ['8 → 9']],
	['(Kèm theo Kế hoạch số 15/KH-SXD ngày 10/9/2026 của Sở Y tế)', ['Sở Y tế']]
])('the note "%s" belongs to another document', (note, found) => {
	expect(pointedAt('self-reference-differs', withNote(note))).toEqual(found);
});

test.each([
	'(Kèm theo Kế hoạch số 15/KH-SXD ngày 10 tháng 9 năm 2026 của Sở Xây dựng)',
	'(kèm theo Kế hoạch số     /KH-SXD ngày    tháng    năm 2026 của Sở XD)',
	'(Kèm theo Kế hoạch số 015/KH-SXD ngày 10/9/2026 của Giám đốc Sở Xây dựng tỉnh Bắc Ninh)',
	'(Theo mẫu kèm theo Thông tư số 01/2024/TT-BXD ngày 10 tháng 3 năm 2024)'
])('the note "%s" is in order', (note) => {
	expect(pointedAt('self-reference-differs', withNote(note))).toEqual([]);
});

test('the closing sentence names the issuer, in full or short', () => {
	const closes = (body: string) => pointedAt('leftover-issuer', aPlan(`Trên đây là Kế hoạch tổ chức “Tháng An toàn” năm 2026 của ${body}./.`));
	expect(closes('Sở Giao thông vận tải')).toEqual(['Sở Giao thông vận tải']);
	expect(['Sở Xây dựng', 'Sở XD', 'Sở Xây dựng tỉnh Bắc Ninh', 'Ủy ban nhân dân tỉnh'].flatMap(closes)).toEqual([]);
});

test.each([
	['Triển khai trên địa bàn tỉnh Nam Định.', ['trên địa bàn tỉnh Nam Định']],
	['Báo cáo Tỉnh ủy Nghệ An và UBND tỉnh.', ['Tỉnh ủy Nghệ An']]
])('"%s" was left over from another province', (text, found) => {
	expect(pointedAt('leftover-province', aPlan(text))).toEqual(found);
});

test.each([
	'Triển khai trên địa bàn tỉnh Bắc Ninh.',
	'Học tập kinh nghiệm của UBND tỉnh Quảng Ninh.',
	'Phối hợp với UBND tỉnh Lạng Sơn quản lý tuyến đường.',
	'Căn cứ Quyết định số 12/2024/QĐ-UBND ngày 10/3/2024 của UBND tỉnh Hà Tĩnh về quản lý dự án;',
	'Đoàn công tác đi Nghệ An.'
])('"%s" speaks of another province on purpose', (text) => {
	expect(pointedAt('leftover-province', aPlan(text))).toEqual([]);
});

test('the centre sits in Hà Nội and is of no province', () => {
	const central = aPlan('Đề nghị UBND tỉnh Nghệ An báo cáo.', { place: 'Hà Nội' }).replace('ỦY BAN NHÂN DÂN TỈNH BẮC NINH\n\nSỞ XÂY DỰNG', 'BAN CHỈ ĐẠO QUỐC GIA VỀ NHÀ Ở');
	expect(pointedAt('leftover-province', central)).toEqual([]);
});

test('the two provinces that became one are not strangers to each other', () => {
	expect(pointedAt('leftover-province', aPlan('Triển khai trên địa bàn tỉnh Bắc Giang.'))).toEqual([]);
	expect(pointedAt('name-not-valid', aPlan('Triển khai trên địa bàn tỉnh Bắc Giang.'))).toEqual(['tỉnh Bắc Giang']);
});

test('a department has no soldiers, unless the sentence speaks of those who have', () => {
	const found = (sentence: string) => pointedAt('leftover-soldiers', aPlan(sentence));
	expect(found('Tuyên truyền tới cán bộ, công chức, chiến sĩ và Nhân dân.')).toEqual(['chiến sĩ']);
	expect(found('Danh hiệu Chiến sĩ thi đua cơ sở.')).toEqual([]);
	expect(found('Thăm hỏi chiến sĩ lực lượng vũ trang nhân dịp lễ.')).toEqual([]);
	expect(found('Dâng hương các anh hùng, liệt sĩ và chiến sĩ.')).toEqual([]);
});

test('a police paper speaks of its own soldiers', () => {
	const police = aPlan('Tuyên truyền tới cán bộ, chiến sĩ.').replace('SỞ XÂY DỰNG', 'CÔNG AN TỈNH');
	expect(pointedAt('leftover-soldiers', police)).toEqual([]);
});

test('the hint about soldiers can be switched off', () => {
	const text = aPlan('Tuyên truyền tới cán bộ, chiến sĩ và Nhân dân.');
	expect(pointedAt('leftover-soldiers', text, { off: new Set(['leftover-soldiers']) })).toEqual([]);
});

test('last year in the title of an appendix and in the closing sentence is one finding', () => {
	const text = `${aPlan('1. Đăng ký theo Phụ lục.\n\nTrên đây là Kế hoạch tổ chức các hoạt động năm 2025./.')}\n\nPhụ lục\n\nĐĂNG KÝ HOẠT ĐỘNG NĂM 2025\n\n1. Một việc`;
	expect(pointedAt('year-mismatch', text)).toEqual(['2025 → 2026', '2025 → 2026']);
});

test.each(['KẾT QUẢ THỰC HIỆN NĂM 2025', 'SỐ LIỆU NĂM 2025', 'ĐĂNG KÝ HOẠT ĐỘNG NĂM 2026', 'DỰ TOÁN NĂM 2027', 'LỘ TRÌNH NĂM 2025 - 2030'])(
	'an appendix "%s" bears the year it means',
	(title) => {
		expect(pointedAt('year-mismatch', `${aPlan('1. Theo Phụ lục.')}\n\nPhụ lục\n\n${title}\n\n1. Một việc`)).toEqual([]);
	}
);

const before = { date: 'ngày 10 tháng 9 năm 2024', title: 'Tổ chức “Tháng An toàn” năm 2024' };

test('a body is named as it was called on the day of issue', () => {
	const names = 'Báo cáo Ban Dân vận Tỉnh uỷ và Ban Tuyên giáo và Dân vận Tỉnh ủy; gửi Bộ Giao thông vận tải.';
	expect(pointedAt('name-not-valid', aPlan(names))).toEqual(['Ban Dân vận Tỉnh uỷ', 'Bộ Giao thông vận tải']);
	expect(pointedAt('name-not-valid', aPlan(names, before))).toEqual(['Ban Tuyên giáo và Dân vận Tỉnh ủy']);
});

test('a name known by hearsay to have ended is only worth a look', () => {
	const found = checkText(aPlan('Sở Kế hoạch và Đầu tư thẩm định.')).filter(({ code }) => code === 'name-not-valid');
	expect(found).toMatchObject([{ severity: 'info', params: { certain: 0, successor: 'Sở Tài chính' } }]);
	expect(checkText(aPlan('Bộ Kế hoạch và Đầu tư thẩm định.')).filter(({ code }) => code === 'name-not-valid')).toMatchObject([{ severity: 'warning' }]);
});

test.each([
	'Thực hiện Kế hoạch số 12-KH/BDVTU ngày 15/9/2024 của Ban Dân vận Tỉnh ủy về kiểm tra;',
	'Kế thừa nhiệm vụ của Ban Dân vận Tỉnh ủy (cũ).',
	'Từ ngày sáp nhập tỉnh Bắc Giang, hồ sơ được số hóa.',
	'Các tuyến đường do UBND huyện trước đây quản lý.'
])('"%s" speaks of the past', (text) => {
	expect(pointedAt('name-not-valid', aPlan(text))).toEqual([]);
});

test('a document without a date keeps its names', () => {
	expect(pointedAt('name-not-valid', aPlan('Báo cáo Ban Dân vận Tỉnh ủy.', { date: 'ngày    tháng    năm' }))).toEqual([]);
});

test('an agency adds names of its own', () => {
	const names = [{ name: 'Phòng Quản lý vận tải', since: null, until: plainDate('2026-01-31'), successor: 'Phòng Vận tải', source: 'Quyết định của Giám đốc', certain: true }];
	expect(pointedAt('name-not-valid', aPlan('Phòng Quản lý vận tải chủ trì.'), { names })).toEqual(['Phòng Quản lý vận tải']);
});

const registry = [{ number: '38/2018/NĐ-CP', kind: 'Nghị định', until: plainDate('2025-12-31'), replacedBy: 'Nghị định số 90/2025/NĐ-CP' }];
const cited = 'Căn cứ Nghị định số 38/2018/NĐ-CP ngày 13/3/2018 của Chính phủ về hỗ trợ đầu tư;';

test('a cited document that was registered as replaced is told once, with what replaced it', () => {
	const found = checkText(aPlan(`${cited}\n\nTheo Nghị định số 38/2018/NĐ-CP.`), { registry }).filter(({ code }) => code === 'citation-replaced');
	expect(found).toMatchObject([{ severity: 'warning', params: { number: '38/2018/NĐ-CP', replacedBy: 'Nghị định số 90/2025/NĐ-CP' }, places: [{}, {}] }]);
});

test('it was in force while it was, and inside another title it stays', () => {
	expect(pointedAt('citation-replaced', aPlan(cited, before), { registry })).toEqual([]);
	const nested = 'Quyết định số 5/QĐ-UBND ngày 02/3/2026 của UBND tỉnh về thực hiện Nghị định số 38/2018/NĐ-CP ngày 13/3/2018 của Chính phủ;';
	expect(pointedAt('citation-replaced', aPlan(nested), { registry })).toEqual([]);
	expect(pointedAt('citation-replaced', aPlan(cited))).toEqual([]);
});
