import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasLibreOffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].some((path) => existsSync(path));

/** The files after LibreOffice opened and saved them in each of these formats in turn, by their names without an ending. */
export function convert(files: ReadonlyMap<string, Uint8Array>, formats: readonly string[]): Map<string, Uint8Array> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-office-'));
	let from = 'docx';
	for (const [name, bytes] of files) write(join(folder, '0'), `${name}.docx`, bytes);
	for (const [step, format] of formats.entries()) {
		const inputs = readdirSync(join(folder, String(step))).map((name) => join(folder, String(step), name));
		const [profile, out] = [join(folder, 'profile'), join(folder, String(step + 1))];
		spawnSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', out, ...inputs], { stdio: 'ignore' });
		from = format;
	}
	const last = join(folder, String(formats.length));
	const converted = new Map([...files.keys()].map((name) => [name, new Uint8Array(readFileSync(join(last, `${name}.${from}`)))]));
	rmSync(folder, { recursive: true });
	return converted;
}

function write(folder: string, name: string, bytes: Uint8Array): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, name), bytes);
}
