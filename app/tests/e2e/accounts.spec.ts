import { afterAll, expect, test } from 'vitest';
import { codeOf } from '../support/authenticator.ts';
import { asIdentity } from '../support/as-identity.ts';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signOnProvider } from '../support/sign-on-provider.ts';
import { sessionOf } from '../support/session.ts';
import { signIn, visitor } from '../support/visitor.ts';

const provider = await signOnProvider();
const site = await ownSite({
	OIDC_ISSUER: provider.issuer,
	OIDC_CLIENT_ID: provider.clientId,
	OIDC_CLIENT_SECRET: provider.clientSecret,
	OIDC_LABEL: 'Cổng tỉnh'
});
provider.serve(site.address);
afterAll(provider.close);
const browser = await ownBrowser();

test('a person finds their work from the first page, sees where their account is open, closes the other place and changes the password, without JavaScript too', async () => {
	const unit = await visitor(browser, site.address, { javaScript: false, width: 360 });
	const { page } = unit;
	await signIn(unit, 'khtc', site.passwords['khtc']);
	const elsewhere = await sessionOf(site.address, 'khtc', site.passwords['khtc']);
	await unit.open('/');
	await page.getByRole('link', { name: /^Vào làm việc: Sở / }).click();
	await page.waitForURL(/\/so-khcn$/);
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

test('somebody invited from a list chooses a password by the link that was handed over, adds a passkey and signs in with it', async () => {
	const named = site.address.replace('127.0.0.1', 'localhost');
	const office = await visitor(browser, named);
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	await office.open('/so-khcn/members/invitations');
	await office.page.getByLabel('Mỗi người một dòng').fill('Nguyễn Thị Lan; CNTT\nTrần Minh; Phòng lạ');
	await office.page.getByRole('button', { name: 'Mời các dòng đúng' }).click();
	await office.page.getByText('không có đơn vị này trong cơ quan').waitFor();
	await expect.poll(() => office.page.getByLabel('Mỗi người một dòng').inputValue()).toBe('Trần Minh; Phòng lạ');
	const message = await office.page.getByLabel('Lời nhắn gửi Nguyễn Thị Lan').inputValue();
	await office.sound();

	const lan = await visitor(browser, named, { width: 360 });
	const { page } = lan;
	await lan.open(new URL(/http\S+/.exec(message)?.[0] ?? '').pathname);
	expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('lannt');
	await page.getByLabel('Mật khẩu mới', { exact: true }).fill('sông chảy qua cầu tre');
	await page.getByLabel('Nhập lại mật khẩu mới').fill('sông chảy qua cầu tre');
	await page.getByRole('button', { name: 'Nhận lời mời, vào hệ thống' }).click();
	await page.waitForURL(/\/so-khcn$/);
	await lan.open('/account/passkeys');
	const keys = await lan.context.newCDPSession(page);
	await keys.send('WebAuthn.enable');
	const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const;
	await keys.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } });
	await page.getByLabel('Tên khóa').fill('Điện thoại của tôi');
	await page.getByRole('button', { name: 'Thêm khóa' }).click();
	await page.getByRole('listitem').filter({ hasText: 'Điện thoại của tôi' }).waitFor();
	await page.goto('/account');
	await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
	await page.goto('/sign-in');
	await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
	await page.waitForURL(/\/so-khcn$/);
});

test('whom the sign-on provider knows is let in once an administrator links the account; when it is down names and passwords still work', async () => {
	provider.standsAtDoor({ sub: 'can-bo-17', name: 'Phạm Văn Quý', email: 'quy@tinh.example.vn', email_verified: false });
	const person = await visitor(browser, site.address, { width: 360 });
	const { page } = person;
	const signOn = () => page.getByRole('link', { name: 'Đăng nhập bằng Cổng tỉnh' }).click();
	await person.open('/sign-in?to=/so-khcn/plans');
	await signOn();
	await page.getByRole('heading', { name: 'Chưa có tài khoản ở đây' }).waitFor();
	await person.sound();
	await page.getByRole('button', { name: 'Xin vào' }).click();
	await page.getByText('Đã chuyển tới người quản trị').waitFor();

	const office = await visitor(browser, site.address);
	await signIn(office, 'quan-tri', site.passwords['quan-tri']);
	await office.open('/so-khcn/members/single-sign-on');
	await office.page.getByLabel('Tài khoản của Phạm Văn Quý').selectOption({ index: 2 });
	await office.page.getByRole('button', { name: 'Nối · Phạm Văn Quý' }).click();
	await office.page.getByRole('button', { name: /^Thôi nối/ }).waitFor();
	await office.sound();

	await page.goto('/sign-in?to=/account');
	await signOn();
	await page.waitForURL(/\/account$/);
	await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
	await page.getByRole('link', { name: 'Đăng xuất luôn khỏi Cổng tỉnh' }).waitFor();
	provider.close();
	await signOn();
	await page.getByText('Chưa kết nối được nơi đăng nhập một lần.').waitFor();
	expect(await sessionOf(site.address, 'lanh-dao', site.passwords['lanh-dao'])).toContain('kheo.session_token=');
});
