import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownCertificate } from '../support/own-certificate.ts';
import { ownSite } from '../support/own-site.ts';
import { openUnitReturn, samplePlan } from '../support/sample-plan.ts';
import { signIn, type Visitor, visitor, type Ways } from '../support/visitor.ts';

const browser = await ownBrowser();
const certificate = ownCertificate();
const upper = await arrive(['--tls-cert', certificate.cert, '--tls-key', certificate.key]);
const lower = await arrive([], { javaScript: false, width: 360 });
const unit = 'Phòng Bưu chính, Viễn thông';

test('between two servers over HTTPS: the package goes by the link that the superior gave, is handed in there, and its receipt comes back by itself', async () => {
	const { tracking } = await samplePlan(upper.page);
	await openUnitReturn(upper.page, tracking, unit);
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

	await openUnitReturn(upper.page, tracking, unit);
	await upper.page
		.getByText(/đã gửi, chờ Văn phòng/iu)
		.first()
		.waitFor();
	await expect.poll(() => upper.page.getByText(/Hội nghị|Tuyên truyền|Ra quân/u).count()).toBeGreaterThan(0);
});

async function arrived({ page }: Visitor, consolidation: string): Promise<number> {
	await page.goto(consolidation);
	return page.getByText(/đã nhận gói lúc/).count();
}

async function arrive(args: readonly string[], ways: Ways = {}): Promise<Visitor> {
	const site = await ownSite({}, args);
	const person = await visitor(browser, site.address, ways);
	await signIn(person, 'van-phong', site.passwords['van-phong']);
	return person;
}
