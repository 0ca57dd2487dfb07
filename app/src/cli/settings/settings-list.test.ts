import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsTables } from './settings-tables.ts';
import { settingWords as en } from '#lib/i18n/en/settings-list.ts';
import { settingWords as vi } from '#lib/i18n/vi/settings-list.ts';
import { passedOn, settingsList, unreadableSettings } from '#lib/server/settings-list.ts';
import { readSettings } from '#lib/server/settings.ts';

const root = join(import.meta.dirname, '../../../..');
const names = settingsList.map(({ name }) => name);

test('every variable that the sources read is in the list, with its words in both languages', () => {
	const files = globSync(['app/src/**/*.ts', 'app/bin/*.mjs'], { cwd: root, exclude: (name) => name.endsWith('.test.ts') });
	const read = files.flatMap((file) =>
		[...readFileSync(join(root, file), 'utf8').matchAll(/\b(?:KHEO|OIDC|S3|ZALO|SMS|SMTP|MAIL|DATABASE|FACEBOOK|OTEL)_[A-Z0-9_]*[A-Z0-9]\b/gu)].map(
			([name]) => name
		)
	);
	expect(read.length).toBeGreaterThan(100);
	expect([...new Set(read)].filter((name) => !names.includes(name) && !passedOn.includes(name) && !name.endsWith('_MAX')).toSorted()).toEqual([]);
	for (const words of [vi, en]) expect(Object.keys(words.of)).toEqual(names);
});

test('the tables of docs/operations are those of the list', () => {
	for (const [file, words] of [
		['operations.md', vi],
		['operations.en.md', en]
	] as const)
		expect(readFileSync(join(root, 'docs', file), 'utf8'), `kheo settings --markdown ${words === vi ? 'vi' : 'en'}`).toContain(settingsTables(words));
});

test('a value that cannot be read stops the start, named, with what it should be; an empty one is as none', () => {
	const wrong = {
		KHEO_ORIGIN: 'kheo.example.vn',
		KHEO_METRICS_TOKEN: 'ngắn',
		KHEO_BACKUP: 'backups',
		KHEO_LOG_LEVEL: 'loud',
		SMTP_URL: '',
		KHEO_CLAMD: 'clamd'
	};
	expect(unreadableSettings(wrong).map(({ name }) => name)).toEqual(['KHEO_ORIGIN', 'KHEO_CLAMD', 'KHEO_LOG_LEVEL', 'KHEO_METRICS_TOKEN', 'KHEO_BACKUP']);
	expect(() => readSettings(wrong)).toThrow(/KHEO_ORIGIN: cần địa chỉ https.*\[settings\.unreadable\]/u);
	expect(readSettings({ KHEO_DATA: '/tmp/x', SMTP_URL: '' })).toEqual({ dataFolder: '/tmp/x', origin: null, external: null });
});

test('what a start says of a secret that cannot be read does not show it', () => {
	const said = (env: NodeJS.ProcessEnv) => {
		try {
			return JSON.stringify(readSettings(env));
		} catch (error) {
			return String(error);
		}
	};
	const secrets = settingsList.filter(({ isSecret, form }) => isSecret && form !== 'text').map(({ name }) => name);
	expect(secrets.length).toBeGreaterThan(7);
	for (const name of secrets) expect([said({ [name]: 'khoa-8842' }).includes(name), said({ [name]: 'khoa-8842' }).includes('8842')]).toEqual([true, false]);
});
