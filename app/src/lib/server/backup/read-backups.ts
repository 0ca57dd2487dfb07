import { statfs } from 'node:fs/promises';
import { orNull } from '../files/places.ts';
import { installationSecret } from '../installation-secret.ts';
import { alarmsOf, type Alarm } from './alarms.ts';
import { backupSettings } from './backup-settings.ts';
import { installationPublicKey } from './installation-key.ts';
import { readRuns, type ReadRun } from './runs.ts';

export type Backups = {
	/** Whether somebody has said where backups go, and whether they are locked. */
	readonly set: { readonly locked: boolean; readonly free: number | null } | null;
	readonly alarms: readonly Alarm[];
	readonly runs: readonly ReadRun[];
	readonly publicKey: string;
};

/** What is to be told of the backups of this installation, by the machine's clock. */
export async function readBackups(now: Date): Promise<Backups> {
	const [secret, settings] = [installationSecret(), backupSettings()];
	const runs = await readRuns(process.env['KHEO_DATA'] ?? '', secret);
	const space = settings && (await orNull(statfs(settings.folder)));
	const free = space ? space.bavail * space.bsize : null;
	const alarms = settings ? alarmsOf(runs, free ?? Infinity, now) : [];
	return { set: settings && { locked: settings.recipient !== null, free }, alarms, runs, publicKey: installationPublicKey(secret) };
}

let told: { readonly at: number; readonly alarms: readonly Alarm[] } | undefined;

/** The alarms alone, for every page of the Office: looked up once a minute. */
export async function currentAlarms(now: Date): Promise<readonly Alarm[]> {
	if (!told || now.getTime() - told.at > 60_000) told = { at: now.getTime(), alarms: backupSettings() ? (await readBackups(now)).alarms : [] };
	return told.alarms;
}
