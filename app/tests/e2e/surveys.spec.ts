import { textOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { awake, signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();
const citizen = await visitor(browser, site.address, { width: 360, javaScript: false });
const [office, unit] = [await visitor(browser, site.address), await visitor(browser, site.address)];
await signIn(office, 'van-phong', site.passwords['van-phong']);
await signIn(unit, 'qlkh', site.passwords['qlkh']);
const title = 'Khảo sát một cửa quý III';
let path = '';

test('the Office makes a survey of two desks with the questions of the five factors, opens it and prints the codes for the desks', async () => {
	const { page } = office;
	await office.open('/so-khcn/citizens');
	await page.getByRole('link', { name: 'Khảo sát sự hài lòng' }).click();
	await page.getByText('Làm một khảo sát mới').click();
	await page.getByLabel('Tên khảo sát').fill(title);
	await page.getByLabel('Quầy, bộ phận được đánh giá').fill('Quầy Sở hữu trí tuệ\nQuầy Tiêu chuẩn đo lường');
	await office.sound();
	await page.getByRole('button', { name: 'Tạo khảo sát' }).click();
	await page.getByRole('heading', { name: title }).waitFor();
	path = new URL(page.url()).pathname;
	await page.getByRole('button', { name: 'Mở khảo sát' }).click();
	await page.getByRole('link', { name: 'In tờ mã QR dán tại quầy' }).waitFor();
	await office.sound();
	await page.getByRole('link', { name: 'In tờ mã QR dán tại quầy' }).click();
	await expect.poll(() => page.getByRole('img', { name: /^Mã QR: Quầy/ }).count()).toBe(2);
	await office.sound();
	for (const one of ['', `/${path.split('/').at(-1)}`]) await office.open(`/so-khcn/people/surveys${one}`);
});

test('a citizen rates the service on a telephone without a program; what was chosen is kept when the form was too quick', async () => {
	const { page } = citizen;
	await citizen.open('/so-khcn/people');
	await page.getByRole('link', { name: 'Đánh giá phục vụ' }).first().click();
	await citizen.sound();
	await page.getByRole('link', { name: title }).click();
	await page.getByLabel('Quầy đã phục vụ').selectOption('Quầy Sở hữu trí tuệ');
	for (const level of await page.getByLabel('Hài lòng', { exact: true }).all()) await level.check();
	await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
	await page.getByText('Biểu mẫu được gửi quá nhanh').waitFor();
	expect(await page.getByLabel('Hài lòng', { exact: true }).nth(9).isChecked()).toBe(true);
	await citizen.sound();
	await page.waitForTimeout(5000);
	await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
	await page.getByRole('heading', { name: 'Cảm ơn ông/bà' }).waitFor();
	await citizen.sound();
});

test('the tablet at a desk asks one question a screen, by keyboard, and is at its start again after the last', async () => {
	await office.open(path);
	const address = await office.page.getByRole('link', { name: 'Mở trên máy tính bảng: Quầy Sở hữu trí tuệ' }).getAttribute('href');
	await office.open(address ?? '');
	const { page } = citizen;
	await citizen.open(address ?? '');
	await page.getByRole('button', { name: 'Bắt đầu đánh giá' }).click();
	await citizen.sound();
	let last = page.waitForResponse((answer) => answer.request().method() === 'POST');
	for (let at = 1; at <= 10; at += 1) {
		await page.getByText(`Câu ${at}/10`).waitFor();
		if (at === 10) last = page.waitForResponse((answer) => answer.request().method() === 'POST');
		await page.getByRole('button', { name: 'Rất hài lòng', exact: true }).press('Enter');
	}
	await page.getByRole('heading', { name: 'Cảm ơn ông/bà' }).waitFor();
	expect((await last).headers()['refresh']).toBe(`12; url=${address}`);
	await citizen.sound();
	await page.getByRole('button', { name: 'Bắt đầu đánh giá' }).click();
	await page.getByText('Câu 1/10').waitFor();
	await expect.poll(() => page.getByRole('button', { name: 'Câu trước' }).count()).toBe(0);
});

test('papers are keyed by two persons, what differs is settled; an officer enters for somebody', async () => {
	const { page } = office;
	await office.open(path);
	await page.getByLabel('Số phiếu').fill('4');
	await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
	await page.getByRole('button', { name: 'Lưu lần nhập này' }).waitFor();
	await office.sound();
	const batch = new URL(page.url()).pathname;
	for (const [at, keyed] of ['44444 44444', '55555 55555', '3333333330', '2222'].entries()) await page.getByLabel(`Phiếu ${at + 1}`).fill(keyed);
	await page.getByRole('button', { name: 'Lưu lần nhập này' }).click();
	await page.getByText('chưa đủ hoặc thừa số').first().waitFor();
	expect(await page.getByLabel('Phiếu 3').inputValue()).toBe('3333333330');
	await office.sound();
	await page.getByLabel('Phiếu 4').fill('22222 22222');
	await page.getByRole('button', { name: 'Lưu lần nhập này' }).click();
	await page.getByText('chờ một người khác nhập').waitFor();
	await unit.open('/so-khcn');
	await unit.page.getByRole('link', { name: 'Lô 4 phiếu' }).click();
	await unit.page.waitForURL(new RegExp(`${batch}$`));
	await awake(unit.page);
	for (const [at, keyed] of ['4444444444', '5555555555', '3333333330', '2222222225'].entries()) await unit.page.getByLabel(`Phiếu ${at + 1}`).fill(keyed);
	await unit.page.getByRole('button', { name: 'Lưu lần nhập này' }).click();
	await unit.page.getByText('Phiếu 4, câu 10').waitFor();
	await unit.sound();
	await unit.page.getByLabel('2. Không hài lòng').check();
	await unit.page.getByRole('button', { name: 'Ghi và tính lô này' }).click();
	await unit.page.getByText('Đã tính 4 phiếu').waitFor();
	await unit.open(`${path}/assisted`);
	await unit.page.getByRole('radio', { name: 'Hài lòng', exact: true }).first().check();
	await unit.page.getByRole('button', { name: 'Lưu' }).click();
	await unit.page.getByText('Có thể nhập tiếp cho người khác').waitFor();
	await unit.sound();
});

test('closed and published, the results are the same for the Office and the people: n, margin, by factor and desk, in files and in the report', async () => {
	const { page } = office;
	await office.open(path);
	await page.getByText('Số phiếu đã nhận: 7').waitFor();
	await page.getByLabel('Số người đã được phục vụ').fill('70');
	await page.getByRole('button', { name: 'Kết thúc, tính kết quả' }).click();
	await page.getByText('7 phiếu trên 70 người được phục vụ').waitFor();
	await office.sound();
	await page.getByRole('button', { name: 'Công khai kết quả' }).click();
	await page.getByText('Đang công khai ở mục Dân kiểm tra').waitFor();
	await awake(page);
	await citizen.open('/so-khcn/people/check');
	await citizen.page.getByRole('link', { name: title }).click();
	const said = citizen.page.getByText('7 phiếu trên 70 người được phục vụ');
	await said.waitFor();
	await citizen.sound();
	const index = await citizen.page.getByRole('heading', { name: /Chỉ số hài lòng/ }).innerText();
	expect(await page.getByRole('heading', { name: /Chỉ số hài lòng/ }).innerText()).toBe(index);
	const open = (await (await fetch(`${site.address}/so-khcn/people${path.slice('/so-khcn'.length)}/results/results.json`)).json()) as {
		total: { index: number };
	};
	await office.open(`/so-khcn/people${path.slice('/so-khcn'.length)}/results`);
	await office.soundInDark();
	const report = await office.context.request.get(`${path}/report.docx`);
	const paper = readDocx(new Uint8Array(await report.body()))
		.blocks.map(textOf)
		.join('\n');
	expect(paper).toContain(index.replace(/^\D+/u, '').replace(' %', ''));
	expect(index).toContain(open.total.index.toFixed(1).replace('.', ','));
});

test('a form of the Office’s own asks on by what was chosen; it is saved, gone on with by its code, and sent without a program', async () => {
	const { page } = office;
	await office.open('/so-khcn/questionnaires');
	await page.getByText('Làm một phiếu hỏi mới').click();
	await page.getByLabel('Tên phiếu').fill('Giờ tiếp dân');
	await page.getByRole('button', { name: 'Tạo phiếu' }).click();
	await page.getByRole('heading', { name: 'Giờ tiếp dân' }).waitFor();
	const ask = async (words: string, options: string, when: string) => {
		const own = page.locator('details', { hasText: 'Thêm câu hỏi' }).last();
		await own.getByLabel('Câu hỏi').fill(words);
		await own.getByLabel('Kiểu trả lời').selectOption(options === '' ? 'Lời' : 'Chọn một');
		await own.getByLabel('Phương án').fill(options);
		if (when) await own.getByLabel('Hỏi ai').selectOption(when);
		await own.getByRole('button', { name: 'Lưu câu hỏi' }).click();
		await page.getByRole('heading', { name: words }).waitFor();
		await office.open(new URL(page.url()).pathname);
	};
	await ask('Ông/bà đã đến chưa?', 'Đã đến\nChưa', '');
	await page.getByText('Thêm câu hỏi').click();
	await ask('Chờ bao lâu?', '', 'Ai chọn “Đã đến” ở câu “Ông/bà đã đến chưa?”');
	await page.getByRole('button', { name: 'Mở phiếu hỏi' }).click();
	await page.getByRole('link', { name: 'Đường dẫn cho người dân' }).waitFor();
	const people = citizen.page;
	const desk = new URL(page.url()).pathname;
	await office.open(`/so-khcn/people${desk.slice('/so-khcn'.length)}`);
	await citizen.open('/so-khcn/people/surveys');
	await people.getByRole('link', { name: 'Giờ tiếp dân' }).click();
	await citizen.sound();
	await people.getByRole('button', { name: 'Bắt đầu trả lời' }).click();
	await people.getByRole('button', { name: 'Tiếp tục' }).click();
	await people.getByText('Câu này cần trả lời').waitFor();
	await people.getByLabel('Đã đến', { exact: true }).check();
	await people.getByRole('button', { name: 'Tiếp tục' }).click();
	await people.getByLabel('Chờ bao lâu?').fill('Nửa giờ');
	await citizen.sound();
	await people.getByRole('button', { name: 'Lưu, để viết tiếp sau' }).click();
	const code = (await people.getByText(/Mã phiếu của ông\/bà: /).innerText()).slice(-9);
	await citizen.open(new URL(people.url()).pathname);
	await people.getByLabel('Mã của phiếu').fill(code.toLowerCase());
	await people.getByRole('button', { name: 'Mở phiếu' }).click();
	expect(await people.getByLabel('Đã đến', { exact: true }).isChecked()).toBe(true);
	await people.getByRole('button', { name: 'Tiếp tục' }).click();
	expect(await people.getByLabel('Chờ bao lâu?').inputValue()).toBe('Nửa giờ');
	await people.getByRole('button', { name: 'Gửi phiếu' }).click();
	await people.getByRole('heading', { name: 'Đã nhận phiếu' }).waitFor();
	await citizen.sound();
	await office.open(desk);
	await page.getByText('1 phiếu đã gửi, 0 phiếu đang viết dở').waitFor();
	await page.getByRole('button', { name: 'Kết thúc, tính kết quả' }).click();
	await page.getByText('Dưới 5 người trả lời nên không hiện').first().waitFor();
	await office.sound();
});
