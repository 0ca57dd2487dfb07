import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzz } from '../app/tests/support/hostile/fuzz.ts';
import { knownToApi, tokenOf } from '../app/tests/support/hostile/known-to-api.ts';
import { startSite } from '../app/tests/support/start-site.ts';

/** `node bench/fuzz-api.ts [calls] [seed]`: hostile calls made of the OpenAPI document against a demo of its own; ends 1 when one is answered with a 5xx, or not at all. */
const [count, seed] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? Date.now() % 1_000_000)];
const agency = 'so-khcn';
const folder = mkdtempSync(join(tmpdir(), 'kheo-fuzz-'));
const site = await startSite(folder, { KHEO_API_RATE: '100000000' });
try {
	const passwords = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as Record<string, string>;
	const [office, unit] = [
		await tokenOf(site.address, agency, 'van-phong', passwords['van-phong']),
		await tokenOf(site.address, agency, 'khtc', passwords['khtc'])
	];
	const began = Date.now();
	const { counts, broken } = await fuzz(site.address, await knownToApi(site.address, agency, [office, unit]), { count, seed });
	console.log(`seed ${seed}, ${count} calls in ${Math.round((Date.now() - began) / 1000)} s`);
	for (const [status, times] of [...counts].toSorted(([one], [other]) => one - other)) console.log(String(status).padStart(4), String(times).padStart(7));
	for (const { n, status, call } of broken.slice(0, 20))
		console.log(
			`call ${n}: ${status} ${call.method} ${call.path.slice(0, 300)} ${Buffer.from(call.body ?? [])
				.toString()
				.slice(0, 500)}`
		);
	if (broken.length > 0) process.exitCode = 1;
} finally {
	await site.stop();
	rmSync(folder, { recursive: true, force: true });
}
