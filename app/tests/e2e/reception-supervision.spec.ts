import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { awake, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const citizen = await visitor(browser, site.address, { width: 360, javaScript: false });
const [supervisor, unit] = [await visitor(browser, site.address), await visitor(browser, site.address, { width: 360 })];
await signIn(office, 'van-phong', site.passwords['van-phong']);
const base = '/so-khcn/receptions';
const pass = { code: '', pin: '' };

test('the Office adds a session of today and writes down a group with its matter; the slip is shown once', async () => {
	const { page } = office;
	await office.open('/so-khcn/citizens');
	await page.getByRole('link', { name: 'Tiếp công dân' }).click();
	await page.getByRole('heading', { name: /Lịch tiếp công dân năm/ }).waitFor();
	await office.sound();
	await page.getByText('Thêm một buổi (đột xuất)').click();
	const extra = page.locator('form[action="?/extra"]');
	await extra.getByLabel('Nơi tiếp').fill('Phòng 101');
	await extra.getByRole('button', { name: 'Thêm' }).click();
	await page.getByRole('heading', { name: /^Buổi tiếp/ }).waitFor();
	await page.getByText('Chưa ghi lượt tiếp nào').waitFor();
	await page.getByLabel('Số người cùng đến').fill('6');
	await page.getByLabel('phản ánh, kiến nghị', { exact: true }).check();
	await page.getByLabel('Nội dung trình bày').fill('Hồ sơ nộp ba tháng chưa có kết quả, hỏi nhiều lần không ai trả lời.');
	await page.getByLabel('Lĩnh vực').selectOption('Thủ tục hành chính');
	await page.getByLabel('Họ và tên người đến').fill('Trần Thị Đến');
	await page.getByLabel('tiếp nhận, giao giải quyết').check();
	await page.getByRole('button', { name: 'Ghi và in phiếu' }).click();
	await page.getByText('Tiếp nhận thì phải giao cho một đơn vị').waitFor();
	expect(await page.getByLabel('Họ và tên người đến').inputValue()).toBe('Trần Thị Đến');
	await page.getByLabel('Giao cho đơn vị').selectOption({ label: 'Phòng Quản lý khoa học' });
	await page.getByRole('button', { name: 'Ghi và in phiếu' }).click();
	await page.getByRole('heading', { name: 'Phiếu hẹn trả lời' }).waitFor();
	await office.sound();
	const [code = '', pin = ''] = await page.locator('dd').allInnerTexts();
	Object.assign(pass, { code, pin });
	await page.getByRole('link', { name: 'Về buổi tiếp' }).click();
	await page.getByText('Lượt 1: 6 người').waitFor();
	await page.getByText('đoàn đông người').waitFor();
	await office.sound();
	await office.soundInDark();
});

test('a day is moved with its reason, which people read; the figures say visits and matters apart, and the citizen looks up the answer', async () => {
	const { page } = office;
	await office.open(base);
	await page.getByRole('table').getByRole('link').last().click();
	await page.getByText('Chuyển sang ngày khác').click();
	const move = page.locator('form[action="?/move"]');
	const year = await page.getByRole('heading', { level: 1 }).innerText();
	await move.getByLabel('Ngày').fill(`${/\d{4}/u.exec(year)?.[0]}-12-29`);
	await move.getByLabel(/Lý do chuyển/).fill('Họp Hội đồng nhân dân');
	await move.getByRole('button', { name: 'Chuyển ngày' }).click();
	await page.getByText('29/12').first().waitFor();

	const there = citizen.page;
	await citizen.open('/so-khcn/people/discuss');
	await there.getByRole('link', { name: 'Lịch tiếp công dân' }).click();
	await there.getByText('Họp Hội đồng nhân dân').waitFor();
	await there.locator('.tag', { hasText: 'đã tiếp' }).waitFor();
	await citizen.sound();
	await there.getByRole('link', { name: 'Số liệu tiếp công dân' }).click();
	await there.getByRole('row', { name: 'Lượt tiếp 1' }).waitFor();
	await there.getByRole('row', { name: 'Số người được tiếp 6' }).waitFor();
	await citizen.sound();
	const period = new URL(await there.getByRole('link', { name: 'Dữ liệu JSON' }).evaluate((link) => (link as HTMLAnchorElement).href));
	expect(await (await fetch(period)).json()).toMatchObject({ visits: 1, people: 6, matters: 1, groups: 1, asOf: expect.any(String) });
	await citizen.open('/so-khcn/people/feedback/look-up');
	await there.getByLabel('Mã').fill(pass.code);
	await there.getByLabel('Số PIN').fill(pass.pin);
	await there.getByRole('button', { name: 'Xem', exact: true }).click();
	await there.getByText('Phòng Quản lý khoa học').first().waitFor();
});

test('the book is a file; with names it asks what for, and a second person agrees', async () => {
	const { page } = office;
	await office.open(base);
	await page.getByText('Sổ tiếp công dân', { exact: true }).click();
	await page.getByLabel(/Dùng sổ có họ tên để làm gì/).fill('Lưu sổ giấy');
	await page.getByRole('button', { name: 'Tải sổ có họ tên (.xlsx)' }).click();
	await page.getByLabel('Lý do cần danh sách').fill('Lưu sổ giấy');
	await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
	await page.getByText('Chờ người thứ hai').waitFor();
	const leader = await visitor(browser, site.address, { width: 360 });
	await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);
	await leader.open('/so-khcn/concurrences');
	await leader.page.getByRole('button', { name: /^Đồng ý/ }).click();
	await leader.page.getByText('Đã đồng ý').waitFor();
	await office.open('/so-khcn/concurrences');
	await page.getByRole('link', { name: /^Lấy danh sách/ }).click();
	await page.getByText('Sổ tiếp công dân', { exact: true }).click();
	await page.getByLabel(/Dùng sổ có họ tên để làm gì/).fill('Lưu sổ giấy');
	const [book] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải sổ có họ tên (.xlsx)' }).click()]);
	expect(book.suggestedFilename()).toMatch(/^Sổ tiếp công dân \d{4}\.xlsx$/u);
});

