import { expect, test } from 'vitest';
import { readFault } from './post-fault.ts';

test('a kept fault tells its kind and what the other side said; what is not of ours is said as it stands', () => {
	expect(readFault('token 190: Error validating access token')).toEqual({ kind: 'token', said: '190: Error validating access token' });
	expect(readFault('address')).toEqual({ kind: 'address', said: '' });
	expect(readFault('Zalo: …')).toEqual({ kind: 'other', said: 'Zalo: …' });
	expect(readFault(null)).toBeNull();
});
