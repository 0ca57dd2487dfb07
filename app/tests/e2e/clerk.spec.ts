import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '@kheo/core';
import { readPdf } from '@kheo/documents/read-pdf';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '#lib/server/postgres/free-port.ts';
import { certificates } from '../support/certificates.ts';
import { ownBrowser } from '../support/chromium.ts';
import { clearPng } from '../support/clear-png.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

const made = certificates();
afterAll(() => made[Symbol.dispose]());
const key = made.signer('Sở Khoa học và Công nghệ', 'UBND tỉnh thử');
const put = (name: string, bytes: Uint8Array | string) => {
	writeFileSync(join(made.folder, name), bytes);
	return join(made.folder, name);
};
const port = String(await freePort('127.0.0.1'));
const site = await ownSite(
	{
		KHEO_ORIGIN: `http://127.0.0.1:${port}`,
		KHEO_SIGN_P12: put('agency.p12', key.p12),
		KHEO_SIGN_PASSWORD_FILE: put('password', `${key.password}\n`),
		KHEO_SIGN_SEAL: put('seal.png', clearPng(90, 90, [200, 0, 0]))
	},
	['--port', port]
);
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const clerk = await visitor(browser, site.address, { width: 360 });
const plain = await visitor(browser, site.address, { javaScript: false, width: 360 });
const stranger = await visitor(browser, site.address, { javaScript: false });
await signIn(office, 'van-phong', site.passwords['van-phong']);
for (const person of [clerk, plain]) await signIn(person, 'van-thu', site.passwords['van-thu']);
const outgoing = '/so-khcn/registers/outgoing';
let code = '';

