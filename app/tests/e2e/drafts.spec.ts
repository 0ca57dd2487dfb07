import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor, type Visitor, walk } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const plain = await visitor(browser, site.address, { javaScript: false, width: 360 });
const office = await visitor(browser, site.address);
const leader = await visitor(browser, site.address, { width: 360 });
for (const person of [plain, office]) await signIn(person, 'van-phong', site.passwords['van-phong']);
await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);

async function begin({ open, page }: Visitor, kind: string): Promise<string> {
	await open('/so-khcn/drafts');
	await page.getByLabel('Loại văn bản').selectOption(kind);
	await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
	await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
	return page.url();
}

const photo = { name: 'phieu.png', mimeType: 'image/png', buffer: Buffer.from('\u0089PNG\r\n\u001a\n một tấm ảnh', 'latin1') };

const bodyOfLetter = [
	'Căn cứ Luật Khoa học và công nghệ;',
	'Theo đề nghị của Chánh Văn phòng.',
	'Đề nghị các đơn vị gửi số liệu theo bảng sau:',
	'| Stt | Nội dung | Thời gian |',
	'| 1 | Đề tài cấp tỉnh | 20/9/2026 |'
].join('\n');

test('without JavaScript a letter with grounds and a table is written, compared, frozen, signed, numbered and issued', async () => {
	const { page, sound } = plain;
	await plain.open('/so-khcn/drafts/style');
	await page.getByLabel('Cỡ chữ').selectOption('13.5');
	await page.getByRole('button', { name: 'Lưu cách trình bày' }).click();
	await page.getByText('Văn bản soạn từ nay in theo cách này').waitFor();
	await page.getByLabel('Áp dụng từ ngày').fill('2026-01-12');
	await page.getByRole('button', { name: 'Lưu ngày áp dụng' }).click();
	await page.getByText('Đã lưu ngày áp dụng').waitFor();
	await sound();
	const here = await begin(plain, 'Công văn');
	await sound();
	await page.getByLabel('Trích yếu').fill('báo cáo số liệu quý III');
	await page.locator('summary', { hasText: 'Độ khẩn, phạm vi lưu hành' }).click();
	await page.getByLabel('Độ khẩn', { exact: true }).selectOption('Khẩn');
	await page.getByLabel('Ký hiệu người soạn, số bản').fill('PL.(300)');
	await page.getByLabel('Kính gửi').fill('Phòng Quản lý khoa học\nTrung tâm Ứng dụng');
	await page.getByLabel('Nội dung', { exact: true }).fill(bodyOfLetter);
	await page.getByLabel('Họ và tên').fill('Trần Thị Thử');
	await page.getByLabel('Đặt tên phiên bản').fill('gửi xin ý kiến');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: 'Công văn: báo cáo số liệu quý III' }).waitFor();
	await expect.poll(() => page.getByLabel('Nội dung', { exact: true }).inputValue()).toBe(bodyOfLetter);
	expect([await page.getByLabel('Độ khẩn', { exact: true }).inputValue(), await page.getByLabel('Ký hiệu người soạn, số bản').inputValue()]).toEqual([
		'urgent',
		'PL.(300)'
	]);
	await plain.open(`${here}/compare?from=1`);
	await expect.poll(() => page.getByRole('row', { name: /căn cứ thêm/ }).count()).toBe(2);
	await expect.poll(() => page.getByRole('row', { name: /bảng thêm/ }).count()).toBe(1);
	await plain.open(here);
	await page.locator('summary', { hasText: 'Chốt, trình ký' }).click();
	await page.getByLabel('Ký nháy 1: chức vụ').fill('Chánh Văn phòng');
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByText('Bước ký nháy đã ghi chức vụ thì phải ghi họ tên').waitFor();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByRole('heading', { name: 'Đã chốt để trình ký' }).waitFor();
	await page.getByText('Đang chờ Chánh Văn phòng').waitFor();
	await sound();
	await page.getByText('Đã ký nháy trên giấy…').click();
	await page.getByRole('button', { name: 'Ghi nhận đã ký nháy' }).click();
	await page.getByText('Phạm Văn Nháy đã ký trên giấy').waitFor();
	await page.getByText('Ghi bút phê…').click();
	await page.getByLabel('Lời bút phê').fill('Giao Thanh tra đôn đốc, báo cáo trước giao ban.');
	await page.locator('form[action="?/recordDirective"]').getByLabel('Ảnh hoặc bản quét').setInputFiles(photo);
	await page.getByRole('button', { name: 'Lưu bút phê' }).click();
	await page.getByText('“Giao Thanh tra đôn đốc, báo cáo trước giao ban.”').waitFor();
	expect((await page.request.get((await page.getByRole('link', { name: 'Xem ảnh, bản quét phiếu trình' }).getAttribute('href')) ?? '')).status()).toBe(200);
	await page.getByText('Giao thành nhiệm vụ…').click();
	await page.getByRole('group', { name: 'Giao cho' }).getByRole('checkbox', { name: 'Phòng Kế hoạch - Tài chính' }).check();
	await sound();
	await page.getByRole('button', { name: 'Giao', exact: true }).click();
	await page.getByText('Đã giao: Phòng Kế hoạch - Tài chính').waitFor();
	await page.getByLabel('Chức vụ người ký').fill('GIÁM ĐỐC');
	await page.getByLabel('Họ tên người ký').fill('Trần Thị Thử');
	await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
	await page.waitForURL(/registers\/outgoing\/papers\//);
	await page.getByLabel('Số và ký hiệu').fill('91/SKHCN');
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Bước 3/3').waitFor();
	await page.getByText('Siêu dữ liệu văn bản đi').click();
	await expect.poll(() => page.getByLabel('Mức độ khẩn').inputValue()).toBe('1');
	await page.getByLabel('Số, ký hiệu hồ sơ').fill('12/2026/HS-VP');
	await sound();
	await page.getByRole('button', { name: 'Ghi nhận đã phát hành' }).click();
	await page.getByText(/^Phát hành ngày/).waitFor();
	await plain.open('/so-khcn/registers/outgoing');
	await expect.poll(() => page.getByRole('row', { name: /91\/SKHCN/ }).innerText()).toContain('báo cáo số liệu quý III');
});

