import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import type { BetterAuthPlugin } from 'better-auth/types';
import * as v from 'valibot';

/** By what a session was opened other than by a password. */
const waysIn = ['passkey', 'sso'] as const;

/** `strong`: what opened it stands for a second factor too. */
const body = v.object({ userId: v.string(), via: v.picklist(waysIn), strong: v.boolean() });

const CHALLENGE_SECONDS = 600;

/**
 * Opens a session for a person who has shown in another way than by a password who they are. Without something that stands for the second factor, a person who has one is
 * asked for a code first, by the very question that follows a password (the two-factor plugin's own records). Only our server calls it; no address leads here.
 */
export function openSession() {
	return {
		id: 'open-session',
		endpoints: {
			openSession: createAuthEndpoint.serverOnly({ method: 'POST', body, requireHeaders: true }, async (ctx) => {
				const { userId, via, strong } = ctx.body;
				const { internalAdapter, secret, createAuthCookie } = ctx.context;
				const user = await internalAdapter.findUserById(userId);
				if (!user) throw new TypeError('there is no such account');
				if (!strong && 'twoFactorEnabled' in user && user['twoFactorEnabled'] === true) {
					const cookie = createAuthCookie('two_factor', { maxAge: CHALLENGE_SECONDS });
					const identifier = `2fa-${generateRandomString(20)}`;
					const expiresAt = new Date(Date.now() + CHALLENGE_SECONDS * 1000);
					await internalAdapter.createVerificationValue({ value: userId, identifier, expiresAt });
					await internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt });
					await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
					return ctx.json({ asked: true });
				}
				const session = await internalAdapter.createSession(userId, false, { strong, via });
				await setSessionCookie(ctx, { session, user });
				return ctx.json({ asked: false });
			})
		}
	} satisfies BetterAuthPlugin;
}
