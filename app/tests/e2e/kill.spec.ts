import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copyOfSample } from '../support/copy-of-sample.ts';
import { killSite } from '../support/kill-site.ts';
import { runKheo } from '../support/run-kheo.ts';
import { sessionOf } from '../support/session.ts';
import { startSite, type Site } from '../support/start-site.ts';

const { passwords } = inject('site');
const dataFolder = copyOfSample(inject('sampleFolder'));
let site: Site;
let cookies: Record<'khtc' | 'van-phong' | 'lanh-dao', string>;

beforeAll(async () => {
	site = await startSite(dataFolder);
	const [khtc, office, leader] = await Promise.all(['khtc', 'van-phong', 'lanh-dao'].map((name) => sessionOf(site.address, name, passwords[name])));
	cookies = { khtc: khtc ?? '', 'van-phong': office ?? '', 'lanh-dao': leader ?? '' };
});
afterAll(async () => {
	await site.stop();
	rmSync(dataFolder, { recursive: true, force: true });
});

type Who = keyof typeof cookies;
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

test.each([1, 2, 3, 4, 5, 6])('no acknowledged cell is lost when the server is killed while people type (round %i)', async (round) => {
	const sheet = await linkOn('/so-khcn', 'khtc', /\/so-khcn\/obligations\/[0-9a-f-]+\/units\/[0-9a-f-]+/);
	const { count, enough } = counting(12);
	const writers = Array.from({ length: 4 }, () => typing(sheet, count));
	await enough;
	await sleep(Math.random() * 300);
	await killAndRestart(round % 2 === 0);
	const acknowledged = await Promise.all(writers);
	const { rows } = (await (await ask(`${sheet}/rows`, 'khtc')).json()) as { rows: { id: string; cells: Record<string, { v: string }> }[] };
	const stored = new Map(rows.map(({ id, cells }) => [id, Number(cells['c2']?.v ?? 0)]));
	expect(acknowledged.filter(({ rowId, last }) => (stored.get(rowId) ?? -1) < last)).toEqual([]);
	expect(acknowledged.reduce((sum, { last }) => sum + last, 0)).toBeGreaterThan(7);
});

test.each([0, 10, 25, 50, 90, 160])('a register is frozen whole or not at all when the server is killed %i ms after the press', async (delay) => {
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

type Typed = { readonly rowId: string; readonly last: number };

/** `enough` is kept once something was counted that many times. */
function counting(most: number): { readonly count: () => void; readonly enough: Promise<void> } {
	const { promise, resolve } = Promise.withResolvers<void>();
	let counted = 0;
	return { count: () => ++counted >= most && resolve(), enough: promise };
}

/** Someone types in one row, counting upwards, until the server is gone; says how far it was acknowledged. */
async function typing(sheet: string, acknowledged: () => void): Promise<Typed> {
	const rowId = crypto.randomUUID();
	const save = (batch: object) =>
		ask(`${sheet}/rows`, 'khtc', { method: 'PATCH', body: JSON.stringify(batch), headers: { 'content-type': 'application/json' } });
	let last = -1;
	try {
		const added = await save({ arrangements: [{ kind: 'add', rowId, position: Math.random() * 1e6, cells: { c2: '0' } }], edits: [] });
		if (!added.ok) return { rowId, last };
		for (let baseVersion = 1; ; baseVersion += 1) {
			last = baseVersion - 1;
			acknowledged();
			const answer = await save({ arrangements: [], edits: [{ rowId, column: 'c2', baseVersion, value: String(baseVersion) }] });
			const { applied } = (await answer.json()) as { applied: unknown[] };
			if (applied.length !== 1) throw new Error('an edit of one writer met another');
		}
	} catch {
		return { rowId, last };
	}
}

/** Whole: both hashes shown, the Word file hashes to the one shown, the Excel file is there. Absent: it can be pressed again. */
async function frozenState(page: string): Promise<'whole' | 'absent' | 'in part'> {
	const html = await pageOf(page, 'van-phong');
	if (!html.includes('Đã chốt để trình ký')) return html.includes('action="?/freeze"') ? 'absent' : 'in part';
	const [content, file] = [...html.matchAll(/<code[^>]*>([0-9a-f]{64})<\/code>/g)].map(([, hash]) => hash);
	const docx = Buffer.from(await (await ask(`${page}/register.docx`, 'van-phong')).arrayBuffer());
	const xlsx = await ask(`${page}/register.xlsx`, 'van-phong');
	return content && createHash('sha256').update(docx).digest('hex') === file && xlsx.status === 200 ? 'whole' : 'in part';
}
