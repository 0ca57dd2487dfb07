import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../steps/program.ts';

/** `method` and `path` of the request that showed it. */
export type Found = { readonly kind: string; readonly method: string; readonly path: string; readonly info: string };
type Entry = { readonly method: string; readonly path: string; readonly info: string };
type Report = { readonly vulnerabilities: Readonly<Record<string, readonly Entry[]>>; readonly anomalies: Readonly<Record<string, readonly Entry[]>> };

/** Every attack that needs no server of the scanner's makers. */
const modules = 'backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,nikto,permanentxss,redirect,shellshock,sql,ssrf,xss,xxe';

/** Looks for pages below an address for so many seconds, and attacks what links and forms lead to, each way for as long. */
export async function wapiti(address: string, seconds: number): Promise<Found[]> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-wapiti-'));
	try {
		const report = join(folder, 'report.json');
		const limits = ['--max-scan-time', String(seconds), '--max-attack-time', String(seconds)];
		const args = ['-u', address, '--scope', 'folder', '--flush-session', '--store-session', folder, '-m', modules, ...limits];
		const { code, output } = await run('wapiti', [...args, '-f', 'json', '-o', report, '--no-bugreport']);
		if (code !== 0) throw new Error(output);
		const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8')) as Report;
		return [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(([kind, entries]) =>
			entries.map(({ method, path, info }) => ({ kind, method, path, info }))
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
