import { createHmac } from 'node:crypto';
import type { Context } from './context.ts';
import { inOneTrip } from './database/in-one-trip.ts';
import { keptPlan } from './database/kept-plan.ts';
import { installationSecret } from './installation-secret.ts';
import { keyringFor } from './personal/keyring.ts';

const WINDOW = 10 * 60_000;
const ADDRESSES = 10_000;

export type CountedTries = {
	readonly kind: string;
	readonly permitted: number;
	readonly known: ReturnType<typeof triesInMemory>;
	/** Whether this address, as far as this process was told, has used up what ten minutes permit. Asks nobody. */
	areOver(address: string, now: number): boolean;
	/** Counts one more for all processes; false when it is over what is permitted. */
	count(ctx: Context, address: string): Promise<boolean>;
};

/**
 * Counts by address and agency for ten minutes, in the database, so that any number of processes permits as much as one. What is over is kept in mind and
 * refused without a question. The table holds keyed hashes, no addresses.
 */
export function countedTries(kind: string, permitted: number): CountedTries {
	const known = triesInMemory(permitted);
	const tries: CountedTries = { kind, permitted, known, areOver: known.areOver, count: (ctx, address) => countTogether(ctx, [[tries, address]]) };
	return tries;
}

/** Several counts in one round trip; false when one of them is over. Refusals already known are not counted, so that nobody uses up what others share with them. */
export async function countTogether(ctx: Context, counts: readonly (readonly [CountedTries, string])[]): Promise<boolean> {
	const at = ctx.now.getTime();
	if (counts.some(([tries, address]) => tries.areOver(address, at))) return false;
	const kinds = counts.map(([{ kind }]) => kind);
	const whose = counts.map(([{ kind }, address]) => hashed(kind, address));
	const rows = await inOneTrip<Counted>(ctx, keyringFor(ctx.agencyId), { ...statement, values: [kinds, whose, ctx.now] });
	let isPermitted = true;
	for (const [tries, address] of counts) {
		const row = rows.find(({ kind }) => kind === tries.kind);
		if (!row) continue;
		tries.known.keep(address, { count: row.count, since: row.since.getTime() });
		if (row.count > tries.permitted) isPermitted = false;
	}
	return isPermitted;
}

type Counted = { readonly kind: string; readonly count: number; readonly since: Date };

/** Over, or begun by a clock that ran ahead and was set back: it would else count for as long as that was. */
const expired = `t.since not between $3::timestamptz - interval '10 minutes' and $3::timestamptz + interval '10 minutes'`;
const statement = keptPlan(`with gone as (
		select whose, kind from counted_tries where since < $3::timestamptz - interval '10 minutes' and whose <> all($2::text[]) limit 100 for update skip locked
	), swept as (
		delete from counted_tries t using gone where t.kind = gone.kind and t.whose = gone.whose
	)
	insert into counted_tries as t (kind, whose, since, count) select kind, whose, $3::timestamptz, 1 from unnest($1::text[], $2::text[]) as u (kind, whose)
	on conflict (agency_id, kind, whose) do update set
		count = case when ${expired} then 1 else t.count + 1 end,
		since = case when ${expired} then excluded.since else t.since end
	returning kind, count, since`);

function hashed(kind: string, address: string): string {
	return createHmac('sha256', installationSecret()).update(`tries\n${kind}\n${address}`).digest('base64url');
}

const isRunning = (since: number, now: number) => Math.abs(now - since) < WINDOW;

/** The same in the memory of one process, for what must stand in no table. */
export function triesInMemory(permitted: number) {
	const seen = new Map<string, { count: number; since: number }>();
	return {
		areOver(address: string, now: number): boolean {
			const own = seen.get(address);
			return own !== undefined && isRunning(own.since, now) && own.count >= permitted;
		},
		count(address: string, now: number): void {
			const own = seen.get(address);
			if (own && isRunning(own.since, now)) own.count += 1;
			else seen.set(address, { count: 1, since: now });
			if (seen.size > ADDRESSES) seen.clear();
		},
		keep(address: string, told: { readonly count: number; readonly since: number }): void {
			seen.set(address, { ...told });
			if (seen.size > ADDRESSES) seen.clear();
		}
	};
}
