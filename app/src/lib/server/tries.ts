import { createHmac } from 'node:crypto';
import type { Context } from './context.ts';
import { inOneTrip } from './database/in-one-trip.ts';
import { type KeptPlan, keptPlan } from './database/kept-plan.ts';
import { installationSecret } from './installation-secret.ts';
import { keyringFor } from './personal/keyring.ts';

const WINDOW = 10 * 60_000;
const ADDRESSES = 10_000;

/** How many there were, and since when. */
export type Told = { readonly count: number; readonly since: number };

export type CountedTries = {
	readonly kind: string;
	readonly permitted: number;
	/** For how many milliseconds, ten minutes unless said otherwise. */
	readonly window: number;
	readonly known: ReturnType<typeof triesInMemory>;
	/** Whether this address, as far as this process was told of any agency, has used up what is permitted. Asks nobody, and may be asked before the agency is known. */
	areOver(address: string, now: number): boolean;
	/** Counts one more for all processes; false when it is over what is permitted. */
	count(ctx: Context, address: string): Promise<boolean>;
};
/** Whose tries of which kind. */
export type OneCount = readonly [CountedTries, string];

/**
 * Counts by address and agency, in the database, so that any number of processes permits as much as one. What is over is kept in mind and refused without a
 * question. The table holds keyed hashes, no addresses.
 */
export function countedTries(kind: string, permitted: number, window = WINDOW): CountedTries {
	const known = triesInMemory(permitted, window);
	const tries: CountedTries = { kind, permitted, window, known, areOver: known.areOver, count: (ctx, address) => countTogether(ctx, [[tries, address]]) };
	return tries;
}

/** Several counts in one round trip; false when one of them is over. */
export async function countTogether(ctx: Context, counts: readonly OneCount[]): Promise<boolean> {
	return (await countWith(ctx, counts, { ...counting, values: [] })).isPermitted;
}

/** One count with how many there are by now; of who is known to be over, one too many. */
export async function countAndTell(ctx: Context, count: OneCount): Promise<Told> {
	const [tries, address] = count;
	const now = ctx.now.getTime();
	const over = tries.known.running(within(ctx, address), now);
	if (over && over.count >= tries.permitted) return { count: tries.permitted + 1, since: over.since };
	const [row] = (await countWith(ctx, [count], { ...counting, values: [] })).rows;
	return row ? { count: row.count, since: row.since.getTime() } : { count: 1, since: now };
}

/**
 * The same within a statement that `countingIn` made, whose own values are the fifth and on; its rows are given back. Refusals already known are neither asked nor
 * counted, so that nobody uses up what others share with them. What is counted together is counted for the same window.
 */
export async function countWith<Row = unknown>(
	ctx: Context,
	counts: readonly OneCount[],
	{ values, ...plan }: KeptPlan & { readonly values: readonly unknown[] }
): Promise<{ readonly isPermitted: boolean; readonly rows: (Row & Counted)[] }> {
	if (counts.some(([{ known }, address]) => known.areOver(within(ctx, address), ctx.now.getTime()))) return { isPermitted: false, rows: [] };
	const sent = [...countedValues(counts, ctx.now), ...values];
	const rows = await inOneTrip<Row & Counted>(ctx, keyringFor(ctx.agencyId), { ...plan, values: sent });
	return { isPermitted: keepTold(counts, rows, (address) => [address, within(ctx, address)]), rows };
}

const within = ({ agencyId }: Context, address: string) => `${agencyId} ${address}`;

export type Counted = { readonly kind: string; readonly count: number; readonly since: Date };
type Kept = readonly [Pick<CountedTries, 'kind' | 'permitted' | 'window' | 'known'>, string];

/** The first four values of a statement that counts. */
export function countedValues(counts: readonly Kept[], now: Date): unknown[] {
	const [[first] = [{ window: WINDOW }]] = counts;
	return [counts.map(([{ kind }]) => kind), counts.map(([{ kind }, address]) => hashed(kind, address)), now, first.window / 1000];
}

/** Keeps what the database told, under these names of each address; false when one of them is over. */
export function keepTold(counts: readonly Kept[], rows: readonly Counted[], names = (address: string) => [address]): boolean {
	let isPermitted = true;
	for (const [tries, address] of counts) {
		const row = rows.find(({ kind }) => kind === tries.kind);
		if (!row) continue;
		for (const name of names(address)) tries.known.keep(name, { count: row.count, since: row.since.getTime() });
		if (row.count > tries.permitted) isPermitted = false;
	}
	return isPermitted;
}

type Parts = { readonly first?: string; readonly onlyIf?: string; readonly answer?: string };

/**
 * The statement that counts one more of each kind ($1) for each of whom ($2) at a moment ($3) in windows of so many seconds ($4). `first` is a part that goes before,
 * `onlyIf` what of it must be there, `answer` what is read beside the counts.
 */
export function countingIn(
	table: 'counted_tries' | 'door_tries',
	{ first, onlyIf = 'true', answer = 'select kind, count, since from counted' }: Parts = {}
): KeptPlan {
	const key = table === 'counted_tries' ? 'agency_id, kind, whose' : 'kind, whose';
	return keptPlan(`with ${first ? `${first}, ` : ''}gone as (
		select whose, kind from ${table} where since < $3::timestamptz - interval '10 minutes' and whose <> all($2::text[]) limit 100 for update skip locked
	), swept as (
		delete from ${table} t using gone where t.kind = gone.kind and t.whose = gone.whose
	), counted as (
		insert into ${table} as t (kind, whose, since, count) select kind, whose, $3::timestamptz, 1 from unnest($1::text[], $2::text[]) as u (kind, whose) where ${onlyIf}
		on conflict (${key}) do update set
			count = case when ${expired} then 1 else t.count + 1 end,
			since = case when ${expired} then excluded.since else t.since end
		returning kind, count, since
	) ${answer}`);
}

/** Over, or begun by a clock that ran ahead and was set back: it would else count for as long as that was. */
const expired = `(t.since <= $3::timestamptz - make_interval(secs => $4::int) or t.since >= $3::timestamptz + make_interval(secs => $4::int))`;
const counting = countingIn('counted_tries');

function hashed(kind: string, address: string): string {
	return createHmac('sha256', installationSecret()).update(`tries\n${kind}\n${address}`).digest('base64url');
}

/** The same in the memory of one process, for what must stand in no table. */
export function triesInMemory(permitted: number, window = WINDOW) {
	const seen = new Map<string, Told>();
	const running = (address: string, now: number): Told | null => {
		const own = seen.get(address);
		return own && Math.abs(now - own.since) < window ? own : null;
	};
	/** Answers may come in another order than what they tell of. */
	const keep = (address: string, { count, since }: Told): void => {
		const own = seen.get(address);
		if (own?.since === since && own.count > count) return;
		seen.set(address, { count, since });
		if (seen.size > ADDRESSES) seen.clear();
	};
	return {
		running,
		keep,
		areOver: (address: string, now: number): boolean => (running(address, now)?.count ?? 0) >= permitted,
		count(address: string, now: number): void {
			const own = running(address, now);
			keep(address, own ? { count: own.count + 1, since: own.since } : { count: 1, since: now });
		}
	};
}
