import { existsSync } from 'node:fs';
import { run } from './program.ts';
import { failed, passed, type Outcome } from './step.ts';

/** Debian packages the tests use, each with a file that shows it is there. */
const needed: readonly { readonly pack: string; readonly shownBy: readonly string[] }[] = [
	{ pack: 'chromium', shownBy: ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'] },
	{ pack: 'libreoffice-writer-nogui', shownBy: ['/usr/bin/soffice', '/usr/bin/libreoffice'] },
	{ pack: 'poppler-utils', shownBy: ['/usr/bin/pdftotext'] },
	{ pack: 'openssl', shownBy: ['/usr/bin/openssl'] },
	{ pack: 'fonts-croscore', shownBy: ['/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf'] }
];

/** Chromium without its windows: the journeys take less time in it, and are made in the other where it is not to be had. */
const quicker = { pack: 'chromium-headless-shell', shownBy: '/usr/bin/chromium-headless-shell' };

/** A machine without Internet is not to wait for minutes. */
const patience = ['-o', 'Acquire::http::Timeout=20'];

export function missingPackages(): string[] {
	return needed.filter(({ shownBy }) => !shownBy.some((path) => existsSync(path))).map(({ pack }) => pack);
}

/** As root with apt it installs what is missing; otherwise it says how, and fails. */
export async function prepareMachine(): Promise<Outcome> {
	const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (mayInstall && !existsSync(quicker.shownBy)) await install([quicker.pack]);
	const missing = missingPackages();
	if (missing.length === 0) return passed('all there');
	if (!mayInstall) return failed(howTo(missing));
	console.log(`installing ${missing.join(', ')} …`);
	const said = await install(missing);
	return missingPackages().length === 0 ? passed(`installed ${missing.join(', ')}`) : failed(`${said}\n${howTo(missingPackages())}`);
}

async function install(packages: readonly string[]): Promise<string> {
	const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
	const update = await run('apt-get', [...patience, 'update', '-qq'], '.', quiet);
	const added = await run('apt-get', [...patience, 'install', '-y', '-qq', '--no-install-recommends', ...packages], '.', quiet);
	return added.code === 0 ? '' : `${update.output}\n${added.output}`;
}

function howTo(packages: readonly string[]): string {
	return `these tests need programs of the system; install them and run again:\n  sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
