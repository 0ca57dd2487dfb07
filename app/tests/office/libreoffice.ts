import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasLibreOffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].some((path) => existsSync(path));

/** The files after LibreOffice opened and saved them in each of these formats in turn, by their names without an ending. */
export function convert(files: ReadonlyMap<string, Uint8Array>, formats: readonly string[], first = 'docx'): Map<string, Uint8Array> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-office-'));
	let from = first;
	for (const [name, bytes] of files) write(join(folder, '0'), `${name}.${first}`, bytes);
	for (const [step, format] of formats.entries()) {
		const inputs = readdirSync(join(folder, String(step))).map((name) => join(folder, String(step), name));
		const [profile, out] = [join(folder, 'profile'), join(folder, String(step + 1))];
		spawnSync(
			'soffice',
			[`-env:UserInstallation=file://${profile}`, '--headless', ...htmlAsText(from), '--convert-to', filterOf(format, from), '--outdir', out, ...inputs],
			{ stdio: 'ignore' }
		);
		from = format;
	}
	const last = join(folder, String(formats.length));
	const converted = new Map([...files.keys()].map((name) => [name, new Uint8Array(readFileSync(join(last, `${name}.${from}`)))]));
	rmSync(folder, { recursive: true });
	return converted;
}

/** A page opens as a text, not as a web page, so that it can be saved as one. */
function htmlAsText(from: string): string[] {
	return from === 'html' ? ['--infilter=HTML (StarWriter)'] : [];
}

function filterOf(format: string, from: string): string {
	return from === 'html' && format === 'docx' ? 'docx:MS Word 2007 XML' : format;
}

function write(folder: string, name: string, bytes: Uint8Array): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, name), bytes);
}
