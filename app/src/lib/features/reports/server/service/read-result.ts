import { foldReports, partText, perhapsTwice, resultSheets, type SheetContent, shortTask } from '@kheo/core';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ResultView } from '../../result-view.ts';
import { assertReader } from '../access.ts';
import { composeResult, sourcesOf } from '../compose-result.ts';
import { findLastYear, findReportTask, listJoints, listResults } from '../queries.ts';
import { onRecord } from '../on-record.ts';
import { earlyQuestions, figureQuestions, figureViews, perhapsOne } from '../result-parts.ts';
import { questionNow } from '../result-question.ts';
import { sinceMade } from '../since-made.ts';

/** What the units' reports come to now, who is still awaited, what a person should look at, and what was made of it so far. */
export function readResult(ctx: Context, obligationId: string): Promise<ResultView> {
	assertReader(ctx);
	return readOnly(ctx, async (tx) => {
		const now = await questionNow(tx, obligationId);
		const { task, question } = now;
		const last = await findLastYear(tx, task);
		const { fold, words } = composeResult(now, last);
		const made = await listResults(tx, obligationId);
		return {
			task: { id: task.id, name: shortTask(task.task), planId: task.planId, planTitle: task.planTitle },
			may: { make: actsForOffice(ctx.actor) },
			units: fold.units,
			unitIds: Object.fromEntries((await listUnits(tx)).map(({ id, name }) => [name, id])),
			planned: fold.planned,
			figures: figureViews(fold, last),
			lastYear: last && { year: last.year, title: last.title },
			...figureQuestions(fold),
			...earlyQuestions(fold, question, task.year, ctx.today),
			perhapsTwice: perhapsTwice(question),
			...perhapsOne(fold, question, await listJoints(tx, obligationId), task.year),
			onRecord: await onRecord(ctx, tx, task.planId, fold.totals),
			preview: words.body.map((part) => ({ id: part.id, part: part.part, text: partText(part) })),
			made: made.map(({ version, supplement, madeAt, madeBy, draftId }) => ({ version, supplement, at: madeAt, by: madeBy, draftId })),
			since: made[0] ? await sinceMade(tx, made[0], sourcesOf(now), words.body) : null
		};
	});
}

/** The figures, or the activities behind them, as a sheet: as they are now, or as they were when version `version` was made. */
export async function writeResultSheet(
	ctx: Context,
	obligationId: string,
	which: 'figures' | 'activities',
	version: number | null
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	assertReader(ctx);
	const sheets = await readOnly(ctx, async (tx): Promise<readonly SheetContent[]> => {
		if (version === null) return resultSheets(foldReports((await questionNow(tx, obligationId)).question));
		if (!(await findReportTask(tx, obligationId))) throw new Problem('result.not-a-report');
		const made = (await listResults(tx, obligationId)).find((one) => one.version === version);
		if (!made) throw new Problem('page.not-found');
		return resultSheets(foldReports(made.question));
	});
	const sheet = sheets[which === 'figures' ? 0 : 1];
	if (!sheet) throw new Problem('page.not-found');
	return { name: `${which === 'figures' ? 'so-lieu' : 'hoat-dong'}${version === null ? '' : `-lan-${version}`}.xlsx`, bytes: await writeXlsx(sheet) };
}
