import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { lock, unlock } from './cipher.ts';

const secret = randomBytes(32);

test('what was locked comes back with its key and its place, and never looks the same twice', () => {
	const box = lock(secret, 'Nguyễn Văn Ủy', 'here');
	expect(unlock(secret, box, 'here')?.toString()).toBe('Nguyễn Văn Ủy');
	expect(lock(secret, 'Nguyễn Văn Ủy', 'here')).not.toBe(box);
});

test('another key, another place, a changed or a missing byte opens nothing', () => {
	const box = lock(secret, 'Nguyễn Văn Ủy', 'here');
	const changed = Buffer.from(box, 'base64url');
	changed[14] = (changed[14] ?? 0) ^ 1;
	expect(unlock(randomBytes(32), box, 'here')).toBeNull();
	expect(unlock(secret, box, 'there')).toBeNull();
	expect(unlock(secret, changed.toString('base64url'), 'here')).toBeNull();
	expect(unlock(secret, box.slice(0, -4), 'here')).toBeNull();
	expect(unlock(secret, '', 'here')).toBeNull();
});
