import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { dropPlan } from '../support/drop-files.ts';
import { ownSite } from '../support/own-site.ts';
import { seedFile } from '../support/seed-file.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const office = await visitor(browser, site.address);
const { page, sound } = office;
await signIn(office, 'van-phong', site.passwords['van-phong']);
const relations = '/so-khcn/documents/relations';

/** A document of the Party committee, which the seed's superior carries out, that takes the place of the seed's basis. */
const successor = `TỈNH ỦY THỬ NGHIỆM
BAN DÂN VẬN
*
Số 200-KH/BDVTU

ĐẢNG CỘNG SẢN VIỆT NAM
Bắc Giang, ngày 01 tháng 9 năm 2023

KẾ HOẠCH
tổ chức phong trào thi đua

Kế hoạch này thay thế Kế hoạch số 165-KH/BDVTU.

TRƯỞNG BAN
Nguyễn Văn Thử
`;

test('a line without a number is not taken, says why and keeps what was typed; one as people cite it is', async () => {
	await office.open(relations);
	await page.getByText('Chưa biết văn bản nào bị thay thế').waitFor();
	await page.getByLabel('Văn bản cũ').fill('kế hoạch năm ngoái');
	await page.getByLabel('Bởi văn bản nào').fill('Kế hoạch số 9/KH-SKHCN');
	await page.getByLabel('Từ ngày').fill('2023-01-01');
	await page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
	await page.getByText('Chưa thấy số và ký hiệu.').waitFor();
	await expect.poll(() => page.getByLabel('Bởi văn bản nào').inputValue()).toBe('Kế hoạch số 9/KH-SKHCN');
	await sound();
	await page.getByLabel('Văn bản cũ').fill('Kế hoạch số 8/KH-SKHCN');
	await page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
	await page.getByText('1 văn bản', { exact: true }).waitFor();
	await sound();
});

test('a document that says it replaces another fills the list, and the plan that cites the old one shows the words', async () => {
	await dropPlan(page, { name: 'ke-hoach-moi.txt', bytes: new TextEncoder().encode(successor) });
	await office.open(relations);
	await page.getByText('2 văn bản', { exact: true }).waitFor();
	await page.getByPlaceholder('Tìm số, ký hiệu').fill('165');
	await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Kế hoạch 165-KH/BDVTU' }).getByText('bị thay thế bởi').isVisible()).toBe(true);
	await expect.poll(() => page.getByText('8/KH-SKHCN').count()).toBe(0);
	await dropPlan(page, {
		name: 'ke-hoach.md',
		bytes: new TextEncoder().encode(new TextDecoder().decode(seedFile().bytes).replaceAll('15/9/2023', '15/8/2023'))
	});
	const card = page.locator('#findings article').filter({ hasText: '165-KH/BDVTU hết hiệu lực' });
	await expect.poll(() => card.getByText('“Kế hoạch này thay thế Kế hoạch số 165-KH/BDVTU').count()).toBe(1);
	await sound();
	const read = page.url();
	await office.open(relations);
	await page.getByRole('button', { name: 'Bỏ 165-KH/BDVTU' }).click();
	await page.getByText('1 dòng đã bỏ').waitFor();
	await page.goto(read);
	await expect.poll(() => card.count()).toBe(0);
});
