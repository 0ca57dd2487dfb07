import { createHmac, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as v from 'valibot';
import type { FormWork } from '../database/tables/open-forms.ts';
import { installationSecret } from '../installation-secret.ts';

/** Rounds of one try; a browser makes 125 to 250 tries, so that none is much unluckier than another. */
const rounds = { light: 500, usual: 2000, heavy: 8000 } as const;
const TRIES = 125;
const LASTS = 2 * 60 * 60 * 1000;

/**
 * A task for the browser of whoever opens the form, signed, for this agency alone; null where the agency asks for none. Until when it stands is in what is signed,
 * not in the library's own field, which it would compare with another clock than ours.
 */
export async function formChallenge(agencyId: string, work: FormWork, now: Date): Promise<string | null> {
	if (work === 'none') return null;
	const challenge = await createChallenge({
		algorithm: 'PBKDF2/SHA-256',
		cost: rounds[work],
		counter: TRIES + randomInt(TRIES),
		data: { agency: agencyId, until: now.getTime() + LASTS },
		deriveKey,
		...secrets()
	});
	return JSON.stringify(challenge);
}

export type Solved = { readonly signature: string; readonly expiresAt: Date };

/** What came back: a task of ours solved in time; `late` when it was, but too long ago; `wrong` when we never set it or it is not solved. */
export async function readSolution(agencyId: string, sent: string, now: Date): Promise<Solved | 'late' | 'wrong'> {
	const read = v.safeParse(solution, sent);
	if (!read.success) return 'wrong';
	const { challenge, solution: found } = read.output;
	const { agency, until } = challenge.parameters.data;
	const { verified } = await verifySolution({ challenge, solution: found, deriveKey, ...secrets() });
	if (!verified || agency !== agencyId) return 'wrong';
	return until < now.getTime() ? 'late' : { signature: challenge.signature, expiresAt: new Date(until) };
}

const solution = v.pipe(
	v.string(),
	v.maxLength(4000),
	v.transform((sent) => Buffer.from(sent, 'base64').toString('utf8')),
	v.parseJson(),
	v.object({
		challenge: v.object({
			parameters: v.looseObject({
				algorithm: v.string(),
				nonce: v.string(),
				salt: v.string(),
				cost: v.number(),
				keyLength: v.number(),
				keyPrefix: v.string(),
				keySignature: v.string(),
				data: v.object({ agency: v.string(), until: v.number() })
			}),
			signature: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/u))
		}),
		solution: v.object({ counter: v.number(), derivedKey: v.string() })
	})
);

/** Two keys that serve nothing else. */
function secrets() {
	return { hmacSignatureSecret: keyFor('challenge'), hmacKeySignatureSecret: keyFor('solution') };
}

function keyFor(purpose: string): string {
	return createHmac('sha256', installationSecret()).update(`open-form ${purpose}`).digest('base64url');
}
