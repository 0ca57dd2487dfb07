import { writeXlsx } from '@kheo/documents/write-xlsx';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { readHome } from '#lib/features/home/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { boardLines, stuckIn } from '../../board.ts';
import { boardSheet } from '../../board-sheet.ts';
import type { Board } from '../../view.ts';

/** Everything that runs on one page: for the Office, and for leaders in the hall or on paper. */
export async function readBoard(ctx: Context): Promise<Board> {
	if (ctx.actor.kind === 'user' && ctx.actor.role === 'unit') throw new Problem('actor.not-allowed');
	const { running, frozen, issued } = await readHome(ctx);
	const calendar = await readOnly(ctx, agencyCalendar);
	const stuck = running.flatMap((tracking) => stuckIn(tracking, { today: ctx.today, calendar }));
	return {
		lines: running.flatMap(boardLines),
		stuck: stuck.toSorted((a, b) => b.days - a.days),
		delays: running.flatMap(({ plan, delay, focus }) => (delay && focus ? [{ planId: plan.id, plan: plan.title, task: focus.task, delay }] : [])),
		frozen,
		issued: Object.values(issued).flat()
	};
}

/** The lines as a sheet. */
export async function exportBoard(ctx: Context): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const words = messagesIn(ctx.locale).board;
	const sheet = boardSheet((await readBoard(ctx)).lines, words, ctx.locale);
	return { bytes: await writeXlsx(sheet), name: `${sheet.name} ${ctx.today}.xlsx` };
}
