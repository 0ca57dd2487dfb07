import { writeXlsx } from '@kheo/documents/write-xlsx';
import { whoIs } from '#lib/features/approvals/said.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { readHome } from '#lib/features/home/server/service.ts';
import type { Waiting } from '#lib/features/home/view.ts';
import { readHeldUp } from '#lib/features/tracking/server/service/read-held-up.ts';
import type { Progress } from '#lib/features/tracking/view.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type PageOf, pageOf } from '#lib/ui/page-of.ts';
import { boardLines } from '../../board.ts';
import { boardSheet } from '../../board-sheet.ts';
import { heldUpIn, longestFirst, type PutUp, type Stuck, stuckAbove, stuckAtOffice, stuckAtUnits } from '../../stuck.ts';
import type { Board } from '../../view.ts';

/** Who waits for whom: as many as fit on the one sheet for a leader. */
const MOST = 8;

/** Everything that runs on one page: for the Office, and for leaders in the hall or on paper. `page` is that of who waits for whom. */
export async function readBoard(ctx: Context, page = 1): Promise<Board> {
	if (ctx.actor.kind === 'user' && ctx.actor.role === 'unit') throw new Problem('actor.not-allowed');
	const { running, frozen, issued } = await readHome(ctx);
	return {
		lines: running.flatMap(boardLines),
		stuck: await readStuck(ctx, running, frozen, page),
		delays: running.flatMap(({ plan, delay, focus }) => {
			if (!delay || !focus) return [];
			const { forecast, over, left } = delay;
			return { planId: plan.id, plan: plan.title, task: focus.task, delay: { forecast, over, left } };
		}),
		frozen,
		issued: Object.values(issued).flat()
	};
}

/** Units' part of it is read as far as the page: each list has its longest waits first, and so have they together. */
async function readStuck(ctx: Context, running: readonly Progress[], frozen: readonly Waiting[], page: number): Promise<PageOf<Stuck>> {
	const moment = { today: ctx.today, calendar: await readOnly(ctx, agencyCalendar) };
	const putUps = frozen.map((line) => putUp(line, ctx));
	const told = [...running.flatMap((progress) => stuckAtOffice(progress, moment)), ...stuckAbove(putUps, moment)];
	const found = running.reduce((sum, progress) => sum + heldUpIn(progress), told.length);
	const most = Math.min(found, page * MOST);
	const held = await Promise.all(running.map(async (progress) => stuckAtUnits(progress, await readHeldUp(ctx, progress, most), moment)));
	return pageOf(longestFirst([...told, ...held.flat()]), page, MOST, found);
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
