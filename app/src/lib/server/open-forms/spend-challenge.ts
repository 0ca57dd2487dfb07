import type { Context } from '../context.ts';
import { inOneTrip } from '../database/in-one-trip.ts';
import { keptPlan } from '../database/kept-plan.ts';
import { keyringFor } from '../personal/keyring.ts';
import { Problem } from '../problem.ts';
import { traced } from '../tracing.ts';
import type { Solved } from './form-challenge.ts';

/**
 * Uses a solution up: whoever sends it a second time, to this process or another, is refused. Those that expired days ago are forgotten with it: not sooner, since a
 * clock that runs ahead for a while would forget solutions that are good again once it is set back.
 */
export async function spendChallenge(ctx: Context, { signature, expiresAt }: Solved): Promise<void> {
	const spending = { ...statement, values: [signature, expiresAt, ctx.now] };
	const [spent] = await traced('transaction', 'challenge.spent', () => inOneTrip(ctx, keyringFor(ctx.agencyId), spending));
	if (!spent) throw new Problem('form.challenge-spent');
}

const statement = keptPlan(`with gone as (delete from spent_challenges where expires_at < $3::timestamptz - interval '3 days')
	insert into spent_challenges (signature, expires_at) values ($1, $2::timestamptz) on conflict do nothing returning signature`);
