import { expect, test } from 'vitest';
import { aPlan, checkText, pointedAt } from './check-text.ts';

test.each([
	['Gửi Ủy ban bầu cử, Ủy ban kiểm tra và Uỷ ban xã hội.', ['Uỷ → Ủy']],
	['Văn hoá công sở; hoá đơn; số hóa hồ sơ.', ['hóa → hoá']],
	['Trực Chủ nhật hằng tuần, trừ Chủ nhật cuối tháng và Chủ Nhật lễ.', ['Chủ Nhật → Chủ nhật']],
	['Thăm gia đình liệt sĩ, mộ liệt sĩ và nghĩa trang liệt sỹ.', ['liệt sỹ → liệt sĩ']],
	['Báo cáo hằng năm, hằng năm rà soát, hàng năm tổng kết.', ['hàng năm → hằng năm']]
])('"%s" spells one word in two ways', (text, fix) => {
	expect(pointedAt('spelling-mixed', aPlan(text))).toEqual(fix);
});

test.each([
	'Gửi Ủy ban bầu cử và Ủy ban kiểm tra.',
	'Văn hoá công sở; số hoá hồ sơ.',
	'Gửi Ủy ban bầu cử; khẩu hiệu “Chìa khoá của Uỷ ban là thực hành”.',
	'Các thủy thủ ở phường Hoà Bình.',
	'Thực hiện Nghị quyết số 5-NQ/TU ngày 03/3/2026 của Tỉnh uỷ về nhà ở; báo cáo Tỉnh ủy.'
])('"%s" keeps to one way, but for the words of others', (text) => {
	expect(pointedAt('spelling-mixed', aPlan(text))).toEqual([]);
});

test('capitals keep their capitals when the tone mark moves', () => {
	const text = aPlan('Ủy ban xã, Ủy ban phường.', { close: 'Nơi nhận:\n\n- Lưu: VT.\n\nTM. UỶ BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nTrần Văn Minh' });
	expect(pointedAt('spelling-mixed', text)).toEqual(['UỶ → ỦY']);
});

test('each word of a tone family is mended, and it is one finding', () => {
	const found = checkText(aPlan('Ủy ban, hóa đơn; Uỷ ban, Ủy viên, hoá đơn, số hóa.')).filter(({ code }) => code === 'spelling-mixed');
	expect(found).toHaveLength(1);
	expect(found[0]?.fix?.map((fix) => fix.with)).toEqual(['Ủy', 'hóa']);
});

test.each([
	['Giải quyết kiến nghị của nhân dân; phục vụ Nhân dân.', ['nhân dân → Nhân dân']],
	['Chính sách của Đảng, nhà nước.', ['nhà nước → Nhà nước']],
	['Quán triệt chủ trương của đảng, pháp luật của Nhà nước.', ['đảng → Đảng']]
])('"%s" wants a capital', (text, fix) => {
	expect(pointedAt('capital-people', aPlan(text))).toEqual(fix);
});

test.each([
	'Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân, Viện kiểm sát nhân dân các cấp.',
	'Công an nhân dân; Ban Thanh tra nhân dân; đại biểu nhân dân; quỹ tín dụng nhân dân.',
	'Cơ quan nhà nước, quản lý nhà nước, doanh nghiệp nhà nước.',
	'Đảng viên, đảng bộ và các đảng ủy.',
	'Khẩu hiệu “Dựa vào nhân dân”.'
])('"%s" is right in small letters', (text) => {
	expect(pointedAt('capital-people', aPlan(text))).toEqual([]);
});

test.each([
	['Họp vào thứ hai ngày 21/9/2026.', ['thứ hai → thứ Hai']],
	['Trực từ thứ ba hằng tuần.', ['thứ ba → thứ Ba']],
	['Họp phiên thứ hai ngày 21/9/2026.', []],
	['Giải thứ ba, ngày thứ tư.', []],
	['Họp vào thứ Hai ngày 21/9/2026.', []]
])('the weekday in "%s"', (text, fix) => {
	expect(pointedAt('capital-weekday', aPlan(text))).toEqual(fix);
});

test.each([
	['Theo điều 5 Luật Xây dựng năm 2014.', ['điều → Điều']],
	['Quy định tại Khoản 2 Điều 5 Luật Xây dựng; tại Điểm a khoản 1.', ['Khoản → khoản', 'Điểm → điểm']],
	['Theo điểm a khoản 2 Điều 5 Luật Xây dựng.', []],
	['Khoản 2 Điều 5 được áp dụng.', []],
	['Các điều 3, 4 và 5 của Quy chế; điều 5 người đã nói.', []]
])('clauses in "%s"', (text, fix) => {
	expect(pointedAt('capital-clause', aPlan(text))).toEqual(fix);
});

test.each([
	['Theo nghị định số 30/2020/NĐ-CP ngày 05/3/2020.', ['nghị định → Nghị định']],
	['Tại công văn số 12/SXD-VP ngày 05/3/2026.', ['công văn → Công văn']],
	['Theo Nghị định số 30/2020/NĐ-CP; các nghị định của Chính phủ.', []],
	['Thực hiện quy định tại Thông tư số 01/2024/TT-BXD.', []]
])('the kind of document in "%s"', (text, fix) => {
	expect(pointedAt('capital-kind', aPlan(text))).toEqual(fix);
});

test.each([
	['Tư tưởng của chủ tịch Hồ Chí Minh.', ['chủ tịch → Chủ tịch']],
	['Đồng chí phó giám đốc Nguyễn Văn An chủ trì.', ['phó giám đốc → Phó giám đốc']],
	['Chủ tịch Hồ Chí Minh; giám đốc các sở; chủ tịch hội đồng.', []]
])('the post in "%s"', (text, fix) => {
	expect(pointedAt('capital-post', aPlan(text))).toEqual(fix);
});

test.each([
	['Thực hiện Nghị quyết đại hội đảng bộ tỉnh lần thứ XX.', ['đại hội đảng bộ → Đại hội Đảng bộ']],
	['Chào mừng đại hội Đảng toàn quốc lần thứ XIV.', ['đại hội Đảng → Đại hội Đảng']],
	['Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX.', []],
	['Đại hội đảng bộ các cấp tiến tới Đại hội đại biểu toàn quốc lần thứ XIV.', []],
	['Tổ chức đại hội đảng bộ cơ sở.', []]
])('the congress in "%s"', (text, fix) => {
	expect(pointedAt('capital-congress', aPlan(text))).toEqual(fix);
});

test.each([
	['Báo cáo kết quả của của các phòng.', ['của của → của']],
	['Gửi về Văn phòng Các các đơn vị.', ['Các các → Các']],
	['Ngày ngày, nhà nhà, dần dần, luôn luôn; việc của của cải.', ['của của → của']],
	['Ngày ngày, nhà nhà, dần dần, luôn luôn.', []]
])('words typed twice in "%s"', (text, fix) => {
	expect(pointedAt('word-doubled', aPlan(text))).toEqual(fix);
});

test('a paper older than NĐ 30/2020 is not held against its annex on capitals', () => {
	const text = '1. Tuyên truyền đến nhân dân trên địa bàn.';
	expect(pointedAt('capital-people', aPlan(text))).toHaveLength(1);
	expect(pointedAt('capital-people', aPlan(text, { date: 'ngày 16 tháng 3 năm 2012' }))).toEqual([]);
	expect(pointedAt('capital-people', aPlan(text, { date: 'ngày 04 tháng 3 năm 2020' }))).toEqual([]);
	expect(pointedAt('capital-people', aPlan(text, { date: 'ngày 05 tháng 3 năm 2020' }))).toHaveLength(1);
});
