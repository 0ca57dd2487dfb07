import type pg from 'pg';
import { type Counted, countedValues, countingIn, keepTold, triesInMemory } from '#lib/server/tries.ts';
import type { Identity } from './identity.ts';

const WINDOW = 10 * 60_000;

/** What all processes count together of those at the door, before any agency is known. Unlogged, as the tries of agencies are. */
export async function makeDoorTriesTable(pool: pg.Pool): Promise<void> {
	await pool.query(`create unlogged table if not exists door_tries (kind text not null, whose text not null, since timestamptz not null, count integer not null,
		primary key (kind, whose))`);
}

/**
 * Counts by address for ten minutes and says whether this one is permitted. What this process knows to be over is refused without a question, and no address is written
 * down.
 */
export function doorTries(kind: string, permitted: number) {
	const tries = { kind, permitted, window: WINDOW, known: triesInMemory(permitted) };
	return async ({ pool }: Identity, address: string, now = new Date()): Promise<boolean> => {
		if (tries.known.areOver(address, now.getTime())) return false;
		const { rows } = await pool.query<Counted>({ ...counting, values: countedValues([[tries, address]], now) });
		return keepTold([[tries, address]], rows);
	};
}

export const mayTryPasskey = doorTries('passkey', 60);
export const mayForgetPassword = doorTries('forgotten', 10);

const counting = countingIn('door_tries');
