import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../steps/program.ts';

/** `method` and `path` of the request that showed it. */
export type Found = { readonly kind: string; readonly method: string; readonly path: string; readonly info: string };
type Entry = { readonly method: string; readonly path: string; readonly info: string };
type Report = { readonly vulnerabilities: Readonly<Record<string, readonly Entry[]>>; readonly anomalies: Readonly<Record<string, readonly Entry[]>> };

/** Every attack that needs no server of the scanner's makers; signing out is left alone. */
const modules = 'backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,nikto,permanentxss,redirect,shellshock,sql,ssrf,xss,xxe';

/** Attacks everything that links and forms below an address lead to, for at most so many minutes of crawling. */
export async function wapiti(address: string, minutes: number, cookies = ''): Promise<Found[]> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-wapiti-'));
	try {
		const report = join(folder, 'report.json');
		const args = ['-u', address, '--scope', 'folder', '--flush-session', '--store-session', folder, '-m', modules, '--max-scan-time', String(minutes)];
		const way = cookies === '' ? [] : ['-H', `Cookie: ${cookies}`, '-x', `${new URL(address).origin}/sign-out`];
		const { code, output } = await run('wapiti', [...args, ...way, '-f', 'json', '-o', report, '--no-bugreport']);
		if (code !== 0) throw new Error(output);
		const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8')) as Report;
		return [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(([kind, entries]) =>
			entries.map(({ method, path, info }) => ({ kind, method, path, info }))
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
