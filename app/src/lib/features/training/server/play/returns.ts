import { isSent } from '@kheo/core';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Month } from '../month.ts';
import { asUnit } from './players.ts';

type Return = Month['register']['returns'][number];

export const isOpen = ({ status, waived }: Return): boolean => !waived && !isSent(status);

/** Units that began, or were asked for more, send what they have. */
export async function sendBegun(ctx: Context, { register }: Month): Promise<void> {
	for (const one of register.returns.filter((each) => isOpen(each) && each.status !== null)) await submitSubmission(asUnit(ctx, one.unitId), keyOf(one));
}

/** Those that had not begun type one activity and send it after the deadline. */
export async function sendLate(ctx: Context, month: Month): Promise<void> {
	const { register, plan } = month;
	for (const one of register.returns.filter((each) => isOpen(each))) {
		const unit = asUnit(ctx, one.unitId);
		const cells = { c2: 'Đối thoại với người dân về dịch vụ của đơn vị', ...(plan.periodTo && { c3: lastDayOf(plan.periodTo) }) };
		await saveSheet(unit, keyOf(one), { arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells }], edits: [] });
		await submitSubmission(unit, keyOf(one));
	}
}

/** The Office takes in whatever waits for it. */
export async function acceptAll(ctx: Context, returns: readonly Return[]): Promise<void> {
	for (const { submissionId, version, status } of returns)
		if (status === 'submitted' && submissionId !== null) await acceptSubmission(ctx, { submissionId, version });
}

export function keyOf({ obligationId, unitId }: Return) {
	return { obligationId, unitId };
}

function lastDayOf(day: string): string {
	return day.split('-').toReversed().join('/');
}
