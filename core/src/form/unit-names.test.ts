import { expect, test } from 'vitest';
import { unitNames } from './unit-names.ts';

const named = (lines: readonly string[], fileName: string | null = null) =>
	unitNames(
		lines.map((text, block) => ({ text, group: 0, source: { block, start: 0, end: text.length, quote: text } })),
		fileName
	)[0];

test('the lowest name of the letterhead is the unit, put together when broken over two lines', () => {
	expect(named(['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'TRUNG TÂM THÔNG TIN', 'VÀ THỐNG KÊ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'ĐĂNG KÝ HOẠT ĐỘNG'])).toMatchObject({
		name: 'Trung tâm Thông tin và Thống kê',
		because: 'header'
	});
});

test('a name in capitals takes the case in which the file prints it elsewhere, else the usual one', () => {
	expect(named(['THANH TRA SỞ', 'ĐĂNG KÝ HOẠT ĐỘNG'])).toMatchObject({ name: 'Thanh tra Sở' });
	expect(named(['PHÒNG KHOA HỌC CƠ BẢN', 'ĐĂNG KÝ', 'Phòng Khoa học Cơ bản đăng ký như sau:'])).toMatchObject({ name: 'Phòng Khoa học Cơ bản' });
	expect(named(['ĐƠN VỊ: VĂN PHÒNG SỞ'])).toMatchObject({ name: 'Văn phòng Sở', because: 'title' });
});

test.each([
	['Tên đơn vị: Phòng Quản lý khoa học', 'Phòng Quản lý khoa học'],
	['Đơn vị đăng ký: Chi cục Tiêu chuẩn …………', 'Chi cục Tiêu chuẩn'],
	['Phòng Bưu chính đăng ký các hoạt động như sau:', 'Phòng Bưu chính'],
	['Đăng ký hoạt động của Thanh tra Sở', 'Thanh tra Sở']
])('"%s" names the unit', (line, name) => {
	expect(named([line])).toMatchObject({ name, because: 'title' });
});

test.each(['Đơn vị: ………………', '(Kèm theo Kế hoạch số 12/KH-SKHCN của Phòng A)'])('"%s" names nobody', (line) => {
	expect(named([line])).toBeUndefined();
});

test.each([
	['C:\\nop\\04_PL II - Van phong So.xlsx', 'Van phong So'],
	['Đăng ký – Phòng Chuyển đổi số (bản chốt).docx', 'Phòng Chuyển đổi số bản chốt']
])('the file name %s is the last resort', (fileName, name) => {
	expect(named(['BẢNG ĐĂNG KÝ'], fileName)).toMatchObject({ name, because: 'file-name' });
});

test.each(['dang-ky.docx', 'Phụ lục II.xlsx'])('the file name %s says nothing of the unit', (fileName) => {
	expect(named([], fileName)?.because).toBeUndefined();
});
