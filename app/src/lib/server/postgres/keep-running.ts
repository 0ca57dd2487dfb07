import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../log.ts';
import { ownedPort } from './owner.ts';
import type { Place } from './place.ts';
import { postmasterOf } from './postmaster.ts';

const lookEvery = 500;

/**
 * Starts the server of this cluster again whenever it fell (killed for want of memory, its disk full, stopped by hand), until told to end. Its port stays the same, so
 * that every pool finds it.
 */
export function keepRunning(place: Place, start: () => Promise<unknown>): { end(): Promise<void> } {
	const stop = new AbortController();
	const watched = watch(place, start, stop.signal);
	const end = () => {
		stop.abort();
		return watched;
	};
	return { end };
}

async function watch({ cluster, dataFolder }: Place, start: () => Promise<unknown>, stop: AbortSignal): Promise<void> {
	const looking = { signal: stop, ref: false };
	while (await sleep(lookEvery, true, looking).catch(() => false)) {
		if (ownedPort(dataFolder) === undefined) return;
		if (postmasterOf(cluster).kind === 'alive') continue;
		log.warn('postgres.fell', { cluster });
		await start().then(
			() => log.info('postgres.started-again', { cluster }),
			(error: unknown) => log.error('postgres.does-not-start', { error })
		);
	}
}
