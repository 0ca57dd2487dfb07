import { sql } from 'kysely';
import { installationSecret } from '../installation-secret.ts';
import { backupSettings } from '../backup/backup-settings.ts';
import { readRuns, type ReadRun } from '../backup/runs.ts';
import type { Db } from '../database/schema.ts';
import { workersSeen } from '../jobs/heartbeat.ts';
import { log } from '../log.ts';
import type { Family, Sample } from './exposition.ts';

type Figures = { readonly name: string; readonly waiting: number; readonly active: number; readonly failed: number; readonly oldest: number };
type Of = keyof Omit<Figures, 'name'>;

const letters = /\.send-(?:mail|text)$/;

/** What is to be known of the whole installation. Where the database does not answer, that is what is said. */
export async function installationMetrics(db: Db, dataFolder: string): Promise<Family[]> {
	const backups = await backupFamilies(dataFolder);
	try {
		const [{ rows }, workers] = await Promise.all([sql<Figures>`select * from pgboss.kheo_queue_figures()`.execute(db), workersSeen(db)]);
		return [gauge('kheo_database_up', 'Whether the database answers.', [{ value: 1 }]), ...queueFamilies(rows), ...workerFamilies(workers), ...backups];
	} catch (error) {
		log.warn('metrics.database', { error });
		return [gauge('kheo_database_up', 'Whether the database answers.', [{ value: 0 }]), ...backups];
	}
}

function queueFamilies(rows: readonly Figures[]): Family[] {
	const of = (what: Of) => rows.map((row) => ({ labels: { job: row.name }, value: row[what] }));
	const mail = rows.filter(({ name }) => letters.test(name)).reduce((sum, { waiting }) => sum + waiting, 0);
	return [
		gauge('kheo_jobs_waiting', 'Jobs that wait, those to be tried again included.', of('waiting')),
		gauge('kheo_jobs_active', 'Jobs under way.', of('active')),
		gauge('kheo_jobs_failed', 'Jobs of the last day that failed for good.', of('failed')),
		gauge('kheo_jobs_oldest_seconds', 'How long the oldest job has waited beyond its time.', of('oldest')),
		gauge('kheo_messages_waiting', 'Letters and texts that wait to go out.', [{ value: mail }])
	];
}

function workerFamilies({ alive, heardAgo, sealedAgo }: Awaited<ReturnType<typeof workersSeen>>): Family[] {
	return [
		gauge('kheo_workers', 'Workers heard from within a minute.', [{ value: alive }]),
		gauge('kheo_worker_heard_seconds', 'Seconds since a worker was last heard.', known(heardAgo)),
		gauge('kheo_sealer_lag_seconds', 'Seconds since the whole log was last sealed.', known(sealedAgo))
	];
}

async function backupFamilies(dataFolder: string): Promise<Family[]> {
	if (!backupSettings()) return [];
	const runs = (await readRuns(dataFolder, installationSecret())).filter(({ isSigned }) => isSigned);
	const of = (kind: ReadRun['kind']) => runs.filter((run) => run.kind === kind);
	const age = (kind: ReadRun['kind']) => {
		const good = of(kind).find(({ ok }) => ok);
		return good ? (Date.now() - Date.parse(good.endedAt)) / 1000 : null;
	};
	return [
		gauge('kheo_backup_age_seconds', 'Age of the last good backup.', known(age('backup'))),
		gauge('kheo_drill_age_seconds', 'Age of the last good restore drill.', known(age('drill'))),
		gauge('kheo_backup_ok', 'Whether the last backup, and the last drill, went well.', [
			...of('backup')
				.slice(0, 1)
				.map(({ ok }) => ({ labels: { kind: 'backup' }, value: Number(ok) })),
			...of('drill')
				.slice(0, 1)
				.map(({ ok }) => ({ labels: { kind: 'drill' }, value: Number(ok) }))
		])
	];
}

function gauge(name: string, help: string, samples: readonly Sample[]): Family {
	return { name, help, type: 'gauge', samples };
}

function known(value: number | null): Sample[] {
	return value === null ? [] : [{ value }];
}
