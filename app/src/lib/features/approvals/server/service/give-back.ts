import type { PlainDate } from '@kheo/core';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Return } from '../../schema.ts';
import type { Subject } from '../../view.ts';
import { isTheirs, returnerOf } from '../../turn.ts';
import { lockSteps } from '../queries.ts';
import { insertScan, keepScan, type Scan } from './keep-scan.ts';

export type KeptReturn = Omit<Return, 'file'> & { readonly proof: Scan | null };
export type GivenBack = { readonly reason: string; readonly how: 'app' | 'paper'; readonly name: string; readonly on: PlainDate; readonly proof: Scan | null };

export async function keepReturn(ctx: Context, { file, ...answer }: Return): Promise<KeptReturn> {
	return { ...answer, proof: await keepScan(ctx, file) };
}

/** Who gives it back: the reader where it is theirs now, or a hand on paper that the Office enters with its name and day. Nobody else may. */
export async function whoGivesBack(tx: Tx, ctx: Context, subject: Subject | null, { reason, name, day, proof }: KeptReturn): Promise<GivenBack> {
	const { actor } = ctx;
	const steps = subject ? await lockSteps(tx, subject) : [];
	const returner = returnerOf(steps);
	const person = actor.kind === 'user' ? actor : null;
	const isTheirTurn = returner ? isTheirs(returner, person) : person?.role === 'leader';
	if (isTheirTurn) return { reason, how: 'app', name: actorName(actor), on: ctx.today, proof };
	if (!actsForOffice(actor) || name === '' || day === '') throw new Problem('actor.not-allowed');
	if (day > ctx.today) throw new Problem('issue.day-in-future');
	const last = steps.findLast(({ agreed }) => agreed !== null)?.agreed?.on;
	if (last && day < last) throw new Problem('approval.day-before-last');
	return { reason, how: 'paper', name, on: day, proof };
}

export function insertReturnProof(tx: Tx, { proof }: GivenBack): Promise<void> {
	return insertScan(tx, proof);
}
