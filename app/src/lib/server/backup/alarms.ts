import type { ReadRun } from './runs.ts';

export type Alarm = 'backup-failed' | 'backup-old' | 'drill-failed' | 'drill-old' | 'space-short';

const hour = 60 * 60 * 1000;
/** A night and the next one missed; a weekly drill and the next one missed. */
const oldest = { backup: 50 * hour, drill: 15 * 24 * hour } as const;

/** What has to be told, from the runs (newest first) and the room left where backups go. A run whose signature is not ours counts for nothing. */
export function alarmsOf(runs: readonly ReadRun[], free: number, now: Date): Alarm[] {
	const known = runs.filter(({ isSigned }) => isSigned);
	const of = (kind: ReadRun['kind']) => known.filter((run) => run.kind === kind);
	const age = (kind: ReadRun['kind']) => now.getTime() - Date.parse(of(kind).find(({ ok }) => ok)?.endedAt ?? '1970-01-01');
	const [lastBackup, lastDrill] = [of('backup')[0], of('drill')[0]];
	const began = Date.parse(known.at(-1)?.beganAt ?? now.toISOString());
	const size = of('backup').find(({ backup }) => backup)?.backup?.size ?? 0;
	const told: readonly (readonly [Alarm, boolean])[] = [
		['backup-failed', lastBackup?.ok === false],
		['backup-old', age('backup') > oldest.backup],
		['drill-failed', lastDrill?.ok === false],
		['drill-old', age('drill') > oldest.drill && (lastDrill !== undefined || now.getTime() - began > oldest.drill)],
		['space-short', free < 2 * size]
	];
	return told.filter(([, holds]) => holds).map(([alarm]) => alarm);
}
