import * as v from 'valibot';
import { dayIn, instant } from '../clock.ts';
import type { Context } from '../context.ts';
import { newId } from '../database/new-id.ts';
import type { Db } from '../database/schema.ts';
import { log } from '../log.ts';
import { RoundFailure } from './reason-of.ts';

/** Work that a use case leaves for later, in its own agency. It may run twice: what it does must bear that. */
export type Job<Schema extends v.GenericSchema = v.GenericSchema> = {
	/** `noun.verb-noun`, stable: jobs that wait are stored under it. */
	readonly name: string;
	readonly input: Schema;
	/** How often it is tried again after it failed, each time later than the last. */
	readonly retries: number;
	/** After so long it counts as lost and is tried again; a quarter of an hour unless said. */
	readonly expireSeconds?: number;
};

/** Work that comes round by the clock, in every agency. One that was missed while nothing ran is made up for once. */
export type Round = Omit<Job, 'input'> & {
	/** Minute, hour, day, month, weekday, in the time of the province. */
	readonly cron: string;
};

/** A kind of work together with what does it. */
export type Binding = { readonly kind: Omit<Job, 'input'> & { readonly cron?: string }; run(db: Db, data: unknown, jobId: string): Promise<void> };

export function defineJob<const Schema extends v.GenericSchema>(job: Job<Schema>): Job<Schema> {
	return job;
}

export function defineRound(round: Round): Round {
	return round;
}

const carried = v.object({ agencyId: v.pipe(v.string(), v.uuid()), input: v.unknown() });

/** A job carries its agency and its input; the context is built from it. */
export function on<Schema extends v.GenericSchema>(
	{ input, ...kind }: Job<Schema>,
	use: (ctx: Context, input: v.InferOutput<Schema>) => Promise<unknown>
): Binding {
	return {
		kind,
		run: async (db, data, jobId) => {
			const job = v.parse(carried, data);
			await use(contextFor(db, job.agencyId, kind.name, jobId), v.parse(input, job.input));
		}
	};
}

const asked = v.object({ agencyId: v.optional(v.pipe(v.string(), v.uuid())) });

/** Every agency gets its turn, whatever befalls the others; what failed fails the round, which is then tried again. One that an agency asked for is its alone. */
export function onRound(kind: Round, use: (ctx: Context) => Promise<unknown>): Binding {
	return {
		kind,
		run: async (db, data, jobId) => {
			const failed = new Map<string, unknown>();
			const { agencyId } = v.parse(asked, data ?? {});
			for (const { agency_id } of await agenciesOf(db, agencyId)) {
				await use(contextFor(db, agency_id, kind.name, jobId)).catch((error: unknown) => {
					log.warn('round.failed', { round: kind.name, agencyId: agency_id, error });
					failed.set(agency_id, error);
				});
			}
			if (failed.size > 0) throw new RoundFailure(kind.name, failed);
		}
	};
}

function agenciesOf(db: Db, only: string | undefined): Promise<{ readonly agency_id: string }[]> {
	const all = db.selectFrom('agency_directory').select('agency_id');
	return (only === undefined ? all : all.where('agency_id', '=', only)).execute();
}

/** Work for the installation as a whole, in no agency. */
export function onInstallation(kind: Round, use: () => Promise<unknown>): Binding {
	return { kind, run: async () => void (await use()) };
}

function contextFor(db: Db, agencyId: string, name: string, jobId: string): Context {
	const now = instant();
	return { agencyId, actor: { kind: 'job', name, jobId }, db, today: dayIn(now), now, locale: 'vi', requestId: newId() };
}
