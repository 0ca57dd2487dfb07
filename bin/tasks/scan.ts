import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../app/src/lib/server/postgres/free-port.ts';
import { say } from '../bootstrap/say.mjs';
import { frontOf } from '../scan/front.ts';
import { refusesStrangers } from '../scan/refuses-strangers.ts';
import { sqlmap } from '../scan/sqlmap.ts';
import { type Found, wapiti } from '../scan/wapiti.ts';
import { cookiesOf } from '../scan/way-in.ts';
import { startDemo } from './start-demo.ts';

/**
 * `npm run scan [-- seconds]`: wapiti and sqlmap (Debian's packages of these names) against a fresh demo, signed out and as somebody of the Office. Ends
 * with 1 when either finds more than what `isNoFault` explains. `seconds` bound each search for pages and each kind of attack.
 */
const seconds = Number(process.argv[2] ?? 60);
const dataFolder = mkdtempSync(join(tmpdir(), 'kheo-scan-'));
const demo = await startDemo(dataFolder, await freePort('127.0.0.1', 0));
const outside = await frontOf(demo.address);
const inside = await frontOf(demo.address, await cookiesOf(demo.address, 'van-phong', demo.passwords.get('van-phong') ?? ''));
try {
	const found: Found[] = [];
	for (const start of [`${outside.address}/so-khcn/people`, `${outside.address}/sign-in`, `${inside.address}/so-khcn`])
		found.push(...(await wapiti(start, seconds)));
	const faults = found.filter((one) => !isNoFault(one));
	const open = await refusesStrangers(demo.address, found);
	const injected = await sqlmap([
		{ address: `${outside.address}/so-khcn/people/search?q=ho&page=1` },
		{ address: `${outside.address}/so-khcn/people/feedback?q=ho` },
		{ address: `${outside.address}/so-khcn/verify?code=7f3a91c20b6e` },
		{ address: `${outside.address}/sign-in`, data: 'username=a&password=b' },
		{ address: `${inside.address}/so-khcn/documents?q=a` },
		{ address: `${inside.address}/so-khcn/registers/outgoing?q=a&year=2026&sort=newest` }
	]);
	for (const { kind, method, path, info } of faults) console.log(`wapiti: ${kind}: ${method} ${path}: ${info}`);
	for (const path of open) console.log(`a form of another site is taken: ${path}`);
	for (const one of injected) console.log(`sqlmap: ${one}`);
	const count = faults.length + open.length + injected.length;
	say(`${found.length} điều wapiti nêu, ${count} điều phải xem.`);
	process.exitCode = count > 0 ? 1 : 0;
} finally {
	outside.stop();
	inside.stop();
	await demo.stop();
	rmSync(dataFolder, { recursive: true, force: true });
}

/**
 * What wapiti counts and is none: browsers no longer know X-XSS-Protection; HSTS is sent over https alone, and the demo is plain http; forms bear no
 * token because the server asks where they come from (`refusesStrangers` tries each of them).
 */
function isNoFault({ kind, info }: Found): boolean {
	return kind === 'Cross Site Request Forgery' || info === 'X-XSS-Protection is not set' || info === 'Strict-Transport-Security is not set';
}
