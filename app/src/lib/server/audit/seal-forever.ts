import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../database/schema.ts';
import type { Passed } from '../jobs/heartbeat.ts';
import { log } from '../log.ts';
import { sealAudit } from './seal.ts';
import { waitingAgencies } from './waiting-agencies.ts';

const pause = 1000;

/**
 * Seals every agency about once a second until told to stop, and says in `passed` when the last whole pass began. A failing pass is logged and tried again: entries wait, nothing is lost.
 * NOTE: no job of the queue: see docs/adr/0030.
 */
export async function sealForever(db: Db, stop: AbortSignal, passed: Passed = { at: null }): Promise<void> {
	while (!stop.aborted) {
		const began = Date.now();
		await sealAll(db, stop).then(
			() => (passed.at = began),
			(error: unknown) => log.warn('audit.seal-failed', { error })
		);
		await sleep(pause, undefined, { signal: stop }).catch(() => undefined);
	}
}

async function sealAll(db: Db, stop: AbortSignal): Promise<void> {
	const agencies = await db.selectFrom('agency_directory').select('agency_id').execute();
	const ids = agencies.map(({ agency_id }) => agency_id);
	for (const id of await waitingAgencies(db, ids)) {
		while (!stop.aborted && (await sealAudit(db, id)) > 0);
	}
}
