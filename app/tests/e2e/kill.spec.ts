import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copyOfSample } from '../support/copy-of-sample.ts';
import { killSite, postmasterIn } from '../support/kill-site.ts';
import { runKheo } from '../support/run-kheo.ts';
import { sessionOf } from '../support/session.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { counting, numbersIn, typing, type Sheet } from '../support/typing.ts';

const { passwords } = inject('site');
/** How often the server is killed while people type: three times here, as often as asked elsewhere (KHEO_KILLS=200). */
const kills = Number(process.env['KHEO_KILLS'] ?? 3);
/** How long after the press that freezes a register; every other time the database is killed too. */
const delays = process.env['KHEO_KILLS'] ? [0, 10, 25, 50, 90, 160] : [0, 10, 25, 90];
const dataFolder = copyOfSample(inject('sampleFolder'));
let site: Site;
let cookies: Record<'khtc' | 'van-phong' | 'lanh-dao', string>;

beforeAll(async () => {
	site = await startSite(dataFolder);
	await signInAll();
});
afterAll(async () => {
	await site.stop();
	rmSync(dataFolder, { recursive: true, force: true });
});

type Who = keyof typeof cookies;

async function signInAll(): Promise<void> {
	const [khtc, office, leader] = await Promise.all(['khtc', 'van-phong', 'lanh-dao'].map((name) => sessionOf(site.address, name, passwords[name])));
	cookies = { khtc: khtc ?? '', 'van-phong': office ?? '', 'lanh-dao': leader ?? '' };
}

const ask = (path: string, who: Who, init: RequestInit = {}) =>
	fetch(site.address + path, { redirect: 'manual', ...init, headers: { accept: 'text/html', cookie: cookies[who], origin: site.address, ...init.headers } });
const pageOf = async (path: string, who: Who) => (await ask(path, who)).text();

async function linkOn(path: string, who: Who, pattern: RegExp): Promise<string> {
	return pattern.exec(await pageOf(path, who))?.[0] ?? '';
}

async function killAndRestart(andDatabase: boolean): Promise<void> {
	await killSite(site, dataFolder, { andDatabase });
	site = await startSite(dataFolder);
}

async function sheetOf(who: Who): Promise<Sheet> {
	const path = await linkOn('/so-khcn', who, /\/so-khcn\/obligations\/[0-9a-f-]+\/units\/[0-9a-f-]+/);
	return { address: site.address + path, cookie: cookies[who], origin: site.address };
}

test.each(Array.from({ length: kills }, (_, at) => at + 1))(
	'no acknowledged cell is lost when the server is killed while people type (round %i)',
	async (round) => {
		const sheet = await sheetOf('khtc');
		const { count, enough } = counting(12);
		const writers = Array.from({ length: 4 }, () => typing(sheet, count));
		await enough;
		await sleep(Math.random() * 300);
		await killAndRestart(round % 2 === 0);
		const acknowledged = await Promise.all(writers);
		const stored = await numbersIn(await sheetOf('khtc'));
		expect(acknowledged.filter(({ rowId, last }) => (stored.get(rowId) ?? -1) < last)).toEqual([]);
		expect(acknowledged.reduce((sum, { last }) => sum + last, 0)).toBeGreaterThan(7);
	}
);

test('people type on while the database falls under them, and are told to wait, not that it failed', async () => {
	const [before, after, evening] = [counting(12), counting(60), new AbortController()];
	const writers = Array.from({ length: 4 }, async () => {
		const typed = await typing(await sheetOf('khtc'), () => [before, after].forEach(({ count }) => count()), evening.signal);
		return { ...typed, refusals: new Set(typed.refusals) };
	});
	await before.enough;
	process.kill(postmasterIn(dataFolder), 'SIGKILL');
	await after.enough;
	evening.abort();
	const typed = await Promise.all(writers);
	const stored = await numbersIn(await sheetOf('khtc'));
	expect(typed.filter(({ rowId, last }) => (stored.get(rowId) ?? -1) < last)).toEqual([]);
	expect([...new Set(typed.flatMap(({ refusals }) => [...refusals]))]).toEqual(['503 5']);
	expect(await runKheo(['verify'], dataFolder)).toMatchObject({ code: 0 });
});

test.each(delays)('a register is frozen whole or not at all when the server is killed %i ms after the press', async (delay) => {
	/** Two hundred kills take longer than an idle session stays open. */
	if (delay === 0) await signInAll();
	const page = await linkOn('/so-khcn', 'van-phong', /\/so-khcn\/obligations\/[0-9a-f-]+\/consolidation/);
	const version = /action="\?\/freeze".*?name="version" value="(\d+)"/s.exec(await pageOf(page, 'van-phong'))?.[1];
	if (version === undefined) throw new Error('the register is not open');
	const pressed = ask(`${page}?/freeze`, 'van-phong', { method: 'POST', body: new URLSearchParams({ version, requestKey: crypto.randomUUID() }) });
	const answered = pressed.then(({ status }) => status === 303).catch(() => false);
	await sleep(delay);
	await killAndRestart(delay % 20 === 10);
	const state = await frozenState(page);
	expect((await answered) ? ['whole'] : ['whole', 'absent']).toContain(state);
	if (state === 'whole') await ask(`${page}?/giveBack`, 'lanh-dao', { method: 'POST', body: new URLSearchParams({ reason: 'Làm lại để thử.' }) });
	const verified = await runKheo(['verify'], dataFolder);
	expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('0 tệp hỏng')]);
});

/** Whole: both hashes shown, the Word file hashes to the one shown, the Excel file is there. Absent: it can be pressed again. */
async function frozenState(page: string): Promise<'whole' | 'absent' | 'in part'> {
	const html = await pageOf(page, 'van-phong');
	if (!html.includes('Đã chốt để trình ký')) return html.includes('action="?/freeze"') ? 'absent' : 'in part';
	const [content, file] = [...html.matchAll(/<code[^>]*>([0-9a-f]{64})<\/code>/g)].map(([, hash]) => hash);
	const docx = Buffer.from(await (await ask(`${page}/register.docx`, 'van-phong')).arrayBuffer());
	const xlsx = await ask(`${page}/register.xlsx`, 'van-phong');
	return content && createHash('sha256').update(docx).digest('hex') === file && xlsx.status === 200 ? 'whole' : 'in part';
}
