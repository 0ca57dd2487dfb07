import { readFileSync } from 'node:fs';
import { readDocument } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, inject, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { signIn, visitor } from '../support/visitor.ts';

const { address, passwords } = inject('site');
const browser = await ownBrowser();

const superior = [
	'ỦY BAN NHÂN DÂN TỈNH BẮC NINH',
	'Số: 57/KH-UBND',
	'Bắc Ninh, ngày 08 tháng 9 năm 2026',
	'KẾ HOẠCH\nTriển khai “Tuần lễ Nước sạch” năm 2026',
	'I. MỤC ĐÍCH, YÊU CẦU',
	'Nâng cao nhận thức của người dân về việc giữ gìn nguồn nước.',
	'II. TỔ CHỨC THỰC HIỆN',
	'1. Các sở, ban, ngành',
	'- Đăng ký hoạt động hưởng ứng “Tuần lễ Nước sạch” năm 2026, gửi về Văn phòng UBND tỉnh trước ngày 24/11/2026.',
	'- Báo cáo kết quả thực hiện “Tuần lễ Nước sạch” về Văn phòng UBND tỉnh trước ngày 18/12/2026.',
	'2. Sở Tài chính',
	'- Thẩm định dự toán kinh phí trước ngày 20/11/2026.',
	'Nơi nhận:\n- Các sở, ban, ngành;\n- Lưu: VT.',
	'CHỦ TỊCH\nNguyễn Văn An'
].join('\n\n');

test.each([true, false])('from the superior’s document the Office composes its own plan, five days ahead (JavaScript: %s)', async (javaScript) => {
	const office = await visitor(browser, address, { javaScript });
	const { page, sound } = office;
	await signIn(office, 'van-phong', passwords['van-phong']);
	await page.goto('/so-khcn/documents');
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: `cap-tren-${javaScript}.txt`, mimeType: 'text/plain', buffer: Buffer.from(superior) });
	if (!javaScript) await page.locator('form:has(input[type=file]) button').first().click();
	await page.getByRole('link', { name: 'Soạn kế hoạch của cơ quan từ văn bản này' }).click();
	await page.getByRole('heading', { level: 1, name: 'Soạn kế hoạch của cơ quan' }).waitFor();
	await page.getByLabel('Sớm hơn hạn của cấp trên (ngày làm việc)').fill('5');
	await page.getByLabel('Ký sớm nhất ngày').fill('2026-09-10');
	await page.getByRole('button', { name: 'Soạn lại theo lựa chọn này' }).click();
	await page.locator('#moved').getByText('thứ Hai 16/11/2026').waitFor();
	await sound();
	await expect.poll(() => page.locator('#others').getByText('Sở Tài chính').isVisible()).toBe(true);
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải tệp Word' }).click()]);
	const { document } = await readFile(readFileSync(await download.path()), 'ke-hoach.docx');
	expect(readDocument(document).obligations.flatMap(({ deadline }) => deadline?.due ?? [])).toEqual(['2026-11-16', '2026-12-10', '2026-11-23', '2026-12-17']);
});
