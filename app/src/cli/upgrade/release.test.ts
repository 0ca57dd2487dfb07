import { expect, test } from 'vitest';
import { compareVersions, refusalOf, type Release } from './release.ts';

const release = (version: string, more: Partial<Release> = {}): Release => ({
	schema: 'kheo.release/1',
	version,
	platform: 'linux-x64',
	migrations: ['001-ground'],
	...more
});

test('versions go by their numbers, not by their letters', () => {
	expect(['0.10.0', '0.2.0', '1.0.0', '0.9.12'].toSorted(compareVersions)).toEqual(['0.2.0', '0.9.12', '0.10.0', '1.0.0']);
	expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
});

test('only a newer package of the same platform, which knows every step the data has taken, may follow', () => {
	const now = release('0.2.0', { migrations: ['001-ground', '002-documents'] });
	const next = ['001-ground', '002-documents', '003-plans'];
	expect(refusalOf(now, release('0.3.0', { migrations: next }))).toBe(null);
	expect(refusalOf(now, release('0.2.0', { migrations: next }))).toBe('upgrade.not-newer');
	expect(refusalOf(now, release('0.1.9', { migrations: next }))).toBe('upgrade.not-newer');
	expect(refusalOf(now, release('0.3.0', { migrations: ['001-ground'] }))).toBe('upgrade.steps-missing');
	expect(refusalOf(now, release('0.3.0', { migrations: next, platform: 'linux-arm64' }))).toBe('upgrade.other-platform');
});
