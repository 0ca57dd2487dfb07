import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { openUnitReturn, samplePlan } from '../support/sample-plan.ts';
import { awake, signIn, visitor, type Visitor, walk } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const { page } = office;
await signIn(office, 'van-phong', site.passwords['van-phong']);
const unitName = 'Phòng Chuyển đổi số';

async function unit(username: string): Promise<Visitor> {
	const person = await visitor(browser, site.address, { width: 360 });
	await signIn(person, username, site.passwords[username]);
	return person;
}

/** The link with which somebody of the unit files without an account or JavaScript. */
async function holderOf(tracking: string, name = unitName): Promise<Visitor> {
	await openUnitReturn(page, tracking, name);
	await page.getByRole('link', { name: 'Liên kết nộp' }).click();
	await page.getByLabel('Có hiệu lực').selectOption('30');
	await page.getByRole('button', { name: /Tạo liên kết/ }).click();
	const holder = await visitor(browser, site.address, { javaScript: false, width: 360 });
	await holder.open(await page.getByLabel('Địa chỉ').inputValue());
	return holder;
}

test('the Office adds a column of choices to the form; units choose in it, and a removed column’s words stay', async () => {
	await page.goto((await samplePlan(page)).tracking.replace(/\/tracking$/, ''));
	await page.getByRole('link', { name: 'Sửa mẫu' }).first().click();
	await page.getByRole('heading', { level: 1, name: 'Biểu mẫu đăng ký' }).waitFor();
	await page.getByText('Lấy mẫu đề xuất').click();
	await office.sound();
	const added = page.getByRole('group', { name: 'Cột thêm 1' });
	await added.getByLabel('Tiêu đề cột').fill('Mới hay duy trì');
	await added.getByLabel('Kiểu').selectOption('chọn một trong danh sách');
	await added.getByLabel('Các lựa chọn').fill('Mới\nDuy trì');
	const people = page.getByRole('group', { name: 'Cột thêm 2' });
	await people.getByLabel('Tiêu đề cột').fill('Người phụ trách');
	await people.getByLabel('Kiểu').selectOption('người (ghi tên)');
	await page.getByRole('group', { name: 'Cột 3' }).getByLabel('Tiêu đề cột').fill('');
	await page.getByRole('button', { name: 'Lưu thành phiên bản mới' }).click();
	await page.getByText('Đã lập phiên bản mới của mẫu.').waitFor();
	await page.getByRole('heading', { name: 'Cột đã bỏ' }).waitFor();
	await office.sound();
	const person = await unit('khtc');
	await person.page.getByRole('link', { name: 'Đăng ký', exact: true }).first().click();
	await person.page
		.getByLabel(/^Mới hay duy trì, dòng 1$/)
		.first()
		.selectOption('Duy trì');
	await person.page.getByText('Đã lưu lúc').waitFor();
	const chosen = (row: number) => person.page.getByLabel(`Mới hay duy trì, dòng ${row}`, { exact: true });
	await chosen(1).focus();
	await person.page.evaluate(() => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', 'mới\nduy trì\n');
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	});
	await expect.poll(() => Promise.all([chosen(1).inputValue(), chosen(2).inputValue()])).toEqual(['Mới', 'Duy trì']);
	await walk(person, 'ArrowDown');
	await expect.poll(() => chosen(2).evaluate((cell) => cell === document.activeElement)).toBe(true);
	await walk(person, 'ArrowUp', 'ArrowRight');
	const helped = person.page.getByLabel('Người phụ trách, dòng 1', { exact: true });
	await expect.poll(() => helped.evaluate((cell) => cell === document.activeElement)).toBe(true);
	await expect.poll(() => Promise.all([chosen(1).inputValue(), chosen(2).inputValue()])).toEqual(['Mới', 'Duy trì']);
	await expect.poll(() => helped.evaluate((cell) => (cell instanceof HTMLInputElement ? (cell.list?.options.length ?? 0) : 0))).toBeGreaterThan(0);
	await expect.poll(() => person.page.getByText(/^Cột đã bỏ “/).count()).toBeGreaterThan(0);
	await person.sound();
});

