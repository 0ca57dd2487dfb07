import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PlainDate } from '@kheo/core';
import type { PaperAgreement } from '../../schema.ts';
import { isTheirs, otherName, turnOf } from '../../turn.ts';
import type { Step, Subject } from '../../view.ts';
import { lockSteps, setAgreement } from '../queries.ts';
import { refusedOf } from '../refusals.ts';
import { insertScan, keepScan, type Scan } from './keep-scan.ts';

const agreed = { consolidation: 'consolidation.agreed', draft: 'draft.agreed' } as const;
const subjectTypes = { consolidation: 'consolidation', draft: 'draft-round' } as const;

/** Whoever has it agrees in the app, under their own account. */
export function agree(ctx: Context, of: Subject['of'], { subjectId, position }: { subjectId: string; position: number }, key = ''): Promise<void> {
	const [{ actor }, subject] = [ctx, { of, id: subjectId }];
	return inTransaction(ctx, agreed[of], (tx) =>
		onceFor(tx, key, async () => {
			const step = await lockTurn(tx, subject, position);
			if (actor.kind !== 'user' || !isTheirs(step, actor)) throw new Problem('actor.not-allowed');
			const name = actorName(actor);
			await setAgreement(tx, subjectId, position, {
				how: 'app',
				on: ctx.today,
				at: ctx.now,
				name,
				user: actorKey(actor),
				enteredBy: name,
				proof: null
			});
			await audit(tx, {
				subject: { type: subjectTypes[of], id: subjectId },
				data: { position, part: step.part, how: 'app', underOtherName: otherName(step, name) !== null }
			});
		})
	).catch(refusedOf(of));
}

/** Somebody initialled on paper, and the Office enters who and when. The signature itself is entered where the paper is signed. */
export async function enterPaperAgreement(ctx: Context, of: Subject['of'], { subjectId, position, name, day, file }: PaperAgreement, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const proof = await keepScan(ctx, file);
	const subject = { of, id: subjectId };
	return inTransaction(ctx, agreed[of], (tx) =>
		onceFor(tx, key, async () => {
			const step = await lockTurn(tx, subject, position);
			if (step.part !== 'initial') throw new Problem('approval.moved');
			await agreeOnPaper(tx, ctx, subject, step, { name, day, proof });
			const said = { position, part: step.part, how: 'paper', day, proof: proof?.sha256 ?? null };
			await audit(tx, {
				subject: { type: subjectTypes[of], id: subjectId },
				data: { ...said, name: aboutPerson(`${subjectTypes[of]}:${subjectId}`, name) }
			});
		})
	).catch(refusedOf(of));
}

type Hand = { readonly name: string; readonly day: PlainDate; readonly proof: Scan | null };

/** The signature on the paper itself: it is whoever signs that has it. One who agreed in the app before keeps that. */
export async function signOnPaper(tx: Tx, ctx: Context, subject: Subject, hand: Hand): Promise<void> {
	const steps = await lockSteps(tx, subject);
	const turn = turnOf(steps);
	if (turn === null) return;
	if (turn.part !== 'sign') throw new Problem('approval.not-finished');
	await agreeOnPaper(tx, ctx, subject, turn, hand);
}

/** A signature that was entered by mistake is open again; one given in the app stays. */
export async function reopenSignature(tx: Tx, subject: Subject): Promise<void> {
	const signed = (await lockSteps(tx, subject)).find(({ part, agreed }) => part === 'sign' && agreed?.how === 'paper');
	if (signed) await setAgreement(tx, subject.id, signed.position, null);
}

async function lockTurn(tx: Tx, subject: Subject, position: number): Promise<Step> {
	const turn = turnOf(await lockSteps(tx, subject));
	if (turn?.position !== position) throw new Problem('approval.moved');
	return turn;
}

async function agreeOnPaper(tx: Tx, ctx: Context, subject: Subject, step: Step, { name, day, proof }: Hand): Promise<void> {
	const before = (await lockSteps(tx, subject)).find(({ position }) => position === step.position - 1)?.agreed?.on;
	if (day > ctx.today) throw new Problem('issue.day-in-future');
	if (before && day < before) throw new Problem('approval.day-before-last');
	await insertScan(tx, proof);
	await setAgreement(tx, subject.id, step.position, {
		how: 'paper',
		on: day,
		at: ctx.now,
		name,
		user: null,
		enteredBy: actorName(ctx.actor),
		proof: proof && { sha256: proof.sha256, name: proof.name }
	});
}
