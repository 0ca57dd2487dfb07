import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const plain = await visitor(browser, site.address, { javaScript: false, width: 360 });
const office = await visitor(browser, site.address);
for (const person of [plain, office]) await signIn(person, 'van-phong', site.passwords['van-phong']);

async function begin({ open, page }: Visitor, kind: string): Promise<string> {
	await open('/so-khcn/drafts');
	await page.getByLabel('Loại văn bản').selectOption(kind);
	await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
	await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
	return page.url();
}

const bodyOfLetter = [
	'Căn cứ Luật Khoa học và công nghệ;',
	'Theo đề nghị của Chánh Văn phòng.',
	'Đề nghị các đơn vị gửi số liệu theo bảng sau:',
	'| Stt | Nội dung | Thời gian |',
	'| 1 | Đề tài cấp tỉnh | 20/9/2026 |'
].join('\n');

test('without JavaScript a letter with grounds and a table is written, compared, frozen, signed, numbered and issued', async () => {
	const { page, sound } = plain;
	const here = await begin(plain, 'Công văn');
	await sound();
	await page.getByLabel('Trích yếu').fill('báo cáo số liệu quý III');
	await page.getByLabel('Kính gửi').fill('Phòng Quản lý khoa học\nTrung tâm Ứng dụng');
	await page.getByLabel('Nội dung', { exact: true }).fill(bodyOfLetter);
	await page.getByLabel('Đặt tên phiên bản').fill('gửi xin ý kiến');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: 'Công văn: báo cáo số liệu quý III' }).waitFor();
	expect(await page.getByLabel('Nội dung', { exact: true }).inputValue()).toBe(bodyOfLetter);
	await plain.open(`${here}/compare?from=1`);
	expect(await page.getByRole('row', { name: /căn cứ thêm/ }).count()).toBe(2);
	expect(await page.getByRole('row', { name: /bảng thêm/ }).count()).toBe(1);
	await plain.open(here);
	await page.locator('summary', { hasText: 'Chốt, trình ký' }).click();
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByRole('heading', { name: 'Đã chốt để trình ký' }).waitFor();
	await sound();
	await page.getByLabel('Chức vụ người ký').fill('GIÁM ĐỐC');
	await page.getByLabel('Họ tên người ký').fill('Trần Thị Thử');
	await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
	await page.waitForURL(/registers\/outgoing\/papers\//);
	await page.getByLabel('Số và ký hiệu').fill('91/SKHCN');
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Bước 3/3').waitFor();
	await page.getByRole('button', { name: 'Ghi nhận đã phát hành' }).click();
	await page.getByText(/^Phát hành ngày/).waitFor();
	await plain.open('/so-khcn/registers/outgoing');
	expect(await page.getByRole('row', { name: /91\/SKHCN/ }).innerText()).toContain('báo cáo số liệu quý III');
});

test('without JavaScript the second of two who save gets the first one’s words, keeps its own, and may save on top', async () => {
	const { page, sound } = plain;
	const here = await begin(plain, 'Thông báo');
	await office.open(here);
	await office.page.getByLabel('Trích yếu').fill('lịch trực của người kia');
	await office.page.getByText(/Đã lưu lúc/).waitFor();
	await page.getByLabel('Trích yếu').fill('lịch trực của tôi');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByText(/vừa lưu văn bản này lúc/).waitFor();
	await sound();
	expect(await page.getByLabel('Trích yếu').inputValue()).toBe('lịch trực của tôi');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: /lịch trực của tôi/ }).waitFor();
});
