import { wholeEntry } from '@kheo/documents/zip/inflate-entry';
import { openZip } from '@kheo/documents/zip/open-zip';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const plain = await visitor(browser, site.address, { javaScript: false });
for (const person of [office, plain]) await signIn(person, 'van-phong', site.passwords['van-phong']);
const { consolidation } = await samplePlan(office.page);
const outgoing = '/so-khcn/registers/outgoing';
const incoming = '/so-khcn/registers/incoming';

/** The Office's lead has initialled the slip. */
async function initialOnPaper({ page }: Visitor): Promise<void> {
	await page.getByText('Đã ký nháy trên giấy…').click();
	await page.getByLabel('Họ tên người ký').first().fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Ghi nhận đã ký nháy' }).click();
	await page.getByText('Phạm Văn Nháy đã ký trên giấy').waitFor();
}

/** A paper signed elsewhere comes into the book, up to the page that numbers it. */
async function enterPaper({ page }: Visitor, subject: string): Promise<void> {
	await page.goto(outgoing);
	await page.getByText('Ghi một văn bản làm ngoài hệ thống').click();
	await page.getByLabel('Loại văn bản').first().selectOption('Báo cáo');
	await page.getByLabel('Trích yếu').fill(subject);
	await page.getByLabel('Chức vụ người ký').fill('GIÁM ĐỐC');
	await page.getByLabel('Họ tên người ký').fill('Trần Thị Thử');
	await page.getByRole('button', { name: 'Ghi, rồi lấy số' }).click();
	await page.getByText('Bước 2/3').waitFor();
}

test('the Office enters signature, number of the province and file, sends the register out, and nothing frozen changes', async () => {
	const { page } = office;
	await office.open(consolidation);
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await page.getByText('Bước 1/3: lãnh đạo ký').waitFor();
	const hash = await page.locator('code').first().textContent();
	await office.sound();
	await expect.poll(() => page.getByRole('button', { name: 'Ghi nhận đã ký', exact: true }).count()).toBe(0);
	await initialOnPaper(office);
	await page.getByLabel('Chức vụ người ký').last().fill('PHÓ GIÁM ĐỐC');
	await page.getByLabel('Họ tên người ký').last().fill('Nguyễn Văn Thử');
	await page.getByRole('button', { name: 'Ghi nhận đã ký', exact: true }).click();
	await page.getByText('Bước 2/3: lấy số, đóng dấu').waitFor();
	await office.sound();
	await page.getByLabel('Số và ký hiệu').fill('57-SKHCN/VP');
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('ghi gạch chéo sau số').waitFor();
	await expect.poll(() => page.getByLabel('Số và ký hiệu').inputValue()).toBe('57-SKHCN/VP');
	const pages = await page.request.get(`${consolidation}/register.pdf`);
	await page.getByLabel('Số và ký hiệu').fill('57/SKHCN-VP');
	await page.getByLabel('Tệp đã phát hành').setInputFiles({ name: 'ban-phat-hanh.pdf', mimeType: 'application/pdf', buffer: await pages.body() });
	await page.getByLabel('Ghi giúp số, ngày lên tệp').check();
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Bước 3/3: gửi đi').waitFor();
	await office.sound();
	await page.getByRole('button', { name: 'Ghi nhận đã phát hành' }).click();
	await page.getByRole('heading', { level: 1, name: 'Bản tổng hợp 57/SKHCN-VP đã phát hành' }).waitFor();
	await expect.poll(() => page.locator('code').first().textContent()).toBe(hash);
	await office.sound();
	await page.getByRole('link', { name: 'Xem trong sổ văn bản đi' }).click();
	const line = page.getByRole('row', { name: /57\/SKHCN-VP/ });
	await line.waitFor();
	await expect.poll(() => line.innerText()).toContain('Nguyễn Văn Thử');
	await office.sound();
});

test('a leader no longer finds it waiting, and can neither give it back nor number it', async () => {
	const leader = await visitor(browser, site.address);
	await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);
	await expect.poll(() => leader.page.getByText('đang trình').count()).toBe(0);
	await leader.open(consolidation);
	await expect.poll(() => leader.page.getByRole('button', { name: /Trả lại|Ghi nhận/ }).count()).toBe(0);
	await leader.open(outgoing);
	await expect.poll(() => leader.page.getByText('57/SKHCN-VP').first().isVisible()).toBe(true);
	await expect.poll(() => leader.page.getByText('Ghi một văn bản làm ngoài hệ thống').count()).toBe(0);
});

test('a number that another paper has is refused with a sentence; the next one is taken', async () => {
	const { page } = office;
	await enterPaper(office, 'Kết quả quý III');
	await page.getByLabel('Số và ký hiệu').fill('57/SKHCN-VP');
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Số và ký hiệu này đã cấp cho một văn bản khác').waitFor();
	await office.sound();
	await page.getByLabel('Số và ký hiệu').fill('58/BC-SKHCN');
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Số 58/BC-SKHCN ngày').waitFor();
	await page.goto(outgoing);
	await expect.poll(() => page.getByRole('row', { name: /BC-SKHCN|SKHCN-VP/ }).count()).toBe(2);
});

