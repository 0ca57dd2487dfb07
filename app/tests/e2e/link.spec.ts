import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { openUnitReturn, samplePlan } from '../support/sample-plan.ts';
import { awake, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
await signIn(office, 'van-phong', site.passwords['van-phong']);
await openUnitReturn(office.page, (await samplePlan(office.page)).tracking, 'Phòng Bưu chính, Viễn thông');
await office.page.getByRole('link', { name: 'Liên kết nộp' }).click();
await office.page.waitForURL(/\/links$/);
const linksPage = new URL(office.page.url()).pathname;
await office.page.getByRole('button', { name: /Tạo liên kết/ }).click();
const link = await office.page.getByLabel('Địa chỉ').inputValue();

test('who holds the link fills in and sends the return of that unit without an account', async () => {
	const holder = await visitor(browser, site.address, { width: 360 });
	const { page } = holder;
	await holder.open(link);
	await expect.poll(() => page.getByText('Phòng Bưu chính, Viễn thông').first().isVisible()).toBe(true);
	await page
		.getByLabel(/, dòng 1$/)
		.first()
		.fill('Trực đường dây nóng về chất lượng mạng di động');
	await page.getByText('Đã lưu lúc').waitFor();
	await page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').waitFor();
	await expect.poll(() => page.getByText('Trực đường dây nóng về chất lượng mạng di động').first().isVisible()).toBe(true);
	await holder.sound();
});

test('the link shows nothing of other units and opens no other page of the agency', async () => {
	const holder = await visitor(browser, site.address);
	await holder.open(link);
	const page = await holder.page.content();
	const others = ['Văn phòng Sở', 'Phòng Chuyển đổi số', 'Đoàn Thanh niên'];
	expect(others.filter((other) => page.includes(other))).toEqual([]);
	const paths = ['/so-khcn', '/so-khcn/plans', linksPage, linksPage.replace('/links', ''), linksPage.replace('/links', '/rows')];
	const open = async (path: string) => (await holder.context.request.get(path, { maxRedirects: 0, headers: { accept: 'text/html' } })).status();
	expect(await Promise.all(paths.map(open))).toEqual(paths.map(() => 303));
});

test('a revoked link says so in words, keeps what was sent, and takes nothing more', async () => {
	await office.page.goto(linksPage);
	await office.page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
	await office.page.getByText('Đã thu hồi liên kết').waitFor();
	await office.sound();
	const holder = await visitor(browser, site.address);
	await holder.open(link);
	await expect.poll(() => holder.page.getByText('Văn phòng đã thu hồi liên kết nộp này.').isVisible()).toBe(true);
	const batch = { arrangements: [{ kind: 'add', rowId: crypto.randomUUID(), position: 9, cells: { c2: 'Sau khi thu hồi' } }], edits: [] };
	const answer = await holder.context.request.patch(`${link}/rows`, { data: batch, headers: { origin: site.address } });
	expect(answer.status()).toBe(410);
	await openUnitReturn(office.page, (await samplePlan(office.page)).tracking, 'Phòng Bưu chính, Viễn thông');
	await expect.poll(() => office.page.getByText('Trực đường dây nóng về chất lượng mạng di động').first().isVisible()).toBe(true);
	await expect.poll(() => office.page.getByText('Sau khi thu hồi').count()).toBe(0);
});

test('a mistyped link is answered in words', async () => {
	const holder = await visitor(browser, site.address);
	await holder.open('/so-khcn/submit/khong-phai-lien-ket-nao-ca');
	await expect.poll(() => holder.page.getByText('Không có liên kết nộp nào như vậy.').isVisible()).toBe(true);
});

test('links for all units without an account are made in one press, each with a slip to print, a code and words for the chat; one is revoked', async () => {
	const { page, sound } = office;
	await page.goto((await samplePlan(page)).tracking);
	await awake(page);
	await page.getByRole('region', { name: 'Theo dõi' }).waitFor();
	await page
		.locator('section', { has: page.getByRole('heading', { name: 'Liên kết nộp cho đơn vị chưa có tài khoản' }) })
		.getByRole('link')
		.last()
		.click();
	await page.waitForURL(/\/links$/);
	await sound();
	const without = await page.getByRole('cell', { name: 'chưa có tài khoản, chưa có liên kết' }).count();
	expect(without).toBeGreaterThan(1);
	await page.getByRole('button', { name: 'Tạo liên kết cho các đơn vị chưa có tài khoản' }).click();
	const slips = page.locator('article.slip');
	await slips.first().waitFor();
	await expect.poll(() => slips.count()).toBe(without);
	await expect.poll(() => slips.getByAltText('Mã QR của liên kết nộp').count()).toBe(without);
	await slips.first().getByText('Lời nhắn Zalo').click();
	const unit = await slips.first().getByRole('heading').innerText();
	const words = await slips.first().getByRole('textbox').inputValue();
	expect(words).toContain(`Kính gửi các đồng chí ${unit},`);
	await sound();
	await page.emulateMedia({ media: 'print' });
	await expect.poll(() => slips.first().isVisible()).toBe(true);
	await expect.poll(() => page.getByRole('table').count()).toBe(0);
	await page.emulateMedia({ media: 'screen' });
	const holder = await visitor(browser, site.address, { width: 360 });
	const address = /https?:\S+/.exec(words)?.[0] ?? '';
	await holder.open(new URL(address).pathname);
	await expect.poll(() => holder.page.getByText(unit).first().isVisible()).toBe(true);
	await page.getByRole('button', { name: `Thu hồi liên kết của ${unit}` }).click();
	await page.getByText('Đã thu hồi liên kết').waitFor();
	await holder.page.reload();
	await expect.poll(() => holder.page.getByText('Văn phòng đã thu hồi liên kết nộp này.').isVisible()).toBe(true);
});
