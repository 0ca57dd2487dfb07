import { compareFractions, openTies, rankNominations, type Ranked, resultOf, sayFraction } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Movement, MovementPage, Nomination, NominationKind, ReadSheet, ResultLine } from '../movement.ts';
import { nominationKinds } from '../movement.ts';

type Results = Pick<MovementPage, 'results' | 'openTies'>;
const nothing: Results = { results: { collective: [], person: [] }, openTies: [] };

/** What the closed council's sheets come to, by kind, best first; before the closing there is nothing. */
export async function resultsOf(tx: ReadTx, movement: Movement, nominations: readonly Nomination[]): Promise<Results> {
	if (movement.state !== 'closed') return nothing;
	const sheets = await sheetsOf(tx, movement.id);
	const orders = (await tx.selectFrom('tie_orders').select('ordered').where('movement_id', '=', movement.id).orderBy('id').execute()).map(
		({ ordered }) => ordered
	);
	const codes = await codesOf(tx, movement.id);
	const ties: string[][] = [];
	const lines = (kind: NominationKind) => {
		const own = nominations.filter((one) => one.kind === kind && one.withdrawn === null);
		const scored = own.map((nomination) => ({ nomination, ...resultOf(sheets.of(nomination.id), nomination.officeScores, sheets.members, movement.criteria) }));
		const ranked = rankNominations(
			scored.flatMap(({ nomination: { id }, total }) => (total ? [{ id, total }] : [])),
			orders
		);
		ties.push(...openTies(ranked, movement.places[kind]));
		return scored.map((line) => ({ ...asLine(line, ranked, codes), sheets: sheets.of(line.nomination.id).map(asRead) })).toSorted(bestFirst);
	};
	const [collective, person] = nominationKinds.map(lines);
	return { results: { collective: collective ?? [], person: person ?? [] }, openTies: ties };
}

type Scored = Pick<ResultLine, 'nomination' | 'counted' | 'dropped' | 'hasQuorum' | 'total' | 'reaches'>;

function asLine(line: Scored, ranked: readonly Ranked[], codes: ReadonlyMap<string, string>): Omit<ResultLine, 'sheets'> {
	const own = ranked.find(({ id }) => id === line.nomination.id);
	const { place = null, level = [], isSettled = false } = own ?? {};
	return { ...line, place, level, isSettled, points: line.total && sayFraction(line.total), code: codes.get(line.nomination.id) ?? null };
}

type Sheet = ReturnType<Awaited<ReturnType<typeof sheetsOf>>['of']>[number];

function asRead({ member, hasConflict, scores, remark }: Sheet): ReadSheet {
	return { member, hasConflict, points: scores, remark: remark ?? '' };
}

function bestFirst(a: ResultLine, b: ResultLine): number {
	if (a.place !== b.place) return (a.place ?? Infinity) - (b.place ?? Infinity);
	return a.total && b.total ? compareFractions(b.total, a.total) : 0;
}

async function sheetsOf(tx: ReadTx, movementId: string) {
	const seats = tx.selectFrom('movement_council').select('user_id').where('movement_id', '=', movementId).where('removed_at', 'is', null);
	const rows = await tx
		.selectFrom('nomination_stances as s')
		.innerJoin('nominations as n', 'n.id', 's.nomination_id')
		.innerJoin('movement_council as c', (join) =>
			join.onRef('c.movement_id', '=', 'n.movement_id').onRef('c.user_id', '=', 's.user_id').on('c.removed_at', 'is', null)
		)
		.leftJoin('nomination_scores as p', (join) => join.onRef('p.nomination_id', '=', 's.nomination_id').onRef('p.user_id', '=', 's.user_id'))
		.select(['s.nomination_id as of', 'c.name as member', 's.has_conflict as hasConflict', 'p.points as scores', 'p.remark'])
		.where('n.movement_id', '=', movementId)
		.orderBy('c.is_chair', 'desc')
		.orderBy('c.named_at')
		.execute();
	const byNomination = Map.groupBy(rows, ({ of }) => of);
	return { members: (await seats.execute()).length, of: (id: string) => byNomination.get(id) ?? [] };
}

async function codesOf(tx: ReadTx, movementId: string): Promise<ReadonlyMap<string, string>> {
	const rows = await tx
		.selectFrom('recognitions as r')
		.innerJoin('nominations as n', 'n.id', 'r.nomination_id')
		.select(['r.nomination_id as id', 'r.code'])
		.where('n.movement_id', '=', movementId)
		.execute();
	return new Map(rows.map(({ id, code }) => [id, code]));
}
