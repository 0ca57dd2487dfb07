import type { PlainDate } from '@kheo/core';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { readPaperOf, readPaperOfDraft } from '#lib/features/issuing/server/service/read-paper.ts';
import { readPlan, readPlans } from '#lib/features/plans/server/service.ts';
import { readPromises } from '#lib/features/reminders/server/service/read-contact.ts';
import { findFrozenResult } from '#lib/features/reports/server/service/write-result-package.ts';
import { listReturns } from '#lib/features/submissions/server/service/list-returns.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';

export type Month = Awaited<ReturnType<typeof readMonth>>;

/** The month that is played, as its plan and what was written of it stand now: whoever asks, it is read as the Office would see it. */
export async function readMonth(who: Context) {
	const ctx = asOffice(who);
	const known = (await readPlans(ctx)).at(-1);
	if (!known) throw new Problem('page.not-found');
	const { plan, tasks, calendar } = await readPlan(ctx, known.id);
	const register = tasks.find(({ kind, hasForm }) => kind === 'registration' && hasForm);
	const report = tasks.find(({ kind, unitIds }) => kind === 'report' && unitIds.length > 0);
	if (!register?.foldsInto || !report) throw new Problem('page.not-found');
	const top = register.foldsInto;
	const consolidation = await readConsolidation(ctx, top);
	const { seal } = consolidation.view;
	const [returns, result] = await readOnly(
		ctx,
		async (tx) => [await listReturns(tx, [register.id, report.id]), await findFrozenResult(tx, report.id)] as const
	);
	return {
		plan,
		calendar,
		deadlines: tasks.flatMap(({ due, name }) => (due === null ? [] : [{ due, task: name }])),
		register: { id: register.id, top, returns: returns.filter(({ obligationId }) => obligationId === register.id) },
		report: { id: report.id, due: report.due satisfies PlainDate | null, returns: returns.filter(({ obligationId }) => obligationId === report.id) },
		consolidation,
		paper: seal && (await readPaperOf(ctx, seal.id)),
		result: result && { draftId: result.draftId, paper: await readPaperOfDraft(ctx, result.draftId) },
		hasCalled: (await readPromises(ctx, plan.id)).length > 0
	};
}

/** The Office as the guide plays it. */
export function asOffice(ctx: Context, name = 'Văn phòng (tập dùng)'): Context {
	return { ...ctx, actor: { kind: 'user', userId: 'training:office', role: 'office', unitId: null, name } };
}
