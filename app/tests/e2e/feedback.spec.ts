import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { aPhoto } from '../support/photos.ts';
import { signIn, type Visitor, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const people = '/so-khcn/people/feedback';
const citizen = await visitor(browser, site.address, { width: 360, javaScript: false });
const [office, unit, leader] = [await visitor(browser, site.address), await visitor(browser, site.address), await visitor(browser, site.address)];
await signIn(office, 'van-phong', site.passwords['van-phong']);
await signIn(unit, 'qlkh', site.passwords['qlkh']);
await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);

const said = 'Bộ phận một cửa mở cửa muộn sáng thứ Hai, nhiều người phải chờ ngoài trời.';
const passes: Record<string, { code: string; pin: string }> = {};

/** Fills in the form as a person does, which takes them longer than five seconds. */
async function send({ page, open, sound }: Visitor, words: string, { name = '', photo = false } = {}): Promise<{ code: string; pin: string }> {
	await open(`${people}/send`);
	await page.getByLabel(/phản ánh, kiến nghị hay hỏi điều gì/).fill(words);
	await page.getByLabel('Lĩnh vực').selectOption('Thái độ phục vụ');
	if (photo) await page.getByLabel(/^Ảnh/).setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await aPhoto(7, { place: true })) });
	if (name) {
		await page.getByLabel('Họ và tên').fill(name);
		await page.getByLabel(/đồng ý cho cơ quan dùng họ tên/).check();
	}
	await page.getByLabel(/đồng ý công khai nội dung/).check();
	await page.waitForTimeout(5000);
	await page.getByRole('button', { name: 'Gửi', exact: true }).click();
	await page.getByRole('heading', { name: 'Đã nhận phản ánh của ông/bà' }).waitFor();
	await sound();
	const [code = '', pin = ''] = await page.locator('dd').allInnerTexts();
	return { code, pin };
}

async function lookUp({ page, open }: Visitor, { code, pin }: { code: string; pin: string }): Promise<void> {
	await open(`${people}/look-up`);
	await page.getByLabel('Mã').fill(code.toLowerCase());
	await page.getByLabel('Số PIN').fill(pin);
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
}

async function openItem({ page, open }: Visitor, code: string): Promise<void> {
	await open('/so-khcn/feedback?state=all');
	await page.getByRole('link', { name: code }).click();
	await page.getByRole('heading', { name: code }).waitFor();
}

test('a citizen on a telephone without JavaScript finds no answer yet and sends feedback with a photo; what was not taken is kept', async () => {
	const { page } = citizen;
	await citizen.open('/so-khcn/people');
	await page.getByRole('link', { name: 'Gửi phản ánh, kiến nghị' }).first().click();
	await page.getByLabel(/Tìm câu đã trả lời/).fill('mot cua mo cua muon');
	await page.getByRole('button', { name: 'Tìm' }).click();
	await page.getByText('Chưa có câu trả lời nào về việc này').waitFor();
	await citizen.sound();
	await page.getByRole('link', { name: 'Chưa thấy? Gửi phản ánh' }).click();
	const words = page.getByLabel(/phản ánh, kiến nghị hay hỏi điều gì/);
	expect(await words.inputValue()).toBe('mot cua mo cua muon');
	expect(await page.getByRole('checkbox').evaluateAll((ticks) => ticks.some((tick) => (tick as HTMLInputElement).checked))).toBe(false);
	await words.fill(said);
	await page.getByLabel('Lĩnh vực').selectOption('Thái độ phục vụ');
	await page.getByRole('button', { name: 'Gửi', exact: true }).click();
	await page.getByText('Biểu mẫu được gửi quá nhanh').waitFor();
	expect(await words.inputValue()).toBe(said);
	await citizen.sound();
	passes['one'] = await send(citizen, said, { name: 'Nguyễn Thị Hỏi', photo: true });
	expect(passes['one']).toMatchObject({ code: expect.stringMatching(/^PA-/), pin: expect.stringMatching(/^\d{6}$/) });
	await lookUp(citizen, { ...passes['one'], pin: 'sai' });
	await page.getByText('Mã hoặc số PIN chưa đúng').waitFor();
	passes['two'] = await send(citizen, 'Sang thu hai bo phan mot cua mo cua muon, nhieu nguoi phai cho ngoai troi');
	passes['secret'] = await send(citizen, 'Tôi tố cáo cán bộ X nhận tiền khi làm thủ tục.', { name: 'Người Tố Cáo' });
});

