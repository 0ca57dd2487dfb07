import { textOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor, type Visitor, walk } from '../support/visitor.ts';

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

async function enterDecree({ page }: Visitor): Promise<void> {
	await page.getByLabel('Số, ký hiệu', { exact: true }).fill('30/2020/NĐ-CP');
	await page.locator('#arrival-issued').fill('2020-03-05');
	await page.getByLabel('Cơ quan ban hành').fill('Chính phủ');
	await page.locator('#arrival-kind').fill('Nghị định');
	await page.getByLabel('Trích yếu').fill('Công tác văn thư');
	await page.getByRole('button', { name: 'Ghi vào sổ đến' }).click();
	await page.getByRole('row', { name: /30\/2020/ }).waitFor();
}

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
	await paste(office, fromWord);
	await expect.poll(() => storedBody(office)).toBe('Điều 1. Phạm vi điều chỉnh\n1. Quy chế áp dụng cho:\na) Các phòng;\nb) Các đơn vị.');
	await walk(office, 'Home');
	await page.keyboard.press('Backspace');
	await expect.poll(() => storedBody(office)).toBe('Điều 1. Phạm vi điều chỉnh\n1. Quy chế áp dụng cho:\na) Các phòng;\nCác đơn vị.');
});

/** As Word writes a table of two tiers of headings, with the row of no height that holds its columns' widths. */
const tableFromWord = `<html><body><table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
<tr><td width=60 rowspan=2 valign=top style='width:45pt'><p class=MsoNormal align=center><b>Stt<o:p></o:p></b></p></td>
<td width=200 rowspan=2 valign=top><p class=MsoNormal><b>Nội dung</b></p></td><td width=200 colspan=2 valign=top><p class=MsoNormal><b>Thời gian</b></p></td></tr>
<tr><td width=100 valign=top><p class=MsoNormal><b>Bắt đầu</b></p></td><td width=100 valign=top><p class=MsoNormal><b>Kết thúc</b></p></td></tr>
<tr><td width=60><p class=MsoNormal>1</p></td><td width=200><p class=MsoNormal>Nạo vét</p></td><td width=100><p class=MsoNormal>20/9</p></td>
<td width=100><p class=MsoNormal>21/9</p></td></tr>
<![if !supportMisalignedColumns]><tr height=0><td width=60 style='border:none'></td><td width=200 style='border:none'></td><td width=100></td><td width=100></td></tr><![endif]>
</table></body></html>`;

/** As LibreOffice writes one to the clipboard: sizes as attributes, each cell's words in a paragraph of its own. */
const tableFromLibreOffice = `<html><body><table width="100%" cellpadding="4" cellspacing="0"><col width="85*"/><col width="85*"/><tr valign="top">
<td rowspan="2" width="33%"><p>An</p></td><td width="33%"><p>Trực</p></td></tr><tr valign="top"><td width="33%"><p>Gác</p></td></tr></table></body></html>`;

async function paste({ page }: Visitor, html: string): Promise<void> {
	await page.evaluate((copied) => {
		const data = new DataTransfer();
		data.setData('text/html', copied);
		document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	}, html);
}

test('a merged table of Word stays merged when pasted, saved and opened again; cells are merged and split by keyboard', async () => {
	const { page, sound } = office;
	const here = await begin(office, 'Quyết định');
	await openPage(office);
	await paste(office, tableFromWord);
	const typed = ['| Stt | Nội dung | Thời gian | << |', '| ^^ | ^^ | Bắt đầu | Kết thúc |', '| 1 | Nạo vét | 20/9 | 21/9 |'];
	await expect.poll(() => storedBody(office)).toBe(typed.join('\n'));
	await page.getByText(/Đã lưu lúc/).waitFor();
	await office.open(here);
	await expect.poll(() => bodyOf(office)).toBe(typed.join('\n'));
	await page.getByRole('button', { name: 'Soạn trên trang giấy' }).click();
	await page.getByRole('columnheader', { name: 'Thời gian' }).click();
	await expect.poll(() => page.locator('.paper th[rowspan="2"]').count()).toBe(2);
	await sound();
	await page.getByRole('button', { name: 'Tách ô' }).click();
	expect((await storedBody(office)).split('\n')[0]).toBe('| Stt | Nội dung | Thời gian |  |');
	await page.getByRole('cell', { name: '20/9' }).click();
	await walk(office, 'End', 'Shift+ArrowRight');
	await page.getByRole('button', { name: 'Gộp ô' }).waitFor();
	await page.keyboard.press('Alt+m');
	expect((await storedBody(office)).split('\n')[2]).toBe('| 1 | Nạo vét | 20/9\\n21/9 | << |');
});

