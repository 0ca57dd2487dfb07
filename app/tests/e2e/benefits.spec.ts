import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { aPhoto } from '../support/photos.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const unit = await visitor(browser, site.address, { width: 360, javaScript: false });
const [citizen, leader] = [await visitor(browser, site.address, { width: 1280, javaScript: false }), await visitor(browser, site.address)];
await signIn(unit, 'qlkh', site.passwords['qlkh']);
await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);

const name = 'Thứ Bảy không hẹn';
const people = '/so-khcn/people';
const photo = async (seed: number) => ({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await aPhoto(seed, { place: true })) });

test('a unit without JavaScript on a telephone writes down a model with its place, its counts and photos before and after, and puts it up', async () => {
	const { page } = unit;
	await unit.open('/so-khcn');
	await page.getByRole('link', { name: 'Mô hình', exact: true }).click();
	await page.getByText('Viết mô hình mới').click();
	await page.getByLabel('Tên mô hình').fill(name);
	await page.getByLabel('Bắt đầu từ ngày').fill('2025-03-01');
	await page.getByLabel('Loại mô hình').fill('Khéo tiếp dân');
	await page.getByLabel(/^Đã thay đổi được gì/).fill('Người đi làm giờ hành chính không phải xin nghỉ để nộp hồ sơ.');
	await unit.sound();
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByText('Chưa trình được: chưa có nơi thực hiện.').waitFor();
	await page.getByLabel(/^Ở đâu/).fill('Bộ phận một cửa');
	await page.getByLabel(/^Tọa độ/).fill('gần chợ');
	await page.getByRole('button', { name: 'Thêm nơi' }).click();
	await page.getByText('Không đọc được tọa độ').waitFor();
	expect(await page.getByLabel(/^Ở đâu/).inputValue()).toBe('Bộ phận một cửa');
	await page.getByLabel(/^Tọa độ/).fill('21.18612, 106.07626');
	await page.getByRole('button', { name: 'Thêm nơi' }).click();
	await page.getByRole('link', { name: /vĩ độ/ }).waitFor();
	await page.getByLabel('người', { exact: true }).fill('1.240');
	await page.getByLabel(/^Vì sao biết/).fill('Sổ tiếp nhận hồ sơ sáng thứ Bảy');
	await page.getByRole('button', { name: 'Lưu số của năm' }).click();
	await page.getByRole('button', { name: 'Bỏ: 2026' }).waitFor();
	await page.getByLabel(/^Chỗ nào/).fill('Sảnh chờ tầng một');
	await page.getByLabel('Ảnh trước').setInputFiles(await photo(3));
	await page.getByLabel('Ảnh sau (có thể').setInputFiles(await photo(9));
	for (const [at, [said, day]] of [['Sảnh chờ không có ghế', '2025-02-20'] as const, ['Sảnh chờ có hai hàng ghế', '2025-04-02'] as const].entries()) {
		await page
			.getByLabel(/^Ảnh cho thấy gì/)
			.nth(at)
			.fill(said);
		await page.getByLabel('Ngày chụp').nth(at).fill(day);
	}
	await page.getByRole('button', { name: 'Thêm cặp ảnh' }).click();
	await page.getByAltText('Sảnh chờ có hai hàng ghế').waitFor();
	await unit.sound();
	await page.getByRole('button', { name: 'Trình duyệt' }).click();
	await page.getByText('chờ duyệt').first().waitFor();
	expect((await fetch(`${site.address}${people}/models`)).status).toBe(200);
	expect(await (await fetch(`${site.address}${people}/models`)).text()).not.toContain(name);
});

/** The sample’s own model has served 146 people of 118 households. */
test('a leader approves it; people read it with its photos side by side, and find year against year', async () => {
	await leader.open('/so-khcn/models');
	await leader.page.getByRole('link', { name }).click();
	await leader.page.getByRole('button', { name: 'Duyệt, công khai' }).click();
	await leader.page.getByText('đang công khai').first().waitFor();
	await leader.sound();
	const { page } = citizen;
	await citizen.open(`${people}/benefit`);
	await page.getByRole('link', { name: /^Mô hình và kết quả/ }).click();
	await page.getByRole('heading', { name }).waitFor();
	await citizen.sound();
	await page.getByRole('link', { name }).click();
	await page.getByRole('heading', { name: 'Ai được thụ hưởng' }).waitFor();
	const [before, after] = [page.getByAltText('Sảnh chờ không có ghế'), page.getByAltText('Sảnh chờ có hai hàng ghế')];
	for (const side of [before, after]) {
		await side.scrollIntoViewIfNeeded();
		await expect.poll(() => side.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
	}
	const tops = async () => [(await before.boundingBox())?.y, (await after.boundingBox())?.y];
	expect(new Set(await tops()).size).toBe(1);
	await page.setViewportSize({ width: 360, height: 800 });
	expect(new Set(await tops()).size).toBe(2);
	await citizen.sound();
	await citizen.open(`${people}/benefits`);
	await page
		.getByRole('row', { name: /Người được thụ hưởng/ })
		.getByText('1.386')
		.waitFor();
	await leader.open('/so-khcn/benefits');
	const { years } = (await (await fetch(`${site.address}${people}/benefits/figures/years.json`)).json()) as { years: { year: number; figures: object }[] };
	expect(years).toMatchObject([{ year: 2026, isComplete: false, figures: { models: 2, people: 1386, households: 118 } }, { year: 2025 }]);
	expect(await (await fetch(`${site.address}${people}/benefits/figures/years.csv`)).text()).toContain('"Người được thụ hưởng","1386"');
	await citizen.open(`${people}/search?q=khong%20hen`);
	await page.getByRole('link', { name }).waitFor();
});
