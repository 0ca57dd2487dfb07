import { existsSync } from 'node:fs';
import { run } from './program.ts';
import { skipped, type Step } from './step.ts';
import { testsStep } from './tests.ts';

/** The oldest Postgres that Khéo promises to run on, as Debian 12 ships it. */
const folder = '/usr/lib/postgresql/15';
/** What meets the database at its edges: the wall, the log and its chain, every step of the tables, the queue. */
const words = ['ground/wall', 'ground/audit', 'ground/seal', 'backups/old-backups', 'features/jobs'];

/** A part of ring two once more, on that Postgres. Where it is neither there nor to be had, the step says so. */
export const oldestPostgresStep: Step = { name: 'ring 2: Postgres 15', run: onOldest };

async function onOldest() {
	if (!existsSync(`${folder}/bin/initdb`)) await install();
	if (!existsSync(`${folder}/bin/initdb`)) return skipped('no Debian package postgresql-15 here');
	return testsStep('', 'use-cases', { words, env: { KHEO_TEST_POSTGRES: folder } }).run();
}

async function install(): Promise<void> {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql-15'], '.', { DEBIAN_FRONTEND: 'noninteractive' });
}
