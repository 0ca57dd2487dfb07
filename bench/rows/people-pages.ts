import { gunzipSync } from 'node:zlib';
import { alternate } from '../alternate.ts';
import { buildConstantSite } from '../constant-site/build.ts';
import { serveConstantSite, serveJob } from '../constant-site/serve.ts';
import { judge } from '../judge.ts';
import { pagesPerSecond } from '../pages-per-second.ts';
import type { Row } from '../row.ts';
import { startDemoSite } from '../samples/demo-site.ts';

const SLICES = 15;
const KILOBYTE = 1024;
const levels = (page: string) => ['+layout', '[agency]/people/+layout', `[agency]/people/${page}+page`];

/** The people's pages: drawn anew, answered as unchanged, and what they weigh. */
export async function measure(): Promise<readonly Row[]> {
	const site = await startDemoSite();
	try {
		const plan = await firstPlan(site.address);
		const pages = { slogans: { path: '/so-khcn/people/slogans', levels: levels('slogans/') }, plan: { path: plan, levels: levels('plans/[plan]/') } };
		const peer = await serveConstantSite(
			await buildConstantSite(Object.values(pages).map(({ path, levels: of }) => ({ address: site.address + path, levels: of })))
		);
		try {
			const rows: Row[] = [];
			for (const [name, { path }] of Object.entries(pages)) rows.push(await drawn(name, site.address + path, peer.address + path));
			return [...rows, await unchanged(site.address + pages.slogans.path), ...(await weight(Object.values(pages).map(({ path }) => site.address + path)))];
		} finally {
			await peer.stop();
		}
	} finally {
		await site.stop();
	}
}

async function firstPlan(address: string): Promise<string> {
	const page = await (await fetch(`${address}/so-khcn/people/know`)).text();
	const path = /href="(\/so-khcn\/people\/plans\/[^"]+)"/u.exec(page)?.[1];
	if (!path) throw new Error('the sample shows no plan');
	return path;
}

async function drawn(name: string, ours: string, peer: string): Promise<Row> {
	const taken = await alternate(
		() => pagesPerSecond(ours),
		() => pagesPerSecond(peer),
		SLICES
	);
	const claim = {
		name: `people’s page, uncached (${name}): the same page, constant data`,
		unit: '/s',
		ratioIs: 'ours/peer',
		op: '>=',
		must: 0.6,
		beyond: 0.8
	} as const;
	return judge(claim, taken.ours, taken.peer);
}

async function unchanged(address: string): Promise<Row> {
	const tagNow = async () => (await fetch(address)).headers.get('etag') ?? '';
	const peerTag = '"unchanged"';
	const peer = await serveJob('serve-unchanged.ts', peerTag);
	try {
		const taken = await alternate(
			async () => pagesPerSecond(address, { 'if-none-match': await tagNow() }),
			() => pagesPerSecond(peer.address, { 'if-none-match': peerTag }),
			SLICES
		);
		const claim = {
			name: 'people’s page, conditional GET: bare node:http answering 304',
			unit: '/s',
			ratioIs: 'ours/peer',
			op: '>=',
			must: 0.1,
			beyond: 0.2
		} as const;
		return judge(claim, taken.ours, taken.peer);
	} finally {
		await peer.stop();
	}
}

/** The heaviest of the pages: its HTML and its styles gzipped; and how many scripts they bring together. */
async function weight(addresses: readonly string[]): Promise<Row[]> {
	const weighed = await Promise.all(addresses.map(weigh));
	const most = (of: 'html' | 'css' | 'scripts') => [Math.max(...weighed.map((page) => page[of]))];
	const row = (name: string, unit: string, must: number, value: number[]) =>
		judge({ name: `people’s pages, the heaviest of ${addresses.length}: ${name}`, unit, ratioIs: 'ours', op: '<=', must, beyond: null }, value, null);
	return [row('HTML, gzipped', 'KB', 15, most('html')), row('CSS, gzipped', 'KB', 10, most('css')), row('scripts', 'files', 0, most('scripts'))];
}

async function weigh(address: string): Promise<{ html: number; css: number; scripts: number }> {
	const html = await zipped(address);
	const page = gunzipSync(html).toString();
	const styles = [...page.matchAll(/<link[^>]*href="([^"]+\.css)"/gu)].map(([, href = '']) => new URL(href, address).href);
	const css = (await Promise.all(styles.map(zipped))).reduce((sum, { byteLength }) => sum + byteLength, 0);
	return { html: html.byteLength / KILOBYTE, css: css / KILOBYTE, scripts: (page.match(/<script|rel="modulepreload"/gu) ?? []).length };
}

async function zipped(address: string): Promise<Buffer> {
	const { get } = await import('node:http');
	return new Promise((resolve, reject) => {
		get(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
			const parts: Buffer[] = [];
			answer.on('data', (part: Buffer) => parts.push(part));
			answer.on('end', () => resolve(Buffer.concat(parts)));
		}).on('error', reject);
	});
}
