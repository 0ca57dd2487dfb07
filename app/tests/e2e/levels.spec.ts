import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { runKheo } from '../support/run-kheo.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { awake, checkoutFile, signIn, visitor, type Visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

/** A superior in the same installation, with one unit and the plan running. */
async function aSuperior(): Promise<Visitor> {
	const named = ['--slug', 'cap-tren', '--name', 'UBND tỉnh Thử', '--abbreviation', 'UBND', '--place', 'Thử', '--province', 'Tỉnh Thử'];
	const made = await runKheo(['agency', 'add', ...named, '--user', 'cap-tren', '--user-name', 'Nguyễn Thị Trên'], site.dataFolder);
	const password = /mật khẩu[^:]*:\s*(\S+)/iu.exec(made.out)?.[1];
	if (made.code !== 0 || !password) throw new Error(`${made.out} ${made.err}`);
	const superior = await visitor(browser, site.address);
	const { page } = superior;
	await page.goto('/sign-in');
	await page.getByLabel('Tên đăng nhập').fill('cap-tren');
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByLabel('Mật khẩu').press('Enter');
	await page.waitForURL(/\/cap-tren/);
	return superior;
}

test('a superior names the agency its unit stands for; the register that went to signature goes up with one press, its receipt comes back, and above it is the unit’s return', async () => {
	const above = await aSuperior();
	const units = join(site.dataFolder, 'units.csv');
	const communes = Array.from({ length: 110 }, (_, n) => `Phòng Quản lý số ${n + 1}`);
	writeFileSync(units, ['Sở Khoa học và Công nghệ', 'Văn phòng UBND tỉnh', ...communes].join('\n'));
	expect((await runKheo(['agency', 'units', units, '--agency', 'cap-tren'], site.dataFolder)).code).toBe(0);
	await above.page.goto('/cap-tren/documents');
	await awake(above.page);
	await above.page.locator('input[type=file]').first().setInputFiles(checkoutFile('demo', 'ke-hoach.docx'));
	await above.page.waitForURL(/documents\/[0-9a-f-]{36}\?read=now/);
	await above.page.getByRole('button', { name: 'Xác nhận, cho kế hoạch chạy' }).click();
	await above.page.waitForURL(/plans\/[0-9a-f-]{36}$/);
	await above.open('/cap-tren/units');
	await above.page.getByText('Cơ quan cấp dưới trong hệ thống').click();
	await above.page.locator('select[name=unit]').selectOption('Sở Khoa học và Công nghệ');
	await above.page.locator('select[name=agency]').selectOption({ index: 1 });
	await above.page.getByRole('button', { name: 'Gắn', exact: true }).click();
	await above.page.getByText('Đã gắn đơn vị với cơ quan.').waitFor();
	await above.page.getByText('Cơ quan cấp dưới trong hệ thống').click();
	await above.sound();

	const below = await visitor(browser, site.address, { width: 360 });
	await signIn(below, 'van-phong', site.passwords['van-phong']);
	const { consolidation } = await samplePlan(below.page);
	await below.open(consolidation);
	await below.page.locator('summary', { hasText: 'Trình ký' }).click();
	await below.page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await below.page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await below.page.getByRole('heading', { name: 'Gửi lên cấp trên trong hệ thống' }).waitFor();
	await below.page.getByText('UBND tỉnh Thử').waitFor();
	await below.sound();
	await below.page.getByRole('button', { name: 'Gửi lên' }).click();
	await below.page.getByText(/UBND tỉnh Thử.*đã nhận gói/).waitFor();
	await below.sound();

	await above.page.goto('/cap-tren');
	await above.page.getByRole('link', { name: 'Xem ai đã gửi' }).first().click();
	await above.page.getByText('Trang 1/3').waitFor();
	await above.sound();
	await above.page.getByRole('link', { name: 'Trang sau' }).click();
	await above.page.getByText('Trang 2/3').waitFor();
	await above.page.getByLabel('Tìm đơn vị').fill('khoa hoc va cong nghe');
	await above.page.getByRole('button', { name: 'Xem', exact: true }).click();
	await above.page.getByText('1 đơn vị; số cộng').waitFor();
	await above.page.getByRole('row', { name: 'Sở Khoa học và Công nghệ' }).getByRole('link').first().click();
	await above.page.getByRole('heading', { name: 'Nhận từ cấp dưới' }).waitFor();
	await above.sound();
	await above.page.getByRole('link', { name: 'Chung với kế hoạch khác' }).click();
	await above.page.getByText('Không còn hoạt động nào để đưa vào.').waitFor();
	await above.sound();
	await above.page.goBack();
	await above.page.getByText(/gửi lên, gồm báo cáo của \d+ đơn vị/).waitFor();
});

test('what has not gone to signature says when it can go up', async () => {
	const below = await visitor(browser, site.address, { javaScript: false });
	await signIn(below, 'van-phong', site.passwords['van-phong']);
	await below.page.goto('/so-khcn');
	const plan = (await below.page.locator('a[href*="/plans/"]').first().getAttribute('href')) ?? '';
	await below.page.goto(plan);
	await below.page.getByRole('link', { name: 'Xem báo cáo chung của cơ quan' }).first().click();
	await below.page.waitForURL(/\/results$/);
	await below.sound();
	await expect.poll(() => below.page.getByText('Trình ký xong thì gửi được từ đây.').count()).toBe(1);
});