test('by link and without JavaScript a clerk puts the return up; the unit’s head gives it back, then approves, and the receipt prints who signed', async () => {
	const { tracking } = await samplePlan(page);
	const holder = await holderOf(tracking);
	await office.open('/so-khcn/units');
	await page.getByRole('link', { name: `Người ký của đơn vị: ${unitName}` }).click();
	await page.getByRole('heading', { level: 1, name: 'Người ký của đơn vị' }).waitFor();
	await page.getByLabel('Họ và tên').fill('Trần Thị Thử');
	await page.getByLabel('Chức vụ', { exact: false }).first().fill('Trưởng phòng');
	await page.getByLabel('Tài khoản').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Thêm người ký' }).click();
	await page.getByText('Đã lưu.').waitFor();
	await page.getByRole('button', { name: 'Yêu cầu duyệt trong đơn vị' }).click();
	await page.getByText('phải được duyệt trong đơn vị').waitFor();
	await office.sound();
	await holder.page.reload();
	await holder.page
		.getByLabel(/, dòng 1$/)
		.first()
		.fill('Hướng dẫn dùng chữ ký số tại thôn');
	await holder.page.getByRole('button', { name: 'Trình lãnh đạo đơn vị' }).click();
	await holder.page.getByText('chưa tới Văn phòng').waitFor();
	await holder.sound();
	const head = await unit('cds');
	await head.page.goto(tracking);
	await head.page.getByRole('row', { name: unitName }).getByRole('link').first().click();
	await head.page.getByLabel('Cần sửa gì?').fill('Ghi rõ thời gian.');
	await head.sound();
	await head.page.getByRole('button', { name: 'Trả lại để sửa' }).click();
	await head.page.getByText('Lãnh đạo đơn vị trả lại để sửa').waitFor();
	await holder.page.reload();
	await holder.page.getByText('Ghi rõ thời gian.').waitFor();
	await holder.page.getByRole('button', { name: 'Trình lãnh đạo đơn vị' }).click();
	await holder.page.getByText('chưa tới Văn phòng').waitFor();
	await head.page.reload();
	await awake(head.page);
	await head.page.getByRole('button', { name: 'Duyệt và gửi Văn phòng' }).click();
	await head.page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').waitFor();
	await expect.poll(() => head.page.getByText('TRƯỞNG PHÒNG', { exact: true }).isVisible()).toBe(true);
	await head.sound();
});

test('next year a unit takes its rows of this year without JavaScript, is shown the days to look at, and sees what others registered', async () => {
	await page.goto('/so-khcn/documents');
	await page.getByRole('main').getByRole('link', { name: /Tháng/ }).first().click();
	await page.getByRole('link', { name: 'Soạn kế hoạch năm sau' }).click();
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp Word' }).click()]);
	await page.goto('/so-khcn/documents');
	await awake(page);
	const buffer = readFileSync(await download.path());
	await page.locator('input[type=file]').first().setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer });
	await page.waitForURL(/documents\/[0-9a-f-]{36}\?read=now/);
	await page.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).click();
	await page.waitForURL(/plans\/[0-9a-f-]{36}$/);
	const holder = await holderOf(`${new URL(page.url()).pathname}/tracking`, 'Phòng Quản lý khoa học');
	for (const part of ['last-year', 'suggestions']) await office.open(new URL(page.url()).pathname.replace(/\/(links|last-year)$/, `/${part}`));
	const own = holder.page;
	await own.getByRole('link', { name: 'Lấy dòng năm trước' }).click();
	await own.waitForURL(/last-year$/);
	await holder.sound();
	await own.getByRole('button', { name: 'Lấy các dòng đã đánh dấu' }).click();
	await own.getByText(/Đã đưa \d+ dòng vào bảng\./).waitFor();
	await own.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await own.getByText('Còn dòng mang ngày lấy theo năm trước nên chưa gửi.').waitFor();
	await holder.sound();
	await own.getByRole('link', { name: 'Gợi ý hoạt động' }).click();
	await own.getByRole('heading', { level: 1, name: 'Gợi ý hoạt động' }).waitFor();
	await holder.sound();
	await own.getByRole('link', { name: 'Về bản đăng ký' }).click();
	await own.getByLabel('Tôi đã xem lại, các ngày này đúng cho năm nay').check();
	await own.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await own.getByText('Bản đăng ký đã được gửi tới Văn phòng.').waitFor();
	await expect.poll(() => own.getByRole('button', { name: 'Gửi Văn phòng' }).count()).toBe(0);
});
