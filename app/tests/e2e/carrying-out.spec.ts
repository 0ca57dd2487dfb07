import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { aHeicPhoto, aPhoto } from '../support/photos.ts';
import { openUnitReturn, samplePlan } from '../support/sample-plan.ts';
import { awake, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
await signIn(office, 'van-phong', site.passwords['van-phong']);
const { tracking, consolidation } = await samplePlan(office.page);
const unitName = 'Phòng Bưu chính, Viễn thông';
const activity = 'Trực đường dây nóng về chất lượng mạng di động';
const link = await anAcceptedRow();

test('the holder of a link on a telephone, without scripts, postpones an activity with its reason, and the Office sees it in its calendar', async () => {
	const holder = await visitor(browser, site.address, { width: 360, javaScript: false });
	const { page } = holder;
	await holder.open(`${link}/activities`);
	await page.getByText('Ghi tình hình').click();
	await page.getByLabel('Hoạt động này').selectOption({ label: 'Hoãn' });
	await page.getByRole('button', { name: 'Ghi lại' }).click();
	await page.getByText('Chưa có lý do. Chưa ghi').waitFor();
	await expect.poll(() => page.getByLabel('Hoạt động này').inputValue()).toBe('postponed');
	await page.getByLabel('Lý do').first().fill('Mưa bão số 5');
	await page.getByLabel('Thời gian mới').fill('25/10/2026');
	await page.getByRole('button', { name: 'Ghi lại' }).click();
	await page.getByText('Đã ghi.', { exact: true }).waitFor();
	await holder.sound();
	await page.getByLabel('Nội dung, hoạt động').fill('Hiến máu tình nguyện cùng Công đoàn');
	await page.getByLabel('Thời gian', { exact: true }).fill('10/10/2026');
	await page.getByRole('button', { name: 'Thêm', exact: true }).click();
	await page.getByText('Đã thêm việc phát sinh.').waitFor();
	const unplanned = page.getByRole('article').filter({ hasText: 'Hiến máu' });
	await unplanned.getByText('Cùng tổ chức với đơn vị khác').click();
	await unplanned.getByLabel('Cùng một việc với').selectOption({ label: 'Công đoàn Sở · Hiến máu tình nguyện · 10/10/2026' });
	await unplanned.getByRole('button', { name: 'Là một việc' }).click();
	await unplanned.getByText('Cùng tổ chức với Công đoàn Sở').waitFor();
	await holder.sound();
	await office.open(`${tracking.replace(/\/tracking$/, '/activities')}?view=month&month=2026-10`);
	await expect.poll(() => office.page.getByText('1 việc chung').isVisible()).toBe(true);
	await expect.poll(() => office.page.getByRole('cell', { name: '25' }).getByRole('link', { name: activity }).count()).toBe(1);
	await office.open(`${tracking.replace(/\/tracking$/, '/activities')}?view=state`);
	await office.open(`${tracking.replace(/\/tracking$/, '/activities')}?view=place`);
});

test('photos are sent from a telephone without scripts, and sorted by ticking and choosing', async () => {
	const holder = await visitor(browser, site.address, { width: 360, javaScript: false });
	const { page } = holder;
	await holder.open(`${link}/evidence`);
	await page.getByLabel('Chọn ảnh, tệp').setInputFiles(await filesOnDisk({ 'toan-canh.jpg': await aPhoto(31), 'IMG_2.HEIC': aHeicPhoto() }));
	await page.getByRole('button', { name: 'Gửi lên' }).click();
	await page.getByText('Đã nhận 2 tệp.').waitFor();
	await holder.sound();
	await page.getByLabel('Chọn toan-canh.jpg').check();
	await page.getByLabel('Xếp vào hoạt động').selectOption({ label: `1. ${activity}` });
	await page.getByRole('button', { name: 'Xếp ảnh đã đánh dấu' }).click();
	await page.getByText('Đã xếp.', { exact: true }).waitFor();
	await expect.poll(() => page.getByRole('heading', { name: `${activity} (1)` }).isVisible()).toBe(true);
	await holder.sound();
});

test('with scripts photos go one by one, are sorted by a key, a broken line loses none, and one used before is pointed out', async () => {
	const holder = await visitor(browser, site.address);
	const { page } = holder;
	await holder.open(`${link}/evidence`);
	const names = ['a.jpg', 'b.jpg', 'c.jpg'];
	const photos = Object.fromEntries(await Promise.all(names.map(async (name, index) => [name, await aPhoto(40 + index)])));
	let sent = 0;
	await page.route('**/evidence?/addFiles', (route) => (++sent === 2 || sent === 3 ? route.abort() : route.continue()));
	await page.getByLabel('Chọn ảnh, tệp').setInputFiles(await filesOnDisk({ ...photos, 'd.jpg': await aPhoto(31, {}, 320) }));
	await page.getByRole('button', { name: 'Gửi lên' }).click();
	await page.getByText('Mất kết nối, còn 3 tệp chưa gửi.').waitFor();
	await page.getByRole('button', { name: 'Gửi lại phần còn thiếu' }).click();
	await page.getByText('Đã nhận 3 tệp.').waitFor();
	await page.getByRole('heading', { name: 'Khay ảnh chưa xếp (5)' }).waitFor();
	await page.getByText('Giống ảnh đã dùng (1)').waitFor();
	expect(holder.complaints.splice(0)).toEqual(['Failed to load resource: net::ERR_FAILED', 'Failed to load resource: net::ERR_FAILED']);
	await holder.sound();
	await page.getByLabel('Chọn b.jpg').focus();
	await page.keyboard.press('1');
	await page.getByRole('heading', { name: `${activity} (2)` }).waitFor();
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Chọn c.jpg' })
		.dragTo(page.getByRole('list', { name: 'Hoạt động, thả ảnh vào đây' }).getByRole('listitem').first());
	await page.getByRole('heading', { name: `${activity} (3)` }).waitFor();
	await page.getByRole('heading', { name: 'Khay ảnh chưa xếp (3)' }).waitFor();
	await holder.sound();
	const picture = page.getByRole('img').first();
	expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth > 0))).toBe(true);
});

