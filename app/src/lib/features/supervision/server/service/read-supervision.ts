import { recommendationFigures } from '@kheo/core';
import { sql } from 'kysely';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Recommendation, Supervision, SupervisionLine } from '../../supervision.ts';
import { mayActFor, mayAnswerFor, ownBody } from '../access.ts';
import { listRecommendations, listSupervisions, papersOf } from '../queries.ts';
import { readBodies } from './bodies.ts';

/** The programme of a year: of the own body for a supervisor, what concerns it for a unit, all for the Office and the leaders. */
export function readProgramme(ctx: Context, asked: number | null) {
	return readOnly(ctx, async (tx) => {
		const years = await yearsOf(tx, ctx);
		const year = asked !== null && years.includes(asked) ? asked : Number(ctx.today.slice(0, 4));
		const units = (await listActiveUnits(tx, ctx.today)).map(({ id, name }) => ({ id, name }));
		return { year, years, lines: await linesFor(tx, ctx, year), waiting: await waitingFor(tx, ctx), units, ...(await readBodies(tx, ctx)) };
	});
}

/** The inbox: for a body the replies that it judges and what is overdue; for a unit what it owes; for the Office and the leaders what is overdue or said to the leaders. */
async function waitingFor(tx: ReadTx, ctx: Context): Promise<Recommendation[]> {
	const { actor } = ctx;
	if (actor.kind !== 'user') return [];
	if (actor.role === 'supervisor') {
		const own = await listRecommendations(tx, { bodyId: (await ownBody(tx, ctx)) ?? ctx.agencyId, states: ['open', 'replied'] }, ctx.today);
		return own.filter(({ standing }) => standing !== 'open');
	}
	const whose = actor.role === 'unit' ? { unitId: unitOf(actor) ?? ctx.agencyId } : {};
	const open = await listRecommendations(tx, { ...whose, states: ['open'] }, ctx.today);
	return open.filter(({ standing, unit }) => actor.role === 'unit' || standing === 'overdue' || unit === null);
}

async function linesFor(tx: ReadTx, ctx: Context, year: number): Promise<SupervisionLine[]> {
	const { actor } = ctx;
	if (actor.kind !== 'user') return [];
	if (actor.role === 'supervisor') return listSupervisions(tx, { year, bodyId: (await ownBody(tx, ctx)) ?? ctx.agencyId }, ctx.today);
	const all = await listSupervisions(tx, { year }, ctx.today);
	if (actor.role !== 'unit') return all;
	const unitId = unitOf(actor) ?? '';
	const addressed = new Set((await listRecommendations(tx, { unitId }, ctx.today)).map(({ supervisionId }) => supervisionId));
	return all.filter(({ id, unit }) => unit?.id === unitId || addressed.has(id));
}

export async function yearsOf(tx: ReadTx, { today }: Context): Promise<number[]> {
	const { rows } = await sql<{ year: number }>`select distinct extract(year from planned_on)::int as year from supervisions`.execute(tx);
	return [...new Set([Number(today.slice(0, 4)), ...rows.map(({ year }) => year)])].toSorted((a, b) => b - a);
}

/** One supervision with everything that whoever reads may see; for others it is not there. A unit that is only recommended to sees what is said to it and the minutes, not what is asked of or handed in by others. */
export function readSupervision(ctx: Context, id: string): Promise<Supervision> {
	return readOnly(ctx, (tx) => supervisionFor(tx, ctx, id));
}

async function supervisionFor(tx: ReadTx, ctx: Context, id: string): Promise<Supervision> {
	const [line] = await listSupervisions(tx, { id }, ctx.today);
	const row = await tx.selectFrom('supervisions').selectAll().where('id', '=', id).executeTakeFirst();
	const all = await listRecommendations(tx, { supervisionIds: [id] }, ctx.today);
	if (!line || !row || !(await maySee(tx, ctx, line, all))) throw new Problem('supervision.not-found');
	const { request_words: asked, requested_on: requestedOn, request_due: due, minutes_words: minutes, held_on: heldOn, minutes_sha256: sha256 } = row;
	const isUnit = ctx.actor.kind === 'user' && ctx.actor.role === 'unit';
	const seesAll = !isUnit || line.unit?.id === unitOf(ctx.actor);
	return {
		...line,
		request: asked !== null && requestedOn && due ? { words: asked, on: requestedOn, due } : null,
		minutes: minutes !== null && heldOn ? { words: minutes, on: heldOn, file: sha256 === null ? null : { sha256, name: row.minutes_name ?? '' } } : null,
		callOffReason: row.call_off_reason ?? '',
		closedOn: row.closed_on,
		papers: seesAll ? await papersOf(tx, id) : [],
		recommendations: seesAll ? all : all.filter(({ unit }) => unit?.id === unitOf(ctx.actor)),
		may: {
			supervise: await mayActFor(tx, ctx, row.body_id),
			give: mayAnswerFor(ctx, row.unit_id),
			replyAs: actsForOffice(ctx.actor) ? 'all' : isUnit ? unitOf(ctx.actor) : null
		}
	};
}

async function maySee(tx: ReadTx, ctx: Context, { body, unit }: SupervisionLine, recommendations: readonly Recommendation[]): Promise<boolean> {
	const { actor } = ctx;
	if (actor.kind !== 'user' || actor.role === 'clerk') return false;
	if (actor.role === 'supervisor') return (await ownBody(tx, ctx)) === body.id;
	if (actor.role !== 'unit') return true;
	const own = unitOf(actor);
	return unit?.id === own || recommendations.some((one) => one.unit?.id === own);
}

/** A sheet of this supervision, for whoever may see it. */
export async function openSupervisionFile(
	ctx: Context,
	id: string,
	sha256: string
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string }> {
	const { minutes, papers, recommendations } = await readSupervision(ctx, id);
	const files = [minutes?.file, ...papers.map(({ file }) => file), ...recommendations.flatMap(({ steps }) => steps.map(({ file }) => file))];
	const file = files.find((one) => one?.sha256 === sha256);
	const bytes = file ? await readStored(ctx, sha256) : null;
	if (!file || !bytes) throw new Problem('supervision.not-found');
	return { bytes, name: file.name };
}

/** What waits for the unit of a person, for their first page: what it is to reply to, and what it was asked to prepare. */
export async function readOwnSupervision(ctx: Context) {
	const unitId = ctx.actor.kind === 'user' && ctx.actor.role === 'unit' ? unitOf(ctx.actor) : null;
	if (unitId === null) return { recommendations: [], requests: [] };
	return readOnly(ctx, async (tx) => {
		const recommendations = await listRecommendations(tx, { unitId, states: ['open'] }, ctx.today);
		const requested = tx
			.selectFrom('supervisions')
			.select(['id', 'title', 'request_due as due'])
			.where('unit_id', '=', unitId)
			.where('requested_on', 'is not', null);
		const requests = await requested.where('held_on', 'is', null).where('called_off_on', 'is', null).orderBy('request_due').execute();
		return { recommendations, requests: requests.flatMap(({ due, ...one }) => (due === null ? [] : [{ ...one, due }])) };
	});
}

/** How all recommendations stand, for the page of the people's side. */
export async function countSupervision(tx: ReadTx, { today }: Pick<Context, 'today'>) {
	return recommendationFigures(await tx.selectFrom('supervision_recommendations').select(['state', 'due']).execute(), today);
}
