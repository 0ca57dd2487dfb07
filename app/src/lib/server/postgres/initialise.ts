import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptSecret } from '../kept-secret.ts';
import { StartRefusal } from '../start-refusal.ts';
import { launch } from './launcher.ts';
import type { Place } from './place.ts';

/** Makes the cluster beside its final place and renames it, so that a killed start leaves nothing half-made. */
export async function initialise(place: Place): Promise<void> {
	const existing = majorOfCluster(place.cluster);
	if (existing === place.binaries.major) return;
	if (existing !== null) throw new StartRefusal('postgres.other-version', `${existing} ≠ ${place.binaries.major}`);
	const draft = `${place.cluster}.${process.pid}.tmp`;
	rmSync(draft, { recursive: true, force: true });
	await makeCluster(place, draft);
	try {
		renameSync(draft, place.cluster);
	} catch (error) {
		rmSync(draft, { recursive: true, force: true });
		if (majorOfCluster(place.cluster) !== place.binaries.major) throw error;
	}
}

async function makeCluster(place: Place, draft: string): Promise<void> {
	const passwordFile = join(dirname(place.cluster), `password.${process.pid}.tmp`);
	mkdirSync(dirname(place.cluster), { recursive: true });
	writeFileSync(passwordFile, keptSecret(place.dataFolder, 'postgres-password'), { mode: 0o600 });
	if (place.mode === 'nobody') chownSync(passwordFile, 65534, 65534);
	try {
		await run(place, ['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...localeOf(place), '--data-checksums']);
	} finally {
		rmSync(passwordFile, { force: true });
	}
}

/** The builtin C.UTF-8 needs no locale of the machine; Vietnamese order is asked for by name (`vi-x-icu`). */
function localeOf(place: Place): string[] {
	const common = ['-E', 'UTF8', '--locale=C'];
	return place.binaries.major >= 17 ? [...common, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : common;
}

function run(place: Place, parameters: string[]): Promise<void> {
	return new Promise((done, fail) => {
		const process = launch(place.mode, place.binaries.initdb, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
		let words = '';
		process.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
		process.once('error', (error) => fail(new StartRefusal('postgres.cannot-initialise', error.message, { cause: error })));
		process.once('close', (code) => (code === 0 ? done() : fail(new StartRefusal('postgres.cannot-initialise', words.trim() || `initdb ${code}`))));
	});
}

function majorOfCluster(cluster: string): number | null {
	const path = join(cluster, 'PG_VERSION');
	return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : null;
}
