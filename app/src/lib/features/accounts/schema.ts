import type { PlainDate } from '@kheo/core';
import * as v from 'valibot';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;
export const USERNAME_MAX = 60;

export const signInSchema = v.object({
	username: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.nonEmpty('username.missing'), v.maxLength(USERNAME_MAX, 'username.too-long')),
	password: v.pipe(v.string(), v.nonEmpty('password.missing'), v.maxLength(PASSWORD_MAX, 'password.too-long'))
});

export type NewMember = {
	readonly userId: string;
	readonly unitId: string | null;
	readonly role: 'office' | 'clerk' | 'unit' | 'leader' | 'admin' | 'supervisor' | 'auditor';
	readonly displayName: string;
	readonly formOfAddress: string;
	readonly validFrom: PlainDate;
};
