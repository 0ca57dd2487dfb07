import { execFile } from 'node:child_process';
import { kheo } from './start-site.ts';

/** One command of `kheo`, on this data folder; what it said and how it ended. */
export function runKheo(args: readonly string[], dataFolder: string): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
	return new Promise((done) => {
		execFile(process.execPath, [kheo, ...args], { env: { ...process.env, KHEO_DATA: dataFolder } }, (error, out, err) => {
			done({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
		});
	});
}
