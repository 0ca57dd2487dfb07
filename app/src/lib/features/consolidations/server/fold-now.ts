import {
	type DecisionFile,
	type Fold,
	foldReturns,
	isSent,
	noDecisions,
	registerAct,
	type RegisterContent,
	type RegisterHeading,
	type SupplementContent,
	supplementContent,
	type SupplementRow
} from '@kheo/core';
import { listReturns, latestVersions, type SentReturn } from '#lib/features/submissions/server/service/list-returns.ts';
import { letterNames } from '#lib/features/agencies/server/service/letter-names.ts';
import { getAgency, listUnits } from '#lib/features/agencies/server/service.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { renamed, rowNames, type RowNames } from '../row-names.ts';
import { type Consolidation, findCurrent, findIssuedWhole, findTarget, type FoldTarget } from './queries.ts';

/** Everything the register is made of at this moment. */
export type FoldNow = {
	readonly target: FoldTarget;
	readonly current: Consolidation | undefined;
	readonly returns: readonly SentReturn[];
	readonly missing: readonly { readonly id: string; readonly name: string }[];
	readonly names: RowNames;
	/** The Office's decisions in the form that the command line takes: same returns and this file, same register. */
	readonly file: DecisionFile;
	/** Its content is what the paper holds: of a supplement, what differs from what was issued. */
	readonly fold: Fold;
	/** The whole register as it is now, and of a supplement what each of its rows is. */
	readonly whole: RegisterContent;
	readonly differences: readonly SupplementRow[] | null;
	/** The Stt in the whole register of a line of the paper; null for one that was taken out. */
	wholeOf(stt: number): number | null;
};

/** Folds the accepted rows of the newest returns under the decisions made so far. */
export async function foldNow(tx: ReadTx, obligationId: string): Promise<FoldNow> {
	const target = await findTarget(tx, obligationId);
	if (!target) throw new Problem('consolidation.no-form');
	const current = await findCurrent(tx, obligationId);
	const returns = await latestVersions(tx, target.lower.id);
	const asked = await askedUnits(tx, target.lower.id);
	const names = rowNames(returns);
	const file = decisionFile({ ...target, heading: { ...target.heading, ...(await lookOf(tx, target)) } }, current, returns, names);
	const fold = foldReturns(
		target.reading,
		returns.map(unitReturn),
		asked.map(({ name }) => name),
		file,
		target.form
	);
	const missing = asked.filter(({ name }) => fold.missing?.includes(name));
	const part = await differing(tx, obligationId, current, fold.content);
	const differences = part?.rows ?? null;
	return {
		target,
		current,
		returns,
		missing,
		names,
		file,
		differences,
		fold: part ? { ...fold, content: part.content } : fold,
		whole: fold.content,
		wholeOf: (stt) => (differences ? (differences[stt - 1]?.whole ?? null) : stt)
	};
}

/** How the agency writes such a letter: under whose act, of which round, naming who is late or not. What was chosen for this register goes before. */
async function lookOf(tx: ReadTx, { heading, lower }: FoldTarget): Promise<Partial<RegisterHeading>> {
	const { system, actsFrom } = await getAgency(tx);
	const act = registerAct(system, heading.year, actsFrom);
	const isNamed = await letterNames(tx);
	return { ...(act && { act }), ...(lower.kind === 'report' && { round: 'results' }), ...(!isNamed && { unnamed: true }) };
}

/** Of a supplement, what of the whole differs from what was issued before it; null for the first register. */
async function differing(tx: ReadTx, obligationId: string, current: Consolidation | undefined, whole: RegisterContent): Promise<SupplementContent | null> {
	const supplement = current?.heading.supplement;
	if (!current || current.supplement === 0 || !supplement) return null;
	const before = await findIssuedWhole(tx, obligationId, current.supplement - 1);
	return before && supplementContent(before, whole, supplement);
}

/** Those that owe it; one that was freed of it is not missing. */
async function askedUnits(tx: ReadTx, obligationId: string): Promise<{ id: string; name: string }[]> {
	const returns = await listReturns(tx, [obligationId]);
	const asked = new Set(returns.filter(({ waived, status }) => !waived || isSent(status)).map(({ unitId }) => unitId));
	return (await listUnits(tx)).filter(({ id }) => asked.has(id)).map(({ id, name }) => ({ id, name }));
}

function decisionFile(target: FoldTarget, current: Consolidation | undefined, returns: readonly SentReturn[], { nameOf }: RowNames): DecisionFile {
	const rows = returns.flatMap((sent) => sent.rows);
	const named = <T>(pairs: readonly (readonly [string, T])[]) =>
		pairs.flatMap(([id, value]) => (nameOf.has(id) ? [[nameOf.get(id) ?? '', value] as const] : []));
	return {
		schema: 'kheo.decisions/1',
		heading: { ...target.heading, ...current?.heading },
		decisions: renamed(current?.decisions ?? noDecisions, nameOf),
		heads: Object.fromEntries(named(rows.map(({ id, head }) => [id, head] as const))),
		returned: rows.filter(({ state }) => state !== 'accepted').flatMap(({ id }) => nameOf.get(id) ?? []),
		nil: {},
		mending: unitsThat('needs-more', returns),
		waiting: unitsThat('submitted', returns)
	};
}

function unitsThat(status: SentReturn['status'], returns: readonly SentReturn[]): string[] {
	return returns.filter((sent) => sent.status === status).map(({ unit }) => unit);
}

function unitReturn({ unit, unitOrder, version, rows, status, nilReason }: SentReturn) {
	return { unit, unitOrder, version, rows: rows.map(({ cells, head }) => ({ cells, head })), nil: status === 'nil' ? (nilReason ?? '') : null };
}