test('without JavaScript the book of the agency gives 01 and then 02; a cancelled number stays in it, struck', async () => {
	const { page } = plain;
	await plain.open('/so-khcn/registers/series');
	await page.getByLabel('Sổ của cơ quan, cấp số tại đây').first().check();
	await page.getByRole('button', { name: 'Lưu' }).first().click();
	await page.getByText('Văn bản lấy số từ nay theo lựa chọn này').waitFor();
	await plain.sound();
	for (const number of ['01/BC-SKHCN', '02/BC-SKHCN']) {
		await enterPaper(plain, `Báo cáo ${number}`);
		await page.getByText(`số kế tiếp ${number}`).waitFor();
		await page.getByRole('button', { name: 'Cấp số, đóng dấu' }).click();
		await page.getByText(`Số ${number} ngày`).waitFor();
	}
	await page.getByText('Ghi nhầm? Hủy số').click();
	await page.getByLabel('Lý do').fill('văn bản không ban hành nữa');
	await page.getByRole('button', { name: 'Hủy số' }).click();
	await page.getByText('Bước 2/3').waitFor();
	await page.getByText('số kế tiếp 03/BC-SKHCN').waitFor();
	await plain.open(`${outgoing}?q=khong ban hanh`);
	await expect.poll(() => page.getByRole('row', { name: /BC-SKHCN/ }).count()).toBe(1);
	await plain.open(outgoing);
	await expect.poll(() => page.locator('tbody s').allInnerTexts()).toEqual(['02/BC-SKHCN']);
	await plain.sound();
});

test('without JavaScript a document that arrived is entered, asked about when it is there already, and passed on', async () => {
	const { page } = plain;
	await plain.open(incoming);
	const enter = async () => {
		await page.getByLabel('Số, ký hiệu', { exact: true }).fill('165 - KH/BDVTU');
		await page.getByLabel('Cơ quan ban hành').fill('Ban Tuyên giáo và Dân vận Tỉnh ủy');
		await page.getByLabel('Trích yếu').fill('Tổ chức các hoạt động năm 2026');
		await page.getByRole('button', { name: 'Ghi vào sổ đến' }).click();
	};
	await enter();
	await page.getByRole('row', { name: /165-KH\/BDVTU/ }).waitFor();
	await page.getByText('Ghi văn bản đến').click();
	await enter();
	await page.getByText('đã có trong sổ đến').waitFor();
	await expect.poll(() => page.getByLabel('Cơ quan ban hành').inputValue()).toBe('Ban Tuyên giáo và Dân vận Tỉnh ủy');
	await page.goto(incoming);
	await page.getByText('Chuyển số đến 01').click();
	await page.getByLabel('Chuyển cho').last().fill('Phòng Quản lý khoa học');
	await page.getByRole('button', { name: 'Lưu' }).click();
	await page.getByRole('cell', { name: 'Phòng Quản lý khoa học' }).waitFor();
	await plain.sound();
	await page.getByRole('link', { name: '01', exact: true }).click();
	await page.getByLabel('Ai, hoặc chuyển cho ai').fill('Giám đốc');
	await page.getByLabel('Nội dung').fill('Giao Phòng Quản lý khoa học trả lời trước 30/9');
	await page.getByRole('button', { name: 'Ghi', exact: true }).click();
	const trace = page.getByRole('region', { name: 'Quá trình xử lý' }).getByRole('listitem');
	await expect.poll(() => trace.count()).toBe(3);
	await expect.poll(() => trace.last().innerText()).toContain('Ý kiến phân phối, chỉ đạo · Giám đốc');
	await page.getByText('Sửa số trang').click();
	await page.getByLabel('Số trang').fill('4');
	await page.getByRole('button', { name: 'Lưu số trang' }).click();
	await page.getByText('Số trang: 4 (văn thư ghi)').waitFor();
	await plain.sound();
	const zip = openZip(await (await page.request.get(`${incoming}/archive.zip`)).body());
	expect([...zip.entries.keys()]).toEqual(['0001/document.xml', 'archive.xml', 'SHA256SUMS']);
	expect(new TextDecoder().decode(wholeEntry(zip, '0001/document.xml'))).toContain('<PageAmount>4</PageAmount>');
});

test('an issued paper that is wrong is corrected by a letter, and the book says so beside its number', async () => {
	const { page } = office;
	await page.goto(consolidation);
	await page.getByText('Thay thế, đính chính, thu hồi').click();
	await page.getByLabel('Số, ký hiệu của văn bản thay thế').fill('60/SKHCN-VP');
	await page.getByLabel('Lý do').fill('sai chức vụ người ký');
	await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
	await page.getByText('Được đính chính bằng 60/SKHCN-VP').waitFor();
	await office.open(outgoing);
	await expect.poll(() => page.getByRole('row', { name: /57\/SKHCN-VP/ }).innerText()).toContain('được đính chính bằng 60/SKHCN-VP');
	await page.getByText('Giao nộp lưu trữ').click();
	await office.sound();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /Tải gói nộp lưu/ }).click();
	const sent = await page.request.get((await download).url());
	expect(decodeURIComponent(sent.headers()['content-disposition'] ?? '')).toMatch(/''Nộp lưu văn bản đi \d{4}\.zip$/u);
	await page.getByRole('link', { name: '57/SKHCN-VP' }).click();
	const steps = page.getByRole('region', { name: 'Quá trình xử lý' }).getByRole('listitem');
	await expect
		.poll(async () => (await steps.allInnerTexts()).map((step) => step.split('\n').at(-1)?.split(' · ')[0]))
		.toEqual(['Trình ký', 'Ký nháy', 'Ký', 'Lấy số, đóng dấu', 'Phát hành', 'Đính chính']);
	await page.getByText('đếm từ tệp').waitFor();
	await office.sound();
});
