import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { listening } from '../support/listening.ts';
import { ownSite } from '../support/own-site.ts';
import { pageId, pageToken, socialServer } from '../support/social-server.ts';
import { signIn, visitor } from '../support/visitor.ts';

const outside = await socialServer();
afterAll(() => outside[Symbol.asyncDispose]());
const site = await ownSite({ FACEBOOK_API_URL: outside.url });
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
await signIn(office, 'van-phong', site.passwords['van-phong']);

test('every page of the people’s side is sound on a telephone without JavaScript, in the motto’s words, and loads no program', async () => {
	const citizen = await visitor(browser, site.address, { width: 360, javaScript: false });
	const scripts: string[] = [];
	await citizen.open('/');
	await citizen.page.getByRole('link', { name: /Trang của Nhân dân/ }).click();
	await citizen.page.waitForURL(/\/people$/);
	citizen.page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
	const motto = ['Dân biết', 'Dân bàn', 'Dân làm', 'Dân kiểm tra', 'Dân giám sát', 'Dân thụ hưởng'];
	await expect.poll(() => citizen.page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(motto);
	for (const page of ['', '/know', '/discuss', '/calendar', '/calendar?view=month', '/slogans', '/slogans/banner', '/accessibility', '/search?q=dang+ky'])
		await citizen.open(`/so-khcn/people${page}`);
	await citizen.open('/so-khcn/people');
	await citizen.page.getByLabel('Từ cần tìm').fill('nop ho so');
	await citizen.page.getByRole('button', { name: 'Tìm' }).click();
	await citizen.page.getByText('Đối thoại', { exact: true }).first().waitFor();
	await citizen.sound();
	await citizen.open('/so-khcn/people/know');
	expect(await citizen.page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(motto);
	await citizen.page.locator('main').getByRole('link').first().click();
	await citizen.page.getByText('đơn vị đã gửi').first().waitFor();
	await citizen.sound();
	expect(scripts).toEqual([]);
});

test('the same pages are sound on a wide screen, in light and in the dark', async () => {
	const citizen = await visitor(browser, site.address);
	for (const page of ['', '/know', '/slogans', '/calendar?view=month']) {
		await citizen.open(`/so-khcn/people${page}`);
		await citizen.soundInDark();
	}
	await expect.poll(() => citizen.page.getByRole('heading', { level: 1 }).innerText()).toBe('Lịch hoạt động');
});

test('a copy that is still good is answered in a word, and a change makes it old', async () => {
	const path = `${site.address}/so-khcn/people/slogans`;
	const first = await fetch(path);
	const tag = first.headers.get('etag') ?? '';
	expect(first.headers.get('content-security-policy')).not.toMatch(/nonce|unsafe-eval/u);
	/** A minute that ends between two requests makes another tag, so the second is asked anew. */
	const again = async () => (await fetch(path, { headers: { 'if-none-match': (await fetch(path)).headers.get('etag') ?? '' } })).status;
	await expect.poll(again).toBe(304);
	await office.open('/so-khcn/slogans');
	const card = office.page.locator('li.card').first();
	await card.locator('summary').click();
	await card.getByLabel('Vì sao rút').fill('Thử rút');
	await card.getByRole('button', { name: 'Rút' }).click();
	await office.page.getByText('đã rút: Thử rút').waitFor();
	await office.sound();
	const changed = await fetch(path, { headers: { 'if-none-match': tag } });
	expect(changed.status).toBe(200);
	expect(changed.headers.get('etag')).not.toBe(tag);
});

test('what the Office takes back is gone from the people’s side, and what it masks is not in the copy', async () => {
	const { page } = office;
	await office.open('/so-khcn/citizens');
	await page.locator('section', { hasText: 'Công khai kế hoạch' }).getByRole('link').first().click();
	await page.getByLabel(/Che những chữ sau/).fill('Văn phòng Sở\nchữ không có');
	await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
	await page.getByText('“chữ không có”: không thấy trong văn bản').waitFor();
	await office.sound();
	const address = (await page.getByRole('link', { name: 'Xem trang của Nhân dân' }).getAttribute('href')) ?? '';
	const copy = await (await fetch(`${site.address}${address}`)).text();
	expect(copy).toContain('(đã che)');
	expect(copy).not.toContain('Văn phòng Sở');
	await page.getByRole('button', { name: 'Rút, không công khai nữa' }).click();
	await page.getByText('Đã rút: người dân không còn thấy').waitFor();
	expect((await fetch(`${site.address}${address}`)).status).toBe(404);
});

test('another site shows the slogan of the day in its own page, and the log says so', async () => {
	const { page } = office;
	const host = createServer((_, answer) => {
		answer.setHeader('content-type', 'text/html; charset=utf-8');
		answer.end(`<!doctype html><title>Sở</title><iframe title="Khẩu hiệu" src="${site.address}/so-khcn/people/slogans/banner"></iframe>`);
	});
	const served = await listening(host);
	const elsewhere = await visitor(browser, served.address, { javaScript: false });
	await elsewhere.page.goto('/');
	await elsewhere.page.frameLocator('iframe').locator('main p').first().waitFor();
	await served[Symbol.asyncDispose]();
	const now = await fetch(`${site.address}/so-khcn/people/slogans/now.json`, { headers: { origin: 'https://so.example.vn' } });
	expect(now.headers.get('access-control-allow-origin')).toBe('*');
	expect(await now.json()).toMatchObject({ slogan: { words: expect.any(String) } });
	await office.open('/so-khcn/slogans');
	await page
		.getByRole('row', { name: /gắn trên trang khác/ })
		.first()
		.waitFor();
	await expect.poll(() => page.getByRole('row', { name: /so\.example\.vn/ }).count()).toBe(1);
	await page.getByText('Ghi một nơi đã treo, đã phát').click();
	await page.getByLabel('Ở đâu').fill('Cổng trụ sở');
	await page.getByRole('button', { name: 'Ghi vào nhật ký' }).click();
	await page.getByRole('row', { name: /Cổng trụ sở/ }).waitFor();
	await office.sound();
	const picture = await fetch(
		`${site.address}/so-khcn/people/slogans/${((await (await fetch(`${site.address}/so-khcn/people/slogans/now.json`)).json()) as { slogan: { id: string } }).slogan.id}/web.png`
	);
	expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
});

test('households vote: the number is fixed at the opening, places are counted, and the people see the result', async () => {
	const { page } = office;
	await office.open('/so-khcn/votes');
	await page.getByText('Ghi một cuộc lấy phiếu').click();
	await page.getByLabel('Việc lấy phiếu').fill('Góp công làm đường ngõ 3');
	await page.getByRole('button', { name: 'Ghi', exact: true }).click();
	await page.getByLabel('Tổng số được quyền bỏ phiếu').fill('60');
	await page.getByRole('button', { name: 'Chốt và mở' }).click();
	await page.getByText('Ghi phiếu của một nơi').click();
	const papers = async (place: string, yes: string) => {
		await page.getByLabel('Nơi kiểm phiếu').first().fill(place);
		await page.getByLabel('Đồng ý', { exact: true }).fill(yes);
		await page.getByRole('button', { name: 'Ghi', exact: true }).first().click();
	};
	await papers('Ngõ 3', '61');
	await page.getByText('số phiếu nhiều hơn số được quyền bỏ phiếu').waitFor();
	await papers('Ngõ 3', '40');
	await page.getByRole('row', { name: /Ngõ 3/ }).waitFor();
	await page.getByText('Đã đủ phiếu đồng ý').waitFor();
	await office.sound();
	await page.getByRole('button', { name: 'Kết thúc kiểm phiếu' }).click();
	await page.getByText('Được thông qua').waitFor();
	const citizen = await visitor(browser, site.address, { width: 360, javaScript: false });
	await citizen.open('/so-khcn/people/discuss');
	await citizen.page.locator('main').getByRole('link', { name: 'Lấy phiếu của người dân' }).click();
	await citizen.page.getByText('Được thông qua').waitFor();
	await citizen.sound();
	await expect.poll(() => citizen.page.getByText('trên 60 được quyền bỏ phiếu').count()).toBe(1);
});

test('news is written, approved by somebody else, read on a telephone, and what is posted elsewhere by hand is entered', async () => {
	const { page } = office;
	await office.open('/so-khcn/posts');
	await page.getByText('Viết tin mới').click();
	await page.getByLabel('Tiêu đề').fill('Ra quân tháng cao điểm');
	await page.getByLabel('Nội dung').fill('Sáng nay Sở ra quân.\n\nHai mươi đơn vị tham gia.');
	await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
	await page.getByText('cần người khác duyệt').waitFor();
	await page.getByLabel('Ở đâu').fill('Trang của Sở');
	await page.getByRole('button', { name: 'Thêm nơi đăng' }).click();
	await page.getByText('Trang Facebook: Trang của Sở').waitFor();
	await office.sound();
	const leader = await visitor(browser, site.address, { width: 360, javaScript: false });
	await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);
	await leader.open(new URL(page.url()).pathname);
	await leader.page.getByLabel('Giờ đăng').fill('00:01');
	await leader.page.getByRole('button', { name: 'Duyệt, cho đăng' }).click();
	await leader.page.getByRole('link', { name: 'Xem trên trang của Nhân dân' }).waitFor();
	await leader.sound();
	await page.reload();
	await page.getByText('Ghi đã đăng').click();
	await page.getByLabel('Đường dẫn bài đã đăng').fill('https://example.vn/bai-1');
	await page.getByLabel('Lượt xem, tiếp cận').fill('1.250');
	await page.getByRole('button', { name: 'Ghi nhận' }).click();
	await page.getByText('1.250 lượt xem').waitFor();
	const citizen = await visitor(browser, site.address, { width: 360, javaScript: false });
	await citizen.open('/so-khcn/people/know');
	await citizen.page.locator('main').getByRole('link', { name: 'Tin tức' }).click();
	await citizen.page.getByRole('link', { name: 'Ra quân tháng cao điểm' }).waitFor();
	await citizen.sound();
	await citizen.page.getByRole('link', { name: 'Ra quân tháng cao điểm' }).click();
	await citizen.page.getByText('Hai mươi đơn vị tham gia.').waitFor();
	await citizen.sound();
	expect(await (await fetch(`${site.address}/so-khcn/people/news/feed.atom`)).text()).toContain('<title>Ra quân tháng cao điểm</title>');
	await office.open('/so-khcn/posts');
});

test('the administrator sets up the page that posts go to by themselves, tries it, and a post waits there for its time', async () => {
	const admin = await visitor(browser, site.address, { width: 360, javaScript: false });
	await signIn(admin, 'quan-tri', site.passwords['quan-tri']);
	await admin.page.getByRole('link', { name: 'Nhân dân' }).click();
	await admin.page.getByRole('link', { name: 'Tin bài' }).first().click();
	await admin.page.getByRole('link', { name: 'Kênh đăng tự động' }).click();
	await admin.page.waitForURL(/posts\/accounts$/);
	await admin.sound();
	const card = admin.page.locator('section.card').first();
	await card.getByLabel('Tên trang, tên tài khoản').fill('Trang Sở KH&CN');
	await card.getByLabel('Cho máy tự đăng lên kênh này').check();
	await card.getByRole('button', { name: 'Lưu' }).click();
	await admin.page.getByText('Chưa đủ để bật').waitFor();
	await card.getByLabel('Số của trang').fill(pageId);
	await card.getByLabel('Mã truy cập của trang').fill(pageToken);
	await card.getByRole('button', { name: 'Lưu' }).click();
	await card.getByText('đang bật').waitFor();
	await card.getByRole('button', { name: 'Thử kết nối' }).click();
	await admin.page.getByText('kết nối được, tài khoản “Sở Khoa học và Công nghệ”').waitFor();
	await admin.sound();
	const { page } = office;
	await office.open('/so-khcn/posts/accounts');
	await page.getByText('Chỉ quản trị viên').waitFor();
	await office.open('/so-khcn/posts');
	await page.getByRole('link', { name: 'Ra quân tháng cao điểm' }).click();
	await page.getByRole('button', { name: 'Máy tự đăng lên Trang Sở KH&CN' }).click();
	await page.getByText('máy tự đăng: sắp đăng').waitFor();
	await office.sound();
	expect(outside.state.posts).toEqual([]);
});

test('a slogan of the plan is approved again, stands on the banner and in its picture, hangs at a unit, and is a figure of the report', async () => {
	const leader = await visitor(browser, site.address);
	await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);
	await leader.open('/so-khcn/slogans');
	const card = leader.page.locator('li.card', { hasText: 'đã rút: Thử rút' });
	const words = await card.locator('.said').innerText();
	await card.getByRole('checkbox').check();
	await leader.page.getByRole('button', { name: 'Duyệt, cho hiện' }).click();
	await card.waitFor({ state: 'detached' });
	const banners = await fetch(`${site.address}/so-khcn/people/slogans`).then((answer) => answer.text());
	expect(banners).toContain(words.slice(0, 30));
	const picture = await leader.page.locator('li.card', { hasText: words }).getByRole('link').first().getAttribute('href');
	expect((await fetch(site.address + (picture ?? ''))).headers.get('content-type')).toBe('image/png');
	const unit = await visitor(browser, site.address, { width: 360, javaScript: false });
	await signIn(unit, 'qlkh', site.passwords['qlkh']);
	await unit.open('/so-khcn/slogans');
	await unit.page.getByText('Ghi một nơi đã treo, đã phát').click();
	await unit.page.getByLabel('Khẩu hiệu nào').selectOption({ label: words.slice(0, 90) });
	await unit.page.getByLabel('Ở đâu').fill('Sảnh Phòng Quản lý Khoa học');
	await unit.page.getByRole('button', { name: 'Ghi vào nhật ký' }).click();
	await unit.page.getByRole('row', { name: /Sảnh Phòng Quản lý Khoa học/ }).waitFor();
	await unit.open('/so-khcn');
	await unit.page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
	await unit.page.getByRole('button', { name: 'Lập báo cáo' }).click();
	await unit.page.getByRole('heading', { name: 'Số liệu Khéo đã ghi cho đơn vị' }).waitFor();
	await unit.page.getByText('Nơi treo, phát khẩu hiệu: 1').waitFor();
	await unit.sound();
	await unit.page.getByRole('button', { name: 'Đưa vào báo cáo' }).click();
	await unit.page.getByRole('heading', { name: /Tuyên truyền khẩu hiệu/ }).waitFor();
	const address = new URL(unit.page.url()).pathname;
	await unit.page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await unit.page.getByText('Báo cáo đã được gửi tới Văn phòng.').waitFor();
	await office.open(address);
	await office.page.getByRole('button', { name: 'Nhận cả bản' }).click();
	await office.page.getByText('Văn phòng đã nhận').first().waitFor();
	await office.page.getByRole('link', { name: 'Xem báo cáo chung của cơ quan' }).click();
	await office.page.getByText('Tin bài, khẩu hiệu Khéo đã ghi').click();
	await expect.poll(() => office.page.getByRole('row', { name: /^Nơi treo, phát khẩu hiệu/ }).innerText()).toMatch(/1\s+nơi/u);
	await office.sound();
});
