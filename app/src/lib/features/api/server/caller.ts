import { bearerOf, type IsOn, recogniseToken, type TokenHolder } from '#lib/features/tokens/server/service/recognise-token.ts';
import type { Context } from '#lib/server/context.ts';
import { isAllowed, whoMay } from '#lib/server/policy.ts';
import { Problem } from '#lib/server/problem.ts';
import { attemptOf, type Operation, scopesFor } from './operation.ts';
import { callsAMinute, minuteRate, rateHeaders } from './rate.ts';

export type Calling = { readonly request: Request; readonly address: string; readonly isOn?: IsOn | undefined };

const rate = minuteRate(callsAMinute());

/** Who calls, when they may: nobody in particular for what is open to everybody, else the holder of the token with its scopes. `said` gets the headers about the rate. */
export async function callerOf(
	operation: Operation,
	ctx: Context,
	{ request, address, isOn }: Calling,
	said: Record<string, string>
): Promise<TokenHolder | null> {
	const token = operation.scope === null ? null : bearerOf(request.headers.get('authorization'));
	if (operation.scope !== null && token === null) throw new Problem('token.missing');
	const holder = token === null ? null : await recogniseToken(ctx, token, address, isOn);
	const counted = await rate(ctx, holder ? `token ${holder.tokenId}` : `address ${address}`);
	Object.assign(said, rateHeaders(counted));
	if (counted.isOver) throw new Problem('api.too-often');
	if (!isAllowed(whoMay(attemptOf(operation)), holder?.actor.role ?? null)) throw new Problem('actor.not-allowed');
	if (holder && !scopesFor(operation).some((scope) => holder.scopes.includes(scope))) throw new Problem('token.scope-missing');
	return holder;
}
