import { readFileSync } from 'node:fs';
import { textOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { replaceInDocx } from '@kheo/documents/replace-in-docx';
import { expect, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { ownSite } from '../support/own-site.ts';
import { signIn, visitor } from '../support/visitor.ts';

const site = await ownSite();
const browser = await ownBrowser();

/** The file with the words of its first place that says `from` put into others, as a person types over them. */
function typedOver(bytes: Uint8Array, from: string, to: string): Uint8Array {
	const block = readDocx(bytes).blocks.findIndex((one) => one.kind === 'paragraph' && textOf(one) === from);
	return replaceInDocx(bytes, [{ source: { block, start: 0, end: from.length, quote: from }, with: to }]).bytes;
}

test.each([
	['on a phone', { width: 360 }],
	['without JavaScript', { width: 1280, javaScript: false }]
])('a unit fills its register away from the network and sees each change before it counts, %s', async (_, ways) => {
	const unit = await visitor(browser, site.address, ways);
	const { page } = unit;
	await signIn(unit, 'khtc', site.passwords['khtc']);
	await page
		.locator('a.button', { hasText: /^\s*(Đăng ký|Mở)\s*$/ })
		.first()
		.click();
	await page.waitForURL(/obligations\/.*\/units\//);
	const first = page.getByLabel(/^Tên nội dung.*, dòng 1$/).first();
	const name = await first.inputValue();
	await page.getByText('Lấy từ tệp Word, Excel').click();
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Tải bản Word để điền' }).click();
	const filled = typedOver(new Uint8Array(readFileSync(await (await download).path())), name, `${name} (đợt 2)`);
	await page.getByLabel('Tệp của đơn vị').setInputFiles({ name: 'ban-de-dien.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(filled) });
	await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
	await page.getByRole('heading', { name: 'Tệp có 1 chỗ khác bản đăng ký' }).waitFor();
	await expect.poll(() => page.locator('ins').innerText()).toBe(`${name} (đợt 2)`);
	await unit.sound();
	await page.getByRole('button', { name: 'Đưa các chỗ đã đánh dấu vào bản đăng ký' }).click();
	await page.getByText('Đã đưa vào: 1 dòng sửa.').waitFor();
	await expect.poll(() => first.inputValue()).toBe(`${name} (đợt 2)`);
	await unit.sound();
});
