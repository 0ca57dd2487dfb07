import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { awake, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const plain = await visitor(browser, site.address, { javaScript: false, width: 360 });
for (const person of [office, plain]) await signIn(person, 'van-phong', site.passwords['van-phong']);
const { consolidation } = await samplePlan(office.page);

test.each([
	['with', office],
	['without', plain]
])('%s JavaScript a step without a name is refused in the form that was pressed, with what was typed, and the focus is there', async (_, person) => {
	const { page } = person;
	await person.open(consolidation);
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByLabel('Ký nháy 1: chức vụ').fill('Phó Chánh Văn phòng');
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	const refusal = page.locator('form[action="?/freeze"]').getByRole('alert');
	await refusal.waitFor();
	await expect.poll(() => refusal.innerText()).toContain('phải ghi họ tên');
	await expect.poll(() => refusal.evaluate((node) => node === document.activeElement)).toBe(true);
	await expect.poll(() => page.getByLabel('Ký nháy 1: chức vụ').inputValue()).toBe('Phó Chánh Văn phòng');
	await person.sound();
});

test('a second window that is behind is told so, and the next press there is taken', async () => {
	const second = await office.context.newPage();
	await second.goto(consolidation);
	await awake(second);
	await office.open(consolidation);
	await office.page.getByLabel('Sắp theo').selectOption('date');
	await office.page.getByRole('button', { name: 'Áp dụng' }).click();
	await expect.poll(async () => (await office.page.request.get(`${consolidation}/decisions.json`)).text()).toContain('"order": "date"');
	const version = second.locator('form', { has: second.getByLabel('Sắp theo') }).locator('input[name=version]');
	const behind = await version.inputValue();
	await second.getByLabel('Sắp theo').selectOption('head');
	await second.getByRole('button', { name: 'Áp dụng' }).click();
	await second.getByText('Bản tổng hợp đã thay đổi ở cửa sổ khác').waitFor();
	await expect.poll(() => version.inputValue()).not.toBe(behind);
	await second.getByLabel('Sắp theo').selectOption('head');
	await second.getByRole('button', { name: 'Áp dụng' }).click();
	await expect.poll(async () => (await second.request.get(`${consolidation}/decisions.json`)).text()).toContain('"order": "head"');
});

test.each([
	['without', plain],
	['with', office]
])('%s JavaScript the form says beside the account that it bears another name than the paper’s signer, before anything is frozen', async (_, person) => {
	const { page } = person;
	await person.open(consolidation);
	await page.getByText('Phần đầu và chữ ký của công văn').click();
	await page.getByLabel('Họ tên người ký').last().fill('Nguyễn Văn Thử');
	await page.getByRole('button', { name: 'Lưu phần đầu' }).click();
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.waitForLoadState('networkidle');
	await page.getByText('Văn bản ghi người ký là Nguyễn Văn Thử, còn tài khoản được chọn là của Trần Quang Minh.').waitFor();
	await expect.poll(() => page.getByLabel('Tài khoản của người ký').innerText()).not.toMatch(/Bùi Văn Trị/);
	await person.sound();
	if (person === plain) return;
	await page.getByLabel('Tài khoản của người ký').selectOption('');
	await expect.poll(() => page.getByText('còn tài khoản được chọn là của').count()).toBe(0);
});

test('without JavaScript the Office withdraws what it put up, with the reason on the next version', async () => {
	const { page } = plain;
	await plain.open(consolidation);
	await page.locator('summary', { hasText: 'Trình ký' }).click();
	await page.getByLabel('Ký nháy 1: họ tên').fill('Phạm Văn Nháy');
	await page.getByRole('button', { name: 'Chốt và trình ký' }).click();
	await page.getByText('Rút bản trình để sửa').click();
	await page.getByLabel('Lý do rút').fill('Sai tên đơn vị chủ trì');
	await page.getByRole('button', { name: 'Rút bản trình', exact: true }).click();
	await page.getByText(/đã rút bản trình trước: Sai tên đơn vị chủ trì/).waitFor();
	await expect.poll(() => page.locator('summary', { hasText: 'Trình ký' }).count()).toBe(1);
	await plain.sound();
});

test('a leader at a page that is not theirs is told whose it is and led back, with no sign-in offered', async () => {
	const leader = await visitor(browser, site.address);
	await signIn(leader, 'lanh-dao', site.passwords['lanh-dao']);
	await leader.page.goto('/so-khcn/documents');
	await leader.page.getByText('Dành cho: Văn phòng.').waitFor();
	await expect.poll(() => leader.page.getByText('Đăng nhập').count()).toBe(0);
	await leader.page.getByRole('link', { name: 'Về Việc hôm nay' }).click();
	await leader.page.waitForURL(/\/so-khcn$/);
	await expect.poll(() => leader.page.getByRole('heading', { level: 1 }).count()).toBe(1);
});
