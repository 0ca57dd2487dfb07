import { Problem } from '../problem.ts';

/**
 * Why a job failed, as a stable code: the queue lies outside the wall between agencies, and the words of an error may quote an agency's. What went wrong exactly
 * stands in the log.
 */
function reasonOf(error: unknown): string {
	if (error instanceof Problem) return error.code;
	if (!(error instanceof Error)) return 'unknown';
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	if (code === 'ENOSPC') return 'no-space';
	if (/^(E[A-Z]+|08|57P|53)/.test(code)) return /^\d/.test(code) ? 'database' : 'network';
	return error.name === 'ValiError' ? 'unreadable' : 'unknown';
}

/** What the queue keeps of a failure: the code, and of a round which agencies it failed in. */
class JobFailure extends Error {
	override readonly name = 'JobFailure';
	readonly agencies: Readonly<Record<string, string>> | undefined;

	constructor(reason: string, agencies?: Readonly<Record<string, string>>) {
		super(reason);
		this.agencies = agencies;
		delete this.stack;
	}
}

export class RoundFailure extends AggregateError {
	override readonly name = 'RoundFailure';
	readonly agencies: Readonly<Record<string, string>>;

	constructor(kind: string, failed: ReadonlyMap<string, unknown>) {
		super([...failed.values()], `${kind} failed in ${failed.size} agencies`);
		this.agencies = Object.fromEntries([...failed].map(([agencyId, error]) => [agencyId, reasonOf(error)]));
	}
}

export function failureOf(error: unknown): JobFailure {
	return error instanceof RoundFailure ? new JobFailure('', error.agencies) : new JobFailure(reasonOf(error));
}
