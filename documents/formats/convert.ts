import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** LibreOffice's name for each format it writes. Tests alone use it: the product never does. */
export const targets = {
	docx: 'docx:MS Word 2007 XML',
	odt: 'odt',
	rtf: 'rtf',
	doc: 'doc',
	pdf: 'pdf',
	html: 'html',
	txt: 'txt:Text (encoded):UTF8'
} as const;
export type Target = keyof typeof targets;
export const formats = ['docx', 'odt', 'rtf', 'doc', 'pdf', 'html', 'txt'] as const satisfies readonly Target[];

const program = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
export const hasLibreOffice = program !== undefined;

type Conversion = { readonly files: readonly string[]; readonly to: Target; readonly into: string; readonly profile: string; readonly from?: string };

/** Converts all files in one start of LibreOffice, under a profile of its own; its whole process group is ended after `seconds`. */
function convert({ files, to, into, profile, from }: Conversion, seconds = 240): Promise<void> {
	const filter = from === undefined ? [] : [`--infilter=${from}`];
	const options = [`-env:UserInstallation=file://${profile}`, '--headless', ...filter, '--convert-to', targets[to], '--outdir', into, ...files];
	return new Promise((resolve, reject) => {
		if (program === undefined) return reject(new Error('LibreOffice is not installed'));
		const child = spawn(program, options, { stdio: 'ignore', detached: true });
		const late = setTimeout(() => endGroup(child.pid), seconds * 1000);
		child.once('error', reject);
		child.once('exit', (code, signal) => {
			clearTimeout(late);
			if (code === 0) resolve();
			else reject(new Error(`LibreOffice ended with ${signal ?? code} on ${to}`));
		});
	});
}

/** Converts into every format, two at a time: each start of LibreOffice keeps one core busy. */
export async function convertToAll(files: readonly string[], folder: string, wanted: readonly Target[], from?: string): Promise<void> {
	const open = [...wanted];
	const chain = async (profile: string): Promise<void> => {
		for (let to = open.shift(); to !== undefined; to = open.shift())
			await convert({ files, to, into: `${folder}/${to}`, profile, ...(from !== undefined && { from }) });
	};
	await Promise.all([chain(`${folder}/profile-1`), chain(`${folder}/profile-2`)]);
}

/** A wrapper alone would die and leave its child working. */
function endGroup(pid: number | undefined): void {
	if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}
