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

export const sessionSchema = v.object({ session: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)) });

export type NewMember = {
	readonly userId: string;
	readonly unitId: string | null;
	readonly role: 'office' | 'clerk' | 'unit' | 'leader' | 'admin' | 'supervisor' | 'auditor';
	readonly displayName: string;
	readonly formOfAddress: string;
	readonly validFrom: PlainDate;
};
