import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { formChallenge } from '#lib/server/open-forms/form-challenge.ts';

/** What a browser would send after it worked out a challenge of this agency. */
export async function solved(agencyId: string, now: Date): Promise<string> {
	return solvedOf(await formChallenge(agencyId, 'light', now));
}

export async function solvedOf(challenge: string | null): Promise<string> {
	const given: Parameters<typeof solveChallenge>[0]['challenge'] = JSON.parse(challenge ?? '');
	const solution = await solveChallenge({ challenge: given, deriveKey });
	return packed({ challenge: given, solution });
}

export function packed(payload: object): string {
	return Buffer.from(JSON.stringify(payload)).toString('base64');
}
