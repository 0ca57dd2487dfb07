import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { sessionOf } from '../support/session.ts';
import { type Visitor, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const base = '/so-khcn/audit';
const auditor = await visitor(browser, site.address);
const narrow = await visitor(browser, site.address, { width: 360, javaScript: false });

async function enter({ page }: Visitor): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel('Tên đăng nhập').fill('kiem-soat');
	await page.getByLabel('Mật khẩu').fill(site.passwords['kiem-soat'] ?? '');
	await page.getByLabel('Mật khẩu').press('Enter');
	await page.waitForURL(`**${base}`);
}

test('the auditor lands on the log, finds a thing and its history, sees before and after, and takes a file of it', async () => {
	const { page } = auditor;
	await enter(auditor);
	await page.getByText(/bản ghi đầu, mới nhất trước/).waitFor();
	await auditor.sound();
	await page.getByRole('link', { name: 'Các bản ghi cũ hơn' }).click();
	await page.getByRole('link', { name: 'Về mới nhất' }).waitFor();
	await page.getByLabel('Việc gì').fill('don vi them');
	await page.getByRole('button', { name: 'Tìm', exact: true }).click();
	await page.getByText('Đơn vị: thêm').first().waitFor();
	await page
		.getByText(/^Chi tiết/)
		.first()
		.click();
	await page.getByRole('rowheader', { name: 'tên' }).first().waitFor();
	await auditor.sound();
	await auditor.soundInDark();
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Xuất CSV' }).click()]);
	expect(file.suggestedFilename()).toMatch(/^Nhật ký .*\.csv$/u);
	await page.getByRole('link', { name: 'Lịch sử của đối tượng này' }).first().click();
	await page.getByRole('heading', { name: 'Lịch sử của đối tượng Đơn vị' }).waitFor();
	await auditor.open(`${base}?what=nhat+ky+xuat`);
	await page.getByText('Nhật ký: xuất').waitFor();
	await auditor.open(`${base}?what=dang+nhap`);
	await page.getByText('Tài khoản: đăng nhập').first().waitFor();
});

test('the chain is verified from the page, an anchor of this moment is printed, and a wrong one is refused or found', async () => {
	const { page } = auditor;
	await auditor.open(`${base}/anchors`);
	const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'In mốc lúc này' }).click()]);
	expect(paper.suggestedFilename()).toMatch(/\.pdf$/u);
	await page.getByLabel('Mốc', { exact: true }).fill('không phải mốc');
	await page.getByRole('button', { name: 'Kiểm tra với mốc này' }).click();
	await page.getByText('Không đọc được mốc').waitFor();
	await auditor.sound();
	await page.getByLabel('Mốc', { exact: true }).fill(`1 ${'0'.repeat(64)}`);
	await page.getByRole('button', { name: 'Kiểm tra với mốc này' }).click();
	await page.getByText('KHÔNG KHỚP mốc ở vị trí 1').waitFor({ timeout: 25_000 });
	await page.getByText(/^Chuỗi đúng/).waitFor();
	await auditor.sound();
});

test('on a phone without scripts the log is searched and read; other pages and other people stay out', async () => {
	const cookie = await sessionOf(site.address, 'kiem-soat', site.passwords['kiem-soat']);
	await enter(narrow);
	for (const path of ['', '/checks', '/anchors']) await narrow.open(base + path);
	await narrow.open(`${base}?words=khoa+hoc&from=2020-01-01`);
	await narrow.page.getByLabel('Từ trong nội dung').waitFor();
	const statusOf = async (path: string, as: string) =>
		(await fetch(site.address + path, { redirect: 'manual', headers: { accept: 'text/html', cookie: as } })).status;
	expect(await Promise.all(['/so-khcn/plans', '/so-khcn/documents', '/so-khcn/feedback'].map((path) => statusOf(path, cookie)))).toEqual([403, 403, 403]);
	const office = await sessionOf(site.address, 'van-phong', site.passwords['van-phong']);
	expect(await statusOf(base, office)).toBe(403);
});

test('a damaged file is not given out: the page says so with a code to look it up, and the verification names it', async () => {
	const office = await sessionOf(site.address, 'van-phong', site.passwords['van-phong']);
	const get = (path: string) => fetch(site.address + path, { headers: { accept: 'text/html', cookie: office } });
	const document = /documents\/[0-9a-f-]{36}/u.exec(await (await get('/so-khcn/documents')).text())?.[0];
	expect((await get(`/so-khcn/${document}/file`)).status).toBe(200);
	for (const file of globSync('files/*/*/*', { cwd: site.dataFolder })) damage(join(site.dataFolder, file));
	const refused = await get(`/so-khcn/${document}/file`);
	expect(refused.status).toBe(500);
	const words = await refused.text();
	expect(words).toContain('Tệp này đã hỏng trong kho');
	expect(words).toContain(`xin nêu mã ${refused.headers.get('x-request-id')}`);
	expect(words).toContain('<a href="/so-khcn">Về Việc hôm nay</a>');
	expect(words).not.toContain('/sign-in');
	await auditor.open(`${base}/checks`);
	await auditor.page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
	await auditor.page.getByText('nội dung khác mã băm').first().waitFor({ timeout: 25_000 });
	await auditor.sound();
});

function damage(file: string): void {
	const bytes = readFileSync(file);
	bytes[0] = (bytes[0] ?? 0) ^ 1;
	writeFileSync(file, bytes);
}
