import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VERSION = '13.5.0';
const ROOM = 64 * 1024 * 1024;

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];
/** Out of 100. */
export type Scores = { readonly path: string } & Readonly<Record<Category, number>>;

export type Lighthouse = { score(address: string): Promise<Scores>; [Symbol.dispose](): void };

type Report = { readonly categories: Readonly<Record<Category, { readonly score: number | null }>> };

/** Lighthouse as npm has it, put into a folder of its own: too large to come with every checkout. It needs the Internet once. */
export async function fetchLighthouse(): Promise<Lighthouse> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-lighthouse-'));
	await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', `lighthouse@${VERSION}`]);
	return { score: (address) => untilWhole(() => scoreOf(folder, address)), [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A look that Lighthouse itself calls broken (“Please run Lighthouse again”) is taken again after a moment: it does so a few times in a hundred. */
async function untilWhole<Value>(look: () => Promise<Value>): Promise<Value> {
	for (let broken = 1; broken < 4; broken++) {
		try {
			return await look();
		} catch {
			await sleep(5000);
		}
	}
	return look();
}

/** As on a phone with a slow line: Lighthouse's own mobile profile. */
async function scoreOf(folder: string, address: string): Promise<Scores> {
	const flags = ['--quiet', '--output=json', '--no-enable-error-reporting', `--only-categories=${categories.join(',')}`];
	const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage';
	const env = { ...process.env, CHROME_PATH: process.env['KHEO_CHROMIUM'] ?? '/usr/bin/chromium' };
	const program = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
	const { stdout } = await run(process.execPath, [program, address, ...flags, chrome], { env, maxBuffer: ROOM });
	const report = JSON.parse(stdout) as Report;
	const scoreIn = (category: Category) => Math.round((report.categories[category].score ?? 0) * 100);
	return {
		path: new URL(address).pathname,
		performance: scoreIn('performance'),
		accessibility: scoreIn('accessibility'),
		'best-practices': scoreIn('best-practices'),
		seo: scoreIn('seo')
	};
}