test('of a table of LibreOffice the cells beside a merged one keep their column', async () => {
	await begin(office, 'Công văn');
	await openPage(office);
	await paste(office, tableFromLibreOffice);
	await expect.poll(() => storedBody(office)).toBe('| An | Trực |\n| ^^ | Gác |');
});

test('without JavaScript an article put in between moves the numbers of the others on', async () => {
	const { page, sound } = plain;
	await begin(plain, 'Quyết định');
	await page.getByLabel('Trích yếu').fill('Về việc lập Tổ rà soát');
	await page.getByLabel('Nội dung', { exact: true }).fill('Điều 1. Lập Tổ.\n1. Tổ trưởng;\n1. Thư ký.\nĐiều 1. Chen vào.\nĐiều 2. Thi hành.');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: /lập Tổ rà soát/ }).waitFor();
	await expect.poll(() => bodyOf(plain)).toBe('Điều 1. Lập Tổ.\n1. Tổ trưởng;\n2. Thư ký.\nĐiều 2. Chen vào.\nĐiều 3. Thi hành.');
	await sound();
});

test('a document of the incoming book is cited by keyboard, in full first and short then; what is incomplete is marked and mended in one press', async () => {
	const { page, sound } = office;
	await office.open('/so-khcn/registers/incoming');
	const full = 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư';
	await enterDecree(office);
	await begin(office, 'Công văn');
	const paper = await openPage(office);
	await page.keyboard.type('Căn cứ ');
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog', { name: 'Dẫn văn bản' }).waitFor();
	await sound();
	await page.keyboard.type('văn thư');
	await page.getByText(/1 văn bản/).waitFor();
	await page.keyboard.press('Enter');
	await page.keyboard.type(';');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Theo ');
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog', { name: 'Dẫn văn bản' }).waitFor();
	await page.keyboard.type('30/2020');
	await page.keyboard.press('Enter');
	await page.keyboard.type('.');
	await expect.poll(() => storedBody(office)).toBe(`Căn cứ ${full};\nTheo Nghị định số 30/2020/NĐ-CP.`);
	expect(await paper.locator('[data-cited]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-cited')))).toEqual(['known', 'known']);
	await page.keyboard.press('Control+a');
	await page.keyboard.type('Thực hiện Nghị định số 30/2020/NĐ-CP');
	await page.getByText('Dẫn lần đầu còn thiếu').waitFor();
	await page
		.locator('.row')
		.getByRole('button', { name: /^Sửa thành/ })
		.click();
	await expect.poll(() => storedBody(office)).toBe(`Thực hiện ${full}`);
});

test('without JavaScript annexes get their labels and the line of what they go with, lie as chosen, and are printed in both files', async () => {
	const { page, sound } = plain;
	const here = await begin(plain, 'Quyết định');
	await page.getByLabel('Trích yếu').fill('Về việc ban hành Quy chế');
	await page.locator('summary', { hasText: 'Thêm phụ lục' }).click();
	await page.getByLabel('Tên phụ lục').fill('Quy chế làm việc');
	await page.getByLabel('Nội dung phụ lục 1').fill('Điều 1. Phạm vi\n1. Tổ làm việc;\n2. Tổ báo cáo.');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.locator('summary', { hasText: 'Phụ lục 1: Quy chế làm việc' }).waitFor();
	await page.locator('summary', { hasText: 'Thêm phụ lục' }).click();
	await page.getByLabel('Tên phụ lục').nth(1).fill('Danh sách Tổ');
	await page.getByLabel('Khổ giấy').nth(1).selectOption('A4 ngang');
	await page.getByLabel('Nội dung phụ lục 2').fill('| Stt | Họ và tên |\n| 1 | Lê Văn Thử |');
	await sound();
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.locator('summary', { hasText: 'Phụ lục 2: Danh sách Tổ' }).waitFor();
	await expect.poll(() => page.getByLabel('Nội dung phụ lục 1').inputValue()).toBe('Điều 1. Phạm vi\n1. Tổ làm việc;\n2. Tổ báo cáo.');
	const [docx, pdf] = await Promise.all(['docx', 'pdf'].map(async (format) => (await page.request.get(`${here}/paper.${format}`)).body()));
	const written = readDocx(new Uint8Array(docx ?? []));
	expect(written.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'portrait', 'landscape']);
	const printed = (await readFile(new Uint8Array(pdf ?? []), 'a.pdf')).document.blocks.map(textOf).join(' ').replace(/\s+/gu, ' ');
	expect(printed).toMatch(/Phụ lục I QUY CHẾ LÀM VIỆC.*Phụ lục II DANH SÁCH TỔ.*Kèm theo Quyết định/iu);
});
