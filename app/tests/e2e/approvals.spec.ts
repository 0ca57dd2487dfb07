import { textOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { replaceInDocx } from '@kheo/documents/replace-in-docx';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address, { javaScript: false, width: 360 });
const leader = await visitor(browser, site.address);
await signIn(office, 'van-phong', site.passwords['van-phong']);
await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);
const { consolidation } = await samplePlan(office.page);
const photo = { name: 'phieu-trinh.png', mimeType: 'image/png', buffer: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1') };

test('without JavaScript the Office names the chain, and enters initials given on paper with a photo of the sheet', async () => {
	const { page } = office;
	await office.open(consolidation);
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByLabel('Ký nháy 1: chức vụ').fill('Phó Chánh Văn phòng');
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await office.sound();
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await page.getByText('Đang chờ Phó Chánh Văn phòng Phạm Văn Nháy, từ').waitFor();
	await leader.open(consolidation);
	await expect.poll(() => leader.page.getByRole('button', { name: /Đồng ý|Trả lại/ }).count()).toBe(0);
	await page.getByText('Đã ký nháy trên giấy…').click();
	await page.getByLabel('Ảnh hoặc bản quét').first().setInputFiles(photo);
	await page.getByRole('button', { name: 'Ghi nhận đã ký nháy' }).click();
	await page.getByText('Phạm Văn Nháy đã ký trên giấy').waitFor();
	const sheet = await page.request.get((await page.getByRole('link', { name: 'Xem ảnh, bản quét' }).getAttribute('href')) ?? '');
	expect(await sheet.body()).toEqual(photo.buffer);
	await office.sound();
});

test('the leader then agrees under their own account, and only the signature on the paper is left to enter', async () => {
	await leader.open(consolidation);
	await leader.page.getByRole('button', { name: 'Đồng ý ký ban hành' }).click();
	await leader.page.getByText('Tất cả đã đồng ý; chờ Văn phòng ghi nhận chữ ký.').waitFor();
	await leader.page.getByText('Bước 1/3: ghi nhận chữ ký').waitFor();
	await expect.poll(() => leader.page.getByText('Đang chờ lãnh đạo ký').count()).toBe(0);
	await leader.page.getByText(/Khi chốt: \d+ đơn vị chưa gửi/).waitFor();
	await leader.sound();
	await office.open(consolidation);
	await expect.poll(() => office.page.getByRole('button', { name: 'Ghi nhận đã ký', exact: true }).count()).toBe(1);
});

test('without JavaScript what the leader wrote on the slip is kept with its photo, and becomes a duty of a unit in one press', async () => {
	const { page } = office;
	await page.getByText('Ghi bút phê…').click();
	await page.getByLabel('Lời bút phê').fill('Giao Thanh tra kiểm tra, báo cáo trước giao ban.');
	await page.getByLabel('Họ tên người bút phê').fill('Nguyễn Văn Thử');
	await page.locator('form[action="?/recordDirective"]').getByLabel('Ảnh hoặc bản quét').setInputFiles(photo);
	await page.getByRole('button', { name: 'Lưu bút phê' }).click();
	await page.getByText('“Giao Thanh tra kiểm tra, báo cáo trước giao ban.”').waitFor();
	await page.getByText('Giao thành nhiệm vụ…').click();
	await page.getByRole('group', { name: 'Giao cho' }).getByRole('checkbox', { name: 'Phòng Kế hoạch - Tài chính' }).check();
	await page.getByLabel('Hạn, theo lời bút phê').fill('trước giao ban');
	await page.getByRole('button', { name: 'Giao', exact: true }).click();
	await page.getByText('hạn trước giao ban').waitFor();
	await office.sound();
	await leader.open(consolidation);
	await leader.page.getByRole('link', { name: 'Xem trong Nhiệm vụ' }).click();
	const source = leader.page.getByText(/Bút phê ngày .* của .*Nguyễn Văn Thử: “Giao Thanh tra/).first();
	await source.waitFor();
	await expect.poll(() => source.isVisible()).toBe(true);
	await leader.sound();
});

test('the unit finds the duty among its work of the day and reports it without JavaScript; the Office asks for more, the unit answers, the Office accepts', async () => {
	const unit = await visitor(browser, site.address, { javaScript: false, width: 360 });
	await signIn(unit, 'khtc', site.passwords['khtc']);
	await unit.page.getByText('Giao Thanh tra kiểm tra, báo cáo trước giao ban.').waitFor();
	await report(unit.page, 'Đã kiểm tra 12 hồ sơ.');
	await unit.sound();
	await office.open('/so-khcn');
	await office.page.getByRole('heading', { level: 1, name: /1 báo cáo theo bút phê chờ xem/ }).waitFor();
	await office.page.getByRole('listitem').filter({ hasText: 'Giao Thanh tra' }).getByRole('link', { name: 'Mở' }).click();
	await office.page.getByLabel('Cần làm thêm gì?').fill('Ghi rõ số đơn vị.');
	await office.page.getByRole('button', { name: 'Đề nghị làm thêm' }).click();
	await office.page.getByText(/đề nghị làm thêm ngày .*: Ghi rõ số đơn vị/).waitFor();
	await unit.open('/so-khcn');
	await report(unit.page, 'Đã kiểm tra 12 hồ sơ của 3 đơn vị.');
	await office.page.reload();
	await office.page.getByRole('button', { name: 'Nhận, coi là xong' }).click();
	await office.page.getByText('1/1 đơn vị đã xong').waitFor();
	await expect.poll(() => office.page.getByRole('button', { name: 'Nhận, coi là xong' }).count()).toBe(0);
	await office.sound();
});

test('a duty is called back with its reason, and the words on the slip may be given out again', async () => {
	const { page } = office;
	await page.getByText('Thu hồi việc đã giao').click();
	await page.getByLabel('Lý do thu hồi').fill('Giao nhầm đơn vị');
	await page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
	await page.getByText(/Đã thu hồi ngày .*: Giao nhầm đơn vị/).waitFor();
	await office.sound();
	await office.open(consolidation);
	await expect.poll(() => page.getByText('Giao thành nhiệm vụ…').count()).toBe(1);
});

test('without JavaScript a Word file corrected by hand shows its differences, and what is chosen opens the next version', async () => {
	const { page } = office;
	const { bytes, was, is } = correctedWord(Buffer.from(await (await page.request.get(`${consolidation}/register.docx`)).body()));
	await office.open(consolidation);
	await page.getByLabel('Ai đã sửa').fill('Nguyễn Văn Thử');
	await page.getByLabel('Tệp Word (.docx)').setInputFiles({ name: 'cong-van-sua.docx', mimeType: 'application/octet-stream', buffer: bytes });
	await page.getByRole('button', { name: 'Nạp và so với bản đã chốt' }).click();
	await page.getByRole('heading', { level: 1, name: '1 chỗ khác với bản đã chốt' }).waitFor();
	expect([await page.locator('del').allInnerTexts(), await page.locator('ins').allInnerTexts()].flat().join(' ')).toMatch(new RegExp(`${was}[^]*${is}`));
	await office.sound();
	await leader.open(new URL(page.url()).pathname);
	await expect.poll(() => leader.page.getByRole('button', { name: /Đưa vào/ }).count()).toBe(0);
	await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(0);
	await page.getByRole('checkbox').first().check();
	await page.getByRole('button', { name: 'Đưa vào, mở lần 2' }).click();
	await page.getByRole('heading', { level: 1, name: 'Đã đưa vào lần 2' }).waitFor();
	await office.sound();
	await office.open(consolidation);
	await page.getByText(/mở lần này theo bản sửa tay: Nguyễn Văn Thử sửa trên tệp Word “cong-van-sua.docx”/).waitFor();
});

async function report(page: Page, words: string): Promise<void> {
	await page.getByRole('listitem').filter({ hasText: 'Giao Thanh tra' }).getByRole('link', { name: 'Báo đã làm' }).click();
	await page.getByLabel('Đã làm gì, kết quả ra sao?').fill(words);
	await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
	await page.getByText('đã báo, chờ xem').waitFor();
}

/** The register's Word file with one word of the letter written over. */
function correctedWord(file: Buffer) {
	const [was, is] = ['trân trọng', 'kính'];
	const texts = readDocx(file).blocks.map(textOf);
	const block = texts.findIndex((text) => text.includes(was));
	const start = texts[block]?.indexOf(was) ?? 0;
	const { bytes } = replaceInDocx(file, [{ source: { block, start, end: start + was.length, quote: was }, with: is }]);
	return { bytes: Buffer.from(bytes), was, is };
}