test('without JavaScript the second of two who save gets the first one’s words, keeps its own, and may save on top', async () => {
	const { page, sound } = plain;
	const here = await begin(plain, 'Thông báo');
	await office.open(here);
	await office.page.getByLabel('Trích yếu').fill('lịch trực của người kia');
	await office.page.getByText(/Đã lưu lúc/).waitFor();
	await page.getByLabel('Trích yếu').fill('lịch trực của tôi');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByText(/vừa lưu văn bản này lúc/).waitFor();
	await sound();
	await expect.poll(() => page.getByLabel('Trích yếu').inputValue()).toBe('lịch trực của tôi');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: /lịch trực của tôi/ }).waitFor();
	await office.page.getByLabel('Trích yếu').fill('lịch trực tuần sau');
	await office.page.getByText(/vừa lưu văn bản này lúc/).waitFor();
	await office.sound();
	await office.page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await office.page.getByRole('heading', { level: 1, name: /lịch trực tuần sau/ }).waitFor();
	await expect.poll(() => office.page.getByText(/vừa lưu văn bản này lúc/).count()).toBe(0);
});

/** As Word writes it to the clipboard: a list's label as words that it ignores on reading, styles, a remark, a picture. */
const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
<h1 style='mso-style-name:x'>II. TỔ CHỨC THỰC HIỆN</h1>
<p class=MsoListParagraph style='mso-list:l0 level1'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Các phòng gửi
số liệu <b>trước</b> ngày 20/9/2026.</p><img src="data:," alt="con dấu"><script>alert(1)</script>
<ul><li>Gửi bản giấy;</li><li>Gửi tệp Word.</li></ul>
<table class=MsoNormalTable><tr><td><p>Stt</p></td><td><p>Đầu mối</p></td></tr><tr><td><p>1</p></td><td><p>Anh An</p><p>Chị Bình</p></td></tr></table>
<!--EndFragment--></body></html>`;

test('on the page a letter is written by keyboard, a piece of Word is pasted, and all of it is there after a reload', async () => {
	const { page, sound } = office;
	const here = await begin(office, 'Công văn');
	await page.getByLabel('Trích yếu').fill('tổ chức hội nghị');
	await page.getByRole('button', { name: 'Soạn trên trang giấy' }).click();
	const paper = page.getByRole('textbox', { name: 'Trang soạn nội dung' });
	await paper.waitFor();
	await sound();
	await paper.press('Control+a');
	await paper.press('Delete');
	await page.keyboard.type('Căn cứ Luật Khoa học và công nghệ;');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Theo đề nghị của Chánh Văn phòng.');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Đề nghị các đơn vị phối hợp:');
	await page.getByRole('button', { name: 'Thêm bảng' }).click();
	await expect.poll(() => paper.locator('table th').count()).toBe(2);
	const size = async () => [await paper.locator('table tr').count(), await paper.locator('table th').count()];
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.press('Alt+ArrowRight');
	await expect.poll(size).toEqual([4, 3]);
	await page.keyboard.press('Shift+Alt+ArrowUp');
	await expect.poll(size).toEqual([4, 3]);
	for (let cell = 0; cell < 3; cell += 1) await page.keyboard.press('Tab');
	await page.keyboard.press('Shift+Alt+ArrowUp');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Shift+Alt+ArrowLeft');
	await expect.poll(size).toEqual([3, 2]);
	await walk(office, 'Control+End');
	await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('table') ?? null)).toBe(null);
	const saved = page.waitForResponse((response) => response.request().postData()?.includes('TỔ CHỨC THỰC HIỆN') ?? false);
	await page.evaluate((html) => {
		const data = new DataTransfer();
		data.setData('text/html', html);
		document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	}, wordHtml);
	await saved;
	await page.getByText(/Đã lưu lúc/).waitFor();
	await sound();
	await office.open(here);
	expect((await page.getByLabel('Nội dung', { exact: true }).inputValue()).split('\n')).toEqual([
		'Căn cứ Luật Khoa học và công nghệ;',
		'Theo đề nghị của Chánh Văn phòng.',
		'Đề nghị các đơn vị phối hợp:',
		'| Cột 1 | Cột 2 |',
		'|  |  |',
		'|  |  |',
		'II. TỔ CHỨC THỰC HIỆN',
		'1. Các phòng gửi số liệu trước ngày 20/9/2026.',
		'- Gửi bản giấy;',
		'- Gửi tệp Word.',
		'| Stt | Đầu mối |',
		'| 1 | Anh An\\nChị Bình |'
	]);
	await office.open(`${here}/compare?from=1`);
	await expect.poll(() => page.getByRole('row', { name: /bảng thêm/ }).count()).toBe(2);
});

test('a remark on a part stays until it is dealt with, and what is printed has nothing for the checker of layout to say', async () => {
	const { page, sound } = office;
	const here = await begin(office, 'Quyết định');
	await page.getByText('Góp ý', { exact: true }).click();
	await page.getByLabel('Ý kiến').fill('Ghi rõ ngày có hiệu lực.');
	await page.getByRole('button', { name: 'Ghi góp ý' }).click();
	await page.getByText('Góp ý (1)').waitFor();
	await sound();
	await page.getByRole('button', { name: 'Đã xử lý' }).click();
	await page.getByText(/đã xử lý/).waitFor();
	await page.goto(`${here}/preview`);
	await page.getByRole('heading', { name: 'Thể thức: không có điểm nào cần xem' }).waitFor();
	await sound();
	const pdf = await page.request.get(`${here}/paper.pdf`);
	expect([pdf.status(), pdf.headers()['content-type'], pdf.headers()['x-frame-options']]).toEqual([200, 'application/pdf', 'SAMEORIGIN']);
});

test('a leader finds the paper put up to them on the first page, reads it, gives it back with a reason, and the Office puts it up again', async () => {
	const { page, sound } = office;
	const here = await begin(office, 'Thông báo');
	await page.getByLabel('Trích yếu').fill('lịch tiếp công dân tháng 10');
	await page.getByText(/Đã lưu lúc/).waitFor();
	await page.locator('summary', { hasText: 'Chốt, trình ký' }).click();
	await page.getByLabel('Ký nháy 1: chức vụ').fill('');
	await page.getByLabel('Ký nháy 1: họ tên').fill('');
	await sound();
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByRole('heading', { name: 'Đã chốt để trình ký' }).waitFor();
	await leader.open('/so-khcn');
	await leader.page.getByRole('link', { name: 'Mở bản trình' }).first().click();
	await leader.page.getByRole('heading', { level: 1, name: /lịch tiếp công dân tháng 10/ }).waitFor();
	await leader.sound();
	const dossier = await leader.page.request.get(`${here}/dossier.pdf`);
	expect([dossier.status(), dossier.headers()['content-type']]).toEqual([200, 'application/pdf']);
	expect((await leader.page.request.get('/so-khcn/drafts')).status()).toBe(403);
	await leader.page.getByLabel('Văn phòng cần sửa gì?').fill('Ghi rõ giờ tiếp.');
	await leader.page.getByRole('button', { name: 'Trả lại để làm lại' }).click();
	await leader.page.waitForURL(/so-khcn$/);
	expect((await leader.page.request.get(here)).status()).toBe(403);
	await office.open(here);
	await page.getByText('“Ghi rõ giờ tiếp.”').waitFor();
	await sound();
	await page.locator('summary', { hasText: 'Chốt, trình ký' }).click();
	await page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await page.getByRole('heading', { name: 'Đã chốt để trình ký' }).waitFor();
	await leader.open(here);
	await leader.page.getByRole('button', { name: 'Đồng ý ký ban hành' }).click();
	await leader.page.getByText('Tất cả đã đồng ý').waitFor();
	await leader.sound();
});

test('impossible days and short citations are named beside the page, and F8 goes from one to the next into the words', async () => {
	const { page, sound } = office;
	await begin(office, 'Công văn');
	await page.getByLabel('Nội dung', { exact: true }).fill('Căn cứ Nghị định số 30/2020/NĐ-CP;\nHọp vào Thứ Hai, ngày 31/9/2026 tại hội trường.');
	await page.getByText(/Đã lưu lúc/).waitFor();
	const quotes = page.getByRole('button', { name: /31\/9\/2026/ });
	await quotes.first().waitFor();
	await sound();
	await quotes.first().click();
	await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('31/9/2026');
	await page.getByRole('button', { name: 'Soạn trên trang giấy' }).click();
	await page.getByRole('textbox', { name: 'Trang soạn nội dung' }).waitFor();
	const count = await page
		.getByRole('region', { name: /Rà soát/ })
		.getByRole('listitem')
		.count();
	const selected: string[] = [];
	for (let press = 0; press < count; press += 1) {
		await page.keyboard.press('F8');
		selected.push(await page.evaluate(() => getSelection()?.toString() ?? ''));
	}
	expect(selected.filter((words) => words.includes('31/9/2026') || words.includes('30/2020/NĐ-CP')).length).toBeGreaterThan(1);
	await sound();
});
