import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../app/src/lib/server/postgres/free-port.ts';
import { say } from '../bootstrap/say.mjs';
import { refusesStrangers } from '../scan/refuses-strangers.ts';
import { sqlmap } from '../scan/sqlmap.ts';
import { type Found, wapiti } from '../scan/wapiti.ts';
import { cookiesOf } from '../scan/way-in.ts';
import { startDemo } from './start-demo.ts';

/**
 * `npm run scan [-- minutes]`: wapiti and sqlmap (Debian's packages of these names) against a fresh demo, signed out and signed in. Ends with 1 when
 * either finds more than what `isNoFault` explains. Some twenty minutes.
 */
const minutes = Number(process.argv[2] ?? 5);
const dataFolder = mkdtempSync(join(tmpdir(), 'kheo-scan-'));
const demo = await startDemo(dataFolder, await freePort('127.0.0.1', 0));
try {
	const agency = `${demo.address}so-khcn`;
	const cookies = await cookiesOf(demo.address, 'van-phong', demo.passwords.get('van-phong') ?? '');
	const outside = [...(await wapiti(`${agency}/people`, minutes)), ...(await wapiti(`${demo.address}sign-in`, minutes))];
	const inside = await wapiti(agency, minutes, cookies);
	const faults = [...outside, ...inside].filter((found) => !isNoFault(found));
	const open = await refusesStrangers(demo.address, [...outside, ...inside]);
	const injected = await sqlmap([
		{ address: `${agency}/people/search?q=ho&page=1` },
		{ address: `${agency}/people/feedback?q=ho` },
		{ address: `${demo.address}sign-in`, data: 'username=a&password=b' },
		{ address: `${agency}/verify?code=7f3a91c20b6e` }
	]);
	const injectedInside = await sqlmap([{ address: `${agency}/documents?q=a` }, { address: `${agency}/registers/outgoing?q=a&year=2026&sort=newest` }], cookies);
	for (const { kind, method, path, info } of faults) console.log(`wapiti: ${kind}: ${method} ${path}: ${info}`);
	for (const path of open) console.log(`a form of another site is taken: ${path}`);
	for (const one of [...injected, ...injectedInside]) console.log(`sqlmap: ${one}`);
	const count = faults.length + open.length + injected.length + injectedInside.length;
	say(`${outside.length + inside.length} điều wapiti nêu, ${count} điều phải xem.`);
	process.exitCode = count > 0 ? 1 : 0;
} finally {
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
