import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const leader = await visitor(browser, site.address);
await signIn(office, 'van-phong', site.passwords['van-phong']);
const { tracking, consolidation } = await samplePlan(office.page);

test('a leader sees who is late without asking anyone', async () => {
	await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);
	await expect
		.poll(() =>
			leader.page
				.getByText(/\d+\/13 đơn vị đã gửi/)
				.first()
				.isVisible()
		)
		.toBe(true);
	await leader.page.getByRole('link', { name: 'Xem ai đã gửi' }).click();
	const late = leader.page.getByRole('row', { name: 'Phòng Bưu chính, Viễn thông' });
	await late.waitFor();
	await expect.poll(() => late.innerText()).toContain('chưa nhận được');
	await leader.page
		.getByRole('button', { name: 'Bản chiếu hội trường' })
		.or(leader.page.getByRole('link', { name: 'Bản chiếu hội trường' }))
		.click();
	await leader.sound();
	await leader.open(consolidation);
	await expect.poll(() => leader.page.getByRole('button', { name: 'Chốt và trình ký', includeHidden: true }).count()).toBe(0);
});

test('a register sent up for signature waits on the first page of the leader, with its code', async () => {
	await office.open(consolidation);
	await freeze();
	await office.page.getByText('Đã chốt để trình ký').waitFor();
	await leader.open('/so-khcn');
	await expect.poll(() => leader.page.getByRole('heading', { level: 1 }).innerText()).toBe('Không có bản nào đang chờ đồng chí');
	await expect.poll(() => leader.page.getByText('Đang chờ Chánh Văn phòng Phạm Văn Nháy, từ').isVisible()).toBe(true);
	await office.page.getByText('Đã ký nháy trên giấy…').click();
	await office.page.getByLabel('Họ tên người ký').first().fill('Phạm Văn Nháy');
	await office.page.getByRole('button', { name: 'Ghi nhận đã ký nháy' }).click();
	await office.page.getByText('Phạm Văn Nháy đã ký trên giấy').waitFor();
	await leader.open('/so-khcn');
	await expect.poll(() => leader.page.getByRole('heading', { level: 1 }).innerText()).toBe('1 bản tổng hợp đang trình đồng chí');
	await leader.page.getByRole('link', { name: 'Mở bản tổng hợp' }).first().click();
	await leader.page.getByText('Đã chốt để trình ký').waitFor();
	await expect.poll(() => leader.page.locator('code').first().textContent()).toMatch(/^[0-9a-f]{64}$/);
	await leader.sound();
});

test('given back with a reason, the register opens again for the Office as the next version', async () => {
	const { page } = leader;
	const first = await page.locator('code').first().textContent();
	await page.getByLabel('Văn phòng cần sửa gì?').fill('Đề nghị bổ sung đơn vị Bưu chính, Viễn thông.');
	await page.getByRole('button', { name: 'Trả lại để làm lại' }).click();
	await page.getByText(/trả lại bản trước: Đề nghị bổ sung đơn vị Bưu chính, Viễn thông\./).waitFor();
	await leader.sound();
	await office.open(consolidation);
	await expect.poll(() => office.page.getByText(/trả lại bản trước: Đề nghị bổ sung/).isVisible()).toBe(true);
	const toReceive = office.page.getByRole('button', { name: 'Nhận cả bản' });
	const before = await toReceive.count();
	await toReceive.first().click();
	await expect.poll(() => toReceive.count(), { timeout: 10_000 }).toBe(before - 1);
	await freeze();
	await office.page.getByRole('heading', { name: 'Bản tổng hợp lần 2 đang trình ký' }).waitFor();
	await expect.poll(() => office.page.locator('code').first().textContent()).not.toBe(first);
	expect(tracking).toContain('/tracking');
});

async function freeze(): Promise<void> {
	await office.page.locator('summary', { hasText: 'Trình ký' }).click();
	await office.page.getByLabel('Ký nháy 1: chức vụ').fill('Chánh Văn phòng');
	await office.page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await office.page.getByRole('button', { name: 'Chốt và trình ký' }).click();
}
