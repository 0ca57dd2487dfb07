import type { ReadDeadline, ReadObligation } from '../reading/reading.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';

/** What two versions of an obligation are compared by; `due` under the meaning that the agency chose. */
export type ComparedObligation = Pick<ReadObligation, 'units' | 'role' | 'task' | 'recipient' | 'product'> & {
	readonly deadline: Pick<ReadDeadline, 'words' | 'due'> | null;
};

export type ObligationField = 'units' | 'role' | 'task' | 'deadline' | 'recipient' | 'product';

/** An obligation of the later version, of the earlier one, or of both, with the fields that differ; numbers are places in the two lists. */
export type ObligationChange = { readonly before: number | null; readonly after: number | null; readonly fields: readonly ObligationField[] };

const sameTask = 0.5;

/** What became of each obligation, in the order of the later version, then those that went. One that stayed as it was has no fields. */
export function obligationChanges(before: readonly ComparedObligation[], after: readonly ComparedObligation[]): ObligationChange[] {
	const earlier = matches(before, after);
	const later = after.map((obligation, at): ObligationChange => {
		const was = earlier.get(at);
		const old = was === undefined ? undefined : before[was];
		return { before: was ?? null, after: at, fields: old ? differing(old, obligation) : [] };
	});
	const kept = new Set(earlier.values());
	return [...later, ...before.flatMap((_, at) => (kept.has(at) ? [] : [{ before: at, after: null, fields: [] }]))];
}

/** The place before of each place after: the likeliest pairs first, each obligation once. */
function matches(before: readonly ComparedObligation[], after: readonly ComparedObligation[]): Map<number, number> {
	const was = before.map(signsOf);
	const pairs = after.flatMap((obligation, b) => {
		const is = signsOf(obligation);
		return was.map((old, a) => ({ a, b, alike: alike(old, is) })).filter((pair) => pair.alike >= sameTask);
	});
	const found = new Map<number, number>();
	const taken = new Set<number>();
	for (const { a, b } of pairs.toSorted((p, q) => q.alike - p.alike || p.b - q.b || p.a - q.a)) {
		if (found.has(b) || taken.has(a)) continue;
		found.set(b, a);
		taken.add(a);
	}
	return found;
}

type Signs = { readonly task: ReadonlySet<string>; readonly units: ReadonlySet<string> };

function signsOf({ task, units, deadline }: ComparedObligation): Signs {
	return { task: shinglesOf(withoutDate({ task, deadline })), units: shinglesOf(units.join(' ')) };
}

/** A date moved is no other wording. */
function withoutDate({ task, deadline }: Pick<ComparedObligation, 'task' | 'deadline'>): string {
	return deadline ? task.replace(deadline.words, ' ') : task;
}

/** The task tells most; the same units settle which of two like tasks it is. */
function alike(a: Signs, b: Signs): number {
	return 0.85 * likeness(a.task, b.task) + 0.15 * likeness(a.units, b.units);
}

function differing(was: ComparedObligation, is: ComparedObligation): ObligationField[] {
	const same: Record<ObligationField, boolean> = {
		units: plain(was.units.join('; ')) === plain(is.units.join('; ')),
		role: was.role === is.role,
		task: plain(withoutDate(was)) === plain(withoutDate(is)),
		deadline: plain(was.deadline?.words) === plain(is.deadline?.words) && was.deadline?.due === is.deadline?.due,
		recipient: plain(was.recipient) === plain(is.recipient),
		product: plain(was.product) === plain(is.product)
	};
	return fields.filter((field) => !same[field]);
}

const fields: readonly ObligationField[] = ['units', 'role', 'task', 'deadline', 'recipient', 'product'];

function plain(words: string | null | undefined): string {
	return (words ?? '').replaceAll(/\s+/g, ' ').trim();
}
