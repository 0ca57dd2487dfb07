import { held } from './field.ts';

/** Schema `auth`, which the application's own role cannot see: who may sign in, and from where they did. */
export const ofAccounts = [
	held('accounts', 'auth.user', 'name email username displayUsername', { erasure: 'stays', why: 'sorted' }),
	held('accounts', 'auth.user', 'seenAt passwordAt disabledAt', { erasure: 'stays', why: 'work' }),
	held('accounts', 'auth.account', 'password', { kept: 'marked', erasure: 'stays', kind: 'sensitive' }),
	held('accounts', 'auth.session', 'ipAddress userAgent', { erasure: 'row', why: 'work', kind: 'sensitive' }),
	held('accounts', 'auth.session', 'token', { erasure: 'row', why: 'work', kind: 'sensitive' }),
	held('accounts', 'auth.twoFactor', 'secret backupCodes', { kept: 'locked', erasure: 'row', kind: 'sensitive' })
];
