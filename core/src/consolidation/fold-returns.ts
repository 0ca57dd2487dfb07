import { formForTask } from '../form/form-for-task.ts';
import { formOf } from '../form/form-of.ts';
import { keyColumns } from '../form/form-columns.ts';
import type { Cells, Column, Form } from '../form/form.ts';
import { isBlank } from '../form/placeholder.ts';
import type { Reading } from '../reading/reading.ts';
import { consolidate } from './consolidate.ts';
import type { DecisionFile } from './decision-file.ts';
import { duplicates } from './duplicates.ts';
import { headingOf } from './heading-of.ts';
import { registerContent } from './register-content.ts';
import type { AcceptedRow, Duplicate, RegisterContent, RegisterRow } from './register.ts';

/** One unit's accepted return; `nil` is the reason it registers nothing. Two returns of one unit are versions: give only the one that counts. */
export type UnitReturn = {
	readonly unit: string;
	readonly unitOrder: number;
	readonly version: number;
	readonly rows: readonly { readonly cells: Cells; readonly head: string | null }[];
	readonly nil: string | null;
};

export type Fold = {
	readonly form: Form;
	readonly content: RegisterContent;
	readonly register: readonly RegisterRow[];
	/** The rows as the units sent them, before any decision, keyed "<unit>#<n>". */
	readonly rows: readonly AcceptedRow[];
	/** Expected units that sent nothing; null when nobody said who is expected. */
	readonly missing: readonly string[] | null;
	readonly duplicates: readonly Duplicate[];
};

/**
 * The one way from returns to register, for the web and the command line alike: same plan, returns and decisions, same content. `form` is the
 * one the units filled in when it is not the plan's as printed: its title was mended, or a later version prints another.
 */
export function foldReturns(
	plan: Reading,
	returns: readonly UnitReturn[],
	expected: readonly string[] | null,
	file: DecisionFile,
	form: Form = formOfPlan(plan)
): Fold {
	const { name, date, scope, unit: unitColumn } = keyColumns(form);
	const heading = headingOf(plan, file.heading);
	const rows = returns.flatMap((unitReturn) => acceptedRows(unitReturn, file, unitColumn));
	const register = consolidate(rows, file.decisions, { dateColumn: date?.key ?? null, year: heading.year });
	const units = unitsOf(returns, expected, file, register);
	const alike = duplicates(stillApart(rows, file), { name: name?.key ?? 'c1', date: date?.key ?? null, scope: scope?.key ?? null }, heading.year);
	return {
		form,
		content: registerContent(heading, form, register, units),
		register,
		rows,
		missing: expected === null ? null : units.missing,
		duplicates: alike.filter(({ ids }) => !isApart(ids, file))
	};
}

/** The form on which the units register; a plan without one gives a form without columns. */
function formOfPlan({ appendices }: Pick<Reading, 'appendices'>): Form {
	const appendix = formForTask({ kind: 'registration', product: null }, appendices);
	return appendix === null ? { title: '', columns: [] } : formOf(appendix);
}

function acceptedRows({ unit, unitOrder, version, rows }: UnitReturn, { heads, returned }: DecisionFile, unitColumn: Column | null): AcceptedRow[] {
	const all = rows.map(({ cells, head }, index): AcceptedRow => {
		const id = `${unit}#${index + 1}`;
		return { id, unit, unitOrder, version, head: heads[id] === undefined ? head : heads[id], ...withOwnUnit(cells, unit, unitColumn) };
	});
	return all.filter(({ id }) => !returned.includes(id));
}

function withOwnUnit(cells: Cells, unit: string, column: Column | null): Pick<AcceptedRow, 'cells' | 'inferred'> {
	if (column === null || !isBlank(cells[column.key] ?? '')) return { cells, inferred: [] };
	return { cells: { ...cells, [column.key]: unit }, inferred: [column.key] };
}

/** A unit that was asked for more is neither among those that sent nor among those that did not. */
function unitsOf(
	returns: readonly UnitReturn[],
	expected: readonly string[] | null,
	file: DecisionFile,
	register: readonly RegisterRow[]
): RegisterContent['units'] {
	const { mending, waiting } = file;
	const nil = nilUnits(returns, file);
	const sent = new Set([...returns.filter(({ rows, unit }) => rows.length > 0 && !mending.includes(unit)), ...nil].map(({ unit }) => unit));
	const missing = expected?.filter((unit) => !sent.has(unit) && !mending.includes(unit)) ?? [];
	const registered = new Set(register.flatMap(({ sources }) => sources.map(({ unit }) => unit))).size;
	return { expected: expected?.length ?? null, sent: sent.size, registered, missing, mending, waiting, nil };
}

function nilUnits(returns: readonly UnitReturn[], file: DecisionFile): RegisterContent['units']['nil'] {
	const withRows = new Set(returns.filter(({ rows }) => rows.length > 0).map(({ unit }) => unit));
	const sent = [...returns]
		.sort((a, b) => a.unitOrder - b.unitOrder)
		.flatMap(({ unit, rows, nil }) => (rows.length === 0 && nil !== null ? [[unit, nil] as const] : []));
	return [...new Map([...sent, ...Object.entries(file.nil)])].filter(([unit]) => !withRows.has(unit)).map(([unit, reason]) => ({ unit, reason }));
}

function isApart([a, b]: readonly [string, string], { decisions }: DecisionFile): boolean {
	return decisions.apart.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
}

/** Rows already merged or hidden need no suggestion. */
function stillApart(rows: readonly AcceptedRow[], { decisions }: DecisionFile): AcceptedRow[] {
	return rows.filter(({ id }) => decisions.mergedInto[id] === undefined && decisions.hidden[id] === undefined);
}
