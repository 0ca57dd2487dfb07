import { daysLate, isSent, type LocalMoment, type PlainDate, type WorkingCalendar, workingDaysBetween } from '@kheo/core';
import type { TaskHead } from '#lib/features/plans/task.ts';
import type { Matrix, TrackedCell } from './matrix.ts';
import type { Focus } from './view.ts';

/** One unit's part in the product in focus. */
export type Owing = Pick<TrackedCell, 'unitId' | 'status' | 'waived' | 'extendedDue'> & { readonly unit: string; readonly receivedOn: PlainDate | null };
type Columns = Pick<Matrix, 'obligations' | 'counts'>;

/** The first product that is not complete, else the last one; one without a day waits for nobody while others have theirs. */
export function focusedId({ counts, obligations }: Columns): string | null {
	const all = obligations.map((_, column) => column);
	const dated = all.filter((column) => obligations[column]?.due);
	const asked = dated.length > 0 ? dated : all;
	const column = asked.find((one) => (counts[one]?.sent ?? 0) < (counts[one]?.asked ?? 0)) ?? asked.at(-1) ?? -1;
	return obligations[column]?.id ?? null;
}

/** What is to be said of the product in focus; `cells` are those of its units. */
export function focusOf(
	id: string | null,
	{ obligations, counts }: Columns,
	cells: readonly Owing[],
	tasks: readonly Pick<TaskHead, 'id' | 'due' | 'time' | 'foldsInto' | 'hasForm'>[],
	{ now, calendar }: { readonly now: LocalMoment; readonly calendar: WorkingCalendar }
): Focus | null {
	const [obligation, count] = [obligations.find((one) => one.id === id), counts.find((one) => one.obligationId === id)];
	if (!obligation || !count) return null;
	const lower = tasks.find((task) => task.id === id);
	const upper = tasks.find((task) => task.id === lower?.foldsInto);
	const open = cells.filter(({ status, waived = false }) => !isSent(status) && !waived);
	const unitsOf = (some: readonly Owing[]) => some.map(({ unitId, unit }) => ({ id: unitId, name: unit }));
	return {
		obligationId: obligation.id,
		consolidationId: (lower?.hasForm && upper?.id) || null,
		task: obligation.task,
		due: obligation.due,
		time: obligation.time,
		past: daysLate(now, obligation) !== null,
		asked: count.asked,
		sent: count.sent,
		missing: unitsOf(open.filter(({ status }) => status !== 'needs-more')),
		sentBack: unitsOf(open.filter(({ status }) => status === 'needs-more')),
		waitingForOffice: count.waitingForOffice,
		officeDue: upper?.due ?? null,
		officeTime: upper?.time ?? null,
		officeDaysLeft: upper?.due && daysLate(now, upper) === null ? workingDaysBetween(now.day, upper.due, calendar) : null
	};
}
