import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { signIn, type Visitor, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

const row = (name: string) => `<tr><td>1</td><td>${name}</td><td>10/10/2026</td><td>Toàn ngành</td><td>Công chức</td><td>50 lượt</td><td></td></tr>`;
const head =
	'<tr><th>Stt</th><th>Tên nội dung, hoạt động</th><th>Thời gian tổ chức, triển khai</th><th>Quy mô, phạm vi triển khai</th><th>Đối tượng thực hiện hoặc đối tượng thụ hưởng</th><th>Mục tiêu hướng đến hoặc dự kiến kết quả đạt được</th><th>Ghi chú</th></tr>';
const html = (unit: string, name: string) => Buffer.from(`<p>Tên đơn vị: ${unit}</p><table>${head}${row(name)}</table>`);
const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/html', buffer });

/** Names of units that have not sent yet, as the page offers them. */
async function openUnits({ page }: Visitor): Promise<string[]> {
	const names = await page.locator('select[name^="unit."]').first().locator('option').allInnerTexts();
	return names.slice(1).filter((name) => !name.includes('(đã gửi)'));
}

test.each([
	['with scripts, one file after another', 'a', true, { width: 360 }],
	['without JavaScript, all at once', 'b', false, { width: 1280, javaScript: false }]
])('the Office drops files of many units, corrects a doubtful one and takes what is ticked, %s', async (_, way, doubtful, ways) => {
	const [nameless, one, broken, copy] = [`${way}-khong-ten.html`, `${way}-mot.html`, `${way}-hong.docx`, `${way}-mot-ban-sao.html`];
	const office = await visitor(browser, site.address, ways);
	const { page } = office;
	await signIn(office, 'van-phong', site.passwords['van-phong']);
	const { tracking } = await samplePlan(page);
	await office.open(tracking);
	await page.locator('section', { hasText: 'Nhận tệp của nhiều đơn vị một lúc' }).getByRole('link').first().click();
	const drop = async (files: ReturnType<typeof fileOf>[], last: string) => {
		await page.getByLabel('Tệp của các đơn vị').setInputFiles(files);
		await page.getByRole('button', { name: 'Đọc các tệp' }).click();
		await page.getByRole('heading', { name: last, exact: true }).waitFor();
	};
	await drop([fileOf(nameless, html('Đội Không Có Thật', `Trồng cây ${_}`))], nameless);
	const card = (name: string) => page.locator('section.card', { has: page.getByRole('heading', { name, exact: true }) });
	await expect.poll(() => card(nameless).getByText('không có trong danh sách đơn vị').isVisible()).toBe(true);
	const [first = '', second = ''] = await openUnits(office);
	const good = html(first, `Hiến máu ${_}`);
	await drop([fileOf(one, good), fileOf(broken, Buffer.from('MZ\u0090')), fileOf(copy, good)], copy);
	await expect.poll(() => card(broken).getByText('không đọc được').isVisible()).toBe(true);
	await expect.poll(() => card(copy).getByText(`giống hệt tệp “${one}”`).isVisible()).toBe(true);
	await expect.poll(() => card(one).getByLabel('Đơn vị').locator('option:checked').innerText()).toBe(first);
	await office.sound();
	const unit = doubtful ? second : first;
	await card(doubtful ? nameless : one)
		.getByLabel('Đơn vị')
		.selectOption({ label: unit });
	await card(nameless).getByLabel('Nhận tệp này').setChecked(doubtful);
	await card(one).getByLabel('Nhận tệp này').check();
	await page.getByRole('button', { name: 'Nhận các tệp đã đánh dấu' }).click();
	await page.getByText(doubtful ? 'Đã nhận 2/2 tệp' : 'Đã nhận 1/1 tệp').waitFor();
	await expect
		.poll(() =>
			card(one)
				.getByRole('link', { name: `Đã nhận vào bản của ${first}` })
				.count()
		)
		.toBe(1);
	await office.sound();
});