test('without a script several are sorted and sent with one press, and one press takes it back', async () => {
	const plain = await visitor(browser, site.address, { width: 360, javaScript: false });
	await signIn(plain, 'van-phong', site.passwords['van-phong']);
	const { page } = plain;
	await plain.open('/so-khcn/feedback');
	for (const name of ['one', 'two']) await page.getByLabel(`Chọn ${passes[name]?.code}`).check();
	await page.getByRole('button', { name: 'Đánh dấu tin rác' }).click();
	await page.getByText('Đánh dấu tin rác cần có lý do').waitFor();
	await expect.poll(() => page.getByLabel(`Chọn ${passes['two']?.code}`).isChecked()).toBe(true);
	await page.locator('select[name=kind]').selectOption('question');
	await page.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Phòng Quản lý khoa học' });
	await page.getByRole('button', { name: 'Phân loại, chuyển' }).click();
	await page.getByText('Đã phân loại, chuyển 2 phản ánh.').waitFor();
	await plain.sound();
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await page.getByText('Đã hoàn tác: 2 phản ánh trở lại như trước.').waitFor();
	await plain.context.close();
});

test('the Office sorts, puts similar ones together, sends it to a unit; a tố cáo leaves for the restricted register', async () => {
	const { page } = office;
	await office.open('/so-khcn/citizens');
	await page.getByText('3 việc chưa trả lời: 3 chưa phân loại').waitFor();
	await page.getByRole('link', { name: 'Phản ánh, kiến nghị' }).click();
	await page.getByRole('link', { name: passes['one']?.code ?? '' }).focus();
	await page.keyboard.press('ArrowDown');
	const focused = () => page.evaluate(() => document.activeElement?.textContent);
	await expect.poll(focused).toBe(passes['two']?.code);
	await page.keyboard.press('x');
	await page.keyboard.press('k');
	await expect.poll(focused).toBe(passes['one']?.code);
	await page.keyboard.press('x');
	await page.getByText('đã chọn 2 dòng').waitFor();
	await page.getByText('Phím tắt khi đang ở trong bảng').click();
	await office.sound();
	await office.soundInDark();
	await openItem(office, passes['secret']?.code ?? '');
	await page.getByLabel('tố cáo', { exact: true }).check();
	await page.getByRole('button', { name: 'Lưu phân loại' }).click();
	await page.waitForURL(/\/feedback$/);
	await expect.poll(() => page.getByText(passes['secret']?.code ?? '').count()).toBe(0);
	await openItem(office, passes['one']?.code ?? '');
	await page.getByRole('img', { name: 'Ảnh kèm theo' }).waitFor();
	await page.getByLabel('phản ánh, kiến nghị', { exact: true }).check();
	await page.getByRole('button', { name: 'Lưu phân loại' }).click();
	await page.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Phòng Quản lý khoa học' });
	await office.sound();
	await office.soundInDark();
	await page.getByRole('checkbox', { name: 'Phòng Kế hoạch - Tài chính' }).check();
	await page.getByRole('button', { name: 'Chuyển', exact: true }).click();
	await page.getByText('đơn vị đang giải quyết').first().waitFor();
	await page.getByLabel(`Chọn ${passes['two']?.code}`).check();
	await page.getByRole('button', { name: 'Trả lời chung các phản ánh đã chọn' }).click();
	await page.getByText('Được trả lời chung').first().waitFor();
	await page.getByText('Người gửi', { exact: true }).scrollIntoViewIfNeeded();
	await page.getByLabel('Xem để làm gì?').fill('Hỏi lại ngày giờ');
	await page.getByRole('button', { name: 'Xem người gửi' }).click();
	await page.getByText('Nguyễn Thị Hỏi').waitFor();
	await office.sound();
	await lookUp(citizen, passes['secret'] ?? { code: '', pin: '' });
	await citizen.page.getByText('Nội dung này đã chuyển tới').waitFor();
	expect(await citizen.page.getByText('nhận tiền').count()).toBe(0);
});

