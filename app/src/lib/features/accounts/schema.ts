import type { PlainDate } from '@kheo/core';
import * as v from 'valibot';
import { PASSWORD_MAX } from './password-rules.ts';

export const USERNAME_MAX = 60;

const typedPassword = v.pipe(v.string(), v.nonEmpty('password.missing'), v.maxLength(PASSWORD_MAX, 'password.too-long'));

export const signInSchema = v.object({
	username: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.nonEmpty('username.missing'), v.maxLength(USERNAME_MAX, 'username.too-long')),
	password: typedPassword
});

export const passwordChangeSchema = v.object({ password: typedPassword, newPassword: typedPassword, newPasswordAgain: typedPassword });
export type PasswordChange = v.InferOutput<typeof passwordChangeSchema>;

export const confirmationSchema = v.object({ confirmPassword: typedPassword });

export const codeSchema = v.object({ code: v.pipe(v.string(), v.trim(), v.nonEmpty('factor.wrong'), v.maxLength(20, 'factor.wrong')) });
export const passwordSchema = v.object({ password: typedPassword });

const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(200, 'mailbox.shape'), v.email('mailbox.shape'));
export const forgottenSchema = v.object({ email });
export const mailboxSchema = v.object({ email: v.union([v.literal(''), email], 'mailbox.shape') });
export const newPasswordSchema = v.object({ newPassword: typedPassword, newPasswordAgain: typedPassword });

/** What a browser made or showed is judged by the library that checks it; here only that it has the shape. */
const webauthn = v.looseObject({
	id: v.pipe(v.string(), v.maxLength(1400)),
	rawId: v.string(),
	type: v.literal('public-key'),
	response: v.looseObject({}),
	clientExtensionResults: v.looseObject({})
});
export type BrowserKey = v.InferOutput<typeof webauthn>;

export const passkeySchema = v.object({
	name: v.pipe(v.string(), v.trim(), v.nonEmpty('passkey.name-missing'), v.maxLength(60, 'passkey.name-missing')),
	response: v.pipe(v.string(), v.maxLength(20_000, 'passkey.not-added'), v.parseJson(undefined, 'passkey.not-added'), webauthn)
});
export const shownPasskeySchema = v.object({ response: v.nullable(webauthn) });
export const passkeyIdSchema = v.object({ id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1400)) });

export const sessionSchema = v.object({ session: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)) });

export type NewMember = {
	readonly userId: string;
	readonly unitId: string | null;
	readonly role: 'office' | 'clerk' | 'unit' | 'leader' | 'admin' | 'supervisor' | 'auditor';
	readonly displayName: string;
	readonly formOfAddress: string;
	readonly validFrom: PlainDate;
	/** The actor who invited them. */
	readonly invitedBy?: string;
};
