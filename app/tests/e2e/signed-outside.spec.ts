import { signPdf } from '@kheo/documents/sign-pdf';
import { afterAll, expect, test } from 'vitest';
import { certificates } from '../support/certificates.ts';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor, type Visitor } from '../support/visitor.ts';

const made = certificates();
afterAll(() => made[Symbol.dispose]());
const leader = made.signer('Nguyễn Văn Thử', 'Sở Khoa học và Công nghệ');
const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address, { width: 360 });
const stranger = await visitor(browser, site.address, { width: 360, javaScript: false });
await signIn(office, 'van-phong', site.passwords['van-phong']);
const { consolidation } = await samplePlan(office.page);
const verify = '/so-khcn/verify';
let signed = new Uint8Array();

const pdf = (buffer: Uint8Array) => ({ name: 'da-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from(buffer) });

async function freeze({ page, open }: Visitor): Promise<void> {
	await open(consolidation);
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await page.getByText('Đã ký nháy trên giấy…').click();
	await page.getByLabel('Họ tên người ký').first().fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Ghi nhận đã ký nháy' }).click();
	await page.getByText('Phạm Văn Nháy đã ký trên giấy').waitFor();
	await page.getByLabel('Chức vụ người ký').last().fill('PHÓ GIÁM ĐỐC');
	await page.getByLabel('Họ tên người ký').last().fill('Nguyễn Văn Thử');
	await page.getByRole('button', { name: 'Ghi nhận đã ký', exact: true }).click();
	await page.getByText('Bước 2/3: lấy số, đóng dấu').waitFor();
}

test('a word put onto our own signed pages is refused and shown, and what was typed stays', async () => {
	const { page } = office;
	await freeze(office);
	const ours = await (await page.request.get(`${consolidation}/register.pdf`)).body();
	const changed = await signPdf(ours, leader, { at: new Date(), corner: 'Gấp' });
	await page.getByLabel('Số và ký hiệu').fill('57/SKHCN-VP');
	await page.getByLabel('Tệp đã phát hành').setInputFiles(pdf(changed));
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Tệp này khác bản đã chốt').waitFor();
	await expect.poll(() => page.locator('#issuing ins').allInnerTexts()).toEqual(['Gấp']);
	await expect.poll(() => page.getByLabel('Số và ký hiệu').inputValue()).toBe('57/SKHCN-VP');
	await office.sound();
});

test('a scan is asked for the grounds on which a clerk vouches for it', async () => {
	const { page } = office;
	const scan = { name: 'quet.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) };
	await page.getByLabel('Tệp đã phát hành').setInputFiles(scan);
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Tệp này là bản quét').waitFor();
	await office.sound();
	await page.getByLabel('Tệp đã phát hành').setInputFiles(scan);
	await page.getByLabel('Đã đối chiếu bản quét').fill('đã so từng trang');
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('xác nhận đã đối chiếu: đã so từng trang').waitFor();
	await office.sound();
	await page.getByText('Ghi nhầm? Hủy số').click();
	await page.getByLabel('Lý do').fill('làm lại với bản ký số');
	await page.getByRole('button', { name: 'Hủy số' }).click();
	await page.getByText('Bước 2/3').waitFor();
	await expect.poll(() => page.getByText('đã hủy: làm lại với bản ký số').count()).toBe(1);
});

test('a paper signed at another machine comes back, is taken as ours with its signer, and goes out', async () => {
	const { page } = office;
	const ours = await (await page.request.get(`${consolidation}/register.pdf`)).body();
	await page.getByLabel('Số và ký hiệu').fill('58/SKHCN-VP');
	await page.getByLabel('Tệp đã phát hành').setInputFiles(pdf(await signPdf(ours, leader, { at: new Date() })));
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	await page.getByText('Tệp này còn để trống số hoặc ngày').waitFor();
	await office.sound();
	await page.getByLabel('Tệp đã phát hành').setInputFiles([]);
	await page.getByRole('button', { name: 'Ghi số, đã đóng dấu' }).click();
	const electronic = await page.getByRole('link', { name: 'bản điện tử để ký số' }).getAttribute('href');
	signed = new Uint8Array(await signPdf(await (await page.request.get(electronic ?? '')).body(), leader, { at: new Date() }));
	await stranger.open(verify);
	await stranger.page.getByLabel('Tệp nhận được').setInputFiles(pdf(signed));
	await stranger.page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await stranger.page.getByText('Không phải văn bản do hệ thống này phát hành').waitFor();
	await page.getByLabel('Tệp đã phát hành').setInputFiles(pdf(signed));
	await page.getByRole('button', { name: 'Ghi nhận đã phát hành' }).click();
	await page.getByText('các byte của bản đã chốt còn nguyên').waitFor();
	await page.getByText('Chữ ký số của Nguyễn Văn Thử (Sở Khoa học và Công nghệ) còn nguyên').waitFor();
	await office.sound();
	await page.getByText('Phát hành ngày').waitFor();
	await expect.poll(() => page.getByText('Chứng thư: Nguyễn Văn Thử → CA phuc vu co quan thu → Root CA thu').count()).toBe(1);
});

test('a stranger without JavaScript verifies the file and sees issuer, number and signature', async () => {
	const { page } = stranger;
	await stranger.open(verify);
	await page.getByLabel('Tệp nhận được').setInputFiles(pdf(signed));
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await page.getByText('đang có giá trị theo sổ').waitFor();
	const said = await page.locator('#verdict').innerText();
	expect(said).toContain('58/SKHCN-VP');
	expect(said).toContain('giống từng byte');
	expect(said).toContain('Nguyễn Văn Thử');
	await stranger.sound();
});

test('the code printed beside the paper leads a stranger to it, and another finds nothing', async () => {
	const link = await office.page.getByRole('link', { name: 'Trang kiểm tra văn bản' }).getAttribute('href');
	await stranger.open(link ?? '');
	await expect.poll(() => stranger.page.locator('#verdict').innerText()).toContain('58/SKHCN-VP');
	await stranger.open(verify);
	await stranger.page.getByLabel('Mã kiểm tra, hoặc').fill('0123 4567 89ab');
	await stranger.page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
	await stranger.page.getByText('Không phải văn bản do hệ thống này phát hành').waitFor();
	await stranger.sound();
});
