import { textOf } from '@kheo/core';
import { readPdf } from '@kheo/documents/read-pdf';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const plain = await visitor(browser, site.address, { javaScript: false, width: 360 });
for (const person of [office, plain]) await signIn(person, 'van-phong', site.passwords['van-phong']);

async function begin({ open, page }: Visitor, kind: string): Promise<string> {
	await open('/so-khcn/drafts');
	await page.getByLabel('Loại văn bản').selectOption(kind);
	await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
	await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
	return page.url();
}

const pasted = '1\tBà Trần Thị Thử\tPhó Trưởng phòng\tTham mưu kế hoạch năm 2026\t1.200.000\n2\tÔng Lê Văn Mẫu\tChuyên viên\tHướng dẫn người dân\t600.000';
const pdfOf = async ({ page }: Visitor, address: string) => {
	const response = await page.request.get(address);
	return { type: response.headers()['content-type'], document: await readPdf(await response.body()) };
};

test('without JavaScript rows copied from Excel make the list of a decision, and each of those on it gets a certificate', async () => {
	const { page } = plain;
	const here = await begin(plain, 'Quyết định khen thưởng, công nhận (kèm danh sách)');
	await plain.sound();
	await page.getByLabel('Trích yếu').fill('Về việc tặng Giấy khen cho cá nhân có thành tích năm 2026');
	const list = page.getByLabel('Nội dung phụ lục 1');
	await list.fill(`${await list.inputValue()}\n${pasted}`);
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: /tặng Giấy khen cho cá nhân/ }).waitFor();
	await expect.poll(() => list.inputValue()).toContain('| 1 | Bà Trần Thị Thử | Phó Trưởng phòng | Tham mưu kế hoạch năm 2026 | 1.200.000 |');
	const paper = await pdfOf(plain, `${here}/paper.pdf`);
	expect(paper.document.blocks.map(textOf).join(' ')).toMatch(/DANH SÁCH ĐƯỢC KHEN THƯỞNG.*Bà Trần Thị Thử/su);
	await page.getByRole('link', { name: 'Giấy khen, giấy chứng nhận' }).click();
	await page.getByRole('heading', { level: 1, name: '2 tờ, mỗi tập thể, cá nhân một tờ' }).waitFor();
	await page.getByText('Danh sách có 02 cá nhân; tiền thưởng 1.800.000 đồng.').waitFor();
	await page.getByText('Điều 1 của quyết định chưa ghi đúng “02 cá nhân”').waitFor();
	await plain.sound();
	await page.getByLabel('Loại giấy').fill('Giấy chứng nhận');
	await page.getByLabel('Khổ giấy').selectOption('a3');
	await page.getByLabel('In khung viền').uncheck();
	await page.getByRole('button', { name: 'Giữ và xem với các ô này' }).click();
	await plain.open(`${here}/certificates`);
	expect([await page.getByLabel('Khổ giấy').inputValue(), await page.getByLabel('In khung viền').isChecked()]).toEqual(['a3', false]);
	await plain.sound();
	const { type, document } = await pdfOf(plain, (await page.getByRole('link', { name: 'Mở để in tất cả' }).getAttribute('href')) ?? '');
	const said = document.blocks.map(textOf).join(' ');
	expect([type, said.match(/GIẤY CHỨNG NHẬN/gu)?.length]).toEqual(['application/pdf', 2]);
	expect(said).toContain('Ông Lê Văn Mẫu');
});

test('the certificates bear the number of the decision once it has one', async () => {
	const { page } = office;
	const here = await begin(office, 'Quyết định khen thưởng, công nhận (kèm danh sách)');
	await page.getByLabel('Nội dung phụ lục 1').fill('| Stt | Họ và tên | Thành tích |\n| 1 | Ông Lê Văn Mẫu | Hướng dẫn người dân |');
	await page.getByLabel('Họ và tên').fill('Trần Thị Thử');
	await page.getByLabel('Chức vụ', { exact: true }).fill('Giám đốc');
	await page.getByText(/Đã lưu lúc/).waitFor();
	await page.locator('summary', { hasText: 'Chốt, trình ký' }).click();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await page.getByLabel('Ký nháy 1: chức vụ').fill('Chánh Văn phòng');
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByText('Tài khoản người ký mang tên khác với người ký ghi trên văn bản').waitFor();
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByText('Đã ký nháy trên giấy…').click();
	await page.getByRole('button', { name: 'Ghi nhận đã ký nháy' }).click();
	await page.getByText('Phạm Văn Nháy đã ký trên giấy').waitFor();
	await page.getByRole('button', { name: 'Ghi nhận đã ký', exact: true }).click();
	await page.waitForURL(/registers\/outgoing\/papers\//);
	await page.getByLabel('Số và ký hiệu').fill('57/QĐ-SKHCN');
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Bước 3/3').waitFor();
	await office.open(`${here}/certificates`);
	await expect.poll(() => page.getByLabel('Theo quyết định').inputValue()).toBe('Quyết định số 57/QĐ-SKHCN ngày 25 tháng 9 năm 2026');
	await expect.poll(() => page.getByLabel('Địa danh, ngày tháng').inputValue()).toMatch(/, ngày 25 tháng 9 năm 2026$/);
	expect([await page.getByLabel('Chức vụ người ký').inputValue(), await page.getByLabel('Họ tên người ký').inputValue()]).toEqual(['Giám đốc', 'Trần Thị Thử']);
});

test('the table that answers opinions has the title its writer gives it, and rows pasted into it', async () => {
	const { page } = office;
	const here = await begin(office, 'Bảng tổng hợp ý kiến, tiếp thu, giải trình');
	await office.sound();
	await page.getByLabel('Tên bảng').fill('Bảng tiếp thu ý kiến góp ý');
	await page.getByLabel('Trích yếu').fill('đối với dự thảo Kế hoạch năm 2027');
	const body = page.getByLabel('Nội dung', { exact: true });
	await body.fill(`${(await body.inputValue()).split('\n').slice(0, 2).join('\n')}\n1\tBổ sung kinh phí\tPhòng Kế hoạch - Tài chính\tTiếp thu`);
	await page.getByText(/Đã lưu lúc/).waitFor();
	await office.open(here);
	await expect.poll(() => page.getByLabel('Tên bảng').inputValue()).toBe('Bảng tiếp thu ý kiến góp ý');
	await expect.poll(() => body.inputValue()).toContain('| 1 | Bổ sung kinh phí | Phòng Kế hoạch - Tài chính | Tiếp thu |');
	const said = (await pdfOf(office, `${here}/paper.pdf`)).document.blocks.map(textOf).join(' ');
	expect(said).toMatch(/BẢNG TIẾP THU Ý KIẾN GÓP Ý\s+ĐỐI VỚI DỰ THẢO KẾ HOẠCH NĂM 2027/u);
});
