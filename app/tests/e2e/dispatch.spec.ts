import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { mailServer } from '../support/mail-server.ts';
import { ownSite } from '../support/own-site.ts';
import { holdScripts, signIn, visitor } from '../support/visitor.ts';

const smtp = await mailServer();
const site = await ownSite({ SMTP_URL: smtp.url, MAIL_FROM: smtp.settings.from });
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const plain = await visitor(browser, site.address, { javaScript: false });
for (const person of [office, plain]) await signIn(person, 'van-phong', site.passwords['van-phong']);
const scan = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const png = (name: string) => ({ name, mimeType: 'image/png', buffer: scan });
let paper = '';

test('what a quick hand has filled in before the page wakes on a slow line is kept', async () => {
	const { page } = office;
	const scriptsArrive = await holdScripts(page);
	await page.goto('/so-khcn/registers/outgoing', { waitUntil: 'commit' });
	await page.getByText('Ghi một văn bản làm ngoài hệ thống').click();
	await page.getByLabel('Loại văn bản').first().selectOption('Thông báo');
	await page.getByLabel('Trích yếu').fill('nghỉ bù sau ngày Chủ nhật');
	expect(await page.evaluate(() => document.documentElement.dataset['awake'])).toBeUndefined();
	await scriptsArrive();
	expect(await page.getByLabel('Trích yếu').inputValue()).toBe('nghỉ bù sau ngày Chủ nhật');
	expect(await page.getByLabel('Loại văn bản').first().inputValue()).toBe('Thông báo');
});

test('an issued paper goes to many receivers: by mail through the server, on paper with its proof, and the answers are entered', async () => {
	const { page } = office;
	await page.goto('/so-khcn/registers/outgoing');
	await page.getByText('Ghi một văn bản làm ngoài hệ thống').click();
	await page.getByLabel('Loại văn bản').first().selectOption('Báo cáo');
	await page.getByLabel('Trích yếu').fill('kết quả tháng cao điểm');
	await page.getByLabel('Chức vụ người ký').fill('GIÁM ĐỐC');
	await page.getByLabel('Họ tên người ký').fill('Trần Thị Thử');
	await page.getByRole('button', { name: 'Ghi, rồi lấy số' }).click();
	await page.getByLabel('Số và ký hiệu').fill('61/BC-SKHCN');
	await page.getByLabel('Tệp đã phát hành').setInputFiles(png('ban-quet.png'));
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByLabel('Nơi nhận').fill('Sở Nội vụ; Sở Tài chính; Lưu: VT');
	await page.getByRole('button', { name: 'Ghi nhận đã phát hành' }).click();
	await page.getByRole('heading', { name: 'Gửi đến các nơi nhận' }).waitFor();
	paper = page.url().replace(/#.*/, '');
	await office.sound();
	const receivers = page.getByLabel('Nơi nhận, mỗi nơi một dòng');
	await expect.poll(() => receivers.inputValue()).toBe('Sở Nội vụ\nSở Tài chính');
	await page.getByLabel('Cách gửi').selectOption('email');
	await receivers.fill('Sở Nội vụ <vanthu@snv.example.vn>\nSở Tài chính');
	await page.getByRole('button', { name: 'Gửi thư, hoặc ghi là đã gửi' }).click();
	await page.getByText('Có nơi nhận chưa ghi địa chỉ thư').waitFor();
	await expect.poll(() => receivers.inputValue()).toContain('vanthu@snv.example.vn');
	await receivers.fill('Sở Nội vụ <vanthu@snv.example.vn>');
	await page.getByRole('button', { name: 'Gửi thư, hoặc ghi là đã gửi' }).click();
	await page.getByRole('row', { name: /Sở Nội vụ/ }).waitFor();
	await expect.poll(() => smtp.taken.length, { timeout: 40_000, interval: 500 }).toBe(1);
	await page.reload();
	await page.getByText('Đã gửi 1/1 nơi; 0 nơi báo đã nhận.').waitFor();
	await office.sound();
});

test('the ways a person walks are entered without a script, and the answer of a receiver follows', async () => {
	const { page } = plain;
	await page.goto(paper);
	await page.getByText('Gửi đến nơi khác').click();
	await page.getByLabel('Cách gửi').selectOption('paper');
	await expect.poll(() => page.getByLabel('Nơi nhận, mỗi nơi một dòng').inputValue()).toBe('Sở Tài chính');
	await page.getByLabel('Căn cứ').setInputFiles(png('phieu-gui.png'));
	await page.getByRole('button', { name: 'Gửi thư, hoặc ghi là đã gửi' }).click();
	const row = page.getByRole('row', { name: /Sở Tài chính/ });
	await row.waitFor();
	const proof = await page.request.get((await row.getByRole('link', { name: 'Xem căn cứ' }).getAttribute('href')) ?? '');
	expect(Buffer.compare(await proof.body(), scan)).toBe(0);
	await row.getByText('Ghi trả lời của nơi nhận').click();
	await row.getByRole('button', { name: 'Ghi trả lời' }).click();
	await page.getByText('Đã gửi 2/2 nơi; 1 nơi báo đã nhận.').waitFor();
	await expect.poll(() => row.innerText()).toContain('Đã tiếp nhận');
	await plain.sound();
});

test('a sending entered by mistake is taken back with its reason without a script, stays in the list, and may be entered anew', async () => {
	const { page } = plain;
	const row = page.getByRole('row', { name: /Sở Tài chính/ });
	await row.getByText('Ghi nhầm').click();
	await row.getByLabel('Nhầm thế nào?').fill('   ');
	await row.getByRole('button', { name: 'Bỏ lần gửi này' }).click();
	await row.getByText('Xin ghi nhầm thế nào rồi bấm lại.').waitFor();
	await row.getByLabel('Nhầm thế nào?').fill('Chưa gửi, mới in xong');
	await row.getByRole('button', { name: 'Bỏ lần gửi này' }).click();
	await page.getByText('Đã gửi 1/1 nơi; 0 nơi báo đã nhận.').waitFor();
	await expect.poll(() => row.innerText()).toMatch(/ghi là nhầm ngày .*: Chưa gửi, mới in xong/);
	await plain.sound();
	await page.getByText('Gửi đến nơi khác').click();
	await page.getByLabel('Cách gửi').selectOption('paper');
	await expect.poll(() => page.getByLabel('Nơi nhận, mỗi nơi một dòng').inputValue()).toBe('Sở Tài chính');
	await page.getByRole('button', { name: 'Gửi thư, hoặc ghi là đã gửi' }).click();
	await page.getByText('Đã gửi 2/2 nơi; 0 nơi báo đã nhận.').waitFor();
});