test('the Office blurs a photo, puts it into the annex in Word, takes one out and erases it when somebody it shows asks for that', async () => {
	const { page } = office;
	await openUnitReturn(page, tracking, unitName);
	await page.getByRole('link', { name: 'Hoạt động', exact: true }).click();
	await page.getByRole('link', { name: 'Ảnh và minh chứng' }).click();
	await page.getByRole('heading', { name: `${activity} (3)` }).waitFor();
	await office.sound();
	const pieces = page.getByRole('region', { name: `${activity} (3)` }).getByRole('listitem');
	const photo = pieces.filter({ hasText: 'toan-canh.jpg' });
	await photo.getByText('Làm mờ một phần').click();
	const picture = photo.getByRole('presentation').filter({ has: page.locator('img') });
	await picture.scrollIntoViewIfNeeded();
	await picture.locator('img').evaluate((img: HTMLImageElement) => img.decode());
	await page.waitForLoadState('networkidle');
	const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	await page.mouse.move(x + width * 0.2, y + height * 0.2);
	await page.mouse.down();
	await page.mouse.move(x + width * 0.6, y + height * 0.7);
	await page.mouse.up();
	await expect.poll(() => photo.getByLabel('Các phần làm mờ').inputValue()).toMatch(/^20 20 [34]\d [45]\d$/);
	await photo.getByRole('button', { name: 'Làm mờ', exact: true }).click();
	await photo.getByText('đã làm mờ 1 phần').waitFor();
	await photo.getByRole('button', { name: 'Chọn vào phụ lục ảnh' }).click();
	await photo.getByRole('button', { name: 'Trong phụ lục ảnh' }).waitFor();
	const annex = await page.request.get((await page.getByRole('link', { name: 'Phụ lục ảnh (1) .docx' }).getAttribute('href')) ?? '');
	expect(decodeURIComponent(annex.headers()['content-disposition'] ?? '')).toMatch(/''Phụ lục ảnh .*\.docx$/);
	expect((await annex.body()).subarray(0, 2).toString('latin1')).toBe('PK');
	const wrong = pieces.filter({ hasText: 'c.jpg' });
	await wrong.getByText('Ghi chú thích, bỏ ra').click();
	await wrong.getByLabel('Vì sao bỏ ra').fill('Người trong ảnh đề nghị');
	await wrong.getByRole('button', { name: 'Bỏ minh chứng này' }).click();
	await page.getByText('Đã bỏ ra. Lấy lại ở cuối trang.').waitFor();
	await page.getByText('Xóa hẳn theo yêu cầu').click();
	await page.getByLabel('Ai yêu cầu, vì sao').fill('Người trong ảnh yêu cầu');
	await page.getByLabel('Tôi hiểu là không lấy lại được').check();
	await page.getByRole('button', { name: 'Xóa hẳn', exact: true }).click();
	await page.getByText('Đã xóa hẳn.').waitFor();
	await office.sound();
});

/** The link of a unit that registered one activity, which the Office accepted. */
async function anAcceptedRow(): Promise<string> {
	const { page } = office;
	await openUnitReturn(page, tracking, unitName);
	await page.getByRole('link', { name: 'Liên kết nộp' }).click();
	await page.getByRole('button', { name: /Tạo liên kết/ }).click();
	const address = await page.getByLabel('Địa chỉ').inputValue();
	const holder = await visitor(browser, site.address);
	await holder.open(address);
	await holder.page
		.getByLabel(/, dòng 1$/)
		.first()
		.fill(activity);
	await holder.page.getByText('Đã lưu lúc').waitFor();
	await holder.page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await holder.page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').waitFor();
	await page.goto(consolidation);
	await awake(page);
	const sent = page
		.getByRole('article')
		.filter({ hasText: unitName })
		.filter({ has: page.getByRole('button', { name: 'Nhận cả bản' }) });
	await sent.last().getByRole('button', { name: 'Nhận cả bản' }).click();
	await sent.waitFor({ state: 'detached' });
	return new URL(address).pathname;
}

async function filesOnDisk(files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
	const folder = await mkdtemp(join(tmpdir(), 'kheo-photos-'));
	return Object.entries(files).map(([name, bytes]) => {
		writeFileSync(join(folder, name), bytes);
		return join(folder, name);
	});
}
