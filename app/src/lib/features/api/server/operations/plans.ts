import * as v from 'valibot';
import { readPlan, readPlans } from '#lib/features/plans/server/service.ts';
import { readProgress, readTracking } from '#lib/features/tracking/server/service.ts';
import { agencyIn, count, day, id, listOf, maybe, moment, nothing, paging, text } from '../fields.ts';
import { operation } from '../operation.ts';

const plan = { id, title: text, number: maybe(text), symbol: maybe(text) };
const inPlan = v.object({ ...agencyIn, plan: id });

const obligation = v.object({
	id,
	kind: v.picklist(['registration', 'report', 'duty', 'consolidation']),
	name: text,
	task: text,
	role: text,
	product: maybe(text),
	recipient: maybe(text),
	words: maybe(text),
	occasion: maybe(text),
	due: maybe(day),
	time: maybe(text),
	source: maybe(v.object({ quote: text })),
	hasForm: v.boolean(),
	foldsInto: maybe(id),
	/** Of how many units asked, how many have sent; null where nothing is sent. */
	progress: maybe(v.object({ asked: count, sent: count, waitingForOffice: count }))
});

const states = ['accepted', 'submitted', 'nil', 'needs-more', 'not-due', 'waived', 'standing', 'on-occasion', 'as-printed', 'due-soon', 'overdue'] as const;

const standing = v.object({
	obligationId: id,
	unitId: id,
	unitName: text,
	state: v.picklist(states),
	daysLate: maybe(count),
	workingDaysLeft: maybe(v.number()),
	due: maybe(day),
	receivedOn: maybe(day),
	version: count,
	rowCount: count
});

export const planOperations = [
	operation({
		id: 'listPlans',
		method: 'GET',
		path: '/agencies/{agency}/plans',
		right: { routeId: '/[agency]/plans' },
		scope: 'read',
		gives: 'list',
		params: v.object(agencyIn),
		query: v.object(paging),
		body: null,
		answer: v.object({ ...plan, confirmedAt: moment, obligations: count }),
		use: ({ ctx }) => readPlans(ctx)
	}),
	operation({
		id: 'getPlan',
		method: 'GET',
		path: '/agencies/{agency}/plans/{plan}',
		right: { routeId: '/[agency]/plans/[plan]' },
		scope: 'read',
		gives: 'one',
		params: inPlan,
		query: nothing,
		body: null,
		answer: v.object({
			...plan,
			periodFrom: maybe(day),
			periodTo: maybe(day),
			consolidations: listOf(v.object({ id, of: v.picklist(['registration', 'report']) }))
		}),
		use: async ({ ctx, params }) => (await readPlan(ctx, params.plan)).plan
	}),
	operation({
		id: 'listObligations',
		method: 'GET',
		path: '/agencies/{agency}/plans/{plan}/obligations',
		right: { routeId: '/[agency]/plans/[plan]' },
		scope: 'read',
		gives: 'list',
		params: inPlan,
		query: v.object({ ...paging, unit: v.optional(id) }),
		body: null,
		answer: obligation,
		use: async ({ ctx, params, query: { unit } }) => {
			const [{ tasks }, { matrix }] = [await readPlan(ctx, params.plan), await readProgress(ctx, params.plan)];
			const counts = new Map(matrix.counts.map((one) => [one.obligationId, one]));
			const asked = unit === undefined ? tasks : tasks.filter(({ unitIds }) => unitIds.includes(unit));
			return asked.map((task) => ({ ...task, progress: counts.get(task.id) ?? null }));
		}
	}),
	operation({
		id: 'listReturns',
		method: 'GET',
		path: '/agencies/{agency}/plans/{plan}/returns',
		right: { routeId: '/[agency]/plans/[plan]/tracking' },
		scope: 'read',
		gives: 'list',
		params: inPlan,
		query: v.object({ ...paging, unit: v.optional(id), obligation: v.optional(id), state: v.optional(v.picklist(states)) }),
		body: null,
		answer: standing,
		use: async ({ ctx, params, query }) => {
			const { matrix } = await readTracking(ctx, params.plan);
			const dues = new Map(matrix.obligations.map(({ id: of, due }) => [of, due]));
			const all = matrix.rows.flatMap(({ unit, cells }) => cells.flatMap((cell) => (cell ? [standingOf(unit, cell, dues)] : [])));
			const isAsked = (value: string, wanted: string | undefined) => wanted === undefined || value === wanted;
			return all.filter((one) => isAsked(one.unitId, query.unit) && isAsked(one.obligationId, query.obligation) && isAsked(one.state, query.state));
		}
	})
];

type Tracked = Awaited<ReturnType<typeof readTracking>>['matrix']['rows'][number];

function standingOf(unit: Tracked['unit'], cell: NonNullable<Tracked['cells'][number]>, dues: ReadonlyMap<string, string | null>) {
	const { obligationId, state, extendedDue, receivedOn, version, rowCount } = cell;
	return {
		id: `${unit.id}.${obligationId}`,
		obligationId,
		unitId: unit.id,
		unitName: unit.name,
		state: state.name,
		daysLate: 'daysLate' in state ? state.daysLate : null,
		workingDaysLeft: 'workingDaysLeft' in state ? state.workingDaysLeft : null,
		due: extendedDue ?? dues.get(obligationId) ?? null,
		receivedOn,
		version,
		rowCount
	};
}
