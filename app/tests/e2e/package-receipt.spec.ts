import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, type Visitor, visitor } from '../support/visitor.ts';

const browser = await ownBrowser();
const sender = await arrive('van-phong');
const receiver = await arrive('khtc');

test('between two servers without a network: a package goes by file, its receipt comes back, and the sender sees who received it', async () => {
	const { consolidation } = await samplePlan(sender.page);
	await sender.open(consolidation);
	await sender.page.locator('summary', { hasText: 'Trình ký' }).click();
	await sender.page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await sender.page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await sender.page.getByText('Chưa có nơi nào báo đã nhận gói.').waitFor();
	const sent = await (await sender.page.request.get(`${consolidation}/register.kheo.zip`)).body();

	await receiver.page.getByRole('link', { name: 'Đăng ký', exact: true }).first().click();
	await receiver.page.getByText('Lấy từ tệp Word, Excel').click();
	await receiver.page.getByLabel('Tệp của đơn vị').setInputFiles({ name: 'goi.kheo.zip', mimeType: 'application/zip', buffer: sent });
	await receiver.page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
	const link = receiver.page.getByRole('link', { name: 'Tải giấy báo đã nhận để gửi lại (.kheo.zip)' });
	await link.waitFor();
	await receiver.sound();
	const [download] = await Promise.all([receiver.page.waitForEvent('download'), link.click()]);

	await sender.page.getByLabel('Giấy báo đã nhận (.kheo.zip)').setInputFiles({ name: 'sai.zip', mimeType: 'application/zip', buffer: sent });
	await sender.page.getByRole('button', { name: 'Nạp giấy báo' }).click();
	await sender.page.getByText('Tệp này không phải giấy báo đã nhận gói').waitFor();
	const receipt = readFileSync(await download.path());
	await sender.page.getByLabel('Giấy báo đã nhận (.kheo.zip)').setInputFiles({ name: 'giay-bao.kheo.zip', mimeType: 'application/zip', buffer: receipt });
	await sender.page.getByRole('button', { name: 'Nạp giấy báo' }).click();
	await sender.page.getByText(/đã nhận gói lúc/).waitFor();
	await sender.sound();
	await expect.poll(() => sender.page.getByText('Chưa có nơi nào báo đã nhận gói.').count()).toBe(0);
});

/** A person of this name at a server of their own. */
async function arrive(name: string): Promise<Visitor> {
	const site = await ownSite();
	const person = await visitor(browser, site.address);
	await signIn(person, name, site.passwords[name]);
	return person;
}
