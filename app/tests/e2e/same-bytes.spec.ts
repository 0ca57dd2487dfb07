import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownSite } from '../support/own-site.ts';
import { registerLines } from '../support/register-lines.ts';
import { runKheo } from '../support/run-kheo.ts';
import { sessionOf } from '../support/session.ts';
import { checkoutFile } from '../support/visitor.ts';

const site = await ownSite();
const [office, unit] = await Promise.all(['van-phong', 'khtc'].map((name) => sessionOf(site.address, name, site.passwords[name])));
const ask = (path: string, init: RequestInit = {}, cookie = office) =>
	fetch(site.address + path, { redirect: 'manual', ...init, headers: { accept: 'text/html', cookie: cookie ?? '', origin: site.address } });
const textOf = async (path: string, cookie = office) => (await ask(path, {}, cookie)).text();
const post = async (path: string, fields: Readonly<Record<string, string>>, cookie = office) => {
	const answer = await ask(path, { method: 'POST', body: new URLSearchParams({ requestKey: crypto.randomUUID(), ...fields }) }, cookie);
	expect(answer.status).toBe(303);
};

test('the register that the web gives is the one the command line makes of the same files and decisions, byte for byte', async () => {
	const draft = /\/so-khcn\/obligations\/[0-9a-f-]+\/units\/[0-9a-f-]+/.exec(await textOf('/so-khcn', unit))?.[0] ?? '';
	await post(`${draft}?/submit`, {}, unit);
	const page = /\/so-khcn\/obligations\/[0-9a-f-]+\/consolidation/.exec(await textOf('/so-khcn'))?.[0] ?? '';
	await acceptAll(page);
	await decide(page, { change: 'order', order: 'date' });
	const [, row = '', into = ''] = /value="merge".*?name="row" value="([^"]+)".*?name="into" value="([^"]+)"/s.exec(await textOf(page)) ?? [];
	await decide(page, { change: 'merge', row, into });
	await decide(page, { change: 'reword', row: into, column: 'c2', words: 'Ngày hội hỗ trợ người dân dùng dịch vụ số' });
	const web = Buffer.from(await (await ask(`${page}/register.docx`)).arrayBuffer());
	const decisions = join(site.dataFolder, 'decisions.json');
	writeFileSync(decisions, await textOf(`${page}/decisions.json`));
	const pages = Buffer.from(await (await ask(`${page}/register.pdf`)).arrayBuffer());
	const [out, outPages] = [join(site.dataFolder, 'tong-hop.docx'), join(site.dataFolder, 'tong-hop.pdf')];
	const units = readdirSync(checkoutFile('demo', 'units')).map((name) => checkoutFile('demo', 'units', name));
	const plan = [checkoutFile('demo', 'ke-hoach.docx'), ...units, '--units', checkoutFile('demo', 'units.csv')];
	for (const file of [out, outPages]) {
		const made = await runKheo(['consolidate', ...plan, '--decisions', decisions, '--out', file], site.dataFolder);
		expect([made.code, made.err]).toEqual([0, expect.any(String)]);
	}
	expect((await registerLines(web)).flat()).toContain('Ngày hội hỗ trợ người dân dùng dịch vụ số');
	expect(readFileSync(out).equals(web)).toBe(true);
	expect(pages.subarray(0, 5).toString()).toBe('%PDF-');
	expect(readFileSync(outPages).equals(pages)).toBe(true);
});

/** Takes every return that waits for the Office, as the page's own forms say. */
async function acceptAll(page: string): Promise<void> {
	const html = await textOf(page);
	const waiting = [...html.matchAll(/action="\?\/accept".*?name="submissionId" value="([^"]+)".*?name="version" value="(\d+)"/gs)];
	expect(waiting.length).toBeGreaterThan(2);
	for (const [, submissionId = '', version = ''] of waiting) await post(`${page}?/accept`, { submissionId, version });
}

async function decide(page: string, change: Readonly<Record<string, string>>): Promise<void> {
	const version = /action="\?\/decide".*?name="version" value="(\d+)"/s.exec(await textOf(page))?.[1] ?? '';
	await post(`${page}?/decide`, { ...change, version });
}
