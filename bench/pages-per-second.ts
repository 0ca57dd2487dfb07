import { Agent, get } from 'node:http';
import { milliseconds } from './alternate.ts';

const AT_ONCE = 16;
const SECONDS = 0.5;

/** How often a second this page is answered whole or as unchanged, asked for by sixteen at once on connections that stay open. */
export async function pagesPerSecond(address: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
	const end = performance.now() + SECONDS * 1000;
	let answered = 0;
	const work = async () => {
		for (; performance.now() < end; answered++) await page(address, agent, headers);
	};
	const taken = await milliseconds(() => Promise.all(Array.from({ length: AT_ONCE }, work)));
	agent.destroy();
	return (answered * 1000) / taken;
}

function page(address: string, agent: Agent, headers: Readonly<Record<string, string>>): Promise<void> {
	const expected = 'if-none-match' in headers ? [200, 304] : [200];
	return new Promise((resolve, reject) => {
		get(address, { agent, headers }, (answer) => {
			answer.resume();
			answer.on('end', () => (expected.includes(answer.statusCode ?? 0) ? resolve() : reject(new Error(`${address} answered ${answer.statusCode}`))));
		}).on('error', reject);
	});
}
