import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { countedTries, countTogether } from '../tries.ts';
import { readSolution } from './form-challenge.ts';
import { tokenAge } from './form-token.ts';
import { spendChallenge } from './spend-challenge.ts';

const QUICKEST = 5;
const OLDEST = 12 * 60 * 60;
/** So many times more are taken from one place of those whose browser worked for each. */
const MORE_FOR_WORK = 4;

export type Guard = { readonly token: string; readonly website: string; readonly altcha?: string | undefined; readonly address: string };
/** `isProven`: the browser solved the form's challenge, which a program that sends thousands would have to do thousands of times. */
export type Passed = { readonly isProven: boolean };

/**
 * A program is told from a person by these: a field that people do not see, the work that the browser did or else the time the form took, and how much comes
 * from one place in ten minutes. A commune's office or a café sends through one network.
 */
export function formGuard(name: string, limits: { readonly ofAddress: number; readonly ofNetwork: number }) {
	const [plain, proven] = [placeLimit(name, limits, 1), placeLimit(`${name}-proven`, limits, MORE_FOR_WORK)];
	const refuseMany = ({ isProven }: Passed, ctx: Context, address: string) => (isProven ? proven : plain)(ctx, address);
	return {
		/** Refuses what was sent as no person sends it. Whoever's browser did the work need not wait. */
		refusePrograms: async (ctx: Context, { token, website, altcha = '', address }: Guard): Promise<Passed> => {
			refuseTrapped(website);
			const age = tokenAge(ctx.agencyId, token, ctx.now);
			if (age === null || age > OLDEST) throw new Problem('form.old');
			const passed = await workDone(ctx, altcha);
			if (!passed.isProven && age < QUICKEST) throw new Problem('form.too-quick');
			await refuseMany(passed, ctx, address);
			return passed;
		},
		/** The same where nothing is filled in yet: a person may well be quick. */
		refuseBeginnings: async (ctx: Context, { website, altcha = '', address }: Omit<Guard, 'token'>): Promise<Passed> => {
			refuseTrapped(website);
			const passed = await workDone(ctx, altcha);
			await refuseMany(passed, ctx, address);
			return passed;
		}
	};
}

/** For all that people send in by themselves, counted together. */
export const { refusePrograms } = formGuard('form', { ofAddress: 8, ofNetwork: 40 });

function placeLimit(name: string, { ofAddress, ofNetwork }: { readonly ofAddress: number; readonly ofNetwork: number }, times: number) {
	const [fromAddress, fromNetwork] = [countedTries(`${name}-address`, ofAddress * times), countedTries(`${name}-network`, ofNetwork * times)];
	return async (ctx: Context, address: string): Promise<void> => {
		const isPermitted = await countTogether(ctx, [
			[fromAddress, address],
			[fromNetwork, networkOf(address)]
		]);
		if (!isPermitted) throw new Problem('form.too-many');
	};
}

/** Nothing sent, or solved too long ago, is as without a script; what we never set is refused. */
async function workDone(ctx: Context, sent: string): Promise<Passed> {
	if (sent === '') return { isProven: false };
	const solved = await readSolution(ctx.agencyId, sent, ctx.now);
	if (solved === 'wrong') throw new Problem('form.challenge-wrong');
	if (solved === 'late') return { isProven: false };
	await spendChallenge(ctx, solved);
	return { isProven: true };
}

function refuseTrapped(website: string): void {
	if (website !== '') throw new Problem('form.left-empty');
}

/** The /24 of an address of four numbers, the /48 of a longer one. */
export function networkOf(address: string): string {
	const four = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/u.exec(address)?.[1];
	return four ?? address.split(':').slice(0, 3).join(':');
}
