import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../database/schema.ts';
import { log } from '../log.ts';
import { systemContext } from '../system-context.ts';
import { closeDrafts, type PeopleFields } from './close-drafts.ts';
import { sealAudit } from './seal.ts';

const pause = 1000;

/** Seals every agency about once a second until told to stop. A failing pass is logged and tried again: entries wait, nothing is lost. */
export async function sealForever(db: Db, people: PeopleFields, stop: AbortSignal): Promise<void> {
	while (!stop.aborted) {
		await sealAll(db, people, stop).catch((error: unknown) => log.warn('audit.seal-failed', { error }));
		await sleep(pause, undefined, { signal: stop }).catch(() => undefined);
	}
}

async function sealAll(db: Db, people: PeopleFields, stop: AbortSignal): Promise<void> {
	const agencies = await db.selectFrom('agency_directory').select('agency_id').execute();
	for (const { agency_id } of agencies) {
		await closeDrafts(systemContext(db, agency_id), people);
		while (!stop.aborted && (await sealAudit(db, agency_id)) > 0);
	}
}
