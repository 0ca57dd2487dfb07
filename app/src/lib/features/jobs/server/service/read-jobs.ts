import { CronExpressionParser } from 'cron-parser';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { type Workers, workersSeen } from '#lib/server/jobs/heartbeat.ts';
import { type ProblemCode, problems } from '#lib/server/problem.ts';
import { scanFilesRound } from '#lib/server/rounds.ts';
import { clamdSettings } from '#lib/server/scanning/clamd.ts';
import { byStanding, type Failure, type KindOfWork } from '../../kind-of-work.ts';
import { listFailures, listKinds } from '../queries.ts';

export type Jobs = { readonly kinds: readonly KindOfWork[]; readonly failures: readonly Failure[]; readonly workers: Workers };

const zone = 'Asia/Ho_Chi_Minh';

/** The work beside the web as this agency sees it: its own jobs of the last day, and the rounds of all. By the machine's clock, which the queue goes by. */
export async function readJobs(ctx: Context, now: Date): Promise<Jobs> {
	const workers = await workersSeen(ctx.db);
	const { kinds, failures } = await readOnly(ctx, async (tx) => ({ kinds: await listKinds(tx), failures: await listFailures(tx) }));
	const words = messagesIn(ctx.locale).jobs.kinds;
	const nameOf = ({ name }: KindOfWork) => words[name] ?? name;
	return {
		kinds: kinds.map((kind) => kindOf(kind, now)).toSorted((one, other) => byStanding(one, other) || nameOf(one).localeCompare(nameOf(other), 'vi')),
		failures: failures.map(({ id, name, tries, at, nextTry, reason }) => ({ id, name, tries, at, nextTryAt: nextTry, reason: said(reason, ctx) })),
		workers
	};
}

function kindOf({ name, cron, waiting, active, failed, began, ended, state, reason }: Awaited<ReturnType<typeof listKinds>>[number], now: Date): KindOfWork {
	const isDone = state === 'completed';
	const last =
		ended === null
			? null
			: { endedAt: ended, seconds: began === null ? 0 : (ended.getTime() - began.getTime()) / 1000, isDone, reason: isDone ? '' : (reason ?? '') };
	const isIdle = name === scanFilesRound.name && clamdSettings() === null;
	return { name, cron, nextAt: cron === null ? null : nextOf(cron, now), waiting, active, failed, last, isIdle };
}

function nextOf(cron: string, now: Date): Date {
	return CronExpressionParser.parse(cron, { currentDate: now, tz: zone }).next().toDate();
}

/** A code of a refusal that people know has its words; others are told in general, and stand in the log of the server. */
function said(reason: string, { locale }: Context): string {
	const words = messagesIn(locale).jobs.reasons;
	if (reason in problems) return wordsOf(reason as ProblemCode, locale);
	return words[reason] ?? words['unknown'] ?? reason;
}
