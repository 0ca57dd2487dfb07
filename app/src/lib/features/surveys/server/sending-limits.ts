import type { Context } from '#lib/server/context.ts';
import { formGuard } from '#lib/server/open-forms/form-guard.ts';
import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';

/** A family, an office and a hall answer through one address. */
export const { refusePrograms, refuseBeginnings } = formGuard('survey', { ofAddress: 30, ofNetwork: 150 });
const fromKiosk = countedTries('survey-kiosk', 150);
const wrongCodes = countedTries('survey-code', 10);

export async function refuseHastyKiosk(ctx: Context, deskId: string): Promise<void> {
	if (!(await fromKiosk.count(ctx, deskId))) throw new Problem('form.too-many');
}

/** Counted only when a code was wrong, so that a hall of people with right ones is let in. */
export function refuseGuessing(address: string, now: Date): void {
	if (wrongCodes.areOver(address, now.getTime())) throw new Problem('form.code-tries');
}

/** Counts after what is done, whose transaction would otherwise take the count back. */
export async function countingWrongCodes<T>(ctx: Context, address: string, done: Promise<T>): Promise<T> {
	try {
		return await done;
	} catch (error) {
		if (error instanceof Problem && (error.code === 'survey.code-wrong' || error.code === 'questionnaire.code-wrong')) await wrongCodes.count(ctx, address);
		throw error;
	}
}
