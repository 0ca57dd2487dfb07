import * as v from 'valibot';
import { PASSWORD_MAX } from '#lib/features/accounts/password-rules.ts';
import { USERNAME_MAX } from '#lib/features/accounts/schema.ts';
import { roles } from './invitation.ts';
import { isEmail } from './read-list.ts';

const LIST_MAX = 40_000;

const nothing = v.pipe(
	v.literal(''),
	v.transform(() => null)
);
const password = v.pipe(v.string(), v.nonEmpty('password.missing'), v.maxLength(PASSWORD_MAX, 'password.too-long'));

export const invitedSchema = v.pipe(
	v.object({
		name: v.pipe(v.string(), v.trim(), v.nonEmpty('invitation.name-missing'), v.maxLength(120, 'invitation.name-missing')),
		role: v.picklist(roles, 'invitation.role-missing'),
		unitId: v.union([nothing, v.pipe(v.string(), v.uuid())], 'invitation.unit-missing'),
		email: v.union([nothing, v.pipe(v.string(), v.trim(), v.toLowerCase(), v.check(isEmail))], 'invitation.email-wrong')
	}),
	v.transform((one) => ({ ...one, unitId: one.role === 'unit' ? one.unitId : null })),
	v.forward(
		v.check(({ role, unitId }) => role !== 'unit' || unitId !== null, 'invitation.unit-missing'),
		['unitId']
	)
);

export const listSchema = v.object({ list: v.pipe(v.string(), v.trim(), v.nonEmpty('invitation.list-empty'), v.maxLength(LIST_MAX, 'invitation.list-long')) });
export const onInvitationSchema = v.object({ id: v.pipe(v.string(), v.uuid()) });

export const acceptanceSchema = v.object({
	username: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9._-]{2,60}$/, 'username.shape'), v.maxLength(USERNAME_MAX, 'username.shape')),
	newPassword: password,
	newPasswordAgain: password
});
export type Acceptance = v.InferOutput<typeof acceptanceSchema>;

export const mailLinksSchema = v.object({
	mailLinks: v.pipe(
		v.optional(v.string(), ''),
		v.transform((chosen) => chosen === 'on')
	)
});