/** The Office writes a notice, puts it up, and enters who initialled and signed it on paper; gives the address of the draft. */
async function signedNotice({ page, open }: Visitor, about: string): Promise<string> {
	await open('/so-khcn/drafts');
	await page.getByLabel('Loại văn bản').selectOption('Thông báo');
	await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
	await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
	const here = page.url();
	await page.getByLabel('Trích yếu').fill(about);
	await page.getByText(/Đã lưu lúc/).waitFor();
	await page.locator('summary', { hasText: 'Chốt, trình ký' }).click();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByText('Đã ký nháy trên giấy…').click();
	await page.getByRole('button', { name: 'Ghi nhận đã ký nháy' }).click();
	await page.getByText('Phạm Văn Nháy đã ký trên giấy').waitFor();
	await page.getByLabel('Chức vụ người ký').fill('GIÁM ĐỐC');
	await page.getByLabel('Họ tên người ký').fill('Trần Thị Thử');
	await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
	await page.waitForURL(/registers\/outgoing\/papers\//);
	return here;
}

async function openWaiting({ page, open }: Visitor, about: string): Promise<void> {
	await open(outgoing);
	await page.getByRole('listitem').filter({ hasText: about }).getByRole('link', { name: 'Lấy số' }).click();
	await page.getByText('Bước 2/3: lấy số, đóng dấu').waitFor();
}

test('without JavaScript the văn thư turns on the code printed on papers, and it stands on those put up from then on', async () => {
	const docx = async (draft: string) => (await (await office.page.request.get(`${draft}/paper.docx`)).body()).includes('word/media/');
	const before = await signedNotice(office, 'lịch tiếp công dân tháng 10');
	await plain.open('/so-khcn/registers/series');
	const form = plain.page.locator('form[action="?/mark"]');
	await expect.poll(() => form.getByText('chưa khai báo địa chỉ').count()).toBe(0);
	await form.getByLabel('In mã QR ở cuối văn bản').check();
	await form.getByRole('button', { name: 'Lưu' }).click();
	await plain.page.getByText('Đã lưu').waitFor();
	await expect.poll(() => plain.page.getByLabel('In mã QR ở cuối văn bản').isChecked()).toBe(true);
	await plain.sound();
	const after = await signedNotice(office, 'lịch tiếp công dân tháng 11');
	expect([await docx(before), await docx(after)]).toEqual([false, true]);
});

test('the văn thư numbers a paper, presses the agency’s signature, issues it and enters where it went', async () => {
	const { page } = clerk;
	await openWaiting(clerk, 'lịch tiếp công dân tháng 11');
	await clerk.sound();
	const frozen = await page.request.get(site.address + ((await page.getByRole('link', { name: 'xem PDF' }).getAttribute('href')) ?? ''));
	expect(frozen.status()).toBe(200);
	const words = (await readPdf(await frozen.body())).blocks.map(textOf).join(' ').replaceAll(/\s+/gu, ' ');
	expect(words).toContain('lịch tiếp công dân tháng 11');
	await page.getByLabel('Số và ký hiệu').fill('57/TB-SKHCN');
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByRole('button', { name: 'Ký số của cơ quan' }).click();
	await page.getByText('Chữ ký số của Sở Khoa học và Công nghệ (UBND tỉnh thử) còn nguyên').waitFor();
	await page.getByText('57-TB-SKHCN đã ký số.pdf').waitFor();
	await expect.poll(() => page.getByRole('button', { name: 'Ký số của cơ quan' }).count()).toBe(0);
	await clerk.sound();
	await page.getByLabel('Nơi nhận').fill('Sở Nội vụ; Lưu: VT');
	await page.getByRole('button', { name: 'Ghi nhận đã phát hành' }).click();
	await page.getByRole('heading', { name: 'Gửi đến các nơi nhận' }).waitFor();
	await page.getByLabel('Cách gửi').selectOption('paper');
	await page.getByRole('button', { name: 'Gửi thư, hoặc ghi là đã gửi' }).click();
	await page.getByText('Đã gửi 1/1 nơi; 0 nơi báo đã nhận.').waitFor();
	await clerk.sound();
	code = (await page.getByRole('link', { name: 'Trang kiểm tra văn bản' }).getAttribute('href')) ?? '';
	await expect.poll(() => page.getByRole('link', { name: /Mở bản (đã soạn|tổng hợp)/ }).count()).toBe(0);
});

test('a blank PDF is taken with number and day written into its places, where the văn thư asks for that', async () => {
	const { page } = plain;
	const draft = await signedNotice(office, 'lịch trực');
	const blank = Buffer.from(await (await office.page.request.get(`${draft}/paper.pdf`)).body());
	const file = { name: 'lich-truc.pdf', mimeType: 'application/pdf', buffer: blank };
	await openWaiting(plain, 'lịch trực');
	await page.getByLabel('Số và ký hiệu').fill('58/TB-SKHCN');
	await page.getByLabel('Tệp đã phát hành').setInputFiles(file);
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Tệp này còn để trống số hoặc ngày').waitFor();
	await plain.sound();
	await page.getByLabel('Tệp đã phát hành').setInputFiles(file);
	await page.getByLabel('Ghi giúp số, ngày lên tệp').check();
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Bước 3/3: gửi đi').waitFor();
	await plain.sound();
	const href = await page.getByRole('link', { name: 'Mở tệp đã phát hành' }).getAttribute('href');
	const kept = await (await page.request.get(href ?? '')).body();
	const lines = (await readPdf(kept)).blocks.map(textOf).join('\n');
	expect(lines).toMatch(/Số:\s*58\s*\/TB-SKHCN/);
	expect(lines).not.toMatch(/ngày\s+tháng/);
});

test('whoever scans the code sees the paper in force, and after its recall that it was recalled', async () => {
	await stranger.open(code);
	await stranger.page.getByText('đang có giá trị theo sổ').waitFor();
	await expect.poll(() => stranger.page.locator('#verdict').innerText()).toContain('57/TB-SKHCN');
	const { page } = clerk;
	await page.getByText('Thay thế, đính chính, thu hồi').click();
	await page.getByLabel('Cách xử lý').selectOption('recalled');
	await page.getByLabel('Lý do').last().fill('ban hành nhầm');
	await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
	await page.getByText(/Đã thu hồi ngày .*: ban hành nhầm/).waitFor();
	await clerk.sound();
	await stranger.open(code);
	await stranger.page.getByText('đã bị thu hồi').waitFor();
	await expect.poll(() => stranger.page.locator('#verdict').innerText()).toMatch(/Đã thu hồi ngày/);
	await expect.poll(() => stranger.page.getByText('ban hành nhầm').count()).toBe(0);
	await stranger.sound();
});