test('the unit finds it in its own work and answers; the leader lets it go out, and gives the right to the restricted register', async () => {
	await unit.open('/so-khcn');
	await unit.page.getByRole('link', { name: passes['one']?.code ?? '' }).click();
	await unit.page.getByLabel('Câu trả lời').fill('Từ nay bộ phận một cửa mở lúc 7 giờ 30, có lịch trực treo ở cửa.');
	await unit.page.getByLabel('Sẽ làm').fill('Treo lịch trực ở cửa.');
	await unit.page.getByLabel('Xong trước hết ngày').fill('2026-09-30');
	await unit.sound();
	await unit.page.getByRole('button', { name: 'Trình duyệt' }).click();
	await unit.page.getByText('chờ duyệt trả lời').first().waitFor();
	await openItem(leader, passes['one']?.code ?? '');
	await leader.page.getByRole('button', { name: 'Duyệt, gửi trả lời' }).click();
	await leader.page.getByText('trả lời đúng hạn').waitFor();
	await leader.sound();
	await unit.open('/so-khcn');
	await unit.page.getByRole('link', { name: 'Treo lịch trực ở cửa.' }).click();
	await unit.page.getByText('Báo đã làm', { exact: true }).click();
	await unit.page.getByLabel(/^Đã làm được gì/).fill('Đã treo lịch trực ở cửa chính.');
	await unit.sound();
	await unit.page.getByRole('button', { name: 'Gửi để xác nhận' }).click();
	await unit.page.getByText('chờ xác nhận:').waitFor();
	await leader.open('/so-khcn/promises');
	await leader.page.getByRole('button', { name: 'Xác nhận, công khai kết quả' }).click();
	await leader.page
		.getByRole('row', { name: /Treo lịch trực ở cửa/ })
		.getByText('đã làm đúng hẹn')
		.waitFor();
	await citizen.open('/so-khcn/people/promises?state=kept');
	await citizen.page.getByText(/\b1\/\d việc đã xong/).waitFor();
	expect((await leader.page.goto('/so-khcn/feedback/restricted'))?.status()).toBe(403);
	await leader.open('/so-khcn/feedback/settings');
	await leader.page
		.getByRole('button', { name: /^Giao quyền: / })
		.first()
		.click();
	await leader.page.getByText(/được giao \(/).waitFor();
	await leader.sound();
	for (const { page, open, sound } of [office, leader]) {
		const answer = await page.goto('/so-khcn/feedback/restricted');
		if (answer?.status() !== 200) continue;
		await open('/so-khcn/feedback/restricted');
		await page.getByRole('button', { name: /Mở đơn/ }).click();
		await page.getByText('nhận tiền').waitFor();
		await sound();
	}
});

test('the Office writes down what is heard in one form without a sender, and makes feedback of it with one press', async () => {
	const { page } = office;
	await office.open('/so-khcn/situation');
	await page.getByLabel(/Nghe, thấy điều gì/).fill('Dư luận lo phí thẩm định sẽ tăng.');
	await page.getByLabel(/^Nguồn/).fill('tổ dân phố 3');
	await page.getByLabel('Mức độ').selectOption('urgent');
	await page.getByRole('button', { name: 'Ghi', exact: true }).click();
	await page.getByText('Dư luận lo phí thẩm định sẽ tăng.').waitFor();
	await office.sound();
	await office.soundInDark();
	await page.getByRole('button', { name: 'Soạn báo cáo của kỳ này' }).click();
	await page.waitForURL(/\/drafts\//);
	await expect.poll(() => page.content()).toContain('cơ quan ghi nhận 1 điều');
	await office.open('/so-khcn/situation');
	await page.getByRole('button', { name: 'Chuyển thành phản ánh' }).click();
	await page.getByRole('heading', { name: /^PA-/ }).waitFor();
	await office.open('/so-khcn/situation');
	await page.getByRole('link', { name: 'Giao thành nhiệm vụ' }).click();
	await page.getByRole('checkbox', { name: 'Phòng Quản lý khoa học' }).check();
	await office.sound();
	await office.soundInDark();
	await page.getByRole('button', { name: 'Giao', exact: true }).click();
	await page.getByText(/^Từ sổ nắm tình hình/).waitFor();
	await page.getByRole('link', { name: 'Điều đã ghi trong sổ' }).click();
	await page.getByRole('link', { name: /đã thành nhiệm vụ: Phòng Quản lý khoa học/ }).waitFor();
	await office.sound();
	await office.open('/so-khcn/reminders/people');
	await office.soundInDark();
	expect((await fetch(`${site.address}/so-khcn/situation`, { redirect: 'manual' })).status).toBe(303);
});

test('both senders read the one answer; one rates it and says that it is not settled', async () => {
	const { page } = citizen;
	await lookUp(citizen, passes['two'] ?? { code: '', pin: '' });
	await page.getByText('7 giờ 30').waitFor();
	await page.getByText('4 · hài lòng').click();
	await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
	await page.getByText('đánh giá 4/5').waitFor();
	await citizen.sound();
	await page.getByText('Chưa giải quyết', { exact: true }).click();
	await page.getByLabel('Điều gì chưa được giải quyết?').fill('Sáng nay vẫn mở muộn');
	await page.getByRole('button', { name: 'Báo chưa giải quyết' }).click();
	await page.getByText('Ông/bà báo chưa giải quyết').waitFor();
	await lookUp(citizen, passes['one'] ?? { code: '', pin: '' });
	await page.getByRole('button', { name: 'Xóa họ tên, số điện thoại của tôi' }).click();
	await expect.poll(() => page.getByRole('button', { name: 'Xóa họ tên, số điện thoại của tôi' }).count()).toBe(0);
});

test('the redacted copy is public and found without accents, and the figures of the page are those of the files', async () => {
	const { page } = office;
	await openItem(office, passes['one']?.code ?? '');
	await page.getByText('Bản công khai', { exact: true }).click();
	await page.getByLabel('Tiêu đề').fill('Giờ mở cửa của bộ phận một cửa');
	await page.getByRole('button', { name: 'Công khai', exact: true }).click();
	await page.getByText('Đang công khai.').waitFor();
	await office.sound();
	await citizen.open(`${people}?q=gio+mo+cua`);
	await citizen.page.getByRole('link', { name: 'Giờ mở cửa của bộ phận một cửa' }).click();
	await citizen.page.getByText('7 giờ 30').waitFor();
	await citizen.sound();
	await citizen.open(`${people}/overdue`);
	await citizen.open(`${people}/figures`);
	const wide = await visitor(browser, site.address);
	for (const path of ['', '?q=gio', '/send', '/look-up', '/overdue', '/figures']) {
		await wide.open(`${people}${path}`);
		await wide.soundInDark();
	}
	const row = await wide.page.goto(`${people}/figures`).then(() => wide.page.getByRole('row', { name: /^Cộng/ }).locator('td').allInnerTexts());
	const year = (await wide.page.getByRole('link', { name: 'Tải JSON' }).getAttribute('href')) ?? '';
	const { asOf, total } = (await (await fetch(site.address + year)).json()) as { asOf: string; total: Record<string, number> };
	expect(row.slice(0, 6).map(Number)).toEqual(['received', 'inTime', 'late', 'overdue', 'open', 'rated'].map((name) => total[name]));
	expect(asOf).toMatch(/^\d{4}-/u);
	expect(await (await fetch(site.address + year.replace('.json', '.csv'))).text()).toContain(`"Cộng","${total['received']}"`);
});
