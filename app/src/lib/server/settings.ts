import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingWords } from '../i18n/vi/settings-list.ts';
import { unreadableSettings } from './settings-list.ts';
import { StartRefusal } from './start-refusal.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

export type Settings = {
	readonly dataFolder: string;
	readonly origin: string | null;
	/** Absent: the embedded Postgres, whose secrets are made on first start. */
	readonly external: {
		readonly ownerUrl: string;
		readonly appUrl: string;
		readonly authUrl: string;
		readonly jobsUrl: string;
		readonly secret: string;
		/** Wraps the keys of what the log says about people; lost, those names are lost. */
		readonly masterKey: string;
	} | null;
};

/** Read once at the start. With a database of one's own nothing is made up: a missing secret stops the start. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
	const unreadable = unreadableSettings(env).map(({ name, form }) => `${name}: cần ${settingWords.forms[form]}`);
	if (unreadable.length > 0) throw new StartRefusal('settings.unreadable', unreadable.join('; '));
	if (env['SMTP_URL'] && !env['MAIL_FROM']) throw new StartRefusal('settings.unreadable', 'MAIL_FROM');
	if (env['OIDC_ISSUER'] && !env['OIDC_CLIENT_ID']) throw new StartRefusal('settings.unreadable', 'OIDC_CLIENT_ID');
	return { dataFolder: resolve(env['KHEO_DATA'] || usualDataFolder()), origin: env['KHEO_ORIGIN'] || null, external: externalOf(env) };
}

/** In a checkout beside the code; of a package, whose folder goes with its version, in the home of whoever runs it. */
export function usualDataFolder(): string {
	return join(existsSync(join(root, 'release.json')) ? homedir() : root, '.kheo');
}

function externalOf(env: NodeJS.ProcessEnv): Settings['external'] {
	const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_AUTH_URL: authUrl, DATABASE_JOBS_URL: jobsUrl } = env;
	const { KHEO_SECRET: secret, KHEO_MASTER_KEY: masterKey } = env;
	if (!appUrl) return null;
	if (ownerUrl && authUrl && jobsUrl && secret && masterKey) return { appUrl, ownerUrl, authUrl, jobsUrl, secret, masterKey };
	const needed = ['DATABASE_OWNER_URL', 'DATABASE_AUTH_URL', 'DATABASE_JOBS_URL', 'KHEO_SECRET', 'KHEO_MASTER_KEY'] as const;
	throw new StartRefusal('settings.missing-secret', needed.filter((name) => !env[name]).join(', '));
}
