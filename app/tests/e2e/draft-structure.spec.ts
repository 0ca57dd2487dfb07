import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const plain = await visitor(browser, site.address, { javaScript: false, width: 360 });
const office = await visitor(browser, site.address);
for (const person of [plain, office]) await signIn(person, 'van-phong', site.passwords['van-phong']);

async function begin({ open, page }: Visitor, kind: string): Promise<string> {
	await open('/so-khcn/drafts');
	await page.getByLabel('Loại văn bản').selectOption(kind);
	await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
	await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
	return page.url();
}

async function openPage({ page }: Visitor) {
	await page.getByRole('button', { name: 'Soạn trên trang giấy' }).click();
	const paper = page.getByRole('textbox', { name: 'Trang soạn nội dung' });
	await paper.waitFor();
	await paper.press('Control+a');
	await paper.press('Delete');
	return paper;
}

const bodyOf = ({ page }: Visitor) => page.getByLabel('Nội dung', { exact: true }).inputValue();
const storedBody = ({ page }: Visitor) => page.locator('#body').evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : ''));

/** As Word writes numbered paragraphs to the clipboard: the numbers are words that it ignores on reading. */
const fromWord = `<html><body><p class=MsoNormal><b>Điều 1.</b> Phạm vi điều chỉnh</p>
<p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Quy chế áp dụng cho:</p>
<p class=MsoListParagraph><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span>Các phòng;</p>
<p class=MsoListParagraph><span style='mso-list:Ignore'>b)<span>&nbsp; </span></span>Các đơn vị.</p></body></html>`;

test('điều, khoản and điểm are written by keyboard, number themselves, are moved with what is under them and are there after a reload', async () => {
	const { page, sound } = office;
	const here = await begin(office, 'Quyết định');
	const paper = await openPage(office);
	await page.keyboard.type('Điều 1. Lập Tổ rà soát.');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Tổ có nhiệm vụ:');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Rà soát hồ sơ:');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Hồ sơ dự án;');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Hồ sơ đất đai.');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.type('Báo cáo Giám đốc.');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Văn phòng thi hành.');
	const written = ['Điều 1. Lập Tổ rà soát.', 'Điều 2. Tổ có nhiệm vụ:', '1. Rà soát hồ sơ:', 'a) Hồ sơ dự án;', 'b) Hồ sơ đất đai.', '2. Báo cáo Giám đốc.'];
	expect((await storedBody(office)).split('\n')).toEqual([...written, 'Điều 3. Văn phòng thi hành.']);
	await sound();
	await page.keyboard.press('Alt+Shift+ArrowUp');
	expect((await storedBody(office)).split('\n').slice(0, 3)).toEqual(['Điều 1. Lập Tổ rà soát.', 'Điều 2. Văn phòng thi hành.', 'Điều 3. Tổ có nhiệm vụ:']);
	expect(await paper.locator('p').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-label')))).toEqual([
		'Điều 1.',
		'Điều 2.',
		'Điều 3.',
		'1.',
		'a)',
		'b)',
		'2.'
	]);
	await page.getByText(/Đã lưu lúc/).waitFor();
	await office.open(here);
	expect((await bodyOf(office)).split('\n')).toEqual([
		'Điều 1. Lập Tổ rà soát.',
		'Điều 2. Văn phòng thi hành.',
		'Điều 3. Tổ có nhiệm vụ:',
		...written.slice(2)
	]);
});

test('a piece of Word keeps its điều, khoản and điểm, and Backspace takes a number away, not the words', async () => {
	const { page } = office;
	await begin(office, 'Quyết định');
	await openPage(office);
	await page.evaluate((html) => {
		const data = new DataTransfer();
		data.setData('text/html', html);
		document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	}, fromWord);
	await expect.poll(() => storedBody(office)).toBe('Điều 1. Phạm vi điều chỉnh\n1. Quy chế áp dụng cho:\na) Các phòng;\nb) Các đơn vị.');
	await page.keyboard.press('Home');
	await page.keyboard.press('Backspace');
	expect(await storedBody(office)).toBe('Điều 1. Phạm vi điều chỉnh\n1. Quy chế áp dụng cho:\na) Các phòng;\nCác đơn vị.');
});

test('without JavaScript an article put in between moves the numbers of the others on', async () => {
	const { page, sound } = plain;
	await begin(plain, 'Quyết định');
	await page.getByLabel('Trích yếu').fill('Về việc lập Tổ rà soát');
	await page.getByLabel('Nội dung', { exact: true }).fill('Điều 1. Lập Tổ.\n1. Tổ trưởng;\n1. Thư ký.\nĐiều 1. Chen vào.\nĐiều 2. Thi hành.');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: /lập Tổ rà soát/ }).waitFor();
	expect(await bodyOf(plain)).toBe('Điều 1. Lập Tổ.\n1. Tổ trưởng;\n2. Thư ký.\nĐiều 2. Chen vào.\nĐiều 3. Thi hành.');
	await sound();
});
