import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const citizen = await visitor(browser, site.address, { width: 360 });
const office = await visitor(browser, site.address, { width: 360 });
const form = '/so-khcn/people/feedback/send';
const said = 'Bộ phận một cửa mở cửa muộn sáng thứ Hai, nhiều người phải chờ ngoài trời.';
const { page } = citizen;
const words = page.getByLabel(/phản ánh, kiến nghị hay hỏi điều gì/);
const press = page.getByRole('button', { name: 'Gửi', exact: true });

async function fillIn(typed = said): Promise<void> {
	await citizen.open(form);
	await words.fill(typed);
	await page.getByLabel('Lĩnh vực').selectOption('Thái độ phục vụ');
}

/** As a program would that has learnt the name of the field. */
async function forge(solution: string): Promise<void> {
	await page.locator('[data-state="solved"]').waitFor();
	await page.locator('input[name="altcha"]').evaluate((field: HTMLInputElement, value) => (field.value = value), solution);
}

test('with a script the browser does the work while the form is filled in, says so, and nobody waits; by the keyboard alone', async () => {
	await fillIn(`${said} Lần một.`);
	await expect.poll(() => page.getByRole('status').innerText()).toBe('Đã kiểm tra xong, gửi được ngay.');
	await citizen.sound();
	await press.focus();
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: 'Đã nhận phản ánh của ông/bà' }).waitFor();
});

test('a solution sent twice and one that was made up are refused, nothing typed is lost, and the next press goes through', async () => {
	await fillIn(`${said} Lần hai.`);
	await page.locator('[data-state="solved"]').waitFor();
	const used = await page.locator('input[name="altcha"]').inputValue();
	await press.click();
	await page.getByRole('heading', { name: 'Đã nhận phản ánh của ông/bà' }).waitFor();
	const refused: readonly (readonly [string, string])[] = [
		[used, 'đã dùng một lần'],
		['e30=', 'không khớp']
	];
	for (const [solution, told] of refused) {
		await fillIn();
		await forge(solution);
		await press.click();
		await page.getByText(told).waitFor();
		expect(await words.inputValue()).toBe(said);
	}
	await citizen.sound();
	await press.click();
	await page.getByRole('heading', { name: 'Đã nhận phản ánh của ông/bà' }).waitFor();
});

test('whoever goes back to the form and sends the same again is told that it was sent, and keeps the words', async () => {
	const typed = `${said} Lần ba.`;
	await fillIn(typed);
	await press.click();
	await page.getByRole('heading', { name: 'Đã nhận phản ánh của ông/bà' }).waitFor();
	await page.goBack();
	await words.fill(typed);
	await page.getByLabel('Lĩnh vực').selectOption('Thái độ phục vụ');
	await press.click();
	await page.getByText('Nội dung này vừa được gửi').waitFor();
	expect(await words.inputValue()).toBe(typed);
	await citizen.sound();
});

test('a photo that is too large does not go, and the form says its limit; what is over the limit of the server is told on a page that leads back to the words', async () => {
	await fillIn(`${said} Kèm ảnh.`);
	await page.getByLabel('Ảnh').setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(12 * 1024 * 1024 + 1) });
	const told = await page.getByLabel('Ảnh').evaluate((field: HTMLInputElement) => field.validationMessage);
	expect(told).toContain('12 MB');
	await press.click();
	expect(await words.inputValue()).toBe(`${said} Kèm ảnh.`);
	const body = new FormData();
	body.set('photo', new Blob([Buffer.alloc(60 * 1024 * 1024)]), 'anh.jpg');
	const refused = await fetch(`${site.address}${form}?/send`, { method: 'POST', body, headers: { origin: site.address, accept: 'text/html' } });
	const text = await refused.text();
	expect(refused.status).toBe(413);
	for (const part of ['Tệp lớn quá nên chưa gửi được gì', '(50 MB)', 'nút Quay lại của trình duyệt']) expect(text).toContain(part);
	expect(text).not.toContain('Mở lại trang vừa làm');
});

test('the Office says what is looked at first, sees it apart with the reason and the count, and puts it with the others', async () => {
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await office.open('/so-khcn/open-forms');
	await office.page.getByLabel('Giữ tin có chữ', { exact: true }).fill('vay tien');
	await office.page.getByRole('button', { name: 'Thêm quy tắc' }).first().click();
	const row = office.page.getByRole('row', { name: /vay tien/ });
	await row.waitFor();
	await fillIn('Cho vay tiền nhanh, không cần thế chấp, gọi là có ngay.');
	await press.click();
	await page.getByRole('heading', { name: 'Đã nhận phản ánh của ông/bà' }).waitFor();
	await office.open('/so-khcn/feedback?state=held');
	await office.page.getByText('giữ lại: có chữ “vay tien”').waitFor();
	await office.soundInDark();
	await office.page.getByRole('checkbox', { name: /^Chọn PA-/ }).check();
	await office.page.getByRole('button', { name: 'Không phải rác, xếp cùng các tin khác' }).click();
	await expect.poll(() => office.page.getByText('giữ lại: có chữ “vay tien”').count()).toBe(0);
	await office.open('/so-khcn/open-forms');
	await expect.poll(async () => (await row.locator('td.number').allInnerTexts()).map(Number)).toEqual([1, 1]);
	await office.soundInDark();
});

test('a page without a form has no script and may start no thread', async () => {
	const [plain, withForm] = await Promise.all(['/so-khcn/people', form].map(async (path) => fetch(site.address + path)));
	expect(withForm?.headers.get('content-security-policy')).toContain("worker-src 'self'");
	expect(await withForm?.text()).toMatch(/<script defer="" src="\/_app\/immutable\/workers\/proof-of-work/u);
	expect(plain?.headers.get('content-security-policy')).not.toContain('worker-src');
	expect(await plain?.text()).not.toContain('<script');
});
