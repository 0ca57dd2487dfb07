import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { awake, checkoutFile, signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const phone = 360;

async function unit(username: string, width = phone): Promise<Visitor> {
	const person = await visitor(browser, site.address, { width });
	await signIn(person, username, site.passwords[username]);
	return person;
}

async function openOwnReturn({ page, sound }: Visitor): Promise<void> {
	await page
		.locator('a.button', { hasText: /^\s*(Đăng ký|Mở)\s*$/ })
		.first()
		.click();
	await page.waitForURL(/obligations\/.*\/units\//);
	await awake(page);
	await sound();
}

const cell = ({ page }: Visitor, n: number) => page.getByLabel(new RegExp(`, dòng ${n}$`)).first();
const saved = ({ page }: Visitor) => page.getByText('Đã lưu lúc').waitFor();

/** The sample plays on its own day: the time of saving is that clock's, which the page names once. */
async function expectPlayedTime(person: Visitor): Promise<void> {
	const { page } = person;
	const answer = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
	await page.keyboard.type('.');
	const { at } = (await (await answer).json()) as { at: string };
	const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
	await page.getByText(`Đã lưu lúc ${new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', ...zone })}`).waitFor();
	const day = new Date(at).toLocaleDateString('vi-VN', { day: 'numeric', month: 'numeric', year: 'numeric', ...zone });
	await expect.poll(() => page.getByText(new RegExp(`công việc theo đồng hồ đang ở .*${day}`)).count()).toBe(1);
	await page.keyboard.press('Backspace');
	await saved(person);
}

test('on a phone a unit sees what it owes and types by keyboard; what it typed is there after a reload', async () => {
	const person = await unit('khtc');
	await expect.poll(() => person.page.getByText('Đơn vị còn').isVisible()).toBe(true);
	await openOwnReturn(person);
	const { page } = person;
	const rows = await page.getByLabel(/^Tên nội dung.*, dòng \d+$/).count();
	expect(rows).toBeGreaterThan(0);
	await cell(person, rows).click();
	await page.keyboard.press('Enter');
	await cell(person, rows + 1).waitFor();
	await page.keyboard.type('Hướng dẫn người dân nộp hồ sơ trực tuyến');
	await page.keyboard.press('Tab');
	await page.keyboard.type('31/02/2026');
	await page.getByRole('link', { name: `Dòng ${rows + 1}: 31/02/2026.` }).waitFor();
	await page.getByText('Tháng 2 có 28 ngày.').waitFor();
	for (const _ of '31/02/2026') await page.keyboard.press('Backspace');
	await page.keyboard.type('15/10/2026');
	await expect.poll(() => page.getByText('Có ngày không có trong lịch').count()).toBe(0);
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowDown');
	await saved(person);
	await expectPlayedTime(person);
	await page.reload();
	await awake(page);
	await expect.poll(() => cell(person, rows + 1).inputValue()).toBe('Hướng dẫn người dân nộp hồ sơ trực tuyến');
	await expect
		.poll(() =>
			page
				.getByLabel(new RegExp(`, dòng ${rows + 1}$`))
				.nth(1)
				.inputValue()
		)
		.toBe('15/10/2026');
	await person.sound();
});

test('a text too long for a cell stays there whole, is said to be unsaved, and nothing is sent until it is shortened', async () => {
	const person = await unit('khtc', 1280);
	await openOwnReturn(person);
	const { page } = person;
	const rows = await page.getByLabel(/^Tên nội dung.*, dòng \d+$/).count();
	const first = cell(person, rows);
	const before = await first.inputValue();
	await first.fill('a'.repeat(24_000));
	await page.getByText('Ô này có 24.000 ký tự, tối đa 8.000: chưa lưu.').waitFor();
	await page.getByText(new RegExp(`Có ô quá dài, chưa lưu ô đó: Tên nội dung.*, dòng ${rows} \\(24\\.000 ký tự, tối đa 8\\.000\\)`)).waitFor();
	await page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await page.waitForTimeout(1000);
	expect(page.url()).not.toContain('/versions/');
	expect((await first.inputValue()).length).toBe(24_000);
	await person.sound();
	await first.fill(`${before} `);
	await saved(person);
	await first.fill(before);
	await saved(person);
	await page.reload();
	await awake(page);
	await expect.poll(() => cell(person, rows).inputValue()).toBe(before);
});

test('words that the server refuses are said to be unsaved, and mended ones go in their place; given up, the table shows what is saved', async () => {
	const person = await unit('khtc', 1280);
	await openOwnReturn(person);
	const { page } = person;
	const rows = await page.getByLabel(/^Tên nội dung.*, dòng \d+$/).count();
	const last = cell(person, rows);
	const before = await last.inputValue();
	await page.route('**/rows', (route, request) => {
		const hasIt = (request.postData() ?? '').includes('không nhận được');
		return hasIt ? route.fulfill({ status: 422, json: { message: 'Lời này không nhận được.' } }) : route.continue();
	});
	const refused = page.getByText('Lời này không nhận được.');
	await last.fill('không nhận được');
	await refused.waitFor();
	await last.fill(`${before} `);
	await saved(person);
	await refused.waitFor({ state: 'detached' });
	await last.fill('lại không nhận được');
	await refused.waitFor();
	await person.sound();
	await page.getByRole('button', { name: 'Đã chép xong, bỏ khung này' }).click();
	await expect.poll(() => last.inputValue()).toBe(`${before} `);
	await last.fill(before);
	await saved(person);
});

test('a table copied from Excel falls into its cells, missing rows are added, and one press takes it back', async () => {
	const person = await unit('khtc', 1280);
	await openOwnReturn(person);
	const { page } = person;
	const before = await page.getByLabel(/^Tên nội dung.*, dòng \d+$/).count();
	await page.getByRole('button', { name: '+ Thêm dòng' }).click();
	await cell(person, before + 1).focus();
	await pasteTable(person, [
		['Tặng quà hộ nghèo', 'Tháng 10/2026'],
		['Thăm gia đình chính sách', '20/10/2026'],
		['Khơi thông cống rãnh', '25/10/2026']
	]);
	await cell(person, before + 3).waitFor();
	await expect.poll(() => cell(person, before + 2).inputValue()).toBe('Thăm gia đình chính sách');
	await expect.poll(() => page.getByText('Đã dán 3 dòng.').isVisible()).toBe(true);
	await saved(person);
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect.poll(() => cell(person, before + 2).count()).toBe(0);
});

test("a unit's own Word file is shown as it was understood, and taken only when the person says so", async () => {
	const person = await unit('khtc');
	await openOwnReturn(person);
	const { page } = person;
	await page.getByText('Lấy từ tệp Word, Excel').click();
	await page.getByLabel('Tệp của đơn vị').setInputFiles(checkoutFile('demo', 'units', '02-phong-ke-hoach-tai-chinh.docx'));
	await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
	const understood = await page.getByRole('heading', { name: /Đọc được \d+ dòng/ }).innerText();
	await person.sound();
	await page.getByLabel(/Thay \d+ dòng đang có/).check();
	await page.getByRole('button', { name: 'Đưa vào bảng' }).click();
	await page.waitForURL(/taken=/);
	const rows = Number(/\d+/.exec(understood)?.[0]);
	await expect.poll(() => page.getByLabel(/^Tên nội dung.*, dòng \d+$/).count()).toBe(rows);
	await person.sound();
});

test('a return that is sent gives a receipt with its time and its code', async () => {
	const person = await unit('khtc');
	await openOwnReturn(person);
	await person.page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await person.page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').waitFor();
	await expect.poll(() => person.page.locator('code').first().innerText()).toMatch(/^[0-9a-f]{16}$/);
	await person.sound();
	await person.open('/so-khcn');
	await expect.poll(() => person.page.getByText('đã gửi, chờ Văn phòng xem').first().isVisible()).toBe(true);
});

test('a unit with nothing to register says so with a reason, and never without one', async () => {
	const person = await unit('cds');
	await openOwnReturn(person);
	const { page } = person;
	await page.getByText('Không có nội dung đăng ký').click();
	await page.getByRole('button', { name: 'Báo không có nội dung' }).click();
	await page.getByText('Xin ghi lý do (ít nhất 5 chữ).').waitFor();
	await person.sound();
	await page.getByLabel('Lý do').fill('Phòng tập trung phục vụ diễn tập an toàn thông tin.');
	await page.getByRole('button', { name: 'Báo không có nội dung' }).click();
	await page.getByText('Bản đăng ký đã được gửi tới Văn phòng.').waitFor();
	await expect.poll(() => page.getByText('Không có nội dung đăng ký').first().isVisible()).toBe(true);
});

test('two people in one register merge cell by cell; the same cell is asked about, and no words are lost', async () => {
	const [one, two] = [await unit('ttud', 1280), await unit('ttud', 1280)];
	await openOwnReturn(one);
	await one.page.getByRole('button', { name: 'Rút lại để sửa' }).click();
	await cell(one, 1).waitFor();
	await openOwnReturn(two);
	const note = (person: Visitor) => person.page.getByLabel(/, dòng 1$/).nth(1);
	await cell(one, 1).fill('Chuyển giao giống lúa cho 3 hợp tác xã');
	await note(two).fill('12/10/2026');
	await Promise.all([saved(one), saved(two)]);
	await expect.poll(() => note(one).inputValue(), { timeout: 20_000 }).toBe('12/10/2026');
	await expect.poll(() => cell(two, 1).inputValue(), { timeout: 20_000 }).toBe('Chuyển giao giống lúa cho 3 hợp tác xã');
	await two.context.setOffline(true);
	await cell(two, 1).fill('Chuyển giao giống lúa cho 5 hợp tác xã');
	await cell(one, 1).fill('Chuyển giao giống lúa cho 4 hợp tác xã');
	await one.page.waitForTimeout(1500);
	await saved(one);
	await two.context.setOffline(false);
	const ask = two.page.getByRole('group', { name: 'Có người vừa sửa cùng ô này' });
	await ask.waitFor({ timeout: 30_000 });
	await expect.poll(() => ask.innerText()).toContain('cho 4 hợp tác xã');
	await expect.poll(() => ask.innerText()).toContain('cho 5 hợp tác xã');
	await two.page.getByText('Còn 1 ô chờ đồng chí chọn').waitFor();
	expect(await two.page.getByText('Đã lưu lúc').count()).toBe(0);
	const asks: string[] = [];
	two.page.once('dialog', (dialog) => (asks.push(dialog.message()), void dialog.dismiss()));
	await two.page.getByRole('link', { name: 'Việc hôm nay' }).first().click();
	await expect.poll(() => asks.join('')).toContain('Còn ô chờ đồng chí chọn');
	await two.page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await ask.getByRole('button', { name: 'Giữ chữ của tôi' }).click();
	await saved(two);
	await expect.poll(() => cell(one, 1).inputValue(), { timeout: 20_000 }).toBe('Chuyển giao giống lúa cho 5 hợp tác xã');
});

test('words without a space in what was sent break, so that no column is pushed out of sight', async () => {
	const person = await unit('ttud', 1280);
	await openOwnReturn(person);
	const { page } = person;
	const own = page.url();
	await cell(person, 1).fill(`Chuyển giao ${'x'.repeat(400)}`);
	await saved(person);
	await page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await page.waitForURL(/versions/);
	await person.open(own);
	const table = page.locator('.scroll', { hasText: 'xxxx' });
	await expect.poll(() => table.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0);
});

/** Pastes as a spreadsheet does: one clipboard with a table in it. */
async function pasteTable({ page }: Visitor, rows: readonly (readonly string[])[]): Promise<void> {
	const html = `<table>${rows.map((cells) => `<tr>${cells.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('')}</table>`;
	const text = rows.map((cells) => cells.join('\t')).join('\n');
	await page.evaluate(
		([asHtml, asText]) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/html', asHtml ?? '');
			clipboardData.setData('text/plain', asText ?? '');
			document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
		},
		[html, text]
	);
}
