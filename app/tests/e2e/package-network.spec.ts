import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownCertificate } from '../support/own-certificate.ts';
import { type OwnSite, ownSite } from '../support/own-site.ts';
import { openUnitReturn, samplePlan } from '../support/sample-plan.ts';
import { awake, signIn, type Visitor, visitor, type Ways } from '../support/visitor.ts';

const browser = await ownBrowser();
const certificate = ownCertificate();
const above = await ownSite({}, ['--tls-cert', certificate.cert, '--tls-key', certificate.key]);
const below = await ownSite();
const upper = await arriveAt(above, 'van-phong');
const lower = await arriveAt(below, 'van-phong', { javaScript: false, width: 360 });
const unitAbove = 'Phòng Bưu chính, Viễn thông';

test('between two servers over HTTPS: the package goes by the link that the superior gave, is handed in there, and its receipt comes back by itself', async () => {
	const { tracking } = await samplePlan(upper.page);
	await openUnitReturn(upper.page, tracking, unitAbove);
	await upper.page.getByRole('link', { name: 'Liên kết nộp' }).click();
	await upper.page.getByRole('button', { name: /Tạo liên kết/ }).click();
	const link = await upper.page.getByLabel('Địa chỉ').inputValue();
	const fingerprint = await upper.page.locator('code').innerText();
	await upper.sound();

	const { consolidation } = await samplePlan(lower.page);
	await lower.open(consolidation);
	await lower.page.locator('summary', { hasText: 'Trình ký' }).click();
	await lower.page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await lower.page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await lower.page.getByText('Gửi gói qua mạng').click();
	await lower.page.getByLabel('Liên kết nộp do cấp trên cấp').fill(link);
	await lower.page.getByLabel('Vân tay khóa của máy chủ cấp trên').fill('sai');
	await lower.page.getByRole('button', { name: 'Gửi gói' }).click();
	await lower.page.getByText('Vân tay khóa gồm 12 ký tự').waitFor();
	await lower.sound();
	await expect.poll(() => lower.page.getByLabel('Liên kết nộp do cấp trên cấp').inputValue()).toBe(link);
	await lower.page.getByLabel('Vân tay khóa của máy chủ cấp trên').fill(fingerprint);
	await lower.page.getByLabel('Vân tay SHA-256 của chứng thư').fill(certificate.sha256);
	await lower.page.getByRole('button', { name: 'Gửi gói' }).click();
	await expect.poll(() => arrived(lower, consolidation), { timeout: 60_000, interval: 1000 }).toBe(1);
	await lower.sound();
	await expect.poll(() => lower.page.getByText(link).count()).toBe(0);

	await openUnitReturn(upper.page, tracking, unitAbove);
	await upper.page
		.getByText(/đã gửi, chờ Văn phòng/iu)
		.first()
		.waitFor();
	await expect.poll(() => upper.page.getByText(/Hội nghị|Tuyên truyền|Ra quân/u).count()).toBeGreaterThan(0);
});

test('a result report goes the same way, and the figures there are those here', async () => {
	const unit = await arriveAt(below, 'khtc', { javaScript: false });
	await unit.page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
	await unit.page.getByRole('button', { name: 'Lập báo cáo' }).click();
	await unit.page.getByRole('button', { name: '+ Thêm hoạt động ngoài đăng ký' }).click();
	const added = unit.page.getByRole('article').last();
	await added.getByLabel('Tên hoạt động').fill('Đối thoại với doanh nghiệp công nghệ');
	await added.getByLabel('Lượt người tham gia').fill('1.240');
	await unit.page.getByRole('button', { name: 'Lưu', exact: true }).click();
	const report = new URL(unit.page.url()).pathname;
	await unit.page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
	await unit.page.getByText('Báo cáo đã được gửi tới Văn phòng.').waitFor();

	await lower.page.goto(report);
	await lower.page.getByRole('button', { name: 'Nhận cả bản' }).click();
	await lower.page.getByRole('link', { name: 'Xem báo cáo chung của cơ quan' }).click();
	await lower.page.getByRole('heading', { name: 'Báo cáo kết quả của cơ quan' }).waitFor();
	const results = lower.page.url();
	await lower.page.getByRole('button', { name: 'Lập báo cáo chung' }).click();
	await lower.page.getByRole('link', { name: 'Mở bản báo cáo' }).first().click();
	await lower.page.locator('summary', { hasText: 'Chốt, trình ký' }).click();
	await lower.page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await lower.page.getByRole('button', { name: 'Chốt, trình ký' }).click();
	await lower.page.getByRole('heading', { name: 'Đã chốt để trình ký' }).waitFor();

	const { tracking } = await samplePlan(upper.page);
	await upper.page.goto(tracking);
	await upper.page.getByRole('row', { name: unitAbove }).getByRole('link').nth(1).click();
	await upper.page.getByRole('link', { name: 'Liên kết nộp' }).click();
	await upper.page.getByRole('button', { name: /Tạo liên kết/ }).click();
	const link = await upper.page.getByLabel('Địa chỉ').inputValue();

	await lower.open(results);
	await lower.page.getByText('Gửi gói qua mạng').click();
	await lower.page.getByLabel('Liên kết nộp do cấp trên cấp').fill(link);
	await expect.poll(() => lower.page.getByLabel('Vân tay SHA-256 của chứng thư').inputValue()).toBe(certificate.sha256);
	await lower.page.getByRole('button', { name: 'Gửi gói' }).click();
	await expect.poll(() => arrived(lower, results), { timeout: 60_000, interval: 1000 }).toBe(1);
	await lower.sound();

	await upper.page.goBack();
	await awake(upper.page);
	await upper.page.getByRole('button', { name: 'Nhận cả bản' }).click();
	await upper.page.getByRole('button', { name: 'Nhận cả bản' }).waitFor({ state: 'detached' });
	await upper.page.getByRole('link', { name: 'Xem báo cáo chung của cơ quan' }).click();
	await upper.page.getByRole('heading', { name: 'Báo cáo kết quả của cơ quan' }).waitFor();
	await expect.poll(() => figuresOn(upper)).toContain('1.240');
	await expect.poll(async () => [await figuresOn(upper), await figuresOn(lower)]).toEqual(Array(2).fill('1 1 1.240 1'));
});

/** The numbers of the table of figures, whatever the width of the page. */
async function figuresOn({ page }: Visitor): Promise<string> {
	const rows = page.getByRole('row', { name: /Lượt người tham gia|Số cuộc/ });
	await rows.first().waitFor();
	return (await rows.allInnerTexts()).flatMap((words) => words.match(/\d[\d.]*/gu) ?? []).join(' ');
}

async function arrived({ page }: Visitor, consolidation: string): Promise<number> {
	await page.goto(consolidation);
	return page.getByText(/đã nhận gói lúc/).count();
}

async function arriveAt(site: OwnSite, name: string, ways: Ways = {}): Promise<Visitor> {
	const person = await visitor(browser, site.address, ways);
	await signIn(person, name, site.passwords[name]);
	return person;
}
