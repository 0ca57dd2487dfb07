import * as v from 'valibot';
import { scopes, TOKEN_DAYS_MAX, TOKEN_NAME_MAX } from './limits.ts';

export type Scope = (typeof scopes)[number];

const whole = v.pipe(v.string(), v.trim(), v.regex(/^\d{1,3}$/, 'token.days-wrong'), v.transform(Number));

export const tokenForm = v.object({
	name: v.pipe(v.string(), v.trim(), v.minLength(1, 'token.unnamed'), v.maxLength(TOKEN_NAME_MAX, 'token.unnamed')),
	scopes: v.pipe(v.optional(v.array(v.picklist(scopes)), []), v.minLength(1, 'token.no-scope')),
	days: v.pipe(whole, v.minValue(1, 'token.days-wrong'), v.maxValue(TOKEN_DAYS_MAX, 'token.days-wrong'))
});
export type NewToken = v.InferOutput<typeof tokenForm>;

export const tokenChoice = v.object({ token: v.pipe(v.string(), v.uuid('request.unreadable')) });

export type TokenLine = {
	readonly id: string;
	readonly name: string;
	readonly holder: string;
	readonly isOwn: boolean;
	readonly scopes: readonly Scope[];
	readonly madeOn: string;
	readonly expiresOn: string;
	readonly lastUsedAt: Date | null;
	readonly state: 'live' | 'expired' | 'revoked';
};
