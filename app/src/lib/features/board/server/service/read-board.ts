import { writeXlsx } from '@kheo/documents/write-xlsx';
import { whoIs } from '#lib/features/approvals/said.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { readHome } from '#lib/features/home/server/service.ts';
import type { Waiting } from '#lib/features/home/view.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { boardLines } from '../../board.ts';
import { boardSheet } from '../../board-sheet.ts';
import { longestFirst, type PutUp, stuckAbove, stuckIn } from '../../stuck.ts';
import { unitStandings } from '../../unit-standing.ts';
import type { Board } from '../../view.ts';

/** Everything that runs on one page: for the Office, and for leaders in the hall or on paper. */
export async function readBoard(ctx: Context): Promise<Board> {
	if (ctx.actor.kind === 'user' && ctx.actor.role === 'unit') throw new Problem('actor.not-allowed');
	const { running, frozen, issued } = await readHome(ctx);
	const moment = { today: ctx.today, calendar: await readOnly(ctx, agencyCalendar) };
	const stuck = [
		...running.flatMap((tracking) => stuckIn(tracking, moment)),
		...stuckAbove(
			frozen.map((line) => putUp(line, ctx)),
			moment
		)
	];
	return {
		lines: running.flatMap(boardLines),
		units: unitStandings(running),
		stuck: longestFirst(stuck),
		delays: running.flatMap(({ plan, delay, focus }) => (delay && focus ? [{ planId: plan.id, plan: plan.title, task: focus.task, delay }] : [])),
		frozen,
		issued: Object.values(issued).flat()
	};
}

function putUp({ task, path, has, frozenAt }: Waiting, { locale }: Context): PutUp {
	const { parts } = messagesIn(locale).approvals;
	const since = has?.since ?? frozenAt;
	return { task, path, who: has ? whoIs(has.step, parts) : parts.sign, since: since && dayIn(new Date(since)) };
}

/** The lines as a sheet. */
export async function exportBoard(ctx: Context): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const words = messagesIn(ctx.locale).board;
	const sheet = boardSheet((await readBoard(ctx)).lines, words, ctx.locale);
	return { bytes: await writeXlsx(sheet), name: `${sheet.name} ${ctx.today}.xlsx` };
}
