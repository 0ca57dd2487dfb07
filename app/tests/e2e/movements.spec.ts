import { textOf } from '@kheo/core';
import { readPdf } from '@kheo/documents/read-pdf';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { aPhoto } from '../support/photos.ts';
import { signIn, type Visitor, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const people = '/so-khcn/people';
const [office, unit, leader, other] = [
	await visitor(browser, site.address),
	await visitor(browser, site.address, { width: 360, javaScript: false }),
	await visitor(browser, site.address),
	await visitor(browser, site.address, { javaScript: false })
];
for (const [who, name] of [
	[office, 'van-phong'],
	[unit, 'qlkh'],
	[leader, 'lanh-dao'],
	[other, 'cds']
] as const)
	await signIn(who, name, site.passwords[name]);

const title = 'Dân vận khéo trong tiếp công dân';
const pressed = async ({ page }: Visitor, button: string, then: string | RegExp) => {
	await page.getByRole('button', { name: button, exact: true }).first().click();
	await page.locator('main').getByText(then).first().waitFor();
};
const openMovement = async ({ open, page }: Visitor) => {
	await open('/so-khcn/movements');
	await page.getByRole('link', { name: title }).click();
	await page.getByRole('heading', { level: 1, name: title }).waitFor();
};

test('the Office enters criteria and launches a movement from its document', async () => {
	const { page } = office;
	await office.open('/so-khcn/movements/criteria');
	await page.getByText('Ghi bộ tiêu chí mới').click();
	await page.getByLabel('Tên bộ tiêu chí').last().fill('Tiếp công dân');
	const [first, second] = [
		page.getByRole('group', { name: 'Tiêu chí 1', exact: true }).last(),
		page.getByRole('group', { name: 'Tiêu chí 2', exact: true }).last()
	];
	await first.getByLabel('Tiêu chí', { exact: true }).fill('Thái độ');
	await first.getByLabel('Hệ số').fill('2,5');
	await second.getByLabel('Tiêu chí', { exact: true }).fill('Đúng hạn');
	await second.getByLabel('Ai chấm').selectOption('office');
	await pressed(office, 'Lưu bộ tiêu chí', 'phải là số nguyên');
	await office.sound();
	expect(await first.getByLabel('Tiêu chí', { exact: true }).inputValue()).toBe('Thái độ');
	await first.getByLabel('Hệ số').fill('2');
	await pressed(office, 'Lưu bộ tiêu chí', 'Tiếp công dân, bản 1');
	await office.open('/so-khcn/movements');
	await page.getByText('Ghi một phong trào').click();
	await page.getByLabel('Tên phong trào').fill(title);
	await page.getByLabel('Hoặc số, ngày văn bản phát động').fill('Kế hoạch số 57/KH-SKHCN');
	await page.getByLabel('Bộ tiêu chí').selectOption({ label: 'Tiếp công dân, bản 1' });
	await page.getByLabel('Hạn đăng ký').fill('2030-10-10');
	await page.getByLabel('Hạn gửi đề nghị').fill('2030-10-20');
	await page.getByLabel('Số suất cho tập thể').fill('1');
	await page.getByRole('button', { name: 'Ghi phong trào' }).click();
	await page.waitForURL(/movements\/[0-9a-f-]{36}$/u);
	await pressed(office, 'Phát động', 'đang nhận đăng ký, đề nghị');
});

test('a unit on a telephone without JavaScript signs up, nominates, proves and scores itself', async () => {
	const { page } = unit;
	await openMovement(unit);
	await pressed(unit, 'Đăng ký tham gia', 'Phạm Văn Đức');
	await page.getByText('Gửi một đề nghị').click();
	await page.getByLabel('Tên tập thể, hoặc họ và tên').fill('Tổ một cửa');
	await page.getByLabel('Thành tích').fill('Tiếp 1.200 lượt người, không ai phải chờ quá 15 phút.');
	await pressed(unit, 'Gửi đề nghị', 'Tiếp 1.200 lượt người');
	await page.getByText('Thêm minh chứng').first().click();
	await page.getByLabel('Ảnh hoặc PDF').setInputFiles({ name: 'quay.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await aPhoto(5)) });
	await pressed(unit, 'Thêm minh chứng', 'quay.jpg');
	await page.getByText('Đơn vị tự chấm').click();
	await page.getByLabel('Điểm: Thái độ').fill('9,555');
	await pressed(unit, 'Ghi điểm', 'nhiều nhất hai chữ số lẻ');
	await unit.sound();
	await page.getByLabel('Điểm: Thái độ').fill('9,5');
	await page.getByRole('button', { name: 'Ghi điểm' }).click();
	await page.getByText('Đơn vị tự chấm').click();
	expect(await page.getByLabel('Điểm: Thái độ').inputValue()).toBe('9,5');
});

test('a council scores blind, the chair closes, the Office makes the list; certificates bear a code', async () => {
	const { page } = office;
	await openMovement(office);
	for (const [name, chair] of [
		['Trần Quang Minh', true],
		['Vũ Hoàng Nam', false],
		['Nguyễn Thị Hà', false]
	] as const) {
		await page.getByLabel('Thành viên').selectOption({ label: name });
		if (chair) await page.getByLabel('Chủ tịch Hội đồng').check();
		await page.getByRole('button', { name: 'Cử vào Hội đồng' }).click();
		await page.getByRole('row', { name: new RegExp(name, 'u') }).waitFor();
	}
	await page.getByText('Điểm do Văn phòng nhập').click();
	await page.getByLabel('Điểm: Đúng hạn').fill('10');
	await page.getByRole('button', { name: 'Ghi điểm', exact: true }).last().click();
	await office.sound();
	await pressed(office, 'Chốt đề nghị, mở chấm điểm', 'Phiếu chỉ người chấm thấy');
	for (const [member, points] of [
		[leader, '9,25'],
		[other, '9']
	] as const) {
		await openMovement(member);
		await member.page.getByRole('link', { name: 'Chấm điểm của tôi' }).click();
		await member.page.getByLabel('Không liên quan').check();
		await pressed(member, 'Lưu lời khai', 'đơn vị tự chấm 9,5');
		await expect.poll(() => member.page.locator('main').getByText('Phạm Văn Đức').count()).toBe(0);
		await member.page.getByLabel('Điểm: Thái độ').fill('9,255');
		await member.page.getByLabel('Nhận xét').fill('Niềm nở');
		await pressed(member, 'Ghi phiếu', 'nhiều nhất hai chữ số lẻ');
		expect(await member.page.getByLabel('Nhận xét').inputValue()).toBe('Niềm nở');
		await member.page.getByLabel('Điểm: Thái độ').fill(points);
		await pressed(member, 'Ghi phiếu', 'đã ghi phiếu');
	}
	await other.sound();
	await openMovement(leader);
	await pressed(leader, 'Kết thúc chấm điểm', '28,25');
	await openMovement(office);
	await page.getByText('Người lập: Phạm Văn Đức').waitFor();
	await pressed(office, 'Lập biên bản Hội đồng', 'Mở biên bản');
	await pressed(office, 'Lập danh sách công nhận và dự thảo quyết định', 'Mở quyết định');
	const address = (await page.getByRole('link', { name: /Tải giấy khen/ }).getAttribute('href')) ?? '';
	const sheet = await page.request.get(address);
	const said = (await readPdf(await sheet.body())).blocks.map(textOf).join(' ');
	expect(said).toMatch(/Tổ một cửa.*Mã kiểm tra: [0-9a-f]{4} [0-9a-f]{4}/su);
});

/** Whoever joins fills in their form while the other does: a form is taken after five seconds at the earliest. */
const joiner = await visitor(browser, site.address, { width: 360, javaScript: false });
async function beginBooking(): Promise<void> {
	await office.open('/so-khcn/citizens');
	await office.page.locator('main').getByRole('link', { name: 'Người dân đăng ký tham gia' }).click();
	await office.page.locator('summary', { hasText: 'Mở đăng ký' }).click();
	await office.page.getByLabel('Tên buổi').fill('Dọn phố Chủ nhật');
	await office.page.getByLabel('Ngày', { exact: true }).fill('2030-10-13');
	await office.page.getByLabel('Số chỗ').fill('2');
	await office.page.getByRole('button', { name: 'Mở đăng ký' }).click();
	await office.page.getByRole('link', { name: 'Dọn phố Chủ nhật' }).click();
	await office.page.getByText('Chưa ai đăng ký').waitFor();
	await office.sound();
	await joiner.open(`${people}/do`);
	await joiner.page.locator('main').getByRole('link', { name: 'Đăng ký tham gia' }).click();
	await joiner.page.getByRole('link', { name: 'Dọn phố Chủ nhật' }).click();
	await joiner.page.getByLabel('Họ và tên').fill('Nguyễn Thị Dân');
	await joiner.page.getByLabel('Số người đến').fill('2');
	await joiner.page.getByLabel(/Tôi đồng ý/).check();
	await joiner.sound();
}

test('the people see who takes part and good work, and their thanks once the Office has read them', async () => {
	const { page } = office;
	await page.locator('#showing summary').filter({ hasText: 'Tổ một cửa' }).click();
	await page.getByLabel('Tên trưng bày').fill('Một cửa không chờ');
	await page
		.getByLabel('Ảnh', { exact: true })
		.setInputFiles({ name: 'quay.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await aPhoto(6, { place: true })) });
	await page.getByLabel('Ảnh chụp gì').fill('Quầy tiếp dân');
	await pressed(office, 'Trưng bày', 'đang trưng bày');
	await office.sound();
	const citizen = await visitor(browser, site.address, { width: 360, javaScript: false });
	await citizen.open(`${people}/do`);
	await citizen.page.locator('main').getByRole('link', { name: 'Phong trào và gương làm tốt' }).click();
	await citizen.page.getByAltText('Quầy tiếp dân').waitFor();
	await citizen.sound();
	await citizen.page.getByRole('link', { name: 'Một cửa không chờ' }).click();
	await citizen.page.getByLabel('Lời cảm ơn', { exact: true }).fill('Cảm ơn tổ một cửa.');
	await beginBooking();
	await citizen.page.waitForTimeout(5000);
	await citizen.page.getByRole('button', { name: 'Gửi lời cảm ơn' }).click();
	await citizen.page.getByText('Đã nhận lời cảm ơn').waitFor();
	await citizen.sound();
	await openMovement(office);
	await page.getByLabel('Chọn: Cảm ơn tổ một cửa.').check();
	await pressed(office, 'Cho hiện', 'Không có lời cảm ơn nào chờ duyệt');
	await citizen.open(`${people}/movements`);
	await citizen.page.getByText('1 lời cảm ơn').waitFor();
	const figures = await fetch(`${site.address}${people}/movements/figures/years.json`);
	expect(await figures.json()).toMatchObject({ years: expect.arrayContaining([{ year: 2030, movements: 1, units: 1, nominated: 1, recognised: 0 }]) });
});

test('a citizen keeps places and gives them back by the code; the Office sees who comes', async () => {
	const { page } = joiner;
	await page.getByRole('button', { name: 'Giữ chỗ' }).click();
	await page.getByRole('heading', { name: 'Đã giữ chỗ' }).waitFor();
	await joiner.sound();
	const code = await page.locator('dd').innerText();
	expect(code).toMatch(/^ĐK(?:-[0-9A-Z]{4}){3}$/u);
	await joiner.open(`${people}/join`);
	await page.getByText('hết chỗ').waitFor();
	await office.open('/so-khcn/bookings');
	await office.page.getByRole('link', { name: 'Dọn phố Chủ nhật' }).click();
	await office.page.getByRole('row', { name: /Nguyễn Thị Dân/ }).waitFor();
	await office.sound();
	await joiner.open(`${people}/join/mine`);
	await page.getByLabel('Mã đăng ký').fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Xem' }).click();
	await page.getByRole('button', { name: 'Hủy, nhường chỗ cho người khác' }).click();
	await page.getByText('Đăng ký này đã hủy').waitFor();
	await joiner.sound();
	await expect.poll(() => page.getByText('còn 2 chỗ').count()).toBe(1);
});
