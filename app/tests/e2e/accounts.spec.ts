import { expect, test } from 'vitest';
import { codeOf } from '../support/authenticator.ts';
import { asIdentity } from '../support/as-identity.ts';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { sessionOf } from '../support/session.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

test('a person sees where their account is open, closes the other place and changes the password, without JavaScript too', async () => {
	const unit = await visitor(browser, site.address, { javaScript: false, width: 360 });
	const { page } = unit;
	await signIn(unit, 'khtc', site.passwords['khtc']);
	const elsewhere = await sessionOf(site.address, 'khtc', site.passwords['khtc']);
	await page.locator('a[href="/account"]').click();
	await page.getByText(/Máy này/).waitFor();
	await unit.sound();
	await page.getByRole('button', { name: 'Đóng mọi phiên khác' }).click();
	await page.getByText('Đã đóng mọi phiên khác.').waitFor();
	const answer = await fetch(`${site.address}/so-khcn`, { redirect: 'manual', headers: { accept: 'text/html', cookie: elsewhere } });
	expect(answer.headers.get('location')).toMatch(/^\/sign-in/);
	const change = async (old: string, next: string) => {
		await page.getByLabel('Mật khẩu đang dùng').fill(old);
		await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
		await page.getByLabel('Nhập lại mật khẩu mới').fill(next);
		await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
	};
	await change(site.passwords['khtc'] ?? '', 'matkhau123456789');
	await page.getByText('hay bị dò').waitFor();
	await unit.sound();
	await change(site.passwords['khtc'] ?? '', 'sông chảy qua cầu tre');
	await page.getByText('Đã đổi mật khẩu.').waitFor();

	await page.getByRole('link', { name: 'Xác thực hai bước' }).click();
	await page.getByLabel('Mật khẩu đang dùng').fill('sông chảy qua cầu tre');
	await page.getByRole('button', { name: 'Bắt đầu bật' }).click();
	await page.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' }).waitFor();
	await unit.sound();
	const key = await page.locator('p > code').innerText();
	await page.getByLabel('Mã 6 số trên ứng dụng').fill(codeOf(key));
	await page.getByRole('button', { name: 'Đã cất mã dự phòng, bật' }).click();
	await page.getByText('Đã bật xác thực hai bước.').waitFor();
	await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
	await page.goto('/sign-in?to=/so-khcn/plans');
	await page.getByLabel('Tên đăng nhập').fill('khtc');
	await page.getByLabel('Mật khẩu').fill('sông chảy qua cầu tre');
	await page.getByLabel('Mật khẩu').press('Enter');
	await page.getByLabel('Mã 6 số hoặc mã dự phòng').waitFor();
	await unit.sound();
	await page.getByLabel('Mã 6 số hoặc mã dự phòng').fill(codeOf(key, 1));
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await page.waitForURL(/\/so-khcn\/plans$/);
});

test('the Office lets somebody go with a handover; stale and locked sessions ask for the password and lose nothing', async () => {
	const office = await visitor(browser, site.address);
	const { page } = office;
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await office.open('/so-khcn/units');
	await page.getByRole('link', { name: 'Người dùng' }).click();
	await page.getByRole('heading', { name: 'Người dùng', level: 1 }).waitFor();
	await page.locator('summary', { hasText: 'Quy định cho tài khoản' }).click();
	await office.sound();
	await asIdentity(site.dataFolder, `update session set "confirmedAt" = now() - interval '11 minutes'`);
	const leaving = page.getByRole('listitem').filter({ hasText: 'cntt' });
	await leaving.locator('summary').click();
	await leaving.getByLabel('Lý do').fill('chuyển công tác');
	await leaving.getByRole('button', { name: 'Cho thôi và bàn giao' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel(/^Mật khẩu/).fill('không phải');
	await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
	await dialog.getByText('Mật khẩu chưa đúng.').waitFor();
	await office.sound();
	await dialog.getByLabel(/^Mật khẩu/).fill(site.passwords['van-phong'] ?? '');
	await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
	await page.getByRole('heading', { name: /^Danh sách bàn giao/ }).waitFor();
	await page.getByText('Lý do: chuyển công tác.').waitFor();
	await office.sound();

	await asIdentity(site.dataFolder, `update session set "seenAt" = now() - interval '16 minutes'`);
	await page.goto('/so-khcn/members');
	await page.getByText('Phiên làm việc đã khóa').waitFor();
	await office.sound();
	await page.getByLabel(/^Mật khẩu/).fill(site.passwords['van-phong'] ?? '');
	await page.getByRole('button', { name: 'Tiếp tục' }).click();
	await page.waitForURL(/\/so-khcn\/members$/);
	await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'cntt' }).count()).toBe(0);
});

test('without JavaScript a form that was held up is carried along and goes on with the password', async () => {
	const office = await visitor(browser, site.address, { javaScript: false, width: 360 });
	const { page } = office;
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await office.open('/so-khcn/members');
	await page.locator('summary', { hasText: 'Quy định cho tài khoản' }).click();
	await page.getByLabel(/^Tắt tài khoản sau số ngày/).fill('30');
	await asIdentity(site.dataFolder, `update session set "seenAt" = now() - interval '16 minutes'`);
	await page.getByRole('button', { name: 'Lưu quy định' }).click();
	await page.getByText('Những gì đồng chí đã nhập được giữ nguyên').waitFor();
	await office.sound();
	await page.getByLabel(/^Mật khẩu/).fill(site.passwords['van-phong'] ?? '');
	await page.getByRole('button', { name: 'Tiếp tục' }).click();
	await page.waitForURL(/\/so-khcn\/members$/);
	await expect.poll(() => page.getByLabel(/^Tắt tài khoản sau số ngày/).inputValue()).toBe('30');
});
