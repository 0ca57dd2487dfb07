import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { awake, holdScripts, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const people = '/so-khcn/people';
const citizen = await visitor(browser, site.address, { width: 360, javaScript: false });
const [office, unit] = [await visitor(browser, site.address), await visitor(browser, site.address)];
await signIn(office, 'van-phong', site.passwords['van-phong']);
await signIn(unit, 'qlkh', site.passwords['qlkh']);

const theme = 'Giờ làm việc của một cửa';
const asked = 'Vì sao một cửa không làm việc sáng thứ Bảy?';
const floor = 'Xin đặt thêm ghế chờ ở tầng một.';
let [desk, page, code] = ['', '', ''];

/** Goes there without holding the page to anything again. */
async function at(path: string): Promise<void> {
	await office.page.goto(path);
	await awake(office.page);
}

const card = (words: string) => office.page.locator('li.card', { hasText: words }).first();

test('the Office announces a dialogue; a citizen on a telephone without JavaScript asks, keeps a seat and supports what others ask', async () => {
	await office.page.goto('/so-khcn/citizens');
	await office.page.getByRole('link', { name: 'Đối thoại', exact: true }).click();
	await office.page.getByText('Chuẩn bị một buổi đối thoại').click();
	await office.page.getByLabel('Chủ đề').fill(theme);
	await office.page.getByLabel('Ngày', { exact: true }).fill('2026-09-25');
	await office.page.getByLabel(/^Số chỗ/).fill('2');
	await office.page.getByLabel(/^Chương trình/).fill('Khai mạc\nĐối thoại');
	await office.sound();
	await office.page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await office.page.getByRole('button', { name: 'Công bố' }).click();
	await office.page.getByRole('link', { name: 'Xem trang người dân' }).waitFor();
	desk = new URL(office.page.url()).pathname;
	page = `${people}${desk.replace('/so-khcn', '')}`;
	await citizen.open(`${people}/discuss`);
	await citizen.page.getByRole('link', { name: 'Các buổi đối thoại' }).click();
	await citizen.page.getByLabel(/^Tìm trong/).fill('nhan hieu');
	await citizen.page.getByRole('button', { name: 'Tìm', exact: true }).click();
	await citizen.page.getByText('1 ý kiến có “nhan hieu”').waitFor();
	await citizen.sound();
	await citizen.page.getByRole('link', { name: theme }).click();
	await citizen.page.getByText('Còn 2/2 chỗ').waitFor();
	const hall = await citizen.context.newPage();
	await hall.goto(`${page}/seat`);
	await hall.getByLabel('Số người').fill('2');
	await hall.getByLabel('Họ và tên').fill('Bà Tư');
	await hall.getByLabel(/Tôi đồng ý/).check();
	await citizen.page.getByRole('link', { name: 'Gửi câu hỏi trước' }).click();
	await citizen.page.getByLabel(/muốn hỏi, góp ý/).fill(asked);
	await citizen.page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
	await citizen.page.getByText('Biểu mẫu được gửi quá nhanh').waitFor();
	await citizen.sound();
	/** The form that came back counts its five seconds anew. */
	await citizen.page.waitForTimeout(5200);
	await citizen.page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
	code = (await citizen.page.locator('.code').innerText()).trim();
	await citizen.sound();
	await hall.getByRole('button', { name: 'Giữ chỗ' }).click();
	const seat = (await hall.locator('.code').innerText()).trim();
	await citizen.open(`${page}/seat`);
	await citizen.page.getByText('Đã hết chỗ').waitFor();
	await citizen.open(`${people}/dialogues/look-up`);
	await citizen.page.getByLabel(/^Mã/).fill(seat.toLowerCase());
	await citizen.page.getByRole('button', { name: 'Xem' }).click();
	await citizen.page.getByText('Giữ 2 chỗ').waitFor();
	await citizen.sound();
	expect(await (await fetch(`${site.address}${page}/calendar.ics`)).text()).toMatch(/DTSTART:20260925T0\d0000Z[\s\S]*Giờ làm việc/);
});

test('what a quick hand has opened before the page wakes stays open', async () => {
	const scriptsArrive = await holdScripts(office.page);
	await office.page.goto(desk, { waitUntil: 'commit' });
	await card(asked).getByText('Công khai', { exact: true }).first().click();
	await scriptsArrive();
	expect(await card(asked).getByLabel('Bản công khai').isVisible()).toBe(true);
});

test('the Office shows a copy of it, and a browser supports it once', async () => {
	await office.open(desk);
	await office.page.getByText('Danh sách giữ chỗ').click();
	await office.page.getByLabel('Xem để làm gì?').fill('Đón ở cửa');
	await office.page.getByRole('button', { name: 'Mở danh sách' }).click();
	await office.page.getByRole('row', { name: 'Bà Tư' }).waitFor();
	await card(asked).getByText('Công khai', { exact: true }).first().click();
	await card(asked).getByLabel('Bản công khai').fill('Vì sao một cửa nghỉ sáng thứ Bảy?');
	await card(asked).getByRole('button', { name: 'Công khai', exact: true }).click();
	await office.page.getByText('Bản công khai: Vì sao').waitFor();
	await office.sound();
	await citizen.open(page);
	for (let times = 0; times < 2; times += 1) {
		await citizen.page.goto(page);
		await citizen.page.getByRole('button', { name: /^Ủng hộ/ }).click();
		await citizen.page.getByText('Đã ghi lượt ủng hộ').waitFor();
	}
	await expect.poll(() => citizen.page.getByText('1 lượt ủng hộ').count()).toBe(1);
});

test('what no comparison finds is ticked and answered together', async () => {
	await office.page.goto('/so-khcn/dialogues');
	await office.page.getByRole('link', { name: 'Thủ tục khoa học và công nghệ' }).click();
	for (const start of [/^Chọn: Hồ sơ/, /^Chọn: Xin công khai/]) await office.page.getByLabel(start).check();
	await office.sound();
	await office.page.getByRole('button', { name: 'Trả lời chung' }).click();
	await expect.poll(() => office.page.getByRole('heading', { name: 'Trả lời chung (1)' }).count()).toBe(1);
});

test('in the hall the moderator works by keyboard, and the screen follows by itself, without scripts', async () => {
	await citizen.page.goto(`${page}/screen`);
	await citizen.page.getByText('Mời gửi câu hỏi').waitFor();
	await office.open(`${desk}/live`);
	await office.page.getByLabel('Ý kiến', { exact: true }).fill(floor);
	await office.page.getByRole('button', { name: 'Ghi ý kiến' }).click();
	await office.page.getByText(floor).first().waitFor();
	await office.page.getByRole('button', { name: /^Lên màn hình: Vì sao/ }).focus();
	await office.page.keyboard.press('ArrowDown');
	await expect.poll(() => office.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Xin đặt thêm ghế');
	await office.page.keyboard.press('ArrowUp');
	await office.page.keyboard.press('Enter');
	await office.page.getByRole('button', { name: 'Xóa màn hình' }).waitFor();
	await office.sound();
	await citizen.page.getByText('Đang trao đổi').waitFor();
	await citizen.page.getByText('Vì sao một cửa nghỉ sáng thứ Bảy?').waitFor();
	await citizen.open(`${page}/screen?still=1`);
	await office.page.getByText('Trả lời ngay').first().click();
	await office.page.getByLabel('Câu trả lời').first().fill('Từ tháng 10 làm việc cả sáng thứ Bảy.');
	await office.page.getByRole('button', { name: 'Ghi câu trả lời' }).first().click();
	await office.page.getByText('Từ tháng 10 làm việc cả sáng thứ Bảy.').first().waitFor();
	await office.page.getByRole('button', { name: /^Lên màn hình: Xin đặt/ }).click();
	await office.page.locator('section.now', { hasText: floor }).waitFor();
	await at(desk);
	await office.page.getByRole('button', { name: 'Kết thúc đối thoại' }).click();
	await office.page.getByText('Còn ý kiến chưa có kết quả').waitFor();
	await card(floor).getByText('Nhận, giao đơn vị').click();
	await card(floor).getByLabel('Đơn vị').first().selectOption({ label: 'Phòng Quản lý khoa học' });
	await card(floor)
		.getByLabel(/^Hẹn trả lời/)
		.fill('2026-10-05');
	await card(floor).getByRole('button', { name: 'Giao', exact: true }).click();
	await office.page.getByText('Phòng Quản lý khoa học nhận trả lời').waitFor();
	await office.sound();
	await office.soundInDark();
});

test('the minutes carry every opinion; closed, the unit’s promise goes on to its public answer, and the figures count it', async () => {
	await office.page.getByRole('button', { name: 'Lập biên bản' }).click();
	await office.page.waitForURL(/\/drafts\//);
	await expect.poll(() => office.page.getByText(floor).count()).toBeGreaterThan(0);
	const paper = await office.page.request.get(`${new URL(office.page.url()).pathname}/paper.docx`);
	expect(paper.status()).toBe(200);
	await at(desk);
	await office.page.getByRole('button', { name: 'Kết thúc đối thoại' }).click();
	await office.page.getByText('đã kết thúc').first().waitFor();
	await unit.open('/so-khcn/dialogues');
	await unit.page.getByRole('link', { name: floor }).click();
	await unit.page.locator('li.card', { hasText: floor }).getByLabel('Câu trả lời của đơn vị').fill('Đã đặt 20 ghế.');
	await unit.page.getByRole('button', { name: 'Gửi Văn phòng' }).last().click();
	await unit.page.getByText('đề nghị trả lời').waitFor();
	await unit.sound();
	await at(desk);
	expect(await card(floor).getByLabel('Câu trả lời').inputValue()).toBe('Đã đặt 20 ghế.');
	await card(floor).getByRole('button', { name: 'Công khai câu trả lời' }).click();
	await card(floor).getByText('đã trả lời đúng hẹn').waitFor();
	await citizen.open(`${people}/promises`);
	await citizen.page.getByRole('row', { name: floor }).getByText('Đã đặt 20 ghế.').waitFor();
	await citizen.page.goto(`${people}/dialogues/look-up`);
	await citizen.page.getByLabel(/^Mã/).fill(code);
	await citizen.page.getByRole('button', { name: 'Xem' }).click();
	await citizen.page.getByText('Từ tháng 10 làm việc cả sáng thứ Bảy.').waitFor();
	await citizen.open(`${people}/dialogues/figures`);
	const figures = (await (await fetch(`${site.address}${people}/dialogues/figures/2026.json`)).json()) as { total: object };
	expect(figures.total).toMatchObject({ held: 2, received: 5, answered: 2, kept: 1, owed: 1, passed: 1, open: 0 });
	expect(await (await fetch(`${site.address}${people}/dialogues/figures/2026.csv`)).text()).toContain('"hội nghị đối thoại","1","2"');
});