/** A day so long after the one that the sample stands on. */
function later(from: string, days: number): string {
	return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

test('a supervisor has its own pages alone: it asks a unit, writes the minutes and recommends; the unit replies from its own first page', async () => {
	const { page } = supervisor;
	await page.goto('/sign-in');
	await page.getByLabel('Tên đăng nhập').fill('giam-sat');
	await page.getByLabel('Mật khẩu').fill(site.passwords['giam-sat'] ?? '');
	await page.getByLabel('Mật khẩu').press('Enter');
	await page.waitForURL(/\/so-khcn\/supervision$/);
	await supervisor.sound();
	await expect.poll(() => page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Giám sát, phản biện']);
	expect((await page.request.get('/so-khcn/plans')).status()).toBe(403);
	await page.getByRole('table').getByRole('link').first().click();
	await page.getByText('Biên bản giám sát', { exact: true }).click();
	const minutes = page.locator('form[action="?/minutes"]');
	const today = await minutes.getByLabel('Ngày giám sát').inputValue();
	await minutes.getByLabel(/mặt được, tồn tại/).fill('Mặt được: có quy chế. Tồn tại: chưa niêm yết.');
	await minutes.getByRole('button', { name: 'Lưu biên bản' }).click();
	await page.getByText('Chưa có kiến nghị nào.').waitFor();
	await page.locator('summary', { hasText: 'Ghi kiến nghị' }).click();
	const recommend = page.locator('form[action="?/recommend"]');
	await recommend.getByLabel('Kiến nghị với').selectOption({ label: 'Phòng Quản lý khoa học' });
	await recommend.getByLabel('Nội dung kiến nghị').fill('Niêm yết quy chế dân chủ tại trụ sở');
	await recommend.getByLabel('Hạn').fill(later(today, 10));
	await recommend.getByRole('button', { name: 'Ghi kiến nghị' }).click();
	await page.getByText('chờ trả lời').waitFor();
	await supervisor.sound();
	await supervisor.soundInDark();

	await signIn(unit, 'qlkh', site.passwords['qlkh']);
	await unit.page.getByRole('link', { name: 'Niêm yết quy chế dân chủ tại trụ sở' }).click();
	await unit.page.getByText('Trả lời kiến nghị').click();
	await unit.page.getByLabel('Đã làm gì, kết quả').fill('Đã niêm yết ở bảng tin tầng 1.');
	await unit.sound();
	await unit.page.getByRole('button', { name: 'Gửi trả lời' }).click();
	await unit.page.getByText('đã trả lời, chờ chủ thể xem xét').waitFor();

	await page.reload();
	await awake(page);
	await page.getByText('Kết thúc kiến nghị', { exact: true }).click();
	await page.getByLabel('Nhận xét khi kết thúc').fill('Đã kiểm tra tại chỗ, đạt.');
	await page.getByRole('button', { name: 'Kết thúc kiến nghị này' }).click();
	await page.getByText('Đã kiểm tra tại chỗ, đạt.').waitFor();
	await page.getByRole('button', { name: 'Kết thúc cuộc giám sát' }).click();
	await page.getByText(/^Kết thúc thứ/).waitFor();
});

test('a draft is put to the body, its opinion is answered with a reason, and the people read all of it', async () => {
	const { page } = office;
	await office.open('/so-khcn/supervision');
	await page.getByText('Đưa dự thảo ra phản biện', { exact: true }).click();
	const ask = page.locator('form[action="?/ask"]');
	await ask.getByLabel('Chủ thể phản biện').selectOption({ label: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh' });
	await ask.getByLabel('Tên dự thảo').fill('Dự thảo quy chế tiếp công dân');
	await ask.getByLabel('Hạn góp ý').fill('2030-01-15');
	await ask.getByRole('button', { name: 'Gửi phản biện' }).click();
	await page.getByRole('heading', { name: 'Dự thảo quy chế tiếp công dân' }).waitFor();
	const draft = new URL(page.url()).pathname;
	await supervisor.open(draft);
	await supervisor.page.getByLabel('Điều, khoản').fill('Điều 5');
	await supervisor.page.getByLabel('Ý kiến', { exact: true }).fill('Cần ghi rõ giờ tiếp.');
	await supervisor.page.getByRole('button', { name: 'Ghi ý kiến', exact: true }).click();
	await supervisor.page.getByText('Cần ghi rõ giờ tiếp.').waitFor();
	await office.open(draft);
	await page.getByText('Trả lời ý kiến này').click();
	await page.getByLabel('tiếp thu một phần').check();
	await page.getByRole('button', { name: 'Lưu trả lời' }).click();
	await page.getByText('Không tiếp thu hoặc tiếp thu một phần thì cần lý do').waitFor();
	await page.getByLabel(/^Giải trình/).fill('Giờ tiếp ghi ở Điều 6.');
	await page.getByRole('button', { name: 'Lưu trả lời' }).click();
	await page.getByText('Giờ tiếp ghi ở Điều 6.').first().waitFor();
	await office.sound();

	const there = citizen.page;
	await citizen.open('/so-khcn/people/supervise');
	await there.getByRole('link', { name: 'Giám sát và phản biện xã hội' }).click();
	await there.getByText('1 kiến nghị: 1 đã kết thúc').waitFor();
	await there.getByText('Đã niêm yết ở bảng tin tầng 1.').waitFor();
	await there.getByText('Giờ tiếp ghi ở Điều 6.').waitFor();
	await citizen.sound();
	expect(await there.getByText(/Đặng Thị Sâm|Phạm Văn Đức/).count()).toBe(0);
});
